import { PHASES } from '../../functions/domain/port/phase';
import { formatLocal } from '../../functions/domain/time/local-text';
import { alignedRows } from './aligned-rows';
import type { PortfolioRow } from './portfolio';
import { shortInstant, shortLocalTime } from './short-time';
import { wrapped } from './wrapped';

export interface ScreenFacts {
  readonly url: string;
  /** Virtual time. */
  readonly now: string;
  readonly speed: number;
  /** A call needs a token. */
  readonly auth: boolean;
  /** What clients find: the sample just loaded, what an earlier start had kept, or nothing. */
  readonly holds: 'sample' | 'kept' | 'nothing';
  readonly data?: string | undefined;
  readonly rows: readonly PortfolioRow[];
}

/** More would not be one screen. */
const shownRows = 15;

const screenWidth = 108;
const margin = '  ';

/** What a developer needs once the stack is up: where it is, what it holds, what to try, how to stop. */
export function screen(facts: ScreenFacts): string {
  const parts = [where(facts), portfolio(facts), tryNext(facts), stop(facts)];
  return parts.map((lines) => lines.join('\n')).join('\n\n') + '\n';
}

function where({ url, now, speed, auth }: ScreenFacts): readonly string[] {
  const pace = speed === 0 ? 'it stands still' : `${speed} virtual seconds a second`;
  return [
    'Portolan is up.',
    '',
    `  API           ${url}/v1   (described by ${url}/v1/openapi.json)`,
    `  Laptop only   ${url}/_local   (clock, mails, lookup, executions, tokens)`,
    `  Virtual time  ${now}, ${formatLocal(now, 'Europe/London')}; ${pace}`,
    ...(auth ? [`  Tokens        every call needs one: ${url}/_local/token?email=you@example.com`] : []),
  ];
}

function portfolio({ holds, rows, now, data }: ScreenFacts): readonly string[] {
  const from = data === undefined ? '' : ` in ${data}`;
  if (rows.length === 0)
    return [holds === 'kept' ? `The state kept${from} holds no orders.` : 'It holds no orders yet.'];
  const title = holds === 'sample' ? 'The sample portfolio' : `The portfolio kept${from}`;
  const table = rows
    .slice(0, shownRows)
    .map((row) => [untilOf(row, now), row.waitsFor, numbersOf(row), row.reference, row.phase, row.note]);
  const more = rows.length - shownRows;
  const lines = [
    ...alignedRows([['Until', 'Waits for', 'Number', 'Order', 'Phase', ''], ...table]),
    ...(more > 0 ? [`… and ${more} more: GET /v1/orders`] : []),
    '',
    ...wrapped(census(rows), screenWidth - margin.length),
  ];
  return [`${title}, what closes next on top:`, '', ...lines.map((line) => `${margin}${line}`.trimEnd())];
}

/** How many numbers stand in which phase, in pieces that belong on one line each. */
function census(rows: readonly PortfolioRow[]): readonly string[] {
  const numbersIn = (some: readonly PortfolioRow[]): number =>
    some.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const phases = PHASES.map((phase) => ({ phase, count: numbersIn(rows.filter((row) => row.phase === phase)) }));
  const shown = phases.filter(({ count }) => count > 0).map(({ phase, count }) => `${phase} ${count}`);
  const orders = new Set(rows.map(({ orderId }) => orderId)).size;
  const total = `${counted(numbersIn(rows), 'number')} of ${counted(orders, 'order')}:`;
  return [total, ...shown.map((text, index) => (index < shown.length - 1 ? `${text},` : text))];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const numbersOf = ({ numbers }: PortfolioRow): string =>
  numbers.length > 1 ? `${numbers[0] ?? ''} +${numbers.length - 1}` : (numbers[0] ?? '');

/** In UTC; and by the clocks of the number's country while there is still time. */
function untilOf({ until, zone, country }: PortfolioRow, now: string): string {
  if (until === null) return '';
  const isLate = Date.parse(until) <= Date.parse(now);
  return `${shortInstant(until, now)} ${isLate ? 'LATE' : shortLocalTime(until, zone, country)}`.trimEnd();
}

function tryNext({ url, rows, now, auth }: ScreenFacts): readonly string[] {
  const next = rows.find(({ until }) => until !== null && Date.parse(until) > Date.parse(now)) ?? rows[0];
  const token = auth ? ` -H "Authorization: Bearer $(curl -s ${url}/_local/token | cut -d '"' -f 4)"` : '';
  const until = next?.until ?? null;
  const isAhead = until !== null && Date.parse(until) > Date.parse(now);
  const move = isAhead ? `{"to":"${until}"}` : '{"advance":"P1D"}';
  const read = next === undefined ? 'playbooks/GB_GEO' : `ports/${encodeURIComponent(next.numbers[0] ?? '')}`;
  const mails = next === undefined ? '' : `?order=${next.orderId}`;
  const about = next === undefined ? 'the rules for UK numbers' : `the port that closes next`;
  return [
    'Three commands to try:',
    '',
    `  # read ${about}`,
    `  curl -s${token} ${url}/v1/${read}`,
    `  # move the clock${isAhead ? ' to the end of its wait' : ' by a day'}; the answer comes when everything due has happened`,
    `  curl -s ${url}/_local/clock -d '${move}'`,
    `  # read the mails that were sent${next === undefined ? '' : ' about it'}`,
    `  curl -s '${url}/_local/mail${mails}'`,
  ];
}

function stop({ data }: ScreenFacts): readonly string[] {
  const fate = data === undefined ? 'what happened is then forgotten' : `${data} keeps what happened`;
  return [`Ctrl-C stops it; ${fate}. npm start -- --help lists the options.`];
}
