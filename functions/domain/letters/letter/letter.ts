import type { LetterLanguage } from './letter-text';

/** 'port' asks the losing carrier to let the numbers go, 'rollback' to take them back; 'field-sheet' feeds AWS's own form. */
export const LETTER_KINDS = ['port', 'rollback', 'field-sheet'] as const;

export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * One value of a letter. `name` is stable and says where the value comes from, in the words of the reconciliation
 * ('legalName', 'billingAddress.lines[0]'); `value` is verbatim. Neighbours with the same label are one group on paper.
 */
export interface LetterField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Signs behind the label that say who asks for the value; the notes of the letter explain them. */
  readonly mark?: string | undefined;
}

export interface LetterSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly fields?: readonly LetterField[];
  /** Short values that stand in columns: the numbers. */
  readonly list?: readonly LetterField[];
  /** What stands above the columns where the list is one of tuples: a number and its code, row by row; '' is left to be filled in. */
  readonly columns?: readonly string[];
  /** Labels of lines that are left empty, to be filled in by hand. */
  readonly blanks?: readonly string[];
}

/** Empty lines to sign on; no letter of this service is ever signed by it. */
export interface SignatureBlock {
  readonly heading: string;
  readonly statement: string;
  readonly blanks: readonly string[];
}

/** What the people who handle the letter have to know, and what is no part of the declaration. */
export interface Footnotes {
  readonly heading: string;
  readonly notes: readonly string[];
}

/** The few words that the page itself carries, in the letter's language; `page` holds {page} and {pages}. */
export interface PageTerms {
  readonly addressee: string;
  readonly reference: string;
  readonly prepared: string;
  readonly page: string;
}

/** A letter before it is set: the JSON answer and the PDF are both made from it. */
export interface Letter {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly title: string;
  /** What nobody may overlook, above everything else; null where there is no such thing. */
  readonly banner: string | null;
  readonly sender: readonly string[];
  readonly addressee: readonly string[];
  readonly reference: string;
  /** The day on which the letter was prepared, in words; the day of the signature is left empty. */
  readonly prepared: string;
  readonly sections: readonly LetterSection[];
  readonly signature: SignatureBlock | null;
  readonly footnotes: Footnotes | null;
  /** What the form has no room for: each on a page of its own, after the signature. */
  readonly attachments: readonly LetterSection[];
  readonly terms: PageTerms;
}

/** What a letter says, without what the page carries around it. */
export type LetterBody = Pick<
  Letter,
  'title' | 'banner' | 'addressee' | 'sections' | 'signature' | 'footnotes' | 'attachments'
>;

/** Every named value of a letter in the order in which it is printed: the `fields` of the JSON answer. */
export function letterFields(letter: Letter): readonly LetterField[] {
  return [...letter.sections, ...letter.attachments]
    .flatMap((section) => [...(section.fields ?? []), ...(section.list ?? [])])
    .map(({ name, label, value }) => ({ name, label, value }));
}
