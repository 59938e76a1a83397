import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import type { Carrier } from '../../../functions/domain/port/carrier';
import type { Csr } from '../../../functions/domain/paperwork/csr';
import type { LoaOnFile, Order } from '../../../functions/domain/port/order';
import type { Port } from '../../../functions/domain/port/port';
import type { RunbookFacts } from '../../../functions/domain/runbook/facts';
import { RUNBOOK } from '../../../functions/domain/runbook/items';
import { runbook, type RunbookItem } from '../../../functions/domain/runbook/runbook';
import type { SignOff } from '../../../functions/domain/runbook/sign-off';
import { CARRIER, ORDER, portIn, WHEN } from '../port/cast';

export const FOC = WHEN.foc;
export const SECOND = '+442079460102';

/** Two days after the FOC was confirmed. */
export const SIGNED_AT = '2026-12-03T09:00:00Z';

export const word = (itemKey: string, focAt: string | null = FOC, more: Partial<SignOff> = {}): SignOff => ({
  id: `sign-${itemKey}`,
  itemKey,
  focAt,
  at: SIGNED_AT,
  by: 'Otis Operations',
  actor: 'ops@acme.example',
  ...more,
});

export const everything = (focAt: string | null = FOC, at = SIGNED_AT): readonly SignOff[] =>
  RUNBOOK.map(({ itemKey }) => word(itemKey, focAt, { at }));

const address = { lines: ['1 High Street', 'London', 'EC1A 1BB'] };
const paper = {
  legalName: 'Acme UK Limited',
  accountNumber: 'AC-00417',
  billingAddress: address,
  serviceAddress: address,
  numbers: ['+442079460101'],
};

export const RECORD: Csr = {
  ...paper,
  source: 'carrier',
  receivedAt: WHEN.recordIn,
  authorisedContacts: [{ name: 'Jordan Example' }],
  extra: {},
};

/** The letter of the order, as it came in at this instant. */
export const letterOf = (receivedAt: string, verdict: 'match' | 'blocked' = 'match'): LoaOnFile => ({
  loa: {
    ...paper,
    legalName: verdict === 'match' ? paper.legalName : 'Acme UK Ltd',
    signatory: { name: 'Jordan Example' },
    signedOn: '2026-11-25',
    signatureKind: 'wet',
  },
  receivedAt,
  reconciliation: {
    verdict,
    differences:
      verdict === 'match'
        ? []
        : [
            {
              field: 'legalName',
              csr: 'Acme UK Limited',
              loa: 'Acme UK Ltd',
              class: 'ENTITY_SUFFIX',
              positions: [],
              explanation: 'The legal form is written otherwise.',
              fix: 'Acme UK Limited',
            },
          ],
  },
});

interface Changes {
  readonly order?: Partial<Order>;
  readonly carrier?: Partial<Carrier>;
}

/** What the runbook hangs on: an order whose letter is on file, with nothing signed off, and whatever is said of it. */
export const factsWith = ({ order = {}, carrier = {} }: Changes = {}): RunbookFacts => ({
  order: { ...ORDER, loa: letterOf(WHEN.letterIn), ...order },
  carrier: { ...CARRIER, ...carrier },
  playbook: GB_GEO,
});

export const signed = (...signOffs: readonly SignOff[]): RunbookFacts => factsWith({ order: { signOffs } });

/** The item of a key, once for each FOC. */
export const itemsOf = (
  itemKey: string,
  ports: readonly Port[],
  facts: RunbookFacts = factsWith(),
  now = SIGNED_AT,
): readonly RunbookItem[] => runbook(ports, facts, now).filter((item) => item.itemKey === itemKey);

export function itemOf(itemKey: string, ports: readonly Port[], facts?: RunbookFacts, now?: string): RunbookItem {
  const [item, ...others] = itemsOf(itemKey, ports, facts, now);
  if (item === undefined || others.length > 0) throw new Error(`${others.length + 1} items ${itemKey}`);
  return item;
}

export const dated = (more: Partial<Port> = {}): Port => portIn('FOC_CONFIRMED', more);

/** Dated for another instant, since it was noted there. */
export const datedFor = (at: string, confirmedAt: string, more: Partial<Port> = {}): Port =>
  dated({ foc: { at, confirmedAt }, ...more });

export const IN_CONNECT: Partial<Port> = {
  connect: { state: 'ASSOCIATED', phoneNumberId: 'id-1', lookedAt: '2026-12-06T10:00:00Z' },
};
