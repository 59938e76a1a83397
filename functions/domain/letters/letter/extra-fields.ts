import { isSecret } from '../../paperwork/secrets';
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

/**
 * What else the record holds as text (`extra`), under its own key; secrets, numbers and nested values stay out, and what stands
 * elsewhere under one of the names in `told`.
 */
export function extraFields({ csr, form, text }: LetterFacts, told: readonly string[] = []): readonly LetterField[] {
  return Object.entries(csr.extra).flatMap(([key, value]) =>
    typeof value !== 'string' || isSecret(csr, key) || told.includes(`extra.${key}`)
      ? []
      : field(`extra.${key}`, labelOf(`extra.${key}`, form, text.labels) ?? key, value),
  );
}
