import { REJECTION_CLASSES, type FixOwner, type RejectionClass, type RejectionClock } from './classes';
import type { CodeRow } from './code-row';
import { codeKey, findRow, SCHEMES, schemeKey, spellings } from './scheme-tables';

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

/** The diagnosis of an answer without any code: scheme `text`, no code, class OTHER. */
export const diagnoseText = (): Diagnosis => unclassed('text', '', UNCODED);

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
