import { US_GEO } from '../../../functions/domain/playbooks/us-geo';
import type { Carrier } from '../../../functions/domain/port/carrier';
import type { LoaOnFile, Order } from '../../../functions/domain/port/order';
import { newYorkDesk } from '../calendars/us-desks';
import { CARRIER, ORDER } from './cast';

/** A losing carrier in New York that has said nothing of its own about rollback or changes. */
export const AMERICAN_CARRIER: Carrier = {
  ...CARRIER,
  carrierId: 'example-bell',
  name: 'Example Bell',
  country: 'US',
  desk: { ...newYorkDesk, email: 'porting@example-bell.example', language: 'en' },
  emergencyContact: { name: 'Night desk', email: 'emergency@example-bell.example', verifiedOn: '2026-11-20' },
  rollback: null,
  changeCutoffBusinessDays: null,
};

export const AMERICAN_ORDER: Order = {
  ...ORDER,
  reference: 'ACME-NYC-1',
  playbook: 'US_GEO',
  country: US_GEO.country,
  losingCarrier: 'example-bell',
  numbers: [{ number: '+12125550100' }],
  account: { accountNumber: '2125550100-417', btn: '+12125550100' },
  entity: { legalName: 'Acme Example Inc' },
  wave: 'new-york',
  testPhones: ['+12125550177'],
};

const address = { lines: ['100 Main Street', 'New York, NY 10001'] };

/** A letter that matches the record, signed on that day. */
export const letterSigned = (signedOn: string): LoaOnFile => ({
  loa: {
    legalName: 'Acme Example Inc',
    accountNumber: '2125550100-417',
    btn: '+12125550100',
    billingAddress: address,
    serviceAddress: address,
    numbers: ['+12125550100'],
    signatory: { name: 'Jordan Example', title: 'Director' },
    signedOn,
    signatureKind: 'wet',
  },
  receivedAt: `${signedOn}T20:00:00Z`,
  reconciliation: { verdict: 'match', differences: [] },
});
