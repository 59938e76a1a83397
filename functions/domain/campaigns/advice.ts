import type { Phase } from '../port/phase';
import { formatDate } from '../time/local-text';
import { overlap } from '../timeline/campaign-span';
import type { CampaignIndex } from './campaign-index';
import type { Clash } from './clash';
import { sayFilingDays } from './filing-days';
import { postponing, type Postponing, type SlotFinder } from './postponing';
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

/** Before the filing nothing runs at the carrier: the port can wait, and its calls can go round it (porting-facts §13.1). */
const holdOrBridge: Adviser = (clash) => {
  const bridged = clash.port.bridge !== null;
  const wait = `Hold it until the campaign is over (${sayRequest(clash, 'hold')})`;
  const round = bridged
    ? 'its calls go round it by the bridge that stands'
    : `or lead its calls into Connect by a bridge and port it afterwards (${sayRequest(clash, 'bridge')}; ${BRIDGE_PRICE})`;
  return without(
    `${wait}${bridged ? ';' : ','} ${round}. ${sayFilingDays(clash)}`.trim(),
    'hold',
    ...(bridged ? [] : (['bridge'] as const)),
  );
};

const stayOnHold: Adviser = (clash) => {
  const bridge =
    clash.port.bridge === null ? ` Meanwhile a bridge can lead its calls (${sayRequest(clash, 'bridge')}).` : '';
  return without(
    `Leave it on hold until the campaign is over, then release it (${sayRequest(clash, 'release')}).${bridge} ${sayFilingDays(clash)}`.trim(),
    'release',
    ...(clash.port.bridge === null ? (['bridge'] as const) : []),
  );
};

const fileLater: Adviser = (clash) =>
  without(
    `It is rejected, and nothing runs at ${clash.file.carrier.name} until it is filed again. ${sayFilingDays(clash)} Until then a bridge can lead its calls (${sayRequest(clash, 'bridge')}); or cancel it (${sayRequest(clash, 'cancellation')}).`,
    'bridge',
    'cancellation',
  );

/** After the filing only the carrier can wait, and it has to be asked in time. */
const postpone: Adviser = (clash, campaigns, find) => {
  const { file, time, now, port, danger } = clash;
  if (port.foc === null && !overlap(danger, time)) {
    return without(
      `Nothing now: ask ${file.carrier.name} for no date in the campaign, and look again once there is one.`,
    );
  }
  const price = postponing(file, time.until, campaigns, now, find);
  if (price === null) return without(`Agree it with ${contactOf(clash)}.`);
  const advice = price.isTooLate ? goesAhead(clash, price) : inTime(clash, price);
  return { advice, ways: price.isTooLate ? ['bridge'] : ['foc', 'cancellation'], postponing: price };
};

function inTime(clash: Clash, price: Postponing): string {
  const { carrier, playbook } = clash.file;
  const { say } = clash;
  const reckoned = price.reckonedFrom === 'foc' ? '' : ` Reckoned for the likely day, ${formatDate(price.from)},`;
  const until = `${carrier.name} takes a change until ${say(price.until, playbook.zone)}, ${sayNotice(price)}`;
  return `A hold cannot stop the carrier any more: ask it to postpone. ${sayPrice(price, clash)}.${reckoned} ${until}. Note its new date (${sayRequest(clash, 'foc')}), or cancel (${sayRequest(clash, 'cancellation')}).`;
}

/** Once the last moment is over the number moves, and what answers it has to be ready. */
function goesAhead(clash: Clash, price: Postponing): string {
  const { carrier, playbook } = clash.file;
  const { say } = clash;
  const last = `The last moment to move or cancel the date was ${say(price.until, playbook.zone)}, ${sayNotice(price)}: it goes ahead.`;
  const favour = `A change now is a favour of ${carrier.name}'s desk, to be asked by telephone. ${sayPrice(price, clash)}.`;
  return `${last} ${favour} Prepare a fallback in the contact flow that answers in Connect, and a bridge for calls that still reach ${carrier.name} (${sayRequest(clash, 'bridge')}); tell ${contactOf(clash)} what callers may notice.`;
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
  CSR_PENDING: holdOrBridge,
  LOA_PENDING: holdOrBridge,
  READY_TO_FILE: holdOrBridge,
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
