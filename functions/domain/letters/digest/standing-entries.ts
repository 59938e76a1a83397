import type { BridgeCheck } from '../../bridges/bridge-check';
import { bridgeChecks } from '../../bridges/checks';
import type { Port } from '../../port/port';
import { rollbackTerms } from '../../port/terms';
import { atLocalTime, type Instant } from '../../time/instant';
import type { DigestCase, DigestEntry, SayTime } from './digest-case';

/** What is said of a port for as long as it stands so. */
export interface StandingEntry {
  readonly state: 'due' | 'late';
  readonly entry: DigestEntry;
}

interface Moment {
  readonly now: Instant;
  /** What has no date of its own comes after all that is dated within the days of the digest. */
  readonly last: Instant;
  readonly say: SayTime;
}

/** A hold has no end of its own: without a word it is forgotten. */
export function heldEntries(
  { number, phase, phaseSince, hold }: Port,
  { last, say }: Moment,
): readonly StandingEntry[] {
  if (phase !== 'ON_HOLD') return [];
  const why = hold === undefined ? '' : `: ${hold.reason}`;
  const text = `on hold since ${say(phaseSince)}${why}; to be released, or cancelled`;
  return [{ state: 'due', entry: { number, at: last, text } }];
}

/** The digest is not told of campaigns, and one may well say until when the losing carrier holds inbound. */
const HANGS_ON_CAMPAIGNS: ReadonlySet<string> = new Set(['exit-unknown']);

/** What no call gets past, or what has failed; the other warnings still have their time. */
const LATE: ReadonlySet<string> = new Set(['claim-failed', 'claim-not-seen', 'flow-not-associated']);

/** What is wrong with the bridge of a port, as its order shows it; what is only worth knowing is left out. */
export function bridgeEntries(port: Port, digestCase: DigestCase, moment: Moment): readonly StandingEntry[] {
  if (port.bridge === null) return [];
  const { carrier, playbook } = digestCase;
  const rollbackHours = rollbackTerms(carrier, playbook).hours;
  return bridgeChecks({ port, zone: playbook.zone, rollbackHours, now: moment.now })
    .filter(({ severity, code }) => severity !== 'info' && !HANGS_ON_CAMPAIGNS.has(code))
    .map((check) => ({
      state: check.severity === 'blocking' || LATE.has(check.code) ? 'late' : 'due',
      entry: { number: port.number, at: dateOf(check, port, playbook.zone, moment), text: `bridge: ${check.message}` },
    }));
}

/** A certificate has a day, at whose end it is good no more; a claim was asked for at an instant. */
function dateOf({ code }: BridgeCheck, { bridge }: Port, zone: string, { now, last }: Moment): Instant {
  const until = bridge?.sbc?.certificateExpiresOn;
  if (code.startsWith('certificate-') && until !== undefined) return atLocalTime(until, '24:00', zone);
  return LATE.has(code) ? (bridge?.claim?.askedAt ?? now) : last;
}
