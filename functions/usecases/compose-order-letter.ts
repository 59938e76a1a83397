import { composeLetter } from '../domain/letters/letter/compose-letter';
import { letterFileName } from '../domain/letters/letter/letter-file-name';
import type { Letter, LetterKind } from '../domain/letters/letter/letter';
import { isFinal } from '../domain/port/phase';
import type { Instant } from '../domain/time/instant';
import type { Declined } from './declined';
import type { Dossier } from './dossier';
import { csrMissing } from './record-loa';

/** A letter about the open numbers of an order, or about all of them once none is open any more. */
export function composeOrderLetter(
  { order, records, carrier, playbook }: Dossier,
  kind: LetterKind,
  now: Instant,
): { readonly letter: Letter; readonly filename: string } | Declined {
  if (order.csr === null) return csrMissing(order.reference);
  const open = records.filter((record) => !isFinal(record.port.phase));
  const numbers = (open.length > 0 ? open : records).map((record) => record.port.number);
  const letter = composeLetter({ kind, order, csr: order.csr, carrier, playbook, numbers, now });
  return { letter, filename: letterFileName(order, kind) };
}
