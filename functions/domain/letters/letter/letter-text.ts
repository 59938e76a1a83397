import type { DeskLanguage } from '../../port/carrier';
import type { Instant, LocalDate } from '../../time/instant';
import { DATE_WORDS } from './date-words';
import { FIELD_LABELS as GERMAN_LABELS } from './de/field-labels';
import { PAGE_WORDS as GERMAN_PAGE } from './de/page-words';
import { PORT_HEADINGS as GERMAN_PORT } from './de/port-headings';
import { PORTIERUNGSAUFTRAG } from './de/portierungsauftrag';
import { ROLLBACK_LETTER as GERMAN_ROLLBACK } from './de/rollback-letter';
import { FIELD_LABELS } from './en/field-labels';
import { LETTER_OF_AUTHORITY } from './en/letter-of-authority';
import { PAGE_WORDS } from './en/page-words';
import { PORT_HEADINGS } from './en/port-headings';
import { ROLLBACK_LETTER } from './en/rollback-letter';
import { FIELD_LABELS as SPANISH_LABELS } from './es/field-labels';
import { PAGE_WORDS as SPANISH_PAGE } from './es/page-words';
import { PORT_HEADINGS as SPANISH_PORT } from './es/port-headings';
import { ROLLBACK_LETTER as SPANISH_ROLLBACK } from './es/rollback-letter';
import { SOLICITUD_DE_PORTABILIDAD } from './es/solicitud-de-portabilidad';
import type { FormWords } from './form-words';
import { FIELD_LABELS as FRENCH_LABELS } from './fr/field-labels';
import { MANDAT_DE_PORTABILITE } from './fr/mandat-de-portabilite';
import { PAGE_WORDS as FRENCH_PAGE } from './fr/page-words';
import { PORT_HEADINGS as FRENCH_PORT } from './fr/port-headings';
import { ROLLBACK_LETTER as FRENCH_ROLLBACK } from './fr/rollback-letter';
import { FIELD_LABELS as ITALIAN_LABELS } from './it/field-labels';
import { PAGE_WORDS as ITALIAN_PAGE } from './it/page-words';
import { PORT_HEADINGS as ITALIAN_PORT } from './it/port-headings';
import { RICHIESTA_DI_PORTABILITA } from './it/richiesta-di-portabilita';
import { ROLLBACK_LETTER as ITALIAN_ROLLBACK } from './it/rollback-letter';
import { FIELD_LABELS as DUTCH_LABELS } from './nl/field-labels';
import { MACHTIGING_NUMMERPORTERING } from './nl/machtiging-nummerportering';
import { PAGE_WORDS as DUTCH_PAGE } from './nl/page-words';
import { PORT_HEADINGS as DUTCH_PORT } from './nl/port-headings';
import { ROLLBACK_LETTER as DUTCH_ROLLBACK } from './nl/rollback-letter';

/** Letters are written in every language that a desk can be written to; a language is a folder beside `en`. */
export type LetterLanguage = DeskLanguage;

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
  readonly port: Words<typeof PORT_HEADINGS>;
  /** The declaration where the country of the numbers has no form of its own in this language. */
  readonly general: FormWords;
  readonly rollback: Words<typeof ROLLBACK_LETTER>;
  readonly date: (date: LocalDate) => string;
  readonly local: (at: Instant, zone: string) => string;
}

export type LabelKey = keyof LetterText['labels'];

/** A form of one country as a letter for any: without the papers and hints of its own country. */
const elsewhere = (form: FormWords): FormWords => ({ ...form, enclosures: [], notes: [] });

export const LETTER_TEXTS: Readonly<Record<LetterLanguage, LetterText>> = {
  en: {
    labels: FIELD_LABELS,
    page: PAGE_WORDS,
    port: PORT_HEADINGS,
    general: LETTER_OF_AUTHORITY,
    rollback: ROLLBACK_LETTER,
    ...DATE_WORDS.en,
  },
  de: {
    labels: GERMAN_LABELS,
    page: GERMAN_PAGE,
    port: GERMAN_PORT,
    general: elsewhere(PORTIERUNGSAUFTRAG),
    rollback: GERMAN_ROLLBACK,
    ...DATE_WORDS.de,
  },
  fr: {
    labels: FRENCH_LABELS,
    page: FRENCH_PAGE,
    port: FRENCH_PORT,
    general: elsewhere(MANDAT_DE_PORTABILITE),
    rollback: FRENCH_ROLLBACK,
    ...DATE_WORDS.fr,
  },
  es: {
    labels: SPANISH_LABELS,
    page: SPANISH_PAGE,
    port: SPANISH_PORT,
    general: elsewhere(SOLICITUD_DE_PORTABILIDAD),
    rollback: SPANISH_ROLLBACK,
    ...DATE_WORDS.es,
  },
  it: {
    labels: ITALIAN_LABELS,
    page: ITALIAN_PAGE,
    port: ITALIAN_PORT,
    general: elsewhere(RICHIESTA_DI_PORTABILITA),
    rollback: ITALIAN_ROLLBACK,
    ...DATE_WORDS.it,
  },
  nl: {
    labels: DUTCH_LABELS,
    page: DUTCH_PAGE,
    port: DUTCH_PORT,
    general: elsewhere(MACHTIGING_NUMMERPORTERING),
    rollback: DUTCH_ROLLBACK,
    ...DATE_WORDS.nl,
  },
};
