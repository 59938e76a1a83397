import { composeFilingPack } from '../domain/letters/filing-pack/compose-filing-pack';
import type { FilingPack } from '../domain/letters/filing-pack/filing-pack';
import { asOf } from '../domain/port/elapse';
import { refuseInPhase } from '../domain/port/refusal';
import type { Instant } from '../domain/time/instant';
import { declinedBy, type Declined } from './declined';
import type { Dossier } from './dossier';
import { csrMissing } from './record-loa';

/** The support case for the numbers of an order that can be filed; declined with every rule that is not met at `now`. */
export function composeOrderFilingPack(
  { order, records, carrier, playbook }: Dossier,
  now: Instant,
): Omit<FilingPack, 'unmet'> | Declined {
  const ports = records.map(({ port }) => port);
  const { unmet, ...pack } = composeFilingPack({ order, carrier, playbook, ports, now });
  if (ports.length > 0 && pack.numbers.length === 0) {
    return declinedBy(ports.map((port) => refuseInPhase(asOf(port, now), 'file')));
  }
  if (order.csr === null) return csrMissing(order.reference);
  if (unmet.length === 0) return pack;
  return {
    declined: 'invalid',
    rule: 'filing-refused',
    detail: 'The port cannot be filed now.',
    // A GET has no body for a pointer to point into.
    errors: unmet.map((fault) => ({ pointer: '', ...fault })),
  };
}
