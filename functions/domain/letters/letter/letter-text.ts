import type { LocalDate } from '../../time/instant';
import { FIELD_LABELS } from './en/field-labels';
import { FIELD_SHEET } from './en/field-sheet';
import { PAGE_WORDS } from './en/page-words';
import { PORT_LETTER } from './en/port-letter';
import { ROLLBACK_LETTER } from './en/rollback-letter';
import { formatDate } from '../../time/local-text';

/** The languages whose letters have been written; a further one is a folder beside `en`. */
export type LetterLanguage = 'en';

/** The same texts in another language: every constant of `en`, with any words in it. */
type Words<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [K in keyof T]: Words<T[K]> };

/** Everything fixed that letters say in one language; the values come from the record. */
export interface LetterText {
  readonly labels: Words<typeof FIELD_LABELS>;
  readonly page: Words<typeof PAGE_WORDS>;
  readonly port: Words<typeof PORT_LETTER>;
  readonly rollback: Words<typeof ROLLBACK_LETTER>;
  readonly fieldSheet: Words<typeof FIELD_SHEET>;
  readonly date: (date: LocalDate) => string;
}

export const LETTER_TEXTS: Readonly<Record<LetterLanguage, LetterText>> = {
  en: {
    labels: FIELD_LABELS,
    page: PAGE_WORDS,
    port: PORT_LETTER,
    rollback: ROLLBACK_LETTER,
    fieldSheet: FIELD_SHEET,
    date: formatDate,
  },
};
