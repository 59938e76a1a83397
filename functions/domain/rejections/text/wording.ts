import type { RejectionClass, RejectionClock } from '../classes';

/**
 * What a word in a carrier's text stands for. A subject (a field of the request) gives its class only beside a word that
 * finds fault with it; a statement is a reason in itself. Words are matched whole, without regard to capitals, accents
 * and umlauts; a `*` at the end takes any ending.
 */
export interface TextRule {
  readonly class: RejectionClass;
  readonly words: readonly string[];
  /** A subject only: the fault it needs. Left out: something wrong or something missing. */
  readonly needs?: 'missing' | 'wrong';
  /** Counts only where the same part of the text gives no other reason: 'number' is in most of them. */
  readonly weak?: true;
  /** Overrules what the class says, where this reason wants something else. */
  readonly clock?: RejectionClock;
  readonly nextStep?: string;
  /** Left out: the words are a plain translation of the class. */
  readonly source?: string;
}

/** The words of one language in which a desk refuses a request. */
export interface Wording {
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
  /** Words that clear a field in whose part of the sentence they stand: 'the postcode is correct'. */
  readonly fine: readonly string[];
  /** Words that turn a statement round when they stand right before it: 'no freeze'. */
  readonly negations: readonly string[];
  /** Words that begin a new thought in the same sentence. */
  readonly turns: readonly string[];
  /** Phrases that hold the name of a field and do not mean it: 'email address'. */
  readonly beside: readonly string[];
  readonly subjects: readonly TextRule[];
  readonly statements: readonly TextRule[];
}

/** What the desks of one country write, in every language they use; the rules of the country go before those of a language. */
export interface CountryWording {
  /** For people: 'Germany'. */
  readonly name: string;
  readonly wordings: readonly Wording[];
  readonly subjects: readonly TextRule[];
  readonly statements: readonly TextRule[];
}

/** Where a rule names no source. */
export const TRANSLATION = 'general knowledge: the classes of porting-facts §7 in the words of the language';

// A letter without a signature is no letter yet, so it starts anew, like somos `signature-missing`.
export const SIGN_AND_FILE = 'Have the letter signed and dated, and file it again.';
