import type { Phase } from '../../functions/domain/port/phase';
import type { RestCall } from '../sample/rest-client';

/** One thing that happens: somebody calls the API, or time goes by to `at`. */
export interface Leg {
  readonly at: string;
  readonly says: string;
  /** `{orderId}` in the path stands for the order of the chapter. */
  readonly call?: RestCall;
  /** Several calls that make one deed; each has to succeed. */
  readonly calls?: readonly RestCall[];
  /** The slug of the problem with which the service has to refuse the call; none: the call has to succeed. */
  readonly refusedWith?: string;
  /** From here on the letters can be drawn: they are kept as they are on this day. */
  readonly keepsLetters?: boolean;
}

/** The story of one port, with the end that it must come to. */
export interface Chapter {
  readonly slug: string;
  readonly title: string;
  readonly number: string;
  readonly legs: readonly Leg[];
  readonly ending: Ending;
}

export interface Ending {
  readonly phase: Phase;
  /** Every change of phase by the history, oldest first. */
  readonly passes: readonly Phase[];
  /** How many mails of these occasions went out; those not named may be as many as they were due. */
  readonly mails: Readonly<Record<string, number>>;
  readonly transitionsAtMost?: number;
}
