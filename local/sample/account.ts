/** One account at a losing carrier: what its record says, and so what every paper of its order must repeat. */
export interface Account {
  readonly legalName: string;
  readonly accountNumber: string;
  readonly numbers: readonly [string, ...string[]];
  readonly address: readonly string[];
  readonly signatory: { readonly name: string; readonly title: string };
  /** What an American carrier asks for before it lets a number go. */
  readonly pin?: string;
}

/** The carrier's record as it sends it, or what its latest bill says in its place. The first number is the billing number. */
export function csrOf(account: Account, receivedAt: string, source: 'carrier' | 'latest-bill' = 'carrier') {
  return {
    source,
    receivedAt,
    legalName: account.legalName,
    accountNumber: account.accountNumber,
    btn: account.numbers[0],
    ...(account.pin === undefined ? {} : { pin: account.pin }),
    billingAddress: { lines: account.address },
    serviceAddress: { lines: account.address },
    authorisedContacts: [account.signatory],
    numbers: account.numbers,
    extra: { lineType: account.numbers.length > 1 ? 'multi' : 'single' },
  };
}

/** What people write when they do not copy. */
export interface SlipOfThePen {
  readonly legalName?: string;
  readonly accountNumber?: string;
  readonly serviceAddress?: readonly string[];
  readonly signatory?: Account['signatory'];
}

/** The letter as it comes back signed: the record's words, save for what somebody wrote from memory. */
export function loaOf(account: Account, signedOn: string, slip: SlipOfThePen = {}) {
  return {
    legalName: slip.legalName ?? account.legalName,
    accountNumber: slip.accountNumber ?? account.accountNumber,
    btn: account.numbers[0],
    billingAddress: { lines: account.address },
    serviceAddress: { lines: slip.serviceAddress ?? account.address },
    numbers: account.numbers,
    signatory: slip.signatory ?? account.signatory,
    signedOn,
    signatureKind: 'wet',
  };
}

export interface People {
  readonly owner: string;
  readonly legalContact: string;
  readonly operationsLead: string;
  readonly decisionMaker: string;
}

/** The parties of an order; the address is the first name at the company's domain. */
export function partiesOf(people: People, domain: string, title: string, decisionMakersPhone = '+442079460290') {
  const person = (name: string) => ({ name, email: emailOf(name, domain) });
  return {
    owner: person(people.owner),
    legalContact: { ...person(people.legalContact), title },
    operationsLead: person(people.operationsLead),
    decisionMaker: { ...person(people.decisionMaker), phone: decisionMakersPhone },
  };
}

export const emailOf = (name: string, domain: string): string =>
  `${(name.split(' ')[0] ?? name).toLowerCase()}@${domain}`;

export const londonInstance = {
  instanceArn: 'arn:aws:connect:eu-west-2:123456789012:instance/aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb',
  contactFlowId: 'cccccccc-4444-5555-6666-dddddddddddd',
};

export const virginiaInstance = {
  instanceArn: 'arn:aws:connect:us-east-1:123456789012:instance/eeeeeeee-1111-2222-3333-ffffffffffff',
  contactFlowId: 'abababab-4444-5555-6666-cdcdcdcdcdcd',
};
