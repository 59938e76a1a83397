import { classify } from '../playbooks/classify';
import { destinationOf } from '../port/moves';
import { isFinal } from '../port/phase';
import type { Port } from '../port/port';
import { isLocalDate, laterOf, localDateOf, plusHours, type Instant, type LocalDate } from '../time/instant';
import { formatDate, formatLocal } from '../time/local-text';
import { plusCalendarDays } from '../time/local-date';
import type { CampaignSpan } from '../timeline/foc-question';
import { TOLL_FREE } from './advice';
import type { Bridge } from './bridge';
import { blocking, info, warning, type BridgeCheck } from './bridge-check';
import { ANONYMOUS_CALLERS, CERTIFICATE_AHEAD_DAYS, TEST_GOOD_DAYS, TOLL_FREE_ABROAD } from './limits';
import { callsAtOnce, callsPerSecond } from './peak-checks';

/** What a bridge is judged by besides itself. */
export interface BridgeCase {
  readonly port: Port;
  /** IANA zone of the number's country, in which days are meant. */
  readonly zone: string;
  readonly rollbackHours: number;
  readonly now: Instant;
  /** Campaigns on the number that are not over. */
  readonly campaigns?: readonly CampaignSpan[] | undefined;
}

/**
 * What is to be said of a port's bridge at `now`, the worst first; nothing where there is none. Dates are local days of the
 * number's country. Source: porting-facts §13.3 and §13.4.
 * Example: a certificate that expires before the FOC and its rollback window are over is a warning that names both days.
 */
export function bridgeChecks(of: BridgeCase): readonly BridgeCheck[] {
  const { bridge } = of.port;
  if (bridge === null) return [];
  const { phase } = of.port;
  const checks = isFinal(phase) ? OVER_CHECKS : AFTER_THE_MOVE.has(phase) ? MOVED_CHECKS : CHECKS;
  const found = checks.flatMap((check) => check(bridge, of) ?? []);
  return [...found].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}

const GRAVITY = { blocking: 0, warning: 1, info: 2 } as const;

type Check = (bridge: Bridge, of: BridgeCase) => BridgeCheck | null;

/** Phases in which the number has left the losing carrier, or is leaving it. */
const AFTER_THE_MOVE: ReadonlySet<Port['phase']> = new Set([
  'CUTOVER',
  'ROLLBACK_WINDOW',
  'HALF_PORTED',
  'ROLLING_BACK',
]);

const claim: Check = ({ claim: asked, claimedNumber }, { port: { phase } }) => {
  if (asked === undefined) {
    return info(
      'flow-by-hand',
      `${claimedNumber} was claimed by hand: see in the console that it has the contact flow of the order.`,
    );
  }
  const why = asked.message === undefined ? '' : ` (${asked.message})`;
  if (asked.refused === 'associate')
    return warning(
      'flow-not-associated',
      `${claimedNumber} is claimed, and Connect refuses to give it the contact flow of the order${why}: no call goes over the bridge. See to the flow and to the rights of Portolan; it is tried again within the hour.`,
    );
  if (asked.refused === 'describe')
    return warning(
      'claim-not-seen',
      `Connect refuses to say what has become of the claim of ${claimedNumber}${why}: no call goes over the bridge. See to the rights of Portolan; it is asked again within the hour.`,
    );
  if (asked.state === 'IN_PROGRESS')
    return info(
      'claim-in-progress',
      `Connect is still claiming ${claimedNumber}; until then no call goes over the bridge.`,
    );
  if (asked.state === 'CLAIMED') return null;
  const again =
    destinationOf(phase, 'put-bridge') === undefined ? 'Put it again once the cutover is reported.' : 'Put it again.';
  return warning(
    'claim-failed',
    `Connect could not claim ${claimedNumber}${why}: no call goes over the bridge. ${again}`,
  );
};

const certificate: Check = ({ sbc }, of) => {
  if (sbc === undefined) return null;
  const { certificateExpiresOn: until } = sbc;
  if (until < today(of))
    return blocking(
      'certificate-expired',
      `The certificate of ${sbc.host} expired on ${formatDate(until)}: calls over TLS fail.`,
    );
  const { day, because } = neededUntil(of);
  if (until >= day) return null;
  return warning(
    'certificate-expires-too-soon',
    `The certificate of ${sbc.host} expires on ${formatDate(until)}, before ${formatDate(day)}, ${because}. Renew it and test the bridge again.`,
  );
};

function neededUntil(of: BridgeCase): { readonly day: LocalDate; readonly because: string } {
  const { foc, rollback } = of.port;
  if (rollback !== null)
    // Between two carriers the bridge is needed for as long as it takes, window or no window.
    return {
      day: localDateOf(laterOf(rollback.closesAt, of.now), of.zone),
      because: 'until when the bridge is the way back',
    };
  if (foc === null) {
    const days = CERTIFICATE_AHEAD_DAYS.value;
    const because = `${days} days from now, as far as is looked ahead while no FOC stands`;
    return { day: plusCalendarDays(today(of), days), because };
  }
  return {
    day: localDateOf(plusHours(foc.at, of.rollbackHours), of.zone),
    because: 'when the FOC and the rollback hours after it are over',
  };
}

const testCall: Check = ({ testedOn, claimedNumber, since }, of) => {
  if (testedOn === undefined)
    return warning(
      'bridge-not-tested',
      `No test call over the bridge to ${claimedNumber} is on record. Call the number from another network, once with the caller id withheld.`,
    );
  const bridgedOn = localDateOf(since, of.zone);
  if (testedOn < bridgedOn)
    return warning(
      'bridge-test-of-another',
      `The last test call was on ${formatDate(testedOn)}, and calls are led to ${claimedNumber} in this way since ${formatDate(bridgedOn)} only: it says nothing of this bridge. Test it again.`,
    );
  const goodUntil = plusCalendarDays(testedOn, TEST_GOOD_DAYS.value);
  return goodUntil >= today(of)
    ? null
    : warning(
        'bridge-test-too-old',
        `The last test call over the bridge was on ${formatDate(testedOn)}, more than ${TEST_GOOD_DAYS.value} days ago. Test it again.`,
      );
};

/** The exit condition: until when the losing carrier holds the inbound calls. */
const exit: Check = (_, { port, campaigns = [], zone }) => {
  if (port.foc !== null)
    return info(
      'exit-at-the-foc',
      `The losing carrier holds inbound until the FOC, ${formatLocal(port.foc.at, zone)}; the bridge ends there.`,
    );
  const [last] = campaigns
    .map(({ to }) => (isLocalDate(to) ? to : localDateOf(to, zone)))
    .sort()
    .reverse();
  if (last !== undefined)
    return info(
      'exit-after-the-campaign',
      `The losing carrier holds inbound until the campaign is over, ${formatDate(last)}; then the port goes on.`,
    );
  return warning(
    'exit-unknown',
    'Nothing says until when the losing carrier holds inbound: no FOC stands and no campaign with an end is known. A bridge without an end is paid for twice without an end.',
  );
};

const FILED: ReadonlySet<Port['phase']> = new Set(['READY_TO_FILE', 'FILED', 'FOC_CONFIRMED']);

const forwarding: Check = ({ kind }, { port, zone }) => {
  if (kind !== 'call-forward') return null;
  const until = port.foc === null ? 'before the port' : `before the FOC, ${formatLocal(port.foc.at, zone)}`;
  const message = `Take the call forwarding off ${until}: carriers reject a number that is remotely call-forwarded (code 7437), and ask for the service address of the line itself.`;
  return FILED.has(port.phase) ? warning('forwarding-to-remove', message) : info('forwarding-to-remove', message);
};

const fromAbroad: Check = ({ claimedNumber }) =>
  TOLL_FREE.has(classify(claimedNumber).numberClass)
    ? info('toll-free-not-from-abroad', `${TOLL_FREE_ABROAD.text} (${TOLL_FREE_ABROAD.source})`)
    : null;

const anonymous: Check = () => info('anonymous-callers', `${ANONYMOUS_CALLERS.text} (${ANONYMOUS_CALLERS.source})`);

const CHECKS: readonly Check[] = [
  claim,
  certificate,
  callsPerSecond,
  callsAtOnce,
  testCall,
  exit,
  forwarding,
  fromAbroad,
  anonymous,
];

/** Released numbers rest for up to 180 days, and claims with releases are counted (aws-facts §2.1). */
const RELEASE =
  'Portolan releases no number: do it by hand once nothing leads to it. A released number cannot be claimed again, rests for up to 180 days, and counts, with every claim, towards the 200 % of the quota beyond which AWS blocks claiming for 180 days; another bridge can use it instead.';

const leftOn: Check = ({ kind, claimedNumber }, { port: { phase } }) => {
  if (!isFinal(phase)) {
    return info(
      'bridge-kept-as-way-back',
      'Only calls that still reach the losing carrier can go over the bridge now. Keep it until the rollback window is over: it stands at once if the number goes back.',
    );
  }
  const what = kind === 'call-forward' ? 'the call forwarding' : 'what leads calls';
  if (phase === 'COMPLETED')
    return warning('bridge-left-on', `The port is complete: take down ${what} to ${claimedNumber}. ${RELEASE}`);
  return warning(
    'bridge-left-on',
    `The port is over (${phase}) and the losing carrier has the number: ${what} to ${claimedNumber} may still be on. ${RELEASE}`,
  );
};

/** While the number may go back, or hangs between two carriers, the way round has to hold. */
const MOVED_CHECKS: readonly Check[] = [certificate, claim, leftOn];

const OVER_CHECKS: readonly Check[] = [leftOn];

const today = ({ now, zone }: BridgeCase): LocalDate => localDateOf(now, zone);
