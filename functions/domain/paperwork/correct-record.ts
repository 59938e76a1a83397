import type { Csr } from './csr';

/** One field of the record as the losing carrier states it anew; `field` is named as in a difference. */
export interface Correction {
  readonly field: string;
  readonly value: string;
}

/** A correction as it was carried out, for the history. */
export interface Corrected extends Correction {
  readonly from: string;
}

export interface CorrectedRecord {
  readonly csr: Csr;
  readonly corrected: readonly Corrected[];
  /** Fields that no acceptance corrects: holder, account, numbers, and lines that the record does not have. */
  readonly refused: readonly string[];
}

const LINE = /^(serviceAddress|billingAddress)\.lines\[(\d{1,2})\]$/u;

/**
 * The record after an acceptance with corrections (WBCI 8104-8107): the carrier goes on and says what its record really
 * holds, so the record is mended and the letter stands. Only the fields of `accepted` (the playbook's row
 * `acceptedWithCorrections`) change; a value that is the same already is no correction.
 * Source: porting-facts §9.2, "accepted with address deviation … no, correct record".
 * Example: { field: 'serviceAddress.lines[1]', value: '10115 Berlin' } with ['serviceAddress'] accepted.
 */
export function correctRecord(
  csr: Csr,
  corrections: readonly Correction[],
  accepted: readonly string[],
): CorrectedRecord {
  let record = csr;
  const corrected: Corrected[] = [];
  const refused: string[] = [];
  for (const correction of corrections) {
    const place = placeOf(record, correction.field, accepted);
    if (place === undefined) {
      refused.push(correction.field);
      continue;
    }
    if (place.from === correction.value) continue;
    const lines = record[place.address].lines.with(place.line, correction.value);
    record = { ...record, [place.address]: { ...record[place.address], lines } };
    corrected.push({ ...correction, from: place.from });
  }
  return { csr: record, corrected, refused };
}

interface Place {
  readonly address: 'serviceAddress' | 'billingAddress';
  readonly line: number;
  readonly from: string;
}

function placeOf(csr: Csr, field: string, accepted: readonly string[]): Place | undefined {
  const [, name, index] = LINE.exec(field) ?? [];
  const address = name === 'serviceAddress' || name === 'billingAddress' ? name : undefined;
  if (address === undefined || !(accepted.includes(address) || accepted.includes(field))) return undefined;
  const line = Number(index);
  const from = csr[address].lines[line];
  return from === undefined ? undefined : { address, line, from };
}
