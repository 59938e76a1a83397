import { compareInstants, localDateOf, type Instant } from '../../time/instant';
import { formatDate, formatLocal } from '../../time/local-text';
import { namedNumbers } from '../../paperwork/named-numbers';
import type { Order } from '../../port/order';
import { pacer } from '../../timeline/pace';
import type { Addressee, MailBlock, MailContent } from '../mail-content';
import { action, list, paragraph } from '../mails/about';
import { sendableOnce } from '../mails/addressees';
import { clipped, harmless } from '../mails/harmless-text';
import { harmlessBlock } from '../mails/mail-draft';
import { sayTimeFor, type DigestCase, type DigestEntry } from './digest-case';
import type { DigestSpan } from './digest-span';
import { movedEntries } from './moved-entries';
import { waitingEntries } from './waiting-entries';

/** Entries of one order that say the same of several numbers, in one line. */
interface Line {
  readonly order: Order;
  readonly numbers: readonly string[];
  readonly at: Instant;
  readonly text: string;
}

interface Sections {
  readonly late: readonly Line[];
  readonly due: readonly Line[];
  readonly moved: readonly Line[];
}

/** A mail that nobody can read to the end says nothing; the rest is a question to the API. */
const MOST_LINES = 30;
const MOST_NUMBERS = 3;
const LONGEST_REFERENCE = 64;
const LONGEST_LINE = 600;

function linesOf(order: Order, entries: readonly DigestEntry[]): readonly Line[] {
  const lines = new Map<string, { at: Instant; text: string; numbers: string[] }>();
  for (const { number, at, text } of entries) {
    const key = `${at} ${text}`;
    const line = lines.get(key) ?? { at, text, numbers: [] };
    lines.set(key, line);
    if (number !== null) line.numbers.push(number);
  }
  return [...lines.values()].map((line) => ({ order, ...line }));
}

/** Oldest first; at one instant by the reference, so that the same digest is always written in the same way. */
const sorted = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((a, b) => compareInstants(a.at, b.at) || a.order.reference.localeCompare(b.order.reference));

function sectionsOf(cases: readonly DigestCase[], span: DigestSpan, now: Instant): Sections {
  const zone = zoneOf(cases);
  const pace = pacer(now);
  const found = cases.map((digestCase) => {
    const say = sayTimeFor(zone, digestCase);
    const { due, late } = waitingEntries(digestCase, now, say, pace);
    const of = (entries: readonly DigestEntry[]) => linesOf(digestCase.order, entries);
    return { late: of(late), due: of(due), moved: of(movedEntries(digestCase, span, say)) };
  });
  return {
    late: sorted(found.flatMap(({ late }) => late)),
    due: sorted(found.flatMap(({ due }) => due)),
    moved: sorted(found.flatMap(({ moved }) => moved)),
  };
}

/** Where the owner lives by the newest of the orders that say so. */
const zoneOf = (cases: readonly DigestCase[]): string | undefined =>
  newestFirst(cases).find(({ order }) => order.parties.owner.timeZone !== undefined)?.order.parties.owner.timeZone;

const newestFirst = (cases: readonly DigestCase[]): readonly DigestCase[] =>
  cases.toSorted((a, b) => compareInstants(b.order.createdAt, a.order.createdAt));

function said({ order, numbers, text }: Line): string {
  const reference = `[${clipped(harmless(order.reference).trim(), LONGEST_REFERENCE)}]`;
  const count = numbers.length > MOST_NUMBERS ? `${numbers.length} numbers, ` : '';
  const named = numbers.length === 0 ? '' : ` ${count}${namedNumbers(numbers, MOST_NUMBERS)}:`;
  return clipped(`${reference}${named} ${text}`, LONGEST_LINE);
}

const numbersIn = (lines: readonly Line[]): number =>
  new Set(lines.flatMap(({ order, numbers }) => numbers.map((number) => `${order.orderId} ${number}`))).size;

const amount = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

function section(title: string, lines: readonly Line[]): readonly MailBlock[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const orders = new Set(lines.map(({ order }) => order.orderId)).size;
  return [
    paragraph(`${title}: ${amount(numbersIn(lines), 'number')} in ${amount(orders, 'order')}.`),
    list([...lines.slice(0, MOST_LINES).map(said), ...(more > 0 ? [`and ${more} more`] : [])]),
  ];
}

function firstThing({ late, due }: Sections): readonly MailBlock[] {
  const [first] = late;
  if (first !== undefined) return [action(`See to what is late, the oldest first: ${said(first)}`)];
  const [next] = due;
  return next === undefined ? [] : [action(`Next: ${said(next)}`)];
}

/** The owner as the newest of his orders names him; null where no mail can go to him. */
function addressee(cases: readonly DigestCase[]): Addressee | null {
  const owners = newestFirst(cases).map(({ order }) => order.parties.owner);
  return sendableOnce(owners.map(({ name, email }) => ({ name, email })))[0] ?? null;
}

const counted = ({ late, due, moved }: Sections): string =>
  [`${late.length} late`, `${due.length} due`, `${moved.length} moved`]
    .filter((part) => !part.startsWith('0 '))
    .join(', ');

/**
 * The digest of one owner over all his orders: what is late, what is due within 3 business days of the desk (papers) or 7 days
 * (dates, windows, runbook), holds and what is wrong with bridges, and what moved in the 24 hours of the span. Null when there is nothing to say, or nobody to say
 * it to. At most 30 lines a section, the count of the rest after them. Times are the owner's where he has said where he
 * lives, else each desk's. Source: design §6.
 */
export function composeDigest(cases: readonly DigestCase[], span: DigestSpan, now: Instant): MailContent | null {
  const to = addressee(cases);
  const sections = sectionsOf(cases, span, now);
  const { late, due, moved } = sections;
  if (to === null || late.length + due.length + moved.length === 0) return null;
  const zone = zoneOf(cases) ?? 'UTC';
  const blocks = [
    paragraph(
      `Your numbers over the 24 hours up to ${formatLocal(span.until, zone)}. This comes once a day at most, and not on a day without news; whatever cannot wait has had a mail of its own.`,
    ),
    ...firstThing(sections),
    ...section('Late', late),
    ...section('Due next', due),
    ...section('Moved', moved),
  ];
  return {
    occasion: 'daily-digest',
    to: [to],
    language: 'en',
    subject: `[Portolan] Daily digest, ${formatDate(localDateOf(span.until, zone))}: ${counted(sections)}`,
    blocks: blocks.map(harmlessBlock),
    attachments: [],
  };
}
