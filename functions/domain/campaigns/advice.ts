import { destinationOf } from '../port/moves';
import type { Phase } from '../port/phase';
import { formatDate } from '../time/local-text';
import { overlap } from '../timeline/campaign-span';
import type { CampaignIndex } from './campaign-index';
import type { Clash } from './clash';
import { sayFilingDays, sayShortest } from './filing-days';
import { postponing, type Postponing } from './postponing';
import type { SlotFinder } from './slot-finder';
import { sayRequest, type Way } from './ways';

export interface Advice {
  /** What to do, with whom, until when, and what it costs. */
  readonly advice: string;
  /** The requests by which it is done, ready to be made. */
  readonly ways: readonly Way[];
  /** Of a port that is filed and has not left; else null. */
  readonly postponing: Postponing | null;
}

type Adviser = (clash: Clash, campaigns: CampaignIndex, find: SlotFinder) => Advice;

/** The price of a bridge, as practitioners give it (porting-facts §13.1). */
const BRIDGE_PRICE = 'two carriers are paid meanwhile, and calls take one more hop';

const without = (advice: string, ...ways: readonly Way[]): Advice => ({ advice, ways, postponing: null });

const contactOf = ({ campaign: { contact } }: Clash): string =>
  [contact.name, contact.email === contact.name ? undefined : contact.email, contact.phone]
    .filter((part) => part !== undefined)
    .join(', ');

/** A bridge is a way where the phase allows one and none stands. */
const bridgeOf = ({ port }: Clash): readonly Way[] =>
  port.bridge === null && destinationOf(port.phase, 'put-bridge') !== undefined ? ['bridge'] : [];

const beforeFiling: Adviser = (clash, campaigns, find) =>
  overlap(clash.danger, clash.time) ? holdOrBridge(clash, campaigns, find) : keepsClear(clash);

/** Where the span to be expected keeps clear of the campaign nothing need wait; only the filing must not come too late. */
function keepsClear(clash: Clash): Advice {
  const days = sayFilingDays(clash);
  return without(
    days === ''
      ? `Nothing is to be done now: whenever it is filed, no FOC is to be expected before the campaign is over, by the playbook's shortest figure (${sayShortest(clash.file.playbook)}).`
      : `Nothing is to be done now. ${days}`,
  );
}

/** Before the filing nothing runs at the carrier: the port can wait, and its calls can go round it (porting-facts §13.1). */
const holdOrBridge: Adviser = (clash) => {
  const bridged = clash.port.bridge !== null;
  const wait = `Hold it until the campaign is over (${sayRequest(clash, 'hold')})`;
  const round = bridged
    ? 'its calls go round it by the bridge that stands'
    : `or lead its calls into Connect by a bridge and port it afterwards (${sayRequest(clash, 'bridge')}; ${BRIDGE_PRICE})`;
  return without(`${wait}${bridged ? ';' : ','} ${round}. ${sayFilingDays(clash)}`.trim(), 'hold', ...bridgeOf(clash));
};

const stayOnHold: Adviser = (clash) => {
  const bridge =
    clash.port.bridge === null ? ` Meanwhile a bridge can lead its calls (${sayRequest(clash, 'bridge')}).` : '';
  return without(
    `Leave it on hold until the campaign is over, then release it (${sayRequest(clash, 'release')}).${bridge} ${sayFilingDays(clash)}`.trim(),
    'release',
    ...bridgeOf(clash),
  );
};

const fileLater: Adviser = (clash) => {
  const rests = `It is rejected, and nothing runs at ${clash.file.carrier.name} until it is filed again.`;
  if (!overlap(clash.danger, clash.time)) {
    const { advice } = keepsClear(clash);
    return without(`${rests} ${advice}`);
  }
  const round =
    clash.port.bridge === null
      ? `Until then a bridge can lead its calls (${sayRequest(clash, 'bridge')}); or cancel it`
      : 'Until then its calls go round it by the bridge that stands; or cancel it';
  return without(
    [rests, sayFilingDays(clash), `${round} (${sayRequest(clash, 'cancellation')}).`]
      .filter((part) => part !== '')
      .join(' '),
    ...bridgeOf(clash),
    'cancellation',
  );
};

/** After the filing only the carrier can wait, and it has to be asked in time. */
const postpone: Adviser = (clash, campaigns, find) => {
  const { file, time, now, port, danger } = clash;
  if (port.foc === null && !overlap(danger, time)) {
    return without(
      `Nothing now: ask ${file.carrier.name} for no date in the campaign, and look again once there is one.`,
    );
  }
  const price = postponing(file, time, campaigns, now, find);
  if (price === null) return without(`Agree it with ${contactOf(clash)}.`);
  const advice = price.isTooLate ? goesAhead(clash, price) : inTime(clash, price);
  const ways: readonly Way[] = price.isTooLate ? [] : ['foc', 'cancellation'];
  return { advice, ways: [...ways, ...bridgeOf(clash)], postponing: price };
};

function inTime(clash: Clash, price: Postponing): string {
  const { carrier, playbook } = clash.file;
  const { say } = clash;
  const reckoned = price.reckonedFrom === 'foc' ? '' : ` Reckoned for the likely day, ${formatDate(price.from)},`;
  const until = `${carrier.name} takes a change until ${say(price.until, playbook.zone)}, ${sayNotice(price)}`;
  const ask =
    price.before === null
      ? 'ask it to postpone'
      : `ask it for an earlier date, ${say(price.before, playbook.zone)}, the last good slot whose rollback window closes before the campaign; or to postpone`;
  const bridge = bridgeOf(clash).length === 0 ? '' : `, or bridge its calls meanwhile (${sayRequest(clash, 'bridge')})`;
  return `A hold cannot stop the carrier any more: ${ask}. ${sayPrice(price, clash)}.${reckoned} ${until}. Note its new date (${sayRequest(clash, 'foc')}), or cancel (${sayRequest(clash, 'cancellation')})${bridge}.`;
}

/** Once the last moment is over the number moves, and what answers it has to be ready. */
function goesAhead(clash: Clash, price: Postponing): string {
  const { carrier, playbook } = clash.file;
  const { say } = clash;
  const last = `The last moment to move or cancel the date was ${say(price.until, playbook.zone)}, ${sayNotice(price)}: it goes ahead.`;
  const favour = `A change now is a favour of ${carrier.name}'s desk, to be asked by telephone. ${sayPrice(price, clash)}.`;
  const bridge =
    bridgeOf(clash).length === 0
      ? ''
      : `, and a bridge for calls that still reach ${carrier.name} (${sayRequest(clash, 'bridge')})`;
  return `${last} ${favour} Prepare a fallback in the contact flow that answers in Connect${bridge}; tell ${contactOf(clash)} what callers may notice.`;
}

const sayNotice = ({ notice: { businessDays, source } }: Postponing): string =>
  `${businessDays} business ${businessDays === 1 ? 'day' : 'days'} of its desk before the FOC (${source})`;

function sayPrice({ to, days, reckonedFrom, from }: Postponing, { file, say }: Clash): string {
  if (to === null || days === null) return 'No good slot was found within a year after the campaign';
  const cost = `${days} ${days === 1 ? 'day' : 'days'}`;
  const since = reckonedFrom === 'foc' ? '' : ` from the likely day, ${formatDate(from)},`;
  return `That costs ${cost}${since} to the first good slot after the campaign, ${say(to, file.playbook.zone)}`;
}

/** The number has left, or is leaving at this moment. */
const tellTheCampaign: Adviser = (clash) => {
  const { file, danger, port, say } = clash;
  const isOpen = port.phase === 'ROLLBACK_WINDOW' || port.phase === 'CUTOVER';
  const window = isOpen
    ? `A rollback can be called until ${say(danger.until, file.playbook.zone)} and would interrupt its calls once more: settle with the campaign whether it stays.`
    : 'Have it repaired, or back with its old carrier, as early as can be; until then its contact flow needs a fallback.';
  return without(`It is with the carriers now. ${window} Tell ${contactOf(clash)} what callers may notice.`);
};

const over: Adviser = () => without('Nothing: it is over.');

const ADVISERS = {
  CSR_PENDING: beforeFiling,
  LOA_PENDING: beforeFiling,
  READY_TO_FILE: beforeFiling,
  FILED: postpone,
  FOC_CONFIRMED: postpone,
  CUTOVER: tellTheCampaign,
  ROLLBACK_WINDOW: tellTheCampaign,
  COMPLETED: over,
  REJECTED: fileLater,
  ON_HOLD: stayOnHold,
  HALF_PORTED: tellTheCampaign,
  ROLLING_BACK: tellTheCampaign,
  ROLLED_BACK: over,
  CANCELLED: over,
} as const satisfies Record<Phase, Adviser>;

export const adviceOn: Adviser = (clash, campaigns, find) => ADVISERS[clash.port.phase](clash, campaigns, find);
