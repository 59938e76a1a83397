import { formatLocal } from '../../functions/domain/time/local-text';
import { alignedRows } from './aligned-rows';
import type { PortfolioRow } from './portfolio';

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
const shownRows = 16;

/** What a developer needs once the stack is up: where it is, what it holds, what to try, how to stop. */
export function screen(facts: ScreenFacts): string {
  const parts = [where(facts), portfolio(facts), tryNext(facts), stop(facts)];
  return parts.map((lines) => lines.join('\n')).join('\n\n') + '\n';
}

function where({ url, now, speed, auth }: ScreenFacts): readonly string[] {
  const pace = speed === 0 ? 'it stands still until you move it' : `${speed} virtual seconds a second`;
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
    .map((row) => [row.reference, numbersOf(row), row.phase, row.waitsFor, untilOf(row, now), row.note]);
  const more = rows.length - shownRows;
  return [
    `${title}, what closes next on top:`,
    '',
    ...alignedRows([['Order', 'Number', 'Phase', 'Waits for', 'Until', ''], ...table]).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${more} more: GET /v1/orders`] : []),
  ];
}

const numbersOf = ({ numbers }: PortfolioRow): string =>
  numbers.length > 1 ? `${numbers[0] ?? ''} +${numbers.length - 1}` : (numbers[0] ?? '');

function untilOf({ until }: PortfolioRow, now: string): string {
  if (until === null) return '';
  const minute = `${until.slice(0, 10)} ${until.slice(11, 16)}Z`;
  return Date.parse(until) <= Date.parse(now) ? `${minute} LATE` : minute;
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
