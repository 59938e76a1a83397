import { businessDaysBetween } from '../calendars/business-days';
import type { Carrier } from '../port/carrier';
import type { Phase } from '../port/phase';
import type { Port } from '../port/port';
import { hoursBetween, isBefore, localDateOf, type Instant } from '../time/instant';
import { STANCES, type Expected, type PaceTerms, type Stance } from './pace-figures';
import { paceWords, type Verdict } from './pace-words';

/** How long a port has stood where it stands, and whether that is anything to worry about. */
export interface Pace {
  readonly phase: Phase;
  /** Since when it is counted: the phase, for a filed port its filing, for a cutover the FOC. */
  readonly since: Instant;
  /** Calendar days of 24 hours, to one decimal. */
  readonly days: number;
  /** Whole business days of the losing carrier's desk. */
  readonly businessDays: number;
  /** Null where nobody is known to say how long the phase takes. */
  readonly expected: Expected | null;
  readonly verdict: Verdict;
  /** From this instant on the stay is no longer on time, nor the quiet normal; null where nothing says when. */
  readonly normalUntil: Instant | null;
  readonly words: string;
}

/**
 * The time that a port has been in its phase, held against the playbook's figures for that phase: CSR time, reminder rhythm,
 * LOA filed to FOC, cutover minutes, repair of a half-port. Quiet between a filing and the FOC is normal until the longest
 * span has passed (porting-facts §6), `slow` beyond a figure, `stalled` beyond the silence threshold or two unheard
 * reminders. Days are exact; business days those of the desk. Null once the port is over. `port` is as time has left it.
 */
export function paceOf(port: Port, terms: PaceTerms, now: Instant): Pace | null {
  const stance: Stance | null = STANCES[port.phase](port, terms);
  if (stance === null) return null;
  const { since, expected, normalUntil, stalledFrom } = stance;
  const verdict = verdictOf(stance, now);
  const { desk } = terms.carrier;
  const today = localDateOf(now, desk.timeZone);
  const businessDays = Math.max(0, businessDaysBetween(localDateOf(since, desk.timeZone), today, desk));
  return {
    phase: port.phase,
    since,
    days: Math.max(0, Math.round((hoursBetween(since, now) / 24) * 10) / 10),
    businessDays,
    expected,
    verdict,
    normalUntil: normalUntil ?? stalledFrom,
    words: paceWords({ phase: port.phase, verdict, businessDays, expected }),
  };
}

const hasCome = (at: Instant | null, now: Instant): boolean => at !== null && !isBefore(now, at);

function verdictOf({ calm, normalUntil, stalledFrom }: Stance, now: Instant): Verdict {
  if (hasCome(stalledFrom, now)) return 'stalled';
  return hasCome(normalUntil, now) ? 'slow' : calm;
}

/**
 * `paceOf` for many ports at one instant: ports of a carrier that stand alike are reckoned once, since an order of thousands
 * of numbers moves as one.
 */
export function pacer(now: Instant): (port: Port, terms: PaceTerms) => Pace | null {
  const byCarrier = new Map<Carrier, Map<string, Pace | null>>();
  return (port, terms) => {
    const known = byCarrier.get(terms.carrier) ?? new Map<string, Pace | null>();
    byCarrier.set(terms.carrier, known);
    const key = `${terms.playbook.key} ${standingOf(port)}`;
    const pace = known.get(key);
    if (pace !== undefined) return pace;
    const reckoned = paceOf(port, terms, now);
    known.set(key, reckoned);
    return reckoned;
  };
}

/** All of a port that its pace hangs on, and its deadlines besides. */
export const standingOf = (port: Port): string =>
  JSON.stringify([
    port.phase,
    port.phaseSince,
    port.lastFact.type,
    port.filedAt,
    port.foc,
    port.loaSignedOn,
    port.rollback,
    port.rejection?.refilableAsIs,
  ]);
