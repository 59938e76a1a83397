import { CLASS_RULES } from '../playbooks/class-rules';
import type { Playbook, Predecessor, RequiredEvidence } from '../playbooks/playbook';
import type { Order } from '../port/order';
import { valueOnFile, type Evidence } from './evidence-on-file';
import { isHoldingRespOrg } from './resp-org';

type Circumstances = Pick<Order, 'numbers' | 'traits' | 'evidence'>;

// By their digits alone; of countries that share one row only a person can tell.
const FREEPHONE = CLASS_RULES.filter(
  ({ numberClass, types }) => /_(TF|SVA_FREE)$/u.test(numberClass) && types === undefined,
).map(({ pattern }) => pattern);

const freephoneCount = ({ numbers }: Circumstances): number =>
  numbers.filter(({ number }) => FREEPHONE.some((pattern) => pattern.test(number))).length;

/** AWS's form has room for so many freephone numbers (porting-facts §2.2). */
const ROOM_ON_THE_FORM = 10;

/**
 * What calls for a kind of evidence on an order though its playbook leaves it to the case: a bundle, an agency that is gone,
 * freephone numbers among others, a Dutch 088 number, whose allocation the regulator has to have decided (§1.1).
 */
const CALLED_FOR: Readonly<Record<string, (order: Circumstances) => boolean>> = {
  unbundling: ({ traits }) => traits.bundled === true,
  'linking-letter': ({ evidence }) => isHoldingRespOrg(valueOnFile(evidence, 'respOrg')),
  'freephone-controller': (order) => freephoneCount(order) > 0,
  'see-attached': (order) => freephoneCount(order) > ROOM_ON_THE_FORM,
  'number-allocation': ({ numbers }) => numbers.some(({ number }) => number.startsWith('+3188')),
};

const isCalledFor = (kind: string, order: Circumstances): boolean | undefined => CALLED_FOR[kind]?.(order);

/** The evidence that an order cannot be filed without. */
export const requiredEvidence = (order: Circumstances, { evidence }: Playbook): readonly RequiredEvidence[] =>
  evidence.filter((asked) => {
    if (isCalledFor(asked.kind, order) === true) return true;
    if (asked.required === false) return false;
    return asked.beyondNumbers === undefined || order.numbers.length > asked.beyondNumbers.value;
  });

/** What has to have been done before an order can be filed; what only a case calls for, in that case. */
export function orderPredecessors(order: Circumstances, playbook: Playbook): readonly Predecessor[] {
  const asked = new Set(requiredEvidence(order, playbook).map(({ kind }) => kind));
  return (playbook.predecessors ?? []).filter(({ kind }) => asked.has(kind) || isCalledFor(kind, order) !== false);
}

/** How one kind is put: one value for the order, or one for each number. */
export interface EvidenceForm {
  readonly kind: string;
  readonly name: string;
  readonly per: 'order' | 'number';
}

/** Every kind that may be put on an order of a playbook: those that it asks for, those that do as well, and what is done before. */
export function evidenceForms({ evidence, predecessors = [] }: Playbook): readonly EvidenceForm[] {
  const rows: readonly EvidenceForm[] = [
    ...evidence.map(({ kind, name, per }) => ({ kind, name, per })),
    ...evidence.flatMap(({ orElse = [], name, per }) => orElse.map((kind) => ({ kind, name, per }))),
    ...predecessors.map(({ kind, name }) => ({ kind, name, per: 'order' as const })),
  ];
  return rows.filter(({ kind }, at) => rows.findIndex((row) => row.kind === kind) === at);
}

/** The numbers for which a piece of evidence is not on file; of a kind for the whole order all or none. */
export function withoutEvidence(
  evidence: Evidence | undefined,
  { kind, per, orElse = [] }: Pick<RequiredEvidence, 'kind' | 'per' | 'orElse'>,
  numbers: readonly string[],
): readonly string[] {
  const onFile = [kind, ...orElse].flatMap((each) => evidence?.[each] ?? []);
  if (per === 'order') return onFile.some((piece) => piece.per === 'order') ? [] : numbers;
  return numbers.filter(
    (number) => !onFile.some((piece) => piece.per === 'number' && Object.hasOwn(piece.values, number)),
  );
}

/** Evidence of a predecessor's kind says that it is done, whether for the order or for each of its numbers. */
export function isDone({ kind }: Predecessor, { evidence, numbers }: Circumstances): boolean {
  const piece = evidence?.[kind];
  if (piece?.per !== 'number') return piece !== undefined;
  return numbers.every(({ number }) => Object.hasOwn(piece.values, number));
}
