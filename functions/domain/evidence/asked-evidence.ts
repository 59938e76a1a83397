import type { Playbook, Predecessor, RequiredEvidence } from '../playbooks/playbook';
import { casesOf, type Circumstances } from './case-of-order';
import type { Evidence } from './evidence-on-file';

/** The evidence that an order cannot be filed without: what is always required, and what its case calls for. */
export function requiredEvidence(order: Circumstances, { evidence }: Playbook): readonly RequiredEvidence[] {
  const inCase = casesOf(order);
  return evidence.filter((asked) => inCase(asked) ?? asked.required !== false);
}

/** What has to have been done before an order can be filed; what only a case calls for, in that case. */
export function orderPredecessors(order: Circumstances, { predecessors = [] }: Playbook): readonly Predecessor[] {
  const inCase = casesOf(order);
  return predecessors.filter((before) => inCase(before) ?? true);
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
