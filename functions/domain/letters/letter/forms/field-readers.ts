import { valueOnFile } from '../../../evidence/evidence-on-file';
import type { LetterField } from '../letter';
import type { LetterFacts } from '../letter-facts';
import type { LabelKey } from '../letter-text';

export type NamedValue = Pick<LetterField, 'name' | 'value'>;

/** The values of a field, none if they are to be written in by hand, or that the field has no place on this letter. */
export type FieldReader = (facts: LetterFacts) => readonly NamedValue[] | 'does-not-apply';

/** A kind of evidence ('siret'), a text of the carrier's record ('extra.siret'), or a reader of its own. */
type Source = string | ((facts: LetterFacts) => readonly NamedValue[]);

/** A value under its name, or none. */
export const valueOf = (name: string, value: string | null | undefined): readonly NamedValue[] =>
  value === null || value === undefined ? [] : [{ name, value }];

const EXTRA = 'extra.';

/** A text that the carrier's record holds beside its own fields. */
function extraText({ csr }: LetterFacts, key: string): string | undefined {
  const value = Object.hasOwn(csr.extra, key) ? csr.extra[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function fromSource(facts: LetterFacts, source: Source): readonly NamedValue[] {
  if (typeof source !== 'string') return source(facts);
  return source.startsWith(EXTRA)
    ? valueOf(source, extraText(facts, source.slice(EXTRA.length)))
    : valueOf(`evidence.${source}`, valueOnFile(facts.order.evidence, source));
}

/** The first of several sources that has a value. */
export const held =
  (...sources: readonly Source[]): FieldReader =>
  (facts) =>
    sources.map((source) => fromSource(facts, source)).find((found) => found.length > 0) ?? [];

/** What the record says, else the words between which the signatory chooses. */
export const choice =
  (key: string, open: LabelKey): FieldReader =>
  (facts) => {
    const said = fromSource(facts, `${EXTRA}${key}`);
    return said.length > 0 ? said : valueOf(key, facts.text.labels[open]);
  };

/** Never printed, always written in: secrets, and what only the other side knows. */
export const byHand: FieldReader = () => [];

/** That there is a PIN, never the PIN. */
export const pinMention: FieldReader = ({ csr, text }) =>
  csr.pin === undefined ? 'does-not-apply' : valueOf('pin', text.labels.pinOnFile);
