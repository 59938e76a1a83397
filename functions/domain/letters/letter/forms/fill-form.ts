import type { LetterField, LetterSection } from '../letter';
import type { LetterFacts } from '../letter-facts';
import { marked, markOf } from './askers';
import { formField, type FormFieldKey } from './form-fields';

/** The values of some fields of a form, and the names of those to be written in by hand. */
export function fillForm(
  keys: readonly FormFieldKey[],
  facts: LetterFacts,
): { readonly fields: readonly LetterField[]; readonly blanks: readonly string[] } {
  const filled = keys.map((key) => {
    const { label: labelKey, named, read } = formField(key);
    const label = facts.text.labels[labelKey];
    const mark = markOf(facts, named);
    const found = read(facts);
    if (found === 'does-not-apply') return { fields: [], blanks: [] };
    if (found.length === 0) return { fields: [], blanks: [marked(label, mark)] };
    return { fields: found.map(({ name, value }) => ({ name, label, value, mark })), blanks: [] };
  });
  return { fields: filled.flatMap(({ fields }) => fields), blanks: filled.flatMap(({ blanks }) => blanks) };
}

/** The same as a section; none where the form asks for nothing of the kind. */
export function formSection(
  heading: string,
  keys: readonly FormFieldKey[],
  facts: LetterFacts,
): readonly LetterSection[] {
  const filled = fillForm(keys, facts);
  return filled.fields.length + filled.blanks.length === 0 ? [] : [{ heading, ...filled }];
}
