import type { PackRequest } from '../../../../functions/domain/letters/filing-pack/filing-pack';
import type { Csr } from '../../../../functions/domain/paperwork/csr';
import { GB_GEO } from '../../../../functions/domain/playbooks/gb-geo';
import { US_GEO } from '../../../../functions/domain/playbooks/us-geo';
import type { LoaOnFile } from '../../../../functions/domain/port/order';
import type { Port } from '../../../../functions/domain/port/port';
import { CARRIER, ORDER, portIn } from '../../port/cast';
import { AMERICAN_CARRIER, AMERICAN_ORDER } from '../../port/us-cast';

/** Everything in a record that is nobody's business in a support case. */
export const PRIVATE = {
  street: '1 High Street,',
  postcode: 'EC1A 1BB',
  site: 'Unit 4, The Yard',
  pin: '4711-0815',
  extra: 'RIO-99-XYZ',
  otherContact: 'Kim Second',
} as const;

export const record = (numbers: readonly string[]): Csr => ({
  source: 'carrier',
  receivedAt: '2026-11-24T10:00:00Z',
  legalName: 'Acme UK Limited',
  accountNumber: 'AC-00417',
  btn: numbers[0],
  pin: PRIVATE.pin,
  billingAddress: { lines: [PRIVATE.street, 'London', PRIVATE.postcode] },
  serviceAddress: { lines: [PRIVATE.site, 'London', PRIVATE.postcode] },
  authorisedContacts: [{ name: PRIVATE.otherContact }, { name: 'Jordan Example', title: 'Director' }],
  numbers,
  extra: { note: PRIVATE.extra },
});

/** A letter that was copied from the record and signed on that day. */
export const letter = (csr: Csr, signedOn: string): LoaOnFile => ({
  loa: {
    legalName: csr.legalName,
    accountNumber: csr.accountNumber,
    btn: csr.btn,
    billingAddress: csr.billingAddress,
    serviceAddress: csr.serviceAddress,
    numbers: csr.numbers,
    signatory: { name: 'Jordan Example', title: 'Director' },
    signedOn,
    signatureKind: 'wet',
  },
  receivedAt: `${signedOn}T12:00:00Z`,
  reconciliation: { verdict: 'match', differences: [] },
});

interface Wish {
  readonly numbers?: readonly string[];
  readonly signedOn?: string;
  readonly csr?: Partial<Csr>;
  readonly order?: Partial<PackRequest['order']>;
  readonly port?: Partial<Port>;
  readonly carrier?: PackRequest['carrier'];
  readonly playbook?: PackRequest['playbook'];
  readonly now?: string;
}

const LONDON = ['+442079460101', '+442079460102'];

/** Two London numbers, ready to file on Thursday 26 November 2026 for Thursday 10 December. */
export function british({ numbers = LONDON, signedOn = '2026-11-25', ...wish }: Wish = {}): PackRequest {
  const csr = { ...record(numbers), ...wish.csr };
  return {
    order: {
      ...ORDER,
      numbers: numbers.map((number) => ({ number })),
      requestedCutover: '2026-12-10',
      csr,
      loa: letter(csr, signedOn),
      ...wish.order,
    },
    carrier: wish.carrier ?? CARRIER,
    playbook: wish.playbook ?? GB_GEO,
    ports: numbers.map((number) => ({ ...portIn('READY_TO_FILE'), number, ...wish.port })),
    now: wish.now ?? '2026-11-26T09:00:00Z',
  };
}

/** One New York number, ready to file on Tuesday 1 December 2026 for Tuesday 15 December. */
export function american({ numbers = ['+12125550100'], signedOn = '2026-11-30', ...wish }: Wish = {}): PackRequest {
  const csr = { ...record(numbers), accountNumber: '2125550100-417', ...wish.csr };
  return {
    order: {
      ...AMERICAN_ORDER,
      numbers: numbers.map((number) => ({ number })),
      requestedCutover: '2026-12-15',
      csr,
      loa: letter(csr, signedOn),
      ...wish.order,
    },
    carrier: wish.carrier ?? AMERICAN_CARRIER,
    playbook: wish.playbook ?? US_GEO,
    ports: numbers.map((number) => ({
      ...portIn('READY_TO_FILE'),
      number,
      country: 'US',
      numberClass: 'US_GEO',
      playbook: 'US_GEO',
      ...wish.port,
    })),
    now: wish.now ?? '2026-12-01T15:00:00Z',
  };
}
