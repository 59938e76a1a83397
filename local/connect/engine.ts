import type { VirtualClock } from '../clock/virtual-clock';
import { instantOf } from '../clock/instant';
import type { Journal } from '../journal/journal';
import { account } from '../template/account';
import type { ConnectAction } from './actions';
import { NumberInventory } from './number-inventory';
import { NumberLoading, type ItemChange } from './number-loading';
import { ConnectRefusal, invalid, notFound } from './refusal';
import { RequestLimit } from './request-limit';

/** One request as it came over the wire; the path's parameter is decoded. */
export interface ConnectRequest {
  /** Of the signature: an endpoint of Connect knows the instances of its own region only. */
  readonly region: string;
  /** What stands in the path: a phone number's id or ARN, or an instance's id; '' where the path has none. */
  readonly parameter: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A call that came as far as Connect itself: signed, permitted by the role, not failed on purpose. */
export interface ConnectCall {
  /** Virtual instant. */
  readonly at: string;
  readonly action: string;
  readonly functionName: string;
  /** It was one too many for the limit of the account, and did nothing. */
  readonly throttled: boolean;
}

const claimsToFailKey = 'claims-to-fail';

/** Enough for a test to count; a long run must not fill the memory. */
const keptCalls = 100_000;

export interface ConnectOptions {
  readonly clock: VirtualClock;
  readonly journal: Journal;
  /** Told when numbers or flows have changed. */
  readonly onChange?: () => void;
}

/** Amazon Connect as far as phone numbers go, for every instance that an order names. */
export class ConnectEngine {
  readonly inventory: NumberInventory;
  readonly #clock: VirtualClock;
  readonly #loading: NumberLoading;
  readonly #limit: RequestLimit;
  readonly #journal: Journal;
  readonly #calls: ConnectCall[] = [];
  #claimsToFail: number;

  constructor({ clock, journal, onChange = () => undefined }: ConnectOptions) {
    this.#clock = clock;
    this.#journal = journal;
    this.inventory = new NumberInventory(clock, journal, onChange);
    this.#loading = new NumberLoading(clock, journal, this.inventory);
    this.#limit = new RequestLimit(clock, journal);
    const toFail = journal.saved('connect').get(claimsToFailKey);
    this.#claimsToFail = typeof toFail === 'number' ? toFail : 0;
  }

  /** Every call since the start of the process, oldest first. */
  get calls(): readonly ConnectCall[] {
    return this.#calls;
  }

  /** To be told of all that a write to DynamoDB has changed. */
  noteItems(changes: readonly ItemChange[]): void {
    this.#loading.note(changes);
  }

  /** From now on these numbers, and no others, are kept from being loaded. */
  withhold(numbers: readonly string[]): void {
    this.#loading.withhold(numbers);
  }

  /** So many claims from now on come to nothing, when they have been in progress for as long as any. */
  failClaims(count: number): void {
    this.#claimsToFail = count;
    this.#journal.record('connect', claimsToFailKey, count);
  }

  /** Why the claim that is being made will fail, where it was asked to. */
  nextFailure(): { readonly failure?: string } {
    if (this.#claimsToFail === 0) return {};
    this.failClaims(this.#claimsToFail - 1);
    return { failure: 'The number could not be claimed.' };
  }

  /** Whether a number of the stock can be claimed: nobody has it or has had it, and no order ports it in. */
  isAvailable(number: string): boolean {
    return this.inventory.ever(number) === undefined && !this.isPorted(number);
  }

  /**
   * Gives a number another flow, or takes its flow away, as somebody does in the console: no call, no limit, no role. The
   * flow need not be one that an order names. @throws Error when the number is not in an instance.
   */
  flowByHand(number: string, contactFlowId: string | null): void {
    const held = this.inventory.all().find((one) => one.number === number);
    if (held === undefined) throw new Error(`${number} is in no instance`);
    this.inventory.associate(held, contactFlowId);
  }

  /** Carries a call out. @throws ConnectRefusal as Connect would refuse it. */
  perform(action: ConnectAction, request: ConnectRequest, functionName: string): object {
    const throttled = !this.#limit.take();
    if (
      this.#calls.push({ at: instantOf(this.#clock.now()), action: action.name, functionName, throttled }) > keptCalls
    )
      this.#calls.shift();
    if (throttled) throw new ConnectRefusal('TooManyRequestsException', 'Too Many Requests');
    return action.run(this, request);
  }

  /** The instance with this id in the region of the request. @throws ConnectRefusal when no order names such a one. */
  instance(id: unknown, region: string): string {
    if (typeof id !== 'string' || id === '' || id.length > 100)
      throw invalid('InstanceId is a text of 1 to 100 characters');
    const found = this.#instances(region).find((arn) => arn.endsWith(`:instance/${id}`));
    if (found === undefined) throw notFound(`Instance not found: ${id}`);
    return found;
  }

  /** The instance with this ARN, of the region of the request. @throws ConnectRefusal when no order names such a one. */
  target(arn: string, region: string): string {
    if (this.#instances(region).includes(arn)) return arn;
    throw notFound(`Resource not found: ${arn}`);
  }

  /** ARN that stands for an instance in a policy, whether it exists or not. */
  instanceArn(id: string, region: string): string {
    const found = this.#instances(region).find((arn) => arn.endsWith(`:instance/${id}`));
    return found ?? `arn:${account.partition}:connect:${region}:${account.id}:instance/${id}`;
  }

  hasFlow(instanceArn: string, contactFlowId: string): boolean {
    return this.#loading.orders.some(
      (order) => order.instanceArn === instanceArn && order.contactFlowId === contactFlowId,
    );
  }

  /** Whether the number is a carrier's that an order is to bring here: such a number is in no stock of AWS's. */
  isPorted(number: string): boolean {
    return this.#loading.isPorted(number);
  }

  /** What `GET /_local/connect` shows. */
  view() {
    return {
      items: this.inventory.all().map((held) => ({
        number: held.number,
        phoneNumberId: held.id,
        arn: held.arn,
        status: this.inventory.status(held),
        instanceArn: held.instanceArn,
        contactFlowId: held.contactFlowId,
        since: instantOf(held.since),
      })),
      expected: this.#loading.expected().map(({ number, loadsAt }) => ({ number, loadsAt: instantOf(loadsAt) })),
      withheld: this.#loading.withheld,
      claimsToFail: this.#claimsToFail,
    };
  }

  #instances(region: string): readonly string[] {
    const named = [...this.#loading.orders, ...this.inventory.all()].map(({ instanceArn }) => instanceArn);
    return [...new Set(named)].filter((arn) => arn.split(':')[3] === region);
  }
}
