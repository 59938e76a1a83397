import type { LetterField } from './letter';
import type { LetterFacts } from './letter-facts';
import type { LetterText } from './letter-text';
import type { Form } from './forms/form';
import { formField } from './forms/form-fields';
import { field } from './record-fields';

/** The names of the record that a form speaks of in rows of its own. */
export const namesOfForm = ({ record, transfer, providers }: Form): readonly string[] =>
  [...record, ...transfer, ...providers].flatMap((key) => formField(key).named);

/** What the form of the country calls it; what no form knows keeps the name that the record has for it. */
function labelOf(
  name: string,
  { record, transfer, providers }: Form,
  labels: LetterText['labels'],
): string | undefined {
  if (name === 'extra.lineType') return labels.lineType;
  const key = [...record, ...transfer, ...providers].find((each) => formField(each).named.includes(name));
  return key === undefined ? undefined : labels[formField(key).label];
}

/** What moves a number by itself (porting-facts §12): a form that needs one asks for it by name, no other letter shows it. */
const SECRET_WORDS: ReadonlySet<string> = new Set(
  'pin passcode password secret pac puk rio codice segreto migration'.split(' '),
);

/** 'portingPin', 'account_pin' and 'PIN' are secrets, 'shipping' is none: words are told apart by case and separators. */
function namesASecret(key: string): boolean {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/);
  return words.some((word) => SECRET_WORDS.has(word.toLowerCase()));
}

/**
 * What else the record holds as text (`extra`), under its own key; secrets, numbers and nested values stay out, and what stands
 * elsewhere under one of the names in `told`.
 */
export function extraFields({ csr, form, text }: LetterFacts, told: readonly string[] = []): readonly LetterField[] {
  return Object.entries(csr.extra).flatMap(([key, value]) =>
    typeof value !== 'string' || namesASecret(key) || value === csr.pin || told.includes(`extra.${key}`)
      ? []
      : field(`extra.${key}`, labelOf(`extra.${key}`, form, text.labels) ?? key, value),
  );
}
