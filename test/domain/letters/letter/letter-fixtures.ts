import type { LetterRequest } from '../../../../functions/domain/letters/letter/letter-facts';
import type { Csr } from '../../../../functions/domain/paperwork/csr';
import { GB_GEO } from '../../../../functions/domain/playbooks/gb-geo';
import type { Carrier } from '../../../../functions/domain/port/carrier';
import type { Order } from '../../../../functions/domain/port/order';

const LONDON = ['+442079460101', '+442079460102'] as const;

/** So many fictional London numbers, from +442079460100 on. */
export const londonNumbers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `+4420794601${String(index).padStart(2, '0')}`);

export const acmeCsr: Csr = {
  source: 'carrier',
  receivedAt: '2026-11-24T10:00:00Z',
  legalName: 'Acme UK Limited',
  accountNumber: 'AC-00417',
  btn: '+442079460101',
  billingAddress: { lines: ['1 High Street,', 'London', 'EC1A 1BB'] },
  serviceAddress: { lines: ['Unit 4, The Yard', 'London', 'SE1 9ZZ'] },
  authorisedContacts: [{ name: 'Jordan Example', title: 'Director' }],
  numbers: LONDON,
  extra: { lineType: 'multi' },
};

export const exampleTelecom: Carrier = {
  carrierId: 'example-telecom',
  version: 1,
  name: 'Example Telecom',
  country: 'GB',
  desk: {
    email: 'porting@example-telecom.example',
    phone: '+442079460900',
    language: 'en',
    calendar: { country: 'GB', region: 'ENG' },
    timeZone: 'Europe/London',
    hours: { from: '09:00', to: '17:00' },
    overrides: [],
  },
  emergencyContact: {
    name: 'Night desk',
    phone: '+442079460999',
    email: 'emergency@example-telecom.example',
  },
  rollback: { hours: 72, basis: 'practice' },
  changeCutoffBusinessDays: 5,
  maxParallelOrders: null,
  underlyingCarrier: null,
};

export const acmeOrder: Order = {
  orderId: 'order-1',
  reference: 'ACME-LON-1',
  version: 2,
  createdAt: '2026-11-23T09:00:00Z',
  playbook: 'GB_GEO',
  country: 'GB',
  losingCarrier: 'example-telecom',
  numbers: LONDON.map((number) => ({ number })),
  account: { accountNumber: 'AC-00417', btn: '+442079460101' },
  entity: { legalName: 'Acme UK Limited', registrationNumber: '01234567' },
  parties: {
    owner: { name: 'Robin Example', email: 'owner@acme.example' },
    legalContact: { name: 'Jordan Example', email: 'legal@acme.example', title: 'Director' },
    operationsLead: { name: 'Kim Example', email: 'ops@acme.example' },
    decisionMaker: { name: 'Alex Example', email: 'decide@acme.example', phone: '+442079460150' },
  },
  connect: {
    instanceArn: 'arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555',
    contactFlowId: '66666666-7777-8888-9999-000000000000',
  },
  requestedCutover: '2026-12-10',
  acknowledge: [],
  wave: 'london',
  traits: {},
  testPhones: [],
  csr: acmeCsr,
  loa: null,
  filing: null,
};

/** The letter of the port of two London numbers; a test says only what is different about its own. */
export function letterRequest(difference: Partial<LetterRequest> = {}): LetterRequest {
  return {
    kind: 'port',
    order: acmeOrder,
    csr: acmeCsr,
    carrier: exampleTelecom,
    playbook: GB_GEO,
    numbers: LONDON,
    now: '2026-11-24T10:05:00Z',
    ...difference,
  };
}

/** Names and addresses that have come back wrong from a PDF, or that try to be something else. */
export const YORUBA_CSR: Csr = {
  ...acmeCsr,
  legalName: 'Ẹgbẹ́ Ọmọ Odùduwà Telecoms Nigeria Limited',
  billingAddress: { lines: ['12 Ọbáfẹ́mi Awólọ́wọ̀ Way,', 'Ìkẹjà, Lagos'] },
  serviceAddress: { lines: ['Ṣàngó Ọ̀tà Road', 'Ògùn State'] },
  authorisedContacts: [{ name: 'Adébáyọ̀ Ọlátúnjí Ẹ̀kọ́', title: 'Olùdarí àgbà' }],
};

export const GERMAN_CSR: Csr = {
  ...acmeCsr,
  legalName: 'Müller & Söhne Großhandels-GmbH & Co. KG',
  billingAddress: { lines: ['Königsstraße 12a', '70173 Stuttgart'] },
  serviceAddress: { lines: ['Fußgönheimer Str. 3', '67071 Ludwigshafen am Rhein'] },
  authorisedContacts: [{ name: 'Jürgen Weiß-Öztürk', title: 'Geschäftsführer' }],
};

export const FRENCH_CSR: Csr = {
  ...acmeCsr,
  legalName: 'Société Générale d’Études « L’Œuvre » S.A.R.L.',
  billingAddress: { lines: ["12 bis, rue de l'Église", '75009 PARIS CEDEX 09'] },
  serviceAddress: { lines: ['Résidence Les Chênes – Bât. C', 'Ÿvetôt-sur-Mer'] },
  authorisedContacts: [{ name: 'Zoé Lefèvre-Garçon', title: 'Gérante' }],
};

export const LONG_CSR: Csr = {
  ...acmeCsr,
  legalName:
    'The Worshipful Company of Extraordinarily Longwinded Telephone Exchange Proprietors and Associated Trades of Greater London (Holdings) Limited',
  billingAddress: {
    lines: [
      'Care of the Accounts Payable Department, Floor Seventeen and a Half, Building Four of the Former Telegraph Works, Northern Entrance',
      'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      '',
      'LL61 5UJ',
    ],
  },
};

export const HOSTILE_CSR: Csr = {
  ...acmeCsr,
  legalName: '<b>Acme</b> & "Sons" \u202Edetimil KU\u202C {accountNumber}',
  accountNumber: '=cmd|"/c calc"!A1',
  billingAddress: {
    lines: ['  two  leading spaces, \u00A0and a hard one  ', 'a\\back(slash) and\r\na break', '漢字 東京 👩🏽‍💻'],
  },
  serviceAddress: { lines: ['%PDF-1.7 endstream endobj', '(unbalanced ) ) paren', 'zero\u200Bwidth\uFEFF'] },
  authorisedContacts: [{ name: "Robert'); DROP TABLE ports;--", title: '</rdf:li>' }],
};
