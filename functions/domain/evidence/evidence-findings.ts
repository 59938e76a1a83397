import { IDENTIFIER_FORMATS, lintIdentifiers, lintRegistration } from '../paperwork/identifiers';
import type { Playbook } from '../playbooks/playbook';
import type { Carrier } from '../port/carrier';
import type { Order } from '../port/order';
import { localDateOf, type Instant } from '../time/instant';
import { formatDate } from '../time/local-text';
import { judgeAgain } from './judge-evidence';
import type { Task } from './tasks';
import type { EvidenceRemark } from './verdict';

export interface EvidenceFinding {
  readonly code: string;
  readonly severity: 'warning';
  readonly message: string;
}

const warning = ({ code, message }: EvidenceRemark): EvidenceFinding => ({ code, severity: 'warning', message });

/** What is odd about the evidence of an order and its identifiers, and which of its tasks are late. None of it stops anybody. */
export function evidenceFindings(
  order: Order,
  carrier: Carrier,
  playbook: Playbook,
  tasks: readonly Task[],
  now: Instant,
): readonly EvidenceFinding[] {
  const background = { order, carrierName: carrier.name, today: localDateOf(now, playbook.zone) };
  const remarks = Object.entries(order.evidence ?? {}).flatMap(([kind, onFile]) => {
    const { oddities, faults } = judgeAgain(kind, onFile, background);
    return [...oddities, ...faults];
  });
  return [...firstOfEachCode(remarks), ...identifierRemarks(order), ...lateTasks(tasks, carrier)].map(warning);
}

/** A thousand numbers with the same oddity are one finding, told by the first of them. */
function firstOfEachCode(remarks: readonly EvidenceRemark[]): readonly EvidenceRemark[] {
  return [...new Set(remarks.map(({ code }) => code))].flatMap((code) => {
    const alike = remarks.filter((remark) => remark.code === code);
    const [first] = alike;
    if (first === undefined) return [];
    const more = alike.length === 1 ? '' : ` So it is with ${alike.length - 1} more.`;
    return [{ code, message: first.message + more }];
  });
}

/** Identifiers by their forms (porting-facts §3): of the legal entity, and those that the record has under a known name. */
function identifierRemarks({ country, entity, csr }: Order): readonly EvidenceRemark[] {
  const { registrationNumber } = entity;
  const items = IDENTIFIER_FORMATS.filter((row) => row.country === country).map(({ item }) => item);
  const recorded = Object.entries(csr?.extra ?? {}).flatMap(([item, value]) =>
    items.includes(item) && typeof value === 'string' ? [[item, value] as const] : [],
  );
  return [
    ...(registrationNumber === undefined ? [] : lintRegistration(country, registrationNumber)),
    ...lintIdentifiers(country, Object.fromEntries(recorded)),
  ];
}

const lateTasks = (tasks: readonly Task[], { desk }: Carrier): readonly EvidenceRemark[] =>
  tasks
    .filter(({ state }) => state === 'overdue')
    .map(({ name, owner, dueAt }) => ({
      code: 'predecessor-overdue',
      message: `${name}: due on ${formatDate(localDateOf(dueAt, desk.timeZone))}, a task of ${owner.name}. Nothing can be filed without it.`,
    }));
