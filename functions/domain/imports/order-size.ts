import { evidenceForms } from '../evidence/asked-evidence';
import { playbookOf } from '../playbooks';
import type { PlaybookKey } from '../playbooks/playbook';
import type { OrderedNumber } from '../port/order';
import type { ImportRow } from './import-row';

/**
 * What the numbers of an order may come to, in bytes. A record in DynamoDB holds 400 KB (aws-facts §7) and an order is one; the
 * 79 KB beyond are for names, addresses and contacts as long as the API takes them, and for what letter and record differ in.
 */
const MOST_BYTES = 330_000;

/** A number is written down in the order, in the CSR and in the LOA. */
const TIMES_WRITTEN = 3;

/** Names of the fields and what DynamoDB adds, for these three times. */
const BYTES_AROUND = 16;

/**
 * The longest value of those kinds of evidence that have a form of their own (domain/evidence/rio.ts, codice-di-migrazione.ts).
 */
const EVIDENCE_BYTES: Readonly<Record<string, number>> = {
  rio: 12,
  'codice-di-migrazione': 19,
  'codice-segreto': 19,
};

/** As many characters as the API takes of any other evidence (shapes/evidence.ts). */
const LONGEST_EVIDENCE = 500;

/** Names of the fields `vanity` and `label`, with what DynamoDB adds. */
const VANITY_NAME = 7;
const LABEL_NAME = 6;

/**
 * What a number of a playbook adds to its order's record in the end, in bytes: itself as often as it is written down, its
 * vanity and label, and whatever evidence the playbook knows by number, put or not.
 */
export function weigherFor(playbook: PlaybookKey): (ordered: OrderedNumber) => number {
  const rules = playbookOf(playbook);
  const byNumber = rules === undefined ? [] : evidenceForms(rules).filter(({ per }) => per === 'number');
  const evidence = byNumber.map(({ kind }) => 1 + (EVIDENCE_BYTES[kind] ?? LONGEST_EVIDENCE));
  const evidenceWeight = evidence.reduce((sum, bytes) => sum + bytes, 0);
  return ({ number, vanity, label }) =>
    BYTES_AROUND +
    TIMES_WRITTEN * number.length +
    evidence.length * number.length +
    evidenceWeight +
    bytesOf(vanity, VANITY_NAME) +
    bytesOf(label, LABEL_NAME);
}

/**
 * How many of these numbers one order holds, counted from the first; all of them where they fit.
 * Example: 6,000 British numbers without labels.
 */
export function mostThatFit(numbers: readonly OrderedNumber[], playbook: PlaybookKey): number {
  const weigh = weigherFor(playbook);
  let weight = 0;
  const beyond = numbers.findIndex((ordered) => (weight += weigh(ordered)) > MOST_BYTES);
  return beyond < 0 ? numbers.length : Math.max(beyond, 1);
}

/** Cuts the rows of an order into as few orders as their record can hold, in the order of the file. */
export function cutToSize(rows: readonly ImportRow[]): readonly (readonly ImportRow[])[] {
  const [first] = rows;
  if (first === undefined) return [];
  const numbers = rows.map(({ number, cells: { vanity, label } }) => ({ number, vanity, label }));
  const parts: (readonly ImportRow[])[] = [];
  for (let start = 0; start < rows.length;) {
    const end = start + mostThatFit(numbers.slice(start), first.playbook);
    parts.push(rows.slice(start, end));
    start = end;
  }
  return parts;
}

/** Length in UTF-8 of a text as JSON, which writes some characters longer than they are, with the name of its field. */
function bytesOf(text: string | undefined, name: number): number {
  if (text === undefined) return 0;
  let bytes = name;
  for (const character of JSON.stringify(text)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
