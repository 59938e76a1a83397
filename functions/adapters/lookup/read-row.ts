import type { LookupRecord } from '../../domain/port/lookup-answer';
import { PHASES, type Phase } from '../../domain/port/phase';
import { LookupUnavailableError } from './lookup-unavailable-error';

/** As rows write every instant; anything else was written past Portolan. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/**
 * The row that rows.ts stores for contact flows, out of DynamoDB's own JSON. Checked field by field without a schema
 * library: this runs on every inbound call, and the library alone would be four times this bundle.
 */
export function readRow(item: unknown): LookupRecord {
  const row = fieldsOf(item, 'Item');
  return {
    number: text(row, 'number'),
    orderId: text(row, 'orderId'),
    phase: phaseOf(row),
    country: text(row, 'country'),
    numberClass: text(row, 'numberClass'),
    wave: orNull(row, 'wave', text),
    focAt: orNull(row, 'focAt', instant),
    rollback: orNull(row, 'rollback', span),
    testPhones: list(row, 'testPhones'),
    legacyNumber: orNull(row, 'legacyNumber', text),
    isBridged: bool(row, 'isBridged'),
  };
}

/** An object or the error: arrays, null and bare values are none. */
export function fieldsOf(value: unknown, what: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(what);
  return value;
}

const malformed = (what: string): LookupUnavailableError => new LookupUnavailableError(`malformed ${what}`);

/** What stands under the type that is expected of an attribute: of `{S: 'GB'}` and S, 'GB'. */
const attribute = (row: object, name: string, type: 'S' | 'L' | 'M' | 'BOOL' | 'NULL'): unknown =>
  Reflect.get(fieldsOf(Reflect.get(row, name), name), type);

function text(row: object, name: string): string {
  const value = attribute(row, name, 'S');
  if (typeof value !== 'string') throw malformed(name);
  return value;
}

function bool(row: object, name: string): boolean {
  const value = attribute(row, name, 'BOOL');
  if (typeof value !== 'boolean') throw malformed(name);
  return value;
}

function instant(row: object, name: string): string {
  const value = text(row, name);
  if (!INSTANT.test(value) || Number.isNaN(Date.parse(value))) throw malformed(name);
  return value;
}

function phaseOf(row: object): Phase {
  const name = text(row, 'phase');
  const phase = PHASES.find((known) => known === name);
  if (phase === undefined) throw malformed('phase');
  return phase;
}

function span(row: object, name: string): NonNullable<LookupRecord['rollback']> {
  const fields = fieldsOf(attribute(row, name, 'M'), name);
  return { opensAt: instant(fields, 'opensAt'), closesAt: instant(fields, 'closesAt') };
}

function list(row: object, name: string): readonly string[] {
  const values = attribute(row, name, 'L');
  if (!Array.isArray(values)) throw malformed(name);
  return values.map((value: unknown) => text({ [name]: value }, name));
}

/** Null is written as such; an attribute that is missing altogether is a row of somebody else's making. */
function orNull<T>(row: object, name: string, read: (row: object, name: string) => T): T | null {
  return attribute(row, name, 'NULL') === true ? null : read(row, name);
}
