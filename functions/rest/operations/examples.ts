/** The bodies of one port, request by request. The README's first port and the OpenAPI document show them; a test posts them. */
export const exampleCarrier = {
  name: 'Example Telecom',
  country: 'GB',
  desk: {
    email: 'porting@example-telecom.example',
    phone: '+442079460900',
    language: 'en',
    calendar: { country: 'GB', region: 'ENG' },
    timeZone: 'Europe/London',
    hours: { from: '09:00', to: '17:00' },
  },
  emergencyContact: { name: 'Night desk', phone: '+442079460999', email: 'emergency@example-telecom.example' },
  rollback: { hours: 72, basis: 'practice' },
  changeCutoffBusinessDays: 5,
};

export const exampleOrder = {
  reference: 'ACME-LON-1',
  numbers: ['+442079460101', '+442079460102'],
  losingCarrier: 'example-telecom',
  account: { accountNumber: 'AC-00417', btn: '+442079460101' },
  entity: { legalName: 'Acme UK Limited' },
  parties: {
    owner: { name: 'Olu Owner', email: 'owner@acme.example' },
    legalContact: { name: 'Lena Legal', email: 'legal@acme.example', title: 'Director' },
    operationsLead: { name: 'Otis Operations', email: 'ops@acme.example' },
    decisionMaker: { name: 'Dana Decide', email: 'decide@acme.example', phone: '+442079460150' },
  },
  connect: {
    instanceArn: 'arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555',
    contactFlowId: '66666666-7777-8888-9999-000000000000',
  },
  testPhones: ['+442079460777'],
  wave: 'london',
};

/** The same people and the same instance; numbers, account and legal name are the country's. */
export const exampleGermanOrder = {
  ...exampleOrder,
  reference: 'ACME-BER-1',
  numbers: ['+493023125101', { number: '+493023125102', label: 'Zentrale' }],
  losingCarrier: 'beispiel-telefon',
  account: { accountNumber: '4711-0815/2', btn: '+493023125101' },
  entity: { legalName: 'Beispiel Telefonie GmbH', registrationNumber: 'HRB 12345 B' },
  traits: { partOfBlock: true },
  contractSignedOn: '2024-02-01',
  testPhones: ['+493023125177'],
  wave: 'berlin',
};

export const exampleAmericanOrder = {
  ...exampleOrder,
  reference: 'ACME-NYC-1',
  numbers: ['+12125550101', { number: '+12125550102', label: 'Sales', vanity: '212-555-0102' }],
  losingCarrier: 'example-bell',
  account: { accountNumber: '2125550101-417', btn: '+12125550101' },
  entity: { legalName: 'Acme Example Inc.' },
  testPhones: ['+12125550177'],
  wave: 'new-york',
};

export const exampleCsr = {
  source: 'carrier',
  receivedAt: '2026-11-23T09:00:00Z',
  legalName: 'Acme UK Limited',
  accountNumber: 'AC-00417',
  btn: '+442079460101',
  billingAddress: { lines: ['1 High Street,', 'London', 'EC1A 1BB'] },
  serviceAddress: { lines: ['1 High Street,', 'London', 'EC1A 1BB'] },
  authorisedContacts: [{ name: 'Jordan Example', title: 'Director' }],
  numbers: ['+442079460101', '+442079460102'],
  extra: { lineType: 'multi' },
};

export const exampleLoa = {
  legalName: 'Acme UK Limited',
  accountNumber: 'AC-00417',
  btn: '+442079460101',
  billingAddress: { lines: ['1 High Street,', 'London', 'EC1A 1BB'] },
  serviceAddress: { lines: ['1 High Street,', 'London', 'EC1A 1BB'] },
  numbers: ['+442079460101', '+442079460102'],
  signatory: { name: 'Jordan Example', title: 'Director' },
  signedOn: '2026-11-23',
  signatureKind: 'wet',
};

export const exampleFiling = { filedAt: '2026-11-23T09:00:00Z', awsCaseId: 'case-123456789012-muen-2026-abcdef' };

export const exampleAwsCase = {
  status: 'work-in-progress',
  wroteAt: '2026-11-23T09:00:00Z',
  note: 'Asked whether the number has been ordered from the losing carrier.',
};

export const exampleResponse = {
  receivedAt: '2026-11-23T09:00:00Z',
  outcome: 'rejected',
  codes: [{ scheme: 'bandwidth', code: '7402' }],
  text: 'Service address does not match our record.',
};

/** WBCI 8104: the port goes on, under the address as the carrier has it. */
export const exampleCorrection = {
  receivedAt: '2026-11-23T09:00:00Z',
  outcome: 'accepted-with-corrections',
  codes: [{ scheme: 'wbci', code: '8104' }],
  corrections: [{ field: 'serviceAddress.lines[0]', value: 'Musterstr. 1' }],
};

/** By the kind that stands in the path: one value for each number, or one for the order. */
export const exampleEvidence = {
  rio: { values: { '+33199001234': 'F0P 000000 KE9' }, note: 'Read out by 3179' },
  respOrg: { value: 'ABC01', note: 'Look-up at Somos' },
  portierungsauftrag: { value: 'Beispiel Telefonie GmbH' },
};

export const exampleFoc = { at: '2026-12-10T10:00:00Z', confirmedBy: 'Porting desk, Example Telecom' };

/** Gates of the runbook stand open, and somebody answers for going on all the same. */
export const exampleCutover = {
  outcome: 'completed',
  at: '2026-12-10T10:20:00Z',
  by: 'ops@acme.example',
  acceptOpenGates: { by: 'decide@acme.example', reason: 'A rehearsal: the runbook is kept on paper' },
};

export const exampleSignOff = {
  by: 'ops@acme.example',
  evidence: 'https://status.acme.example/changes/CHG-4711',
  note: 'Operations keep 10:00 to 14:00 free',
};

/** A switchboard that is manned on weekdays from 9 to 17; of its weekends nobody knows. */
const officeDay = Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 40 : 0));

export const exampleBaseline = {
  timeZone: 'Europe/London',
  hours: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay },
  dropPercent: 60,
};

/** Placed while the window of this example's clock is open; the handset is one of the order's test phones. */
export const exampleTestCall = {
  at: '2026-12-10T10:20:00Z',
  network: 'Third Mobile',
  caller: '+442079460777',
  ringback: true,
  ivrAudio: true,
  agentAnswer: true,
  hangupTone: true,
  by: 'ops@acme.example',
};

export const exampleRollback = {
  reason: 'Callers from two networks hear silence after the greeting',
  criterion: 'Two failed test calls in a row',
};

export const exampleRollbackOutcome = {
  outcome: 'restored',
  at: '2026-12-12T14:00:00Z',
  by: 'Night desk, Example Telecom',
};

/** One of each kind, by its name; the last has Connect look for a number. */
export const exampleBridges = {
  'call-forward': { kind: 'call-forward', claimedNumber: '+442079460151', peak: { concurrentCalls: 8 } },
  'sbc-to-claimed-number': {
    kind: 'sbc-to-claimed-number',
    claimedNumber: '+442079460152',
    sbc: { host: 'sbc.acme.example', certificateExpiresOn: '2027-06-30' },
    peak: { callsPerSecond: 3, concurrentCalls: 40 },
    limits: { callsPerSecond: 5, concurrentCalls: 50, confirmedOn: '2026-11-20' },
    testedOn: '2026-11-23',
  },
  'sip-media-application': { kind: 'sip-media-application', claimedNumber: '+442079460153' },
  'claimed-by-portolan': { kind: 'call-forward', claim: { type: 'DID', country: 'GB', prefix: '+4420' } },
};

const { parties, connect } = exampleOrder;

const importPeople = [parties.owner, parties.legalContact, parties.operationsLead, parties.decisionMaker]
  .map(({ name, email }) => `${name},${email}`)
  .join(',');

const importHeader =
  'number,label,losingCarrier,accountNumber,btn,legalName,ownerName,ownerEmail,legalContactName,legalContactEmail,operationsLeadName,operationsLeadEmail,decisionMakerName,decisionMakerEmail,instanceArn,contactFlowId,wave,reference';

const importRow = ([number = '', account = '', reference = '']: readonly string[]): string =>
  `${number},example-telecom,${account},Acme UK Limited,${importPeople},${connect.instanceArn},${connect.contactFlowId},london,${reference}`;

const importFile = (rows: readonly (readonly string[])[]): string =>
  [importHeader, ...rows.map(importRow), ''].join('\n');

/** Two orders: one of two numbers under the reference that the file gives, one of another account under one that is made. */
export const exampleImport = importFile([
  ['+442079460181,Switchboard', 'AC-00418,+442079460181', 'ACME-LON-IMPORT'],
  ['+442079460182,"Sales, direct"', 'AC-00418,+442079460181', 'ACME-LON-IMPORT'],
  ['+442079460191,Warehouse', 'AC-00419,+442079460191', ''],
]);

/** The second row lacks a digit: refused whole, unless the mode is valid-rows. */
export const exampleFaultyImport = importFile([
  ['+442079460183,Reception', 'AC-00418,+442079460183', 'ACME-LON-IMPORT-2'],
  ['+44207946018,Stores', 'AC-00418,+442079460183', 'ACME-LON-IMPORT-2'],
]);
