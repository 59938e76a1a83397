import { letterFields, type Letter } from '../../../../functions/domain/letters/letter/letter';

/** The values of a letter by the names of their fields. */
export const valuesByName = (letter: Letter): Readonly<Record<string, string>> =>
  Object.fromEntries(letterFields(letter).map(({ name, value }) => [name, value]));

/** The sentences of a letter, without its notes and its signature block. */
export const paragraphsOf = (letter: Letter): string =>
  letter.sections.flatMap((section) => section.paragraphs ?? []).join('\n');
