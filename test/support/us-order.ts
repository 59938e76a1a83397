import PostalMime from 'postal-mime';
import { arn } from '../../local/template/account';
import type { StackOptions } from '../../local/stack';
import { PortOrder } from './port-order';
import { answers, shaped } from './shapes';
import { embark, type Voyage } from './voyage';

type Changes = Readonly<Record<string, unknown>>;

export const BELL = 'example-bell';
export const NEW_YORK = 'America/New_York';
export const CHICAGO = 'America/Chicago';

/** A losing carrier in New York that has said nothing of its own about rollback or changes: the playbook decides. */
export const exampleBell = {
  name: 'Example Bell',
  country: 'US',
  desk: {
    email: 'porting@example-bell.example',
    phone: '+12125550190',
    language: 'en',
    calendar: { country: 'US' },
    timeZone: NEW_YORK,
    hours: { from: '09:00', to: '17:00' },
  },
  emergencyContact: { name: 'Night desk', phone: '+12125550199', email: 'emergency@example-bell.example' },
};

const address = { lines: ['100 Main Street', 'New York, NY 10001'] };

/** What the record of the account says, and a letter that is copied from it. */
export const RECORD = {
  legalName: 'Acme Example Inc',
  accountNumber: '2125550100-417',
  billingAddress: address,
  serviceAddress: address,
} as const;

/** The record as a CSR says it, line type included. */
export const US_CSR = { ...RECORD, extra: { lineType: 'multi' } } as const;

/** Starts a stack with the desk in New York known, and with another one where a journey has it work elsewhere. */
export async function embarkForAmerica(options: StackOptions & { readonly bell?: Changes } = {}): Promise<Voyage> {
  const { bell = {}, ...stackOptions } = options;
  const voyage = await embark(stackOptions);
  await bellKnown(voyage, bell);
  return voyage;
}

export async function bellKnown(voyage: Voyage, changes: Changes = {}, carrierId: string = BELL): Promise<void> {
  await voyage.api.expectOk('PUT', `/v1/carriers/${carrierId}`, { body: { ...exampleBell, ...changes } });
}

/** An order of one number of the range that is kept for fiction: 0 is +1 212 555 0100. */
export async function americanOrder(voyage: Voyage, line: number, changes: Changes = {}): Promise<PortOrder> {
  const number = `+1212555${String(100 + line).padStart(4, '0')}`;
  const body = voyage.orderBody({
    numbers: [number],
    with: {
      losingCarrier: BELL,
      account: { accountNumber: RECORD.accountNumber, btn: number },
      entity: { legalName: RECORD.legalName },
      wave: 'new-york',
      testPhones: ['+12125550177'],
      ...changes,
    },
  });
  return new PortOrder(voyage, shaped(answers.order, await voyage.api.expect(201, 'POST', '/v1/orders', { body })));
}

/** CSR and LOA in and in agreement, and filed, all now. */
export async function americanFiled(voyage: Voyage, line: number, filing: Changes = {}): Promise<PortOrder> {
  const order = await americanOrder(voyage, line);
  await order.csrReceived(US_CSR);
  await order.loaSigned(RECORD);
  await order.filedWithAws(filing);
  return order;
}

/** When mails of these occasions went out, oldest first. */
export const sentAt = async (order: PortOrder, ...occasions: readonly string[]): Promise<readonly string[]> =>
  (await order.mails())
    .filter(({ occasion }) => occasion !== null && occasions.includes(occasion))
    .map(({ sentAt: at, occasion }) => `${at} ${occasion ?? ''}`);

/** Input and events of every execution that carries an order's numbers, as Step Functions keeps them for 90 days. */
export function machineRecords(voyage: Voyage, order: PortOrder): readonly string[] {
  const { stepfunctions } = voyage.stack.engines;
  const ask = (action: string, body: object): string => {
    const answer = stepfunctions.handle(`AWSStepFunctions.${action}`, body);
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
    return JSON.stringify(answer.body);
  };
  return order.numbers.flatMap((number) => {
    const { machine, name } = order.execution(number);
    const executionArn = arn('states', `execution:${machine}:${name}`);
    return [ask('DescribeExecution', { executionArn }), ask('GetExecutionHistory', { executionArn, maxResults: 1000 })];
  });
}

/** All that anybody gets to see of an order, place by place: by REST, in mails as sent, in letters, in the machine and in logs. */
export async function shownOf(voyage: Voyage, order: PortOrder): Promise<Readonly<Record<string, string>>> {
  const read = async (path: string): Promise<string> =>
    JSON.stringify((await voyage.api.call('GET', path, { headers: { accept: 'application/json' } })).body);
  const kinds = ['port', 'rollback', 'field-sheet'];
  const mails = await order.mails();
  const attached = mails
    .flatMap(({ attachments }) => attachments)
    .filter(({ contentType }) => /calendar|ics/.test(contentType));
  const decoded = mails.map(async ({ id }) => {
    const { body } = await voyage.api.call('GET', `/_local/mail/${id}`);
    const { headers, html } = await PostalMime.parse(String(body));
    return JSON.stringify({ headers, html });
  });
  return {
    order: await read(order.path()),
    port: await read(order.portPath()),
    history: await read(order.portPath('/history?limit=200')),
    letters: (await Promise.all(kinds.map((kind) => read(order.path(`/loa?kind=${kind}`))))).join(),
    mails: JSON.stringify(mails),
    mailsAsSent: (await Promise.all(decoded)).join(),
    attached: (await Promise.all(attached.map(({ href }) => read(href)))).join(),
    machine: machineRecords(voyage, order).join(),
    logs: JSON.stringify(voyage.stack.logs()),
  };
}
