import { Temporal } from 'temporal-polyfill';
import { faultyField, Problem } from './problem';

export type ClockCommand = { readonly to: number } | { readonly speed: number };

export const fastestSpeed = 1_000_000;

/** After the year 9999 an instant has no four-digit year, and nothing that reads it would understand. */
const lastInstant = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

type Read = (value: unknown, now: number) => ClockCommand;

const fields: Readonly<Record<string, Read>> = { advance: readAdvance, to: readTo, speed: readSpeed };

/** What the body of `POST /_local/clock` asks for. @throws Problem 422, naming the field. */
export function readClockCommand(body: unknown, now: number): ClockCommand {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Problem(422, 'invalid-body', 'The body is an object with one of advance, to and speed');
  }
  const given = Object.entries(body as Record<string, unknown>);
  for (const [name] of given) {
    if (!Object.hasOwn(fields, name)) throw faultyField(`/${name}`, 'unknown-field', `There is no field ${name}`);
  }
  const [first, second] = given;
  if (first === undefined) throw new Problem(422, 'invalid-body', 'One of advance, to and speed is needed');
  if (second !== undefined)
    throw faultyField(`/${second[0]}`, 'one-field-only', 'Only one of advance, to and speed may be given');
  const [name, value] = first;
  const read = fields[name] ?? readTo;
  return read(value, now);
}

/** The instant at the end of an ISO 8601 duration from now. @throws Problem 422 for any other text. */
export function instantAfter(duration: unknown, now: number): number {
  const target = typeof duration === 'string' ? endOf(duration, now) : undefined;
  if (target === undefined || target < now || target > lastInstant) {
    throw faultyField(
      '/advance',
      'invalid-duration',
      'advance is an ISO 8601 duration that is not negative, such as P3D or PT15M',
    );
  }
  return target;
}

function endOf(text: string, now: number): number | undefined {
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC');
    return start.add(Temporal.Duration.from(text)).epochMilliseconds;
  } catch {
    return undefined;
  }
}

function readAdvance(value: unknown, now: number): ClockCommand {
  return { to: instantAfter(value, now) };
}

function readTo(value: unknown, now: number): ClockCommand {
  const to = typeof value === 'string' ? instantIn(value) : undefined;
  if (to === undefined || to > lastInstant) {
    throw faultyField('/to', 'invalid-instant', 'to is an instant such as 2026-12-10T10:00:00Z');
  }
  if (to < now) throw faultyField('/to', 'in-the-past', 'Time does not go back: to lies before now');
  return { to };
}

function instantIn(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

function readSpeed(value: unknown): ClockCommand {
  if (typeof value === 'number' && value >= 0 && value <= fastestSpeed) return { speed: value };
  throw faultyField('/speed', 'invalid-speed', `speed is a number from 0 to ${fastestSpeed}`);
}
