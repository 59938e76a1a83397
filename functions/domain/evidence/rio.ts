import { belongsTo, nationalOf } from './rio-key';
import { oddOperator } from './rio-operators';
import {
  compact,
  refused,
  taken,
  type EvidenceQuestion,
  type EvidenceRemark,
  type EvidenceValidator,
  type EvidenceVerdict,
} from './verdict';

const FORM = /^[0-9A-Z]{2}[A-Z0-9][A-Z0-9+]{6}[A-Z0-9+]{3}$/u;

/**
 * The relevé d'identité opérateur of one French number: twelve characters whose last three bind the other nine to that very
 * number, so that a RIO copied to the wrong line is found out (porting-facts §3.1). Whoever holds it can move the number: no
 * message repeats any part of it.
 */
export const judgeRio: EvidenceValidator = (question) => {
  const { number, value } = question;
  if (number === undefined || nationalOf(number) === null) {
    return refused('rio-not-french', 'A RIO belongs to one French number, +33 and nine digits.');
  }
  const rio = compact(value);
  if (!FORM.test(rio)) return refused('rio-format', describeForm(rio));
  if (belongsTo(rio, number)) return taken(rio, oddQuality(rio), oddKind(rio, number), operatorOf(rio, question));
  return ofHeadLine(rio, question) ?? refused('rio-key', describeKey(rio, question, number));
};

function describeForm(rio: string): string {
  const length = Array.from(rio).length;
  const found = length === 12 ? 'it has other characters' : `this one has ${length}`;
  return `A RIO has 12 characters, letters, digits and +; ${found}. Dial 3179 from the line, or copy it from the customer area.`;
}

/** To how many numbers of a large order a RIO that fits no line is held: enough for a list that has slipped by a row. */
const MOST_COMPARED = 200;

function describeKey(rio: string, { order }: EvidenceQuestion, number: string): string {
  const neighbours = order.numbers.slice(0, MOST_COMPARED);
  const other = neighbours.find((candidate) => candidate.number !== number && belongsTo(rio, candidate.number));
  if (other !== undefined) return `This RIO belongs to ${other.number}, not to ${number}.`;
  const slip = confusedAt(rio, number);
  if (slip !== undefined) {
    return `The key does not fit ${number}; it would if character ${slip + 1} were read otherwise: O and 0, I and 1 look alike.`;
  }
  return `The key (the last three characters) does not fit ${number}: a character is wrong, or the RIO belongs to another line. Dial 3179 from the line itself.`;
}

/** Letter O and digit 0, letter I and digit 1 are the usual cause of a bad key. */
const CONFUSED: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', '1': 'I' };

/** Where one confused character would make the key fit. */
function confusedAt(rio: string, number: string): number | undefined {
  const places = Array.from(rio, (symbol, at) => ({ at, other: CONFUSED[symbol] }));
  return places.find(
    ({ at, other }) => other !== undefined && belongsTo(rio.slice(0, at) + other + rio.slice(at + 1), number),
  )?.at;
}

/** Numbers of a block move under the RIO of their head line (tête de ligne), which the record names as BTN (§2.7). */
function ofHeadLine(rio: string, { order, number }: EvidenceQuestion): EvidenceVerdict | undefined {
  if (order.traits.partOfBlock !== true) return undefined;
  const head = [order.csr?.btn, order.account.btn].find((line) => line !== undefined && belongsTo(rio, line));
  if (head === undefined) return undefined;
  const message = `The RIO of ${number ?? ''} is that of its head line ${head}. Make sure that the number is in the range of that line.`;
  return taken(rio, { code: 'rio-of-head-line', message });
}

// The qualities that the one public implementation with a list of them lets through.
const QUALITIES = /^[PEFGMNRSTUVWXYZ]$/u;

function oddQuality(rio: string): EvidenceRemark | undefined {
  if (QUALITIES.test(rio.charAt(2))) return undefined;
  return {
    code: 'rio-quality-unusual',
    message: 'The third character of the RIO, the kind of contract, is none that has been seen. Its key fits.',
  };
}

/** Two digits in front are a mobile operator's, a letter in front a fixed one's. */
function oddKind(rio: string, number: string): EvidenceRemark | undefined {
  const isMobileRio = /^\d{2}/u.test(rio);
  const isMobile = /^\+33[67]/u.test(number);
  if (isMobileRio === isMobile) return undefined;
  const [has, is] = isMobileRio ? ['a mobile', 'fixed'] : ['a fixed-line', 'mobile'];
  return {
    code: 'rio-of-another-kind',
    message: `The RIO of ${number} has ${has} operator's prefix, and it is a ${is} number.`,
  };
}

const operatorOf = (rio: string, { carrierName, number }: EvidenceQuestion): EvidenceRemark | undefined =>
  carrierName === undefined || number === undefined ? undefined : oddOperator(rio.slice(0, 2), number, carrierName);
