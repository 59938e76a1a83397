import { namedNumbers } from '../paperwork/named-numbers';
import type { Playbook, RequiredEvidence } from '../playbooks/playbook';
import type { Order } from '../port/order';
import type { LocalDate } from '../time/instant';
import { evidenceForms, isDone, orderPredecessors, requiredEvidence, withoutEvidence } from './asked-evidence';
import { judgeAgain } from './judge-evidence';

/** Why evidence forbids a filing. */
export interface EvidenceRuleFault {
  readonly code: 'evidence-missing' | 'evidence-void' | 'predecessor-open';
  readonly message: string;
}

/**
 * What evidence the filing of these numbers lacks, what is on file and does not hold any more (a Portierungsauftrag whose
 * register entry came later and reads otherwise), and which predecessors are not done. `today` is the day of the filing in
 * the zone of the playbook.
 */
export function evidenceRuleFaults(
  order: Order,
  playbook: Playbook,
  numbers: readonly string[],
  today: LocalDate,
): readonly EvidenceRuleFault[] {
  return [
    ...requiredEvidence(order, playbook).flatMap((asked) => missing(asked, order, numbers)),
    ...evidenceForms(playbook).flatMap(({ kind, name }) => noLongerTrue(kind, name, order, numbers, today)),
    ...orderPredecessors(order, playbook)
      .filter((before) => !isDone(before, order))
      .map(({ kind, name }) => ({
        code: 'predecessor-open' as const,
        message: `Not done yet: ${name}. PUT …/evidence/${kind} once it is.`,
      })),
  ];
}

function missing(asked: RequiredEvidence, order: Order, numbers: readonly string[]): readonly EvidenceRuleFault[] {
  const lacking = withoutEvidence(order.evidence, asked, numbers);
  if (lacking.length === 0) return [];
  const whose = asked.per === 'number' ? ` for ${namedNumbers(lacking)}` : '';
  const kinds = [asked.kind, ...(asked.orElse ?? [])].map((kind) => `…/evidence/${kind}`).join(' or ');
  return [{ code: 'evidence-missing', message: `Missing${whose}: ${asked.name} (${asked.source}). PUT ${kinds}.` }];
}

/** What is on file of a kind and does not hold any more; nothing where nothing is on file. */
export function noLongerTrue(
  kind: string,
  name: string,
  order: Order,
  numbers: readonly string[],
  today: LocalDate,
): readonly EvidenceRuleFault[] {
  const onFile = order.evidence?.[kind];
  if (onFile === undefined) return [];
  const { faults } = judgeAgain(kind, onFile, { order, today });
  const [first, ...more] = faults.filter(({ number }) => number === undefined || numbers.includes(number));
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` So it is with ${more.length} more.`;
  return [{ code: 'evidence-void', message: `${name}: ${first.message}${others}` }];
}
