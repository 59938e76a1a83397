import type { ImportRow } from './import-row';

/**
 * What an order's numbers may weigh. A record in DynamoDB holds 400 KB (aws-facts §7), and an order's holds each number three
 * times in the end: ordered, in the CSR and in the LOA. The rest is for addresses, differences and what else becomes known.
 */
const MOST_BYTES = 270_000;

/** Names of the fields and what DynamoDB adds, for the three times that a number is written down. */
const BYTES_AROUND = 16;

/** Cuts the rows of an order into as few orders as their record can hold, in the order of the file. */
export function cutToSize(rows: readonly ImportRow[]): readonly (readonly ImportRow[])[] {
  const parts: ImportRow[][] = [];
  let part: ImportRow[] = [];
  let weight = 0;
  for (const row of rows) {
    const more = weightOf(row);
    if (part.length > 0 && weight + more > MOST_BYTES) {
      parts.push(part);
      part = [];
      weight = 0;
    }
    part.push(row);
    weight += more;
  }
  return part.length === 0 ? parts : [...parts, part];
}

const weightOf = ({ number, cells }: ImportRow): number =>
  BYTES_AROUND + 3 * number.length + bytesOf(cells.vanity) + bytesOf(cells.label);

/** Length in UTF-8 of a text as JSON, which writes some characters longer than they are. */
function bytesOf(text: string | undefined): number {
  if (text === undefined) return 0;
  let bytes = 0;
  for (const character of JSON.stringify(text)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
