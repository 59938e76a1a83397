import { startStack, type Stack, type StackOptions } from '../../local/stack';
import type { MailView } from '../../local/control/mail-view';
import { exampleCarrier, exampleOrder } from '../../functions/rest/operations/examples';
import { Caller } from './caller';
import { PortOrder } from './port-order';
import { answers, shaped } from './shapes';

export const PEOPLE = {
  owner: exampleOrder.parties.owner.email,
  legal: exampleOrder.parties.legalContact.email,
  operations: exampleOrder.parties.operationsLead.email,
  decider: exampleOrder.parties.decisionMaker.email,
} as const;

export const DESK = exampleCarrier.desk.email;
export const EMERGENCY = exampleCarrier.emergencyContact.email;
export const CARRIER = 'example-telecom';

interface OrderWish {
  /** How many fresh numbers, or which ones. */
  readonly numbers?: number | readonly string[];
  /** Fields of the order in place of the example's. */
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Starts a stack on any free port and makes the example carrier known. */
export async function embark(options: StackOptions & { readonly carrier?: object } = {}): Promise<Voyage> {
  const { carrier = {}, ...stackOptions } = options;
  const voyage = new Voyage(await startStack({ logs: 'quiet', ...stackOptions }));
  await voyage.carrierKnown(carrier);
  return voyage;
}

/** A running stack in the words of a porting desk. */
export class Voyage {
  readonly stack: Stack;
  readonly api: Caller;
  #lastNumber = 200;
  #lastReference = 0;

  constructor(stack: Stack) {
    this.stack = stack;
    this.api = new Caller(stack.url);
  }

  now(): string {
    return this.stack.localNow();
  }

  async clockTo(instant: string): Promise<void> {
    await this.stack.advanceTo(instant);
  }

  async clockOn(duration: string): Promise<void> {
    await this.stack.advance(duration);
  }

  /** Numbers of the range that Ofcom keeps for fiction, each given out once. */
  freshNumbers(count: number): readonly string[] {
    return Array.from({ length: count }, () => {
      this.#lastNumber += 1;
      return `+442079460${String(this.#lastNumber).padStart(3, '0')}`;
    });
  }

  freshReference(): string {
    this.#lastReference += 1;
    return `ACME-${this.#lastReference}`;
  }

  async carrierKnown(changes: object = {}, carrierId: string = CARRIER): Promise<void> {
    const answer = await this.api.call('PUT', `/v1/carriers/${carrierId}`, { body: { ...exampleCarrier, ...changes } });
    if (answer.status > 201) throw new Error(`The carrier was refused: ${JSON.stringify(answer.body)}`);
  }

  /** The body of an order of fresh numbers. */
  orderBody({ numbers = 1, with: changes = {} }: OrderWish = {}) {
    const wanted = typeof numbers === 'number' ? this.freshNumbers(numbers) : numbers;
    const [btn = ''] = wanted;
    const account = { accountNumber: exampleOrder.account.accountNumber, btn };
    return { ...exampleOrder, reference: this.freshReference(), numbers: wanted, account, ...changes };
  }

  async orderPlaced(wish: OrderWish = {}): Promise<PortOrder> {
    const body = this.orderBody(wish);
    const order = shaped(answers.order, await this.api.expect(201, 'POST', '/v1/orders', { body }));
    return new PortOrder(this, order);
  }

  async mailsOf(orderId: string): Promise<readonly MailView[]> {
    return this.stack.mails({ order: orderId });
  }

  async end(): Promise<void> {
    await this.stack.stop();
  }
}
