import { REJECTION_CLASSES, type FixOwner, type RejectionClass, type RejectionClock } from './classes';
import type { CodeRow } from './code-row';
import { codeKey, findRow, SCHEMES, schemeKey, spellings } from './scheme-tables';
import { readText, type TextReason } from './text/read-text';

/** What a carrier's code means and what to do about it. */
export interface Diagnosis {
  readonly scheme: string;
  readonly code: string;
  readonly name?: string;
  readonly class: RejectionClass;
  /** Other classes that the same code can stand for; left out where it has one meaning only. */
  readonly alsoPossible?: readonly RejectionClass[];
  readonly meaning: string;
  readonly fixBy: FixOwner;
  readonly clock: RejectionClock;
  readonly needsNewLoa: boolean;
  readonly nextStep: string;
  readonly blocks: boolean;
  readonly acceptedWithCorrections?: true;
  /** Of a text without codes: the words that gave the class. */
  readonly recognised?: readonly string[];
}

const UNKNOWN = 'The code is not in our tables: a person has to read the carrier’s text.';
const UNCODED = 'The carrier gave no code: a person has to read its text.';
const WITHDRAWN = '(Code no longer in use, kept for imported history.)';

/**
 * What one code means. Scheme and code are looked up without regard to capitals and outer spaces and answered as they
 * were given; a German code is also found by its name (`AIF` is 8112). Never refuses: an unknown scheme or code is
 * OTHER, with clock HOLD, and says so. Sources stand in the rows of `schemes/`.
 *
 * `diagnose('bandwidth', '7402')` has class ADDRESS and clock RESET.
 */
export function diagnose(scheme: string, code: string): Diagnosis {
  const row = findRow(scheme, code);
  return row === undefined ? unclassed(scheme, code, UNKNOWN) : diagnosisOf(scheme, code, row);
}

/**
 * The diagnoses of an answer without any code: scheme `text`, no code, one for each reason that the words give, with the
 * words; class OTHER where none is recognised. `country` is ISO 3166 alpha-2: its languages are read besides English.
 *
 * `diagnoseText('PLZ falsch', 'DE')` has class POSTCODE and recognised `['plz', 'falsch']`.
 */
export function diagnoseText(text = '', country?: string): readonly [Diagnosis, ...Diagnosis[]] {
  const [first, ...others] = recogniseText(text, country);
  return first === undefined ? [unclassed('text', '', UNCODED)] : [first, ...others];
}

/** As diagnoseText, and nothing where no word is recognised. */
export const recogniseText = (text: string, country?: string): readonly Diagnosis[] =>
  readText(text, country).map(ofReason);

/**
 * The codes we know, for people to browse: all, those of one scheme, or one code (in every scheme that has it where none
 * is named), in the order of the tables and as the tables write them. An unknown scheme or code finds nothing.
 */
export function findCodes(wanted: {
  readonly scheme?: string | undefined;
  readonly code?: string | undefined;
}): readonly Diagnosis[] {
  const { scheme, code } = wanted;
  return Object.entries(SCHEMES)
    .filter(([name]) => scheme === undefined || name === schemeKey(scheme))
    .flatMap(([name, rows]) =>
      rows
        .filter((row: CodeRow) => code === undefined || spellings(row).includes(codeKey(code)))
        .map((row: CodeRow) => diagnosisOf(name, row.code, row)),
    );
}

// Words are less sure than codes: who writes 'rejected' and tells of an outage may still want the request again.
const ASK_AND_FILE =
  'Ask the carrier’s desk whether the request stands; file it again if it does not, and escalate when the trouble lasts.';

function ofReason({ class: name, recognised, rule }: TextReason): Diagnosis {
  const standing = REJECTION_CLASSES[name];
  const onlyInforms = rule.clock === undefined && standing.clock === 'INFO';
  const clock = rule.clock ?? (onlyInforms ? 'HOLD' : standing.clock);
  const words = recognised.map((word) => `“${word}”`).join(', ');
  return {
    scheme: 'text',
    code: '',
    class: name,
    meaning: `${standing.meaning} Recognised in the carrier’s text: ${words}.`,
    fixBy: standing.fixBy,
    clock,
    needsNewLoa: rule.clock === undefined ? standing.needsNewLoa : clock === 'RESET',
    nextStep: rule.nextStep ?? (onlyInforms ? ASK_AND_FILE : standing.nextStep),
    blocks: true,
    recognised,
  };
}

function diagnosisOf(scheme: string, code: string, row: CodeRow): Diagnosis {
  const [first, ...others] = row.classes;
  const rule = REJECTION_CLASSES[first];
  return {
    scheme,
    code,
    ...(row.name === undefined ? {} : { name: row.name }),
    class: first,
    ...(others.length === 0 ? {} : { alsoPossible: others }),
    meaning: row.historyOnly === true ? `${row.meaning} ${WITHDRAWN}` : row.meaning,
    fixBy: row.fixBy ?? rule.fixBy,
    clock: row.clock ?? rule.clock,
    needsNewLoa: row.clock === undefined ? rule.needsNewLoa : row.clock === 'RESET',
    nextStep: row.nextStep ?? rule.nextStep,
    blocks: row.blocks,
    ...(row.acceptedWithCorrections === true ? { acceptedWithCorrections: true } : {}),
  };
}

function unclassed(scheme: string, code: string, meaning: string): Diagnosis {
  const { fixBy, clock, needsNewLoa, nextStep } = REJECTION_CLASSES.OTHER;
  return { scheme, code, class: 'OTHER', meaning, fixBy, clock, needsNewLoa, nextStep, blocks: true };
}
