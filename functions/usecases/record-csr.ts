import { judgeCsr, type CsrFinding } from '../domain/paperwork/csr-findings';
import type { Csr } from '../domain/paperwork/csr';
import { isFinal } from '../domain/port/phase';
import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { declinedBy, invalid, type Declined } from './declined';
import type { Dossier } from './dossier';
import type { Needs } from './world';

/** Files the losing carrier's record of the account. A new one voids the LOA that was compared with the old. */
export async function recordCsr(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  csr: Csr,
  given: Given,
): Promise<(Dossier & { readonly findings: readonly CsrFinding[] }) | Declined> {
  const { targets } = targetsOf(dossier, undefined, (port) => !isFinal(port.phase));
  const judgement = judgeCsr(
    csr,
    targets.map((record) => record.port.number),
    dossier.order.country,
  );
  if (judgement.errors.length > 0) {
    return invalid(
      judgement.errors.map(({ pointer, code, message }) => ({ pointer, code, message })),
      'The record does not list every number of the order. Ask the carrier for the record of the account that holds them, or cancel those numbers.',
    );
  }
  const command = { type: 'record-csr', source: csr.source } as const;
  const outcome = await carryOut(
    world,
    dossier,
    { targets, command: () => command, orderChange: { csr, loa: null } },
    given,
  );
  if (isRefused(outcome)) return declinedBy(outcome.refusals);
  return { ...withPorts(dossier, outcome), findings: judgement.findings };
}

/** The dossier after a command: the ports that it touched, as they now are. */
export function withPorts(
  dossier: Dossier,
  outcome: { readonly order: Dossier['order']; readonly ports: readonly Dossier['records'][number]['port'][] },
): Dossier {
  const changed = new Map(outcome.ports.map((port) => [port.number, port]));
  return {
    ...dossier,
    order: outcome.order,
    records: dossier.records.map((record) => ({ ...record, port: changed.get(record.port.number) ?? record.port })),
  };
}
