import type { Evidence } from '../../../functions/domain/evidence/evidence-on-file';
import type { EvidenceQuestion, EvidenceVerdict } from '../../../functions/domain/evidence/verdict';
import type { Order } from '../../../functions/domain/port/order';
import { ORDER } from '../port/cast';

/** Two French lines of one order, and the RIO of each; neither is a real line. */
export const FRENCH = '+33199001234';
export const NEIGHBOUR = '+33199001235';
export const RIO_OF = { [FRENCH]: 'F0P000000KE9', [NEIGHBOUR]: 'F0P000001M46' } as const;

export const RECEIVED = { receivedAt: '2026-11-24T09:00:00Z', recordedBy: 'agent@acme.example' } as const;

export const onFile = (values: Readonly<Record<string, string>>): Evidence =>
  Object.fromEntries(Object.entries(values).map(([kind, value]) => [kind, { per: 'order', value, ...RECEIVED }]));

export const orderOf = (numbers: readonly string[], more: Partial<Order> = {}): Order => ({
  ...ORDER,
  numbers: numbers.map((number) => ({ number })),
  ...more,
});

/** A value as it is put, on an order of that number. */
export const asking = (value: string, more: Partial<EvidenceQuestion> = {}): EvidenceQuestion => ({
  value,
  order: orderOf([more.number ?? FRENCH]),
  today: '2026-11-24',
  ...more,
});

export const faultOf = (verdict: EvidenceVerdict): string | null => (verdict.taken ? null : verdict.fault.code);

export const keptAs = (verdict: EvidenceVerdict): string | null => (verdict.taken ? verdict.value : null);

export const odditiesOf = (verdict: EvidenceVerdict): readonly string[] =>
  verdict.taken ? verdict.oddities.map(({ code }) => code) : [];

/** Everything that a verdict says in words. */
export const wordsOf = (verdict: EvidenceVerdict): string =>
  (verdict.taken ? verdict.oddities : [verdict.fault]).map(({ message }) => message).join(' ');
