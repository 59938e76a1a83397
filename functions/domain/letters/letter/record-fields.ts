import type { Csr } from '../../paperwork/csr';
import { isSecret } from '../../paperwork/secrets';
import type { LetterField } from './letter';
import type { LetterText } from './letter-text';

type Labels = LetterText['labels'];

/** A field that is there, or none: the record need not hold everything. */
export function field(name: string, label: string, value: string | undefined | null): readonly LetterField[] {
  return value === undefined || value === null ? [] : [{ name, label, value }];
}

/** An address line by line, as the record has it: nothing joined, nothing trimmed, an empty line kept. */
export function addressFields(
  name: 'billingAddress' | 'serviceAddress',
  lines: readonly string[],
  labels: Labels,
): readonly LetterField[] {
  return lines.map((value, index) => ({ name: `${name}.lines[${index}]`, label: labels[name], value }));
}

/** The people whom the carrier accepts as speaking for the account. */
export function authorisedContactFields(csr: Csr, labels: Labels): readonly LetterField[] {
  return csr.authorisedContacts.flatMap((contact, index) => [
    ...field(`authorisedContacts[${index}].name`, labels.authorisedContact, contact.name),
    ...field(`authorisedContacts[${index}].title`, labels.authorisedContact, contact.title),
  ]);
}

/** Account number, main billing number and the mention of a PIN, never the PIN itself. */
export function accountFields(csr: Csr, labels: Labels): readonly LetterField[] {
  return [
    ...field('accountNumber', labels.accountNumber, csr.accountNumber),
    ...field('btn', labels.btn, csr.btn),
    ...field('pin', labels.pin, csr.pin === undefined ? undefined : labels.pinOnFile),
  ];
}

/** What else the record holds as text (`extra`), under its own key; secrets, numbers and nested values stay out. */
export function extraFields(csr: Csr, labels: Labels): readonly LetterField[] {
  return Object.entries(csr.extra).flatMap(([key, value]) =>
    typeof value !== 'string' || isSecret(csr, key)
      ? []
      : field(`extra.${key}`, key === 'lineType' ? labels.lineType : key, value),
  );
}

/** Numbers under a name of their own each: 'numbers[0]', 'numbers[1]'. */
export function numberFields(name: string, label: string, numbers: readonly string[]): readonly LetterField[] {
  return numbers.map((value, index) => ({ name: `${name}[${index}]`, label, value }));
}

/** The names that may sign, for a sentence: 'Jordan Example (Director); Kim Example'. */
export function signatoryNames(csr: Csr): string {
  return csr.authorisedContacts
    .map(({ name, title }) => (title === undefined ? name : `${name} (${title})`))
    .join('; ');
}
