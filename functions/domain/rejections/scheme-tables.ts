import type { CodeRow } from './code-row';
import { ARCEP } from './schemes/arcep';
import { AWS } from './schemes/aws';
import { BANDWIDTH } from './schemes/bandwidth';
import { LSR } from './schemes/lsr';
import { NCC } from './schemes/ncc';
import { NICC } from './schemes/nicc';
import { SOMOS } from './schemes/somos';
import { TELNYX } from './schemes/telnyx';
import { TWILIO } from './schemes/twilio';
import { WBCI } from './schemes/wbci';
import { WITA } from './schemes/wita';

/** Every scheme in which a carrier's answer can be coded, by the name that clients use. */
export const SCHEMES = {
  arcep: ARCEP,
  aws: AWS,
  bandwidth: BANDWIDTH,
  lsr: LSR,
  ncc: NCC,
  nicc: NICC,
  somos: SOMOS,
  telnyx: TELNYX,
  twilio: TWILIO,
  wbci: WBCI,
  wita: WITA,
} as const satisfies Record<string, readonly CodeRow[]>;

/** A scheme as it is looked up: spaces around it and capitals do not count. */
export const schemeKey = (scheme: string): string => scheme.trim().toLowerCase();

/** A code as it is looked up: spaces around it and capitals do not count; leading zeros do. */
export const codeKey = (code: string): string => code.trim().toUpperCase();

/** Every way of writing a row's code: the code, its short name, other spellings of the name. */
export const spellings = ({ code, name, aliases = [] }: CodeRow): readonly string[] =>
  [code, ...(name === undefined ? [] : [name]), ...aliases].map(codeKey);

// Maps, because a carrier's text is the key: "constructor" must not find anything.
const ROWS: ReadonlyMap<string, ReadonlyMap<string, CodeRow>> = new Map(
  Object.entries(SCHEMES).map(([scheme, rows]) => [scheme, bySpelling(rows)] as const),
);

/** The row of a code, by code or short name; undefined where scheme or code is not in the tables. */
export const findRow = (scheme: string, code: string): CodeRow | undefined =>
  ROWS.get(schemeKey(scheme))?.get(codeKey(code));

function bySpelling(rows: readonly CodeRow[]): ReadonlyMap<string, CodeRow> {
  return new Map(rows.flatMap((row) => spellings(row).map((key) => [key, row] as const)));
}
