import type { Carrier, DeskLanguage } from '../../../port/carrier';
import type { CarrierWords } from './carrier-words';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { SPANISH } from './es';
import { FRENCH } from './fr';
import { ITALIAN } from './it';
import { DUTCH } from './nl';

const WORDS = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  nl: DUTCH,
} as const satisfies Record<DeskLanguage, CarrierWords>;

/** The language of the carrier's desk, and the words in it. */
export function wordsFor(carrier: Carrier): { readonly language: DeskLanguage; readonly words: CarrierWords } {
  const { language } = carrier.desk;
  return { language, words: WORDS[language] };
}
