import type { PackField } from './filing-pack';
import { LONGEST_DESCRIPTION, NUMBERS_WITHOUT_SPREADSHEET } from './support-case';

const OPENING = 'We ask for the port of the numbers below into our Amazon Connect instance.';
const CLOSING =
  'No document is attached to this case. Please send us the letter of authority form and the link through which the documents are handed in.';
const SEE_ATTACHED = 'see attached spreadsheet';

/**
 * The description as plain text: a line each field, lists indented below their label. With more than ten numbers it points
 * to a spreadsheet, and where it would grow beyond what a case takes, the list is cut and says how many are missing.
 */
export function packText(fields: readonly PackField[]): string {
  const list = fields.find(({ name }) => name === 'numbers')?.value.split('\n') ?? [];
  const shown = howManyFit(fields, list);
  return written(fields, list, shown);
}

/** Binary search for the longest list that fits; every number shown adds to the length. */
function howManyFit(fields: readonly PackField[], list: readonly string[]): number {
  let fits = 0;
  let tooMany = list.length + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (written(fields, list, middle).length <= LONGEST_DESCRIPTION) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

function written(fields: readonly PackField[], list: readonly string[], shown: number): string {
  const lines = fields.flatMap((field) => (field.name === 'numbers' ? numberLines(field, list, shown) : lineOf(field)));
  return [OPENING, '', ...lines, '', CLOSING].join('\n');
}

function numberLines({ label }: PackField, list: readonly string[], shown: number): readonly string[] {
  const heading = list.length > NUMBERS_WITHOUT_SPREADSHEET ? `${label}, ${SEE_ATTACHED}:` : `${label}:`;
  const rest = list.length - shown;
  return [
    heading,
    ...list.slice(0, shown).map((number) => `  ${number}`),
    ...(rest > 0 ? [`  and ${rest} more, ${SEE_ATTACHED}`] : []),
  ];
}

function lineOf({ label, value, byHand }: PackField): readonly string[] {
  if (byHand !== undefined) return [`${label}: [to be filled in, ${byHand}]`];
  const [first = '', ...rest] = value.split('\n');
  return rest.length === 0 ? [`${label}: ${first}`] : [`${label}:`, ...[first, ...rest].map((line) => `  ${line}`)];
}
