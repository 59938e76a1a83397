import type { Carrier } from '../port/carrier';
import type { Order } from '../port/order';
import type { Port } from '../port/port';
import { compareInstants, type Instant } from '../time/instant';
import { formatLocal } from '../time/local-text';
import { NUMBERS_WITHOUT_SPREADSHEET, SUPPORT_CASE } from './filing-pack/support-case';
import { clipped, harmless } from './mails/harmless-text';

const PORT_AWAY = 'Amazon Connect Administrator Guide, port-away';
const REVERT = 'Amazon Connect Administrator Guide, revert-porting-to-original-carrier';

/** Where AWS is asked to let a number go: the same service as a port in, another category (aws-facts §3.1). */
const CHANNEL = {
  caseType: SUPPORT_CASE.caseType,
  issueType: SUPPORT_CASE.issueType,
  service: SUPPORT_CASE.service,
  serviceCode: SUPPORT_CASE.serviceCode,
  category: 'Phone Number Port Out',
  categoryCode: 'phone-number-port-out',
  language: SUPPORT_CASE.language,
  consoleUrl: `${SUPPORT_CASE.consoleUrl}&categoryCode=phone-number-port-out`,
  source: PORT_AWAY,
} as const;

/** What AWS looks at, and whose word it is; for our own people, no part of the case. */
const NOTES = [
  {
    code: 'exact-match',
    message:
      'AWS approves when the letter of authority that the winning carrier sends bears the contact details of the AWS bill, exactly. Have them at hand when the rollback letter is signed.',
    source: PORT_AWAY,
  },
  {
    code: 'winning-carrier-asks',
    message:
      'The request itself comes from the winning carrier, here the one that the numbers came from; this case only tells AWS to expect it.',
    source: PORT_AWAY,
  },
  {
    code: 'proof',
    message: 'The winning carrier may ask for proof: screenshots of the number in the console and of the AWS bill.',
    source: PORT_AWAY,
  },
  {
    code: 'full-documents',
    message:
      'By the word of AWS a number that goes back needs a new letter and full documents, and after completion the gaining carrier alone controls it. No emergency procedure of AWS is on record.',
    source: REVERT,
  },
] as const;

/** The case with which AWS is told of a number that goes back, ready to be pasted. */
export interface PortAwayCase {
  readonly channel: typeof CHANNEL;
  readonly numbers: readonly string[];
  readonly subject: string;
  readonly opening: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly closing: string;
  /** Opening, fields and closing as plain text, a line each. */
  readonly text: string;
  readonly notes: readonly { readonly code: string; readonly message: string; readonly source: string }[];
}

/** Whatever people typed stays far below the 8,000 characters that a case takes. */
const LONGEST_VALUE = 400;
const LONGEST_SUBJECT = 120;
const MOST_NUMBERS = 250;

const line = (text: string): string => clipped(harmless(text).trim(), LONGEST_VALUE);

const movedAt = (ports: readonly Port[]): Instant | undefined =>
  ports.flatMap(({ rollback }) => rollback?.opensAt ?? []).sort(compareInstants)[0];

/** The numbers as AWS wants them: E.164, and beyond ten a word about the spreadsheet. */
export function caseNumbers(numbers: readonly string[]): string {
  const shown = numbers.slice(0, MOST_NUMBERS).join(', ');
  if (numbers.length <= NUMBERS_WITHOUT_SPREADSHEET) return shown;
  const rest = numbers.length - MOST_NUMBERS;
  return `see attached spreadsheet; ${shown}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/**
 * The support case with which AWS is asked to let numbers go back to the carrier that they came from; our own people paste
 * it. Holds no address, PIN, mail address, signature or document. `ports` are never empty; times are the desk's, and UTC.
 * Source of channel and rules: AWS's pages on porting away and on reverting (aws-facts §3.1, porting-facts §5).
 */
export function portAwayCase({
  order,
  carrier,
  ports,
}: {
  readonly order: Order;
  readonly carrier: Carrier;
  readonly ports: readonly Port[];
}): PortAwayCase {
  const numbers = ports.map(({ number }) => number);
  const moved = movedAt(ports);
  const said = (at: Instant): string => `${formatLocal(at, carrier.desk.timeZone)}, UTC ${at}`;
  const winning = line(carrier.name);
  // Said of numbers that were called back; what goes back by a port of its own, later, may work well.
  const failed = ports.every(({ rollbackCall }) => rollbackCall !== null)
    ? ' Service on them has failed since the port.'
    : '';
  const opening = `We ask for the port-out of the numbers below from our Amazon Connect instance, back to ${winning}, the carrier that they came from.${failed}`;
  const closing =
    'Please approve the request of the winning carrier as soon as it arrives, and tell us at once on this case what does not match. No document is attached.';
  const known: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Amazon Connect instance', order.connect.instanceArn],
    ['Numbers', caseNumbers(numbers)],
    ['Winning carrier', winning],
    ['Company', line(order.csr?.legalName ?? order.entity.legalName)],
    ['Ported into Amazon Connect', moved === undefined ? undefined : said(moved)],
    ['Support case of that port', order.filing?.awsCaseId === undefined ? undefined : line(order.filing.awsCaseId)],
    ['Our reference', line(order.reference)],
  ];
  const fields = known.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  return {
    channel: CHANNEL,
    numbers,
    subject: clipped(
      `Port out ${numbers.length === 1 ? '1 number' : `${numbers.length} numbers`}, ${line(order.reference)}, back to ${winning}`,
      LONGEST_SUBJECT,
    ),
    opening,
    fields,
    closing,
    text: [opening, '', ...fields.map(({ label, value }) => `${label}: ${value}`), '', closing].join('\n'),
    notes: NOTES,
  };
}
