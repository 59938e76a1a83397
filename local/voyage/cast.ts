import { emailOf, londonInstance, partiesOf, type Account } from '../sample/account';

const domain = 'brightwater.example';

const people = {
  owner: 'Amara Okafor',
  legalContact: 'Jordan Blake',
  operationsLead: 'Sam Whitcombe',
  decisionMaker: 'Ruth Ellery',
};

export const owner = emailOf(people.owner, domain);
export const legalContact = emailOf(people.legalContact, domain);
export const operationsLead = emailOf(people.operationsLead, domain);
export const decisionMaker = emailOf(people.decisionMaker, domain);

export const carrierName = 'Quayside Telecom';

/** The losing carrier of all three ports. */
export const carrier = {
  name: carrierName,
  country: 'GB',
  desk: {
    email: 'porting@quayside-telecom.example',
    phone: '+442079460390',
    language: 'en',
    calendar: { country: 'GB', region: 'ENG' },
    timeZone: 'Europe/London',
    hours: { from: '09:00', to: '17:00' },
  },
  emergencyContact: {
    name: 'Quayside night desk',
    phone: '+442079460399',
    email: 'night.desk@quayside-telecom.example',
    verifiedOn: '2026-11-20',
    verifiedBy: 'Sam Whitcombe',
    process: 'Call first, then send the signed letter; the desk answers day and night',
  },
  rollback: { hours: 72, basis: 'practice' },
  changeCutoffBusinessDays: 5,
};

export const account = (accountNumber: string, number: string, street: string, postcode: string): Account => ({
  legalName: 'Brightwater Stores Limited',
  accountNumber,
  numbers: [number],
  address: [street, 'London', postcode],
  signatory: { name: 'Jordan Blake', title: 'Director' },
});

/** Where the runbook is kept on paper, the decision-maker answers for going on. */
export const acceptedGates = {
  by: decisionMaker,
  reason: 'Every point was gone through on the call with operations; nobody signed off online',
};

/** Agreed before the cutover, so that nobody debates it after. */
export const rollbackCriterion = 'Two failed test calls in a row';

export const orderOf = (reference: string, of: Account) => ({
  reference,
  numbers: of.numbers,
  losingCarrier: 'quayside-telecom',
  account: { accountNumber: of.accountNumber, btn: of.numbers[0] },
  entity: { legalName: of.legalName },
  parties: partiesOf(people, domain, 'Director'),
  connect: londonInstance,
  wave: 'voyage',
  rollbackCriterion,
});
