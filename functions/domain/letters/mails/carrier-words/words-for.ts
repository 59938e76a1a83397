import type { Carrier, DeskLanguage } from '../../../port/carrier';
import type { MailContent } from '../../mail-content';
import type { CarrierWords } from './carrier-words';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { FRENCH } from './fr';

type Language = MailContent['language'];

/** The language in which each desk is written to: where there are no words of its own, English. */
const WRITTEN_IN = {
  en: 'en',
  de: 'de',
  fr: 'fr',
  es: 'en',
  it: 'en',
  nl: 'en',
} as const satisfies Record<DeskLanguage, Language>;

const WORDS = { en: ENGLISH, de: GERMAN, fr: FRENCH } as const satisfies Record<Language, CarrierWords>;

/** The language of the carrier's desk, and the words in it. */
export function wordsFor(carrier: Carrier): { readonly language: Language; readonly words: CarrierWords } {
  const language = WRITTEN_IN[carrier.desk.language];
  return { language, words: WORDS[language] };
}
