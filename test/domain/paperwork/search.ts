import type { Csr } from '../../../functions/domain/paperwork/csr';
import type { Loa } from '../../../functions/domain/paperwork/loa';
import { reconcile, reconcileRules, type Difference } from '../../../functions/domain/paperwork/reconcile';
import { EDITS, pickWith, seeded } from './edits';
import { awsLimits, today } from './papers';
import { PAPER_COUNTRIES, realisticPapers, type Papers } from './realistic-papers';

const RULES = Object.fromEntries(PAPER_COUNTRIES.map((country) => [country, reconcileRules(country, awsLimits)]));
const EDITS_OF_ONE_PAPER = 25;

/** A field of the letter: how it is named in a difference, what it says, and the letter with another text in it. */
interface Field {
  readonly name: string;
  readonly text: string;
  readonly with: (text: string) => Loa;
}

export interface Search {
  readonly edits: number;
  /** Edits that were not found, or not told rightly; none is what we want. */
  readonly faults: readonly string[];
  /** How often a copy of the record, composed or decomposed, was found to differ from it. */
  readonly copiesThatDiffer: number;
  readonly classes: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly countries: ReadonlyMap<string, number>;
}

/**
 * So many single edits, each in one random field of a random letter of a random country; the same seed, the same edits.
 * `forgiven` spoils the comparison, to prove that the search finds what is missed.
 */
export function searchForMissed(edits: number, seed: number, forgiven = (text: string): string => text): Search {
  const random = seeded(seed);
  const pick = pickWith(random);
  const [classes, kinds, countries] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  const faults: string[] = [];
  let copiesThatDiffer = 0;
  let done = 0;
  const names = Object.entries(EDITS);
  while (done < edits) {
    const papers = realisticPapers(pick);
    if (!copiesMatch(papers)) copiesThatDiffer += 1;
    for (let drawn = 0; drawn < EDITS_OF_ONE_PAPER && done < edits; drawn += 1) {
      const field = pick(fieldsOf(papers.loa));
      const [kind, edit] = pick(names);
      const points = Array.from(field.text);
      const text = edit(points, Math.floor(random() * points.length), pick).join('');
      if (text === field.text || saysTheSame(field, text, papers.csr)) continue;
      done += 1;
      const differences = differencesOf(
        papers,
        field.with(forgiven(text) === forgiven(field.text) ? field.text : text),
      );
      const fault = faultOf(field, text, papers.csr, differences);
      if (fault !== undefined)
        faults.push(`${fault}: ${papers.country} ${kind} ${JSON.stringify([field.name, field.text, text])}`);
      for (const difference of differences) count(classes, difference.class);
      count(kinds, kind);
      count(countries, papers.country);
    }
  }
  return { edits: done, faults, copiesThatDiffer, classes, kinds, countries };
}

function differencesOf({ csr, country }: Papers, loa: Loa): readonly Difference[] {
  const rules = RULES[country];
  if (rules === undefined) throw new Error(`No rules for ${country}`);
  const { verdict, differences } = reconcile({ csr, loa, rules, today });
  if ((verdict === 'match') !== (differences.length === 0)) throw new Error('The verdict and the differences disagree');
  return differences;
}

function copiesMatch(papers: Papers): boolean {
  return ['NFC', 'NFD'].every((form) => {
    const same = JSON.parse(JSON.stringify(papers).normalize(form)) as Papers;
    return differencesOf(same, same.loa).length === 0;
  });
}

function fieldsOf(loa: Loa): readonly Field[] {
  const lines = (address: 'billingAddress' | 'serviceAddress'): readonly Field[] =>
    loa[address].lines.map((line, at) => ({
      name: `${address}.lines[${at}]`,
      text: line,
      with: (text) => ({ ...loa, [address]: { lines: loa[address].lines.with(at, text) } }),
    }));
  return [
    { name: 'legalName', text: loa.legalName, with: (legalName) => ({ ...loa, legalName }) },
    { name: 'accountNumber', text: loa.accountNumber, with: (accountNumber) => ({ ...loa, accountNumber }) },
    { name: 'btn', text: loa.btn ?? '', with: (btn) => ({ ...loa, btn }) },
    { name: 'signatory.name', text: loa.signatory.name, with: (name) => ({ ...loa, signatory: { name } }) },
    {
      name: 'numbers',
      text: loa.numbers[0] ?? '',
      with: (number) => ({ ...loa, numbers: loa.numbers.with(0, number) }),
    },
    ...lines('billingAddress'),
    ...lines('serviceAddress'),
  ];
}

/** One edit can turn a signatory into another one of the record: then the letter says what the record allows. */
const saysTheSame = ({ name }: Field, text: string, { authorisedContacts }: Csr): boolean =>
  name === 'signatory.name' && authorisedContacts.some((contact) => contact.name === text);

function faultOf(
  { name, text: was }: Field,
  is: string,
  csr: Csr,
  differences: readonly Difference[],
): string | undefined {
  if (differences.length === 0) return 'missed';
  if (differences.some(({ field }) => field !== name)) return 'another field differs';
  if (differences.some(({ explanation }) => explanation === '')) return 'not explained';
  if (differences.some((difference) => !isPlaced(difference))) return 'the position is wrong';
  if (name === 'numbers')
    return differences.every(({ fix }) => fix === csr.numbers.join(', ')) ? undefined : 'the fix is wrong';
  const [difference, ...more] = differences;
  if (difference === undefined || more.length > 0) return 'told twice';
  if (difference.loa !== is) return 'the letter is not told verbatim';
  if (name === 'signatory.name') return difference.class === 'AUTH_PERSON' ? undefined : 'the class is wrong';
  return difference.csr === was && difference.fix === was ? undefined : 'the record is not told verbatim';
}

/** Both texts come back when what differs is put between what is common. */
function isPlaced({ csr, loa, positions }: Difference): boolean {
  const [position, ...more] = positions;
  if (position === undefined || more.length > 0) return false;
  const points = Array.from(csr);
  const start = points.slice(0, position.index).join('');
  const end = points.slice(position.index + Array.from(position.csr).length).join('');
  return start + position.csr + end === csr && start + position.loa + end === loa;
}
