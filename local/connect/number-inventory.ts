import { createHash } from 'node:crypto';
import { classify } from '../../functions/domain/playbooks/classify';
import type { VirtualClock } from '../clock/virtual-clock';
import type { Journal } from '../journal/journal';

export interface HeldNumber {
  readonly number: string;
  readonly id: string;
  readonly arn: string;
  readonly instanceArn: string;
  /** ISO 3166 alpha-2, as PhoneNumberCountryCode. */
  readonly countryCode: string;
  readonly type: 'DID' | 'TOLL_FREE';
  /** Virtual epoch milliseconds: when it came, and when its status becomes CLAIMED. */
  readonly since: number;
  readonly claimedAt: number;
  readonly contactFlowId: string | null;
  readonly description?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly clientToken?: string;
  /** Why the claim comes to nothing, where it does: known from `claimedAt` on, and kept for a day. */
  readonly failure?: string;
  /** It was given back: it is in nobody's list, and no port brings it in by itself. */
  readonly isReleased: boolean;
}

type Addition = Pick<HeldNumber, 'description' | 'tags' | 'clientToken' | 'failure'> & {
  readonly settlesAfterMs?: number;
};

const prefix = 'number/';

/** AWS keeps a number whose claim has failed for a day; then it is in the stock again. */
const failureKeptMs = 24 * 3_600_000;

/** The numbers of the account's instances; journalled. */
export class NumberInventory {
  readonly #clock: VirtualClock;
  readonly #journal: Journal;
  readonly #onChange: () => void;
  readonly #numbers = new Map<string, HeldNumber>();

  constructor(clock: VirtualClock, journal: Journal, onChange: () => void) {
    this.#clock = clock;
    this.#journal = journal;
    this.#onChange = onChange;
    for (const [key, value] of journal.saved('connect')) {
      if (key.startsWith(prefix)) this.#numbers.set(key.slice(prefix.length), value as HeldNumber);
    }
  }

  /** In the order of their digits, which is the order of pages. */
  all(): readonly HeldNumber[] {
    const held = [...this.#numbers.values()].filter((one) => !one.isReleased && !this.#isBackInStock(one));
    return held.sort((a, b) => (a.number < b.number ? -1 : 1));
  }

  /** Also a number that was released. */
  ever(number: string): HeldNumber | undefined {
    const held = this.#numbers.get(number);
    return held === undefined || this.#isBackInStock(held) ? undefined : held;
  }

  /** By id or by ARN. */
  find(idOrArn: string): HeldNumber | undefined {
    return this.all().find(({ id, arn }) => id === idOrArn || arn === idOrArn);
  }

  status(held: HeldNumber): 'CLAIMED' | 'IN_PROGRESS' | 'FAILED' {
    if (held.claimedAt > this.#clock.now()) return 'IN_PROGRESS';
    return held.failure === undefined ? 'CLAIMED' : 'FAILED';
  }

  #isBackInStock({ failure, claimedAt }: HeldNumber): boolean {
    return failure !== undefined && claimedAt + failureKeptMs <= this.#clock.now();
  }

  add(number: string, instanceArn: string, { settlesAfterMs = 0, ...more }: Addition = {}): HeldNumber {
    const { country, numberClass } = classify(number);
    const id = phoneNumberId(number);
    const now = this.#clock.now();
    return this.#keep({
      number,
      id,
      arn: `${instanceArn.replace(/:instance\/.*$/, '')}:phone-number/${id}`,
      instanceArn,
      countryCode: country ?? '',
      type: /_TF(_|$)|_FREE$/.test(numberClass) ? 'TOLL_FREE' : 'DID',
      since: now,
      claimedAt: now + settlesAfterMs,
      contactFlowId: null,
      isReleased: false,
      ...more,
    });
  }

  associate(held: HeldNumber, contactFlowId: string | null): void {
    this.#keep({ ...held, contactFlowId });
  }

  release(held: HeldNumber): void {
    this.#keep({ ...held, contactFlowId: null, isReleased: true });
  }

  #keep(held: HeldNumber): HeldNumber {
    this.#numbers.set(held.number, held);
    this.#journal.record('connect', prefix + held.number, held);
    this.#onChange();
    return held;
  }
}

/** A UUID that is the same for a number in every run, so that a test may name it. */
export function phoneNumberId(number: string): string {
  const digest = createHash('sha256').update(`connect phone number ${number}`).digest('hex');
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(digest) ?? [];
  return `${a}-${b}-5${c}-8${d}-${e}`;
}
