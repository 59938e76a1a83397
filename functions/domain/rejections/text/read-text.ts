import type { RejectionClass } from '../classes';
import { ANYWHERE, COUNTRY_WORDINGS } from './countries';
import { blanked, byLength, findAny, findPhrase, folded } from './recognise';
import type { CountryWording, TextRule, Wording } from './wording';

/** A reason that a carrier's text gives, and the words it was recognised by, as they were read. */
export interface TextReason {
  readonly class: RejectionClass;
  readonly recognised: readonly string[];
  readonly rule: TextRule;
}

interface Hit extends TextReason {
  readonly at: number;
}

/** All that is known about the words of a country, the country's own rules first. */
interface Reader {
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
  readonly fine: readonly string[];
  readonly negations: readonly string[];
  readonly turns: RegExp;
  readonly beside: readonly string[];
  readonly subjects: readonly { readonly phrase: string; readonly rule: TextRule }[];
  readonly statements: readonly TextRule[];
}

// Reasons are short; what follows is a signature, a disclaimer, or somebody trying the limits.
const LONGEST_READ = 4_000;

const countries: Readonly<Record<string, CountryWording>> = COUNTRY_WORDINGS;
const readers = new Map<string, Reader>();

/**
 * The reasons that a carrier's free text gives, in the order of the text, one a class; none where no rule recognises any.
 * Read in the languages of the country (ISO 3166 alpha-2) and in English. A field counts only in the same part of a
 * sentence as a word that finds fault with it: 'name correct, postcode does not match' is the postcode alone.
 * Source: the rules of `countries.ts` and of the languages, each with its own; porting-facts §8.2 to §9.5.
 */
export function readText(text: string, country: string | undefined): readonly TextReason[] {
  const reader = readerOf(country ?? '');
  const hits = partsOf(text.slice(0, LONGEST_READ), reader).flatMap((part, index) =>
    hitsIn(part, reader).map((hit) => ({ ...hit, at: hit.at + index * LONGEST_READ * 2 })),
  );
  const reasons = new Map<RejectionClass, Hit>();
  for (const hit of [...hits].sort((one, other) => one.at - other.at)) {
    const known = reasons.get(hit.class);
    const recognised = [...new Set([...(known?.recognised ?? []), ...hit.recognised])];
    reasons.set(hit.class, { ...(known ?? hit), recognised });
  }
  return [...reasons.values()].map(({ class: name, recognised, rule }) => ({ class: name, recognised, rule }));
}

/** Sentences, and parts of them where the thought turns or where a field is cleared; folded. */
function partsOf(text: string, reader: Reader): readonly string[] {
  // 'account no. 17' is one sentence: a full stop ends one only before a capital letter, or at the end of a line.
  const sentences = text.split(/[;!?|\r\n\u2028\u2029]+|\.(?=\s+\p{Lu})|\.\s*$/u);
  return sentences
    .flatMap((sentence) =>
      findAny(reader.fine, folded(sentence)) ? sentence.split(/,|\band\b|\bund\b|\bet\b/u) : [sentence],
    )
    .flatMap((sentence) => folded(sentence).split(reader.turns))
    .map((part) => ` ${part.trim()} `)
    .filter((part) => !isCleared(part, reader));
}

const isCleared = (part: string, { fine, wrong, missing }: Reader): boolean =>
  findAny(fine, part) !== undefined && findAny([...wrong, ...missing], part) === undefined;

function hitsIn(part: string, reader: Reader): readonly Hit[] {
  const text = reader.beside.reduce((rest, phrase) => blanked(phrase, rest), part);
  const statements = reader.statements.flatMap((rule) => statementIn(text, rule, reader));
  const subjects = subjectsIn(text, reader);
  const strong = [...statements, ...subjects.filter(({ rule }) => rule.weak !== true)];
  return strong.length > 0 ? strong : subjects;
}

function statementIn(text: string, rule: TextRule, { negations }: Reader): readonly Hit[] {
  const found = findAny(rule.words, text);
  if (found === undefined) return [];
  const before = text.slice(0, found.at);
  if (negations.some((word) => before.endsWith(` ${folded(word).trim()} `))) return [];
  return [{ class: rule.class, recognised: [found.words], rule, at: found.at }];
}

function subjectsIn(text: string, reader: Reader): readonly Hit[] {
  const faults = { wrong: findAny(reader.wrong, text), missing: findAny(reader.missing, text) };
  if (faults.wrong === undefined && faults.missing === undefined) return [];
  const hits: Hit[] = [];
  let rest = text;
  for (const { phrase, rule } of reader.subjects) {
    const found = findPhrase(phrase, rest);
    if (found === undefined) continue;
    rest = blanked(phrase, rest);
    const fault = rule.needs === undefined ? (faults.wrong ?? faults.missing) : faults[rule.needs];
    if (fault === undefined) continue;
    hits.push({ class: rule.class, recognised: [found.words, fault.words], rule, at: found.at });
  }
  return hits;
}

function readerOf(country: string): Reader {
  const known = readers.get(country);
  if (known !== undefined) return known;
  const wording = Object.hasOwn(countries, country) ? (countries[country] ?? ANYWHERE) : ANYWHERE;
  const all = (part: (language: Wording) => readonly string[]) => wording.wordings.flatMap(part);
  const turns = all((language) => language.turns).map((word) => folded(word));
  const reader: Reader = {
    wrong: all((language) => language.wrong),
    missing: all((language) => language.missing),
    fine: all((language) => language.fine),
    negations: all((language) => language.negations),
    turns: new RegExp(turns.join('|'), 'u'),
    beside: all((language) => language.beside),
    subjects: byLength([...wording.subjects, ...wording.wordings.flatMap((language) => language.subjects)]),
    statements: [...wording.statements, ...wording.wordings.flatMap((language) => language.statements)],
  };
  // Only countries with words of their own: a client's text must not fill the memory.
  if (wording !== ANYWHERE) readers.set(country, reader);
  return reader;
}
