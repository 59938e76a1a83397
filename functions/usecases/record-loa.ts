import type { Loa } from '../domain/paperwork/loa';
import { reconcile, reconcileRules, type Reconciliation } from '../domain/paperwork/reconcile';
import { signatureKinds, strictestSignatureRule } from '../domain/playbooks/playbook';
import { isFinal } from '../domain/port/phase';
import { localDateOf } from '../domain/time/instant';
import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { declinedBy, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

/** Files the LOA as it was signed and compares it with the carrier's record. A blocked one is kept and cannot be filed. */
export async function recordLoa(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  loa: Loa,
  given: Given,
): Promise<(Dossier & { readonly reconciliation: Reconciliation }) | Declined> {
  const { order, playbook } = dossier;
  if (order.csr === null) return csrMissing(order.reference);
  const { targets } = targetsOf(dossier, undefined, (port) => !isFinal(port.phase));
  const reconciliation = reconcile({
    csr: order.csr,
    loa,
    rules: reconcileRules(order.country, signatureLimits(dossier), playbook.acceptedWithCorrections),
    today: localDateOf(given.stamp.at, playbook.zone),
  });
  const orderChange = { loa: { loa, receivedAt: given.stamp.at, reconciliation } };
  const { verdict, differences } = reconciliation;
  const command = { type: 'record-loa', verdict, differences: differences.length, signedOn: loa.signedOn } as const;
  const outcome = await carryOut(world, dossier, { targets, command: () => command, orderChange }, given);
  if (isRefused(outcome)) return declinedBy(outcome.refusals);
  return { ...withPorts(dossier, outcome), reconciliation };
}

/** The strictest age, and the kinds that everybody takes who receives the letter. */
function signatureLimits({ playbook }: Dossier) {
  const rule = strictestSignatureRule(playbook);
  if (rule === undefined)
    return { maxSignatureAgeDays: Number.POSITIVE_INFINITY, signatureLimitSource: playbook.title };
  const kinds = signatureKinds(playbook);
  return {
    maxSignatureAgeDays: rule.maxAgeDays.value,
    signatureLimitSource: `${rule.recipient}: ${rule.maxAgeDays.source}`,
    acceptedSignatureKinds: kinds.kinds,
    signatureKindSource: kinds.source,
  };
}

export const csrMissing = (reference: string): Declined => ({
  declined: 'conflict',
  rule: 'csr-missing',
  detail: `Order ${reference} has no CSR yet, and a letter is copied from it. PUT …/csr first.`,
});
