import { characterByCharacter, visibly } from './character-names';
import type { DifferenceClass, Position } from './difference';
import { partingWords, positionOf } from './position';

/** The classes that compare one text of the letter with one text of the record. */
type TextClass = Exclude<DifferenceClass, 'AUTH_PERSON' | 'TN_NOT_ON_ACCOUNT' | 'PARTIAL_SCOPE' | 'DOC_STALE'>;

interface Parting {
  readonly label: string;
  readonly csr: string;
  readonly loa: string;
  readonly position: Position;
}

/**
 * What differs between record and letter and what to do about it, in the plain words of a porting clerk. Characters that
 * cannot be seen are named. `label` is how people call the field: 'the legal name', 'line 1 of the billing address'.
 */
export function explainText(reason: DifferenceClass, label: string, csr: string, loa: string): string {
  const parting = { label, csr, loa, position: positionOf(csr, loa) };
  return sentences[isTextClass(reason) ? reason : 'CONTENT'](parting);
}

function isTextClass(reason: DifferenceClass): reason is TextClass {
  return reason in sentences;
}

const sentences: Readonly<Record<TextClass, (parting: Parting) => string>> = {
  WHITESPACE: (parting) =>
    `Only the spacing of ${parting.label} differs: ${characters(parting)}. It hardly shows on paper, but a desk that compares by machine refuses it; copy the record.`,
  CASE: (parting) =>
    `Only capital and small letters of ${parting.label} differ: ${words(parting)}. Copy the record, capitals and all.`,
  PUNCTUATION: (parting) =>
    `Only the punctuation of ${parting.label} differs: ${characters(parting)}. One mark is enough for a desk to refuse the letter; copy the record.`,
  DIACRITIC: explainMarks,
  ENTITY_SUFFIX: (parting) =>
    `The legal form in ${parting.label} is written in another way: ${words(parting)}; many desks refuse it; copy the record.`,
  ADDRESS_FORMAT: (parting) =>
    `${capital(parting.label)} is the same place in another writing: ${words(parting)}. Desks compare the characters, not the place; copy the record.`,
  WORD_VARIANT: (parting) =>
    `${capital(parting.label)} has the same words in another order, or with another joining word or trading name: the carrier's record says ${visibly(parting.csr)}, the letter says ${visibly(parting.loa)}. Have a person look at it, then copy the record.`,
  TRANSPOSED_DIGIT: (parting) =>
    `${capital(parting.label)} looks like a slip of the keys (${slipOf(parting.position)}): ${characters(parting)}. One wrong digit is refused; check it on the bill and copy the record.`,
  ACCOUNT_FORMAT: (parting) =>
    `${capital(parting.label)} is the same number in another format: the carrier's record says ${visibly(parting.csr)}, the letter says ${visibly(parting.loa)}. Keep the spaces, dashes and leading zeros of the record.`,
  LOOK_ALIKE: (parting) =>
    `${capital(parting.label)} prints alike, but other characters stand behind it: ${characters(parting)}. A machine reads another word; type it anew or copy the record.`,
  CONTENT: explainContent,
};

function explainMarks(parting: Parting): string {
  const { label, csr, loa } = parting;
  if (csr.normalize('NFC') === loa.normalize('NFC')) {
    return `${capital(label)} looks the same in both, but its accented letters are made up of other characters: ${characters(parting)}. A machine takes them for different letters; copy the record.`;
  }
  return `Only accents, umlauts or the like differ in ${label}: ${words(parting)} (${characters(parting)}). Copy the record, marks and all.`;
}

function explainContent({ label, csr, loa }: Parting): string {
  if (loa === '')
    return `The letter has nothing as ${label}; the carrier's record says ${visibly(csr)}. Copy the record.`;
  if (csr === '') {
    return `The carrier's record has nothing as ${label}; the letter says ${visibly(loa)}. Leave it out, or have the carrier correct the record first.`;
  }
  return `${capital(label)} says something else: the carrier's record says ${visibly(csr)}, the letter says ${visibly(loa)}. Find out which is right: copy the record, or have the carrier correct it before the letter is signed.`;
}

function words({ csr, loa }: Parting): string {
  const parting = partingWords(csr, loa);
  return `the carrier's record says ${visibly(parting.csr)}, the letter says ${visibly(parting.loa)}`;
}

function characters({ position }: Parting): string {
  const where = `at character ${position.index + 1}`;
  return `${where} the carrier's record has ${characterByCharacter(position.csr)}, the letter has ${characterByCharacter(position.loa)}`;
}

function slipOf({ csr, loa }: Position): string {
  if (csr === '') return 'something is added';
  if (loa === '') return 'something is left out';
  const swapped = Array.from(csr).toReversed().join('') === loa && Array.from(csr).length > 1;
  return swapped ? 'characters are swapped' : 'characters differ';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
