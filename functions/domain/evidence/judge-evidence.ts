import type { Order } from '../port/order';
import type { LocalDate } from '../time/instant';
import type { EvidenceOnFile } from './evidence-on-file';
import { evidenceKind } from './evidence-kinds';
import type { EvidenceRemark } from './verdict';

/** The values of one kind as they are put. */
export type PutEvidence =
  | { readonly per: 'order'; readonly value: string }
  | { readonly per: 'number'; readonly values: Readonly<Record<string, string>> };

/** A fault of one value; `number` says whose it is, where the kind has a value a number. */
export interface EvidenceFault extends EvidenceRemark {
  readonly number?: string;
}

/** What judging the values of one kind gave: all of them taken, in the writing in which they are kept, or faults. */
export interface EvidenceJudgement {
  readonly put: PutEvidence;
  readonly oddities: readonly EvidenceRemark[];
  readonly faults: readonly EvidenceFault[];
}

export interface EvidenceBackground {
  readonly order: Order;
  readonly carrierName?: string | undefined;
  readonly today: LocalDate;
}

/**
 * Judges every value of one kind of evidence by the kind's validator. A number that the order does not hold is a fault of
 * its own. Example: a RIO put for its neighbour's number is refused with `rio-key`.
 */
export function judgeEvidence(kind: string, put: PutEvidence, background: EvidenceBackground): EvidenceJudgement {
  const { judge } = evidenceKind(kind);
  if (put.per === 'order') {
    const verdict = judge({ ...background, value: put.value });
    return verdict.taken
      ? { put: { per: 'order', value: verdict.value }, oddities: verdict.oddities, faults: [] }
      : { put, oddities: [], faults: [verdict.fault] };
  }
  const ofOrder = new Set(background.order.numbers.map(({ number }) => number));
  const values: Record<string, string> = {};
  const oddities: EvidenceRemark[] = [];
  const faults: EvidenceFault[] = [];
  for (const [number, value] of Object.entries(put.values)) {
    if (!ofOrder.has(number)) {
      faults.push({
        number,
        code: 'number-not-in-order',
        message: `${number} is no number of order ${background.order.reference}.`,
      });
      continue;
    }
    const verdict = judge({ ...background, value, number });
    if (!verdict.taken) {
      faults.push({ number, ...verdict.fault });
      continue;
    }
    values[number] = verdict.value;
    oddities.push(...verdict.oddities);
  }
  return { put: { per: 'number', values }, oddities, faults };
}

/** What is on file under a kind, judged again with what the order has become since. */
export const judgeAgain = (kind: string, onFile: EvidenceOnFile, background: EvidenceBackground): EvidenceJudgement =>
  judgeEvidence(kind, onFile, background);
