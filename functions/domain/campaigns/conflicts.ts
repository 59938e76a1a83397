import { isFinal, type Phase } from '../port/phase';
import type { Port } from '../port/port';
import { rollbackTerms } from '../port/terms';
import { isDuring, overlap, timeOf, type SayInstant, type TimeSpan } from '../timeline/campaign-span';
import {
  isAfter,
  isLocalDate,
  laterOf,
  localDateOf,
  plusHours,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../time/instant';
import { plusCalendarDays } from '../time/local-date';
import { formatLocal } from '../time/local-text';
import { adviceOn, type Advice } from './advice';
import type { Campaign } from './campaign';
import { campaignsOn, type CampaignIndex } from './campaign-index';
import type { Clash } from './clash';
import { sayClash } from './clash-words';
import type { OrderInFlight } from './order-in-flight';
import { filingDay, plannedFoc, type PlannedFoc } from './planned-foc';
import { slotFinder, type SlotFinder } from './slot-finder';

/** What a campaign and ports in flight mean for each other. The ports of one conflict share phase and dates. */
export interface CampaignConflict extends Advice {
  readonly campaignId: string;
  readonly orderId: string;
  readonly numbers: readonly string[];
  readonly phase: Phase;
  readonly focAt: Instant | null;
  /** Blocking: the FOC lies in the campaign. Warning: its rollback window, or a FOC to be expected, may. Info: neither. */
  readonly severity: 'info' | 'warning' | 'blocking';
  readonly message: string;
  /** The first and the last day of the campaign, and the day of the FOC, in the country of the numbers. */
  readonly dates: readonly LocalDate[];
}

const NEVER: Instant = '9999-12-31T00:00:00Z';

/** Every conflict of an order's ports in flight with campaigns that are not over; the campaign that ends first comes first. */
export function conflictsOf(
  file: OrderInFlight,
  campaigns: CampaignIndex,
  now: Instant,
  find: SlotFinder = slotFinder(),
  say: SayInstant = formatLocal,
): readonly CampaignConflict[] {
  const numbers = file.ports.map(({ number }) => number);
  return [...campaignsOn(numbers, campaigns).keys()].flatMap((campaign) =>
    conflictsWith(campaign, file, campaigns, now, find, say),
  );
}

/**
 * The conflicts of one campaign with the ports of an order. A port with a FOC conflicts while its dangerous span, from the
 * FOC to the end of its rollback window, meets the campaign. One without is in flight while the campaign comes, and its FOC
 * may fall anywhere: that is always told, as a warning where the span to be expected by the playbook's figures meets the
 * campaign (practice, porting-facts §4 and §13.1), else as information. Days are those of the numbers' country.
 */
export function conflictsWith(
  campaign: Campaign,
  file: OrderInFlight,
  campaigns: CampaignIndex,
  now: Instant,
  find: SlotFinder = slotFinder(),
  say: SayInstant = formatLocal,
): readonly CampaignConflict[] {
  const time = timeOf(campaign, file.playbook.zone);
  if (!isAfter(time.until, now)) return [];
  const named = new Set(campaign.numbers);
  const met = file.ports.filter(({ number, phase }) => named.has(number) && !isFinal(phase));
  return alike(met, filingDays(file, now)).flatMap((ports) => {
    const clash = clashOf({ campaign, time, file: { ...file, ports }, now, say });
    return clash === null ? [] : [conflictOf(clash, campaigns, find)];
  });
}

function clashOf(known: Pick<Clash, 'campaign' | 'time' | 'file' | 'now' | 'say'>): Clash | null {
  const { file, time, now } = known;
  const [port] = file.ports;
  if (port === undefined) return null;
  const planned = port.foc === null ? plannedFoc(file, port, now) : null;
  const danger = planned === null ? dangerOf(port, file, now) : plannedDanger(planned, file);
  return planned === null && !overlap(danger, time) ? null : { ...known, port, planned, danger };
}

/** Between two carriers a number is in danger until it is repaired; one that nobody has reported may be moving still. */
function dangerOf(port: Port, file: OrderInFlight, now: Instant): TimeSpan {
  const from = port.foc?.at ?? now;
  if (port.phase === 'HALF_PORTED' || port.phase === 'ROLLING_BACK') return { from, until: NEVER };
  const { hours } = rollbackTerms(file.carrier, file.playbook);
  return {
    from,
    until: port.rollback?.closesAt ?? plusHours(laterOf(from, port.phase === 'CUTOVER' ? now : from), hours),
  };
}

function plannedDanger({ earliest, latest }: PlannedFoc, { carrier, playbook }: OrderInFlight): TimeSpan {
  const zone = carrier.desk.timeZone;
  const { hours } = rollbackTerms(carrier, playbook);
  return {
    from: startOfDay(earliest, zone),
    until: latest === null ? NEVER : plusHours(startOfDay(plusCalendarDays(latest, 1), zone), hours),
  };
}

function conflictOf(clash: Clash, campaigns: CampaignIndex, find: SlotFinder): CampaignConflict {
  const { campaign, file, port } = clash;
  const zone = file.playbook.zone;
  const day = (point: Campaign['from']): LocalDate => (isLocalDate(point) ? point : localDateOf(point, zone));
  const focAt = port.foc?.at ?? null;
  return {
    campaignId: campaign.campaignId,
    orderId: file.order.orderId,
    numbers: file.ports.map(({ number }) => number),
    phase: port.phase,
    focAt,
    severity: severityOf(clash),
    message: sayClash(clash),
    dates: [...new Set([day(campaign.from), day(campaign.to), ...(focAt === null ? [] : [day(focAt)])])],
    ...adviceOn(clash, campaigns, find),
  };
}

function severityOf({ port, time, danger }: Clash): CampaignConflict['severity'] {
  if (port.foc !== null) return isDuring(port.foc.at, time) ? 'blocking' : 'warning';
  return port.phase !== 'ON_HOLD' && overlap(danger, time) ? 'warning' : 'info';
}

/** The days on which ports can be filed, reckoned once for all that stand alike: an order may have thousands. */
function filingDays(file: OrderInFlight, now: Instant): (port: Port) => LocalDate {
  const known = new Map<string, LocalDate>();
  return (port) => {
    const key = JSON.stringify([port.phase, port.heldFrom, port.phaseSince]);
    const day = known.get(key) ?? filingDay(file, port, now);
    known.set(key, day);
    return day;
  };
}

/** Ports of which the same is to be said, in the order of their first. */
function alike(ports: readonly Port[], filesOn: (port: Port) => LocalDate): readonly (readonly Port[])[] {
  const groups = new Map<string, Port[]>();
  for (const port of ports) {
    const { phase, phaseSince, foc, rollback, hold, filedAt, bridge } = port;
    const since = phase === 'ON_HOLD' ? phaseSince : null;
    const files = foc === null ? filesOn(port) : null;
    const key = JSON.stringify([
      phase,
      since,
      foc?.at,
      rollback?.closesAt,
      hold?.reason,
      filedAt,
      files,
      bridge !== null,
    ]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [port]);
    else known.push(port);
  }
  return [...groups.values()];
}
