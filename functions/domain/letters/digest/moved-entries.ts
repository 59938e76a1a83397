import type { FactName } from '../../port/event';
import type { Phase } from '../../port/phase';
import type { Port } from '../../port/port';
import { isAfter, type Instant } from '../../time/instant';
import type { DigestCase, DigestEntry, SayTime } from './digest-case';
import type { DigestSpan } from './digest-span';

interface Telling {
  readonly port: Port;
  readonly carrier: string;
  readonly say: SayTime;
}

const dated = (at: Instant | undefined, say: SayTime): string => (at === undefined ? '' : ` for ${say(at)}`);

/** What a port that has come into a phase is said to be. */
const NOW = {
  CSR_PENDING: ({ carrier }) => `ordered; ${carrier} is asked for its record`,
  LOA_PENDING: () => 'the record is in; the letter is to be signed',
  READY_TO_FILE: () => 'the letter matches the record; it can be filed as soon as nothing else is lacking',
  FILED: ({ carrier }) => `with ${carrier}; its date is waited for`,
  FOC_CONFIRMED: ({ port, say }) => `the date is confirmed${dated(port.foc?.at, say)}`,
  CUTOVER: () => 'the FOC has come; the number is moving',
  ROLLBACK_WINDOW: ({ port, say }) =>
    `moved; the rollback window is open${port.rollback === null ? '' : ` until ${say(port.rollback.closesAt)}`}`,
  COMPLETED: () => 'completed; the rollback window is over',
  REJECTED: ({ carrier, port }) =>
    `turned down by ${carrier}${port.rejection === null ? '' : `: ${classesOf(port.rejection.classes)}`}`,
  ON_HOLD: () => 'put on hold',
  HALF_PORTED: () => 'half-ported: it rings on neither side, or on both',
  ROLLING_BACK: ({ carrier }) => `called back to ${carrier}`,
  ROLLED_BACK: ({ carrier }) => `back with ${carrier}`,
  CANCELLED: () => 'cancelled',
} as const satisfies Record<Phase, (telling: Telling) => string>;

const classesOf = (classes: readonly string[]): string =>
  classes.length === 0 ? 'no class known' : [...new Set(classes)].join(', ');

/** News that leave a port in its phase; a fact without a row is told by its own name. */
const NEWS: Partial<Record<FactName, string>> = {
  'csr-recorded': 'a new record is in',
  'loa-blocked': 'the letter differs from the record and cannot be filed',
  'test-call-alarming': 'test calls fail',
};

/**
 * Rejections of the day that are history by now, because the port was filed again since: they would be told by nothing else.
 * The one that the port stands under is told by its phase.
 */
function rejectionEntries({ port, carrier, say }: Telling, span: DigestSpan): readonly DigestEntry[] {
  const { number, passage, rejection } = port;
  return passage.rejections
    .filter(({ at }) => isWithin(at, span) && at !== rejection?.receivedAt)
    .map(({ at, classes }) => ({ number, at, text: `turned down by ${carrier}: ${classesOf(classes)} (${say(at)})` }));
}

const isWithin = (at: Instant, { since, until }: DigestSpan): boolean => isAfter(at, since) && !isAfter(at, until);

function movedEntry(telling: Telling, span: DigestSpan): readonly DigestEntry[] {
  const { port, say } = telling;
  const { phase, phaseSince, lastFact, number } = port;
  const hasMoved = isWithin(phaseSince, span);
  if (!hasMoved && !isWithin(lastFact.at, span)) return [];
  const at = hasMoved ? phaseSince : lastFact.at;
  const text = hasMoved ? NOW[phase](telling) : (NEWS[lastFact.type] ?? lastFact.type.replaceAll('-', ' '));
  return [{ number, at, text: `${text} (${say(at)})` }];
}

/** What has happened to the ports of an order within the span. */
export const movedEntries = ({ ports, carrier }: DigestCase, span: DigestSpan, say: SayTime): readonly DigestEntry[] =>
  ports.flatMap((port) => {
    const telling = { port, carrier: carrier.name, say };
    return [...rejectionEntries(telling, span), ...movedEntry(telling, span)];
  });
