import type { FormField } from '../../../playbooks/playbook';
import type { Origin } from '../../../playbooks/sourced';
import type { LetterFacts } from '../letter-facts';
import type { LetterText } from '../letter-text';

type Asker = keyof LetterText['port']['askedBy'];

const MARKS = { aws: '*', industry: '†', regulator: '‡' } as const satisfies Record<Asker, string>;
const ASKERS: readonly Asker[] = ['aws', 'industry', 'regulator'];

/**
 * Who is said to ask; what carriers, forms and practice want is one thing to a signatory, and nobody's law. What only
 * Portolan puts on a letter is asked for by nobody.
 */
const ASKER_OF = {
  aws: 'aws',
  regulator: 'regulator',
  law: 'regulator',
  carrier: 'industry',
  industry: 'industry',
  practice: 'industry',
  default: null,
} as const satisfies Record<Origin, Asker | null>;

/** Papers that carriers exchange between themselves (the UK's NPOR) put no sign on a customer's letter. */
const LETTERS: ReadonlySet<string> = new Set(['loa', 'portierungsauftrag']);

type Asked = Pick<LetterFacts, 'playbook'>;

const fieldsOf = ({ playbook }: Asked): readonly FormField[] =>
  playbook.fields.filter(({ document }) => LETTERS.has(document));

/** The signs of those who ask for a field, by the playbook's rows or the form's: '*†'. Empty where no row names it. */
export function markOf(facts: Asked, named: readonly string[]): string {
  const asking = new Set<Asker | null>(
    fieldsOf(facts)
      .filter(({ name }) => named.includes(name))
      .map(({ origin }) => ASKER_OF[origin]),
  );
  return ASKERS.filter((asker) => asking.has(asker))
    .map((asker) => MARKS[asker])
    .join('');
}

/** A heading or the name of an empty line with its signs, held together by a space that does not break. */
export const marked = (text: string, mark: string): string => (mark === '' ? text : `${text}\u00A0${mark}`);

/** What the signs mean, as far as this letter has any; '' where nobody is known to ask. */
export function legendOf(facts: LetterFacts): string {
  const { port } = facts.text;
  const used = new Set<Asker | null>(fieldsOf(facts).map(({ origin }) => ASKER_OF[origin]));
  return ASKERS.filter((asker) => used.has(asker))
    .map((asker) => `${MARKS[asker]} ${port.askedBy[asker]}`)
    .join('; ');
}
