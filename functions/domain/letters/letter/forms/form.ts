import type { PAGE_WORDS } from '../en/page-words';
import type { FormWords } from '../form-words';
import type { LetterLanguage } from '../letter-text';
import type { NumberCode } from './number-codes';
import type { FormFieldKey } from './form-fields';

/** A line to write on by hand, named as on the page. */
export type SigningLine = Extract<
  keyof typeof PAGE_WORDS,
  'name' | 'jobTitle' | 'date' | 'placeAndDate' | 'signature' | 'furtherSignature' | 'companyStamp'
>;

/** What the paper of one country asks for, in its order: a row, whatever the language it is printed in. */
export interface Form {
  /** The declaration in the languages in which the country's own form is written; elsewhere the general one is used. */
  readonly words: Partial<Readonly<Record<LetterLanguage, FormWords>>>;
  /** The one language of the form, where its declarations are prescribed; null: the language of the desk. */
  readonly language: LetterLanguage | null;
  /** The customer and the account. */
  readonly record: readonly FormFieldKey[];
  readonly transfer: readonly FormFieldKey[];
  readonly providers: readonly FormFieldKey[];
  /** What stands beside every number; null where the form wants the numbers alone. */
  readonly beside: NumberCode | null;
  /** Does the form say which numbers of the account stay? */
  readonly listsRemaining: boolean;
  readonly signing: readonly SigningLine[];
}
