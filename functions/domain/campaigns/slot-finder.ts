import { focTerms } from '../timeline/foc-terms';
import { goodSlotsFrom, nextGoodSlots } from '../timeline/good-slots';
import { rollbackTerms } from '../port/terms';
import { compareInstants, isAfter, laterOf, localDateOf, minusHours, startOfDay, type Instant } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';
import type { CampaignIndex } from './campaign-index';
import type { OrderInFlight } from './order-in-flight';

/** Finds good slots, and remembers those it has found: the ports of a campaign share carrier, playbook and question. */
export interface SlotFinder {
  /** The next good slots from `from` on. */
  readonly after: (file: OrderInFlight, campaigns: CampaignIndex, from: Instant, now: Instant) => readonly Instant[];
  /** The last one from `from` on whose whole rollback window is over by `until`; null where there is none. */
  readonly before: (
    file: OrderInFlight,
    campaigns: CampaignIndex,
    from: Instant,
    until: Instant,
    now: Instant,
  ) => Instant | null;
}

export function slotFinder(): SlotFinder {
  const after = new Map<string, readonly Instant[]>();
  const before = new Map<string, Instant | null>();
  return {
    after: (file, campaigns, from, now) => {
      const terms = focTerms(file, file.ports, campaigns, now);
      const key = keyOf(file, terms, [from]);
      const slots = after.get(key) ?? nextGoodSlots({ ...terms, from }).map(({ at }) => at);
      after.set(key, slots);
      return slots;
    },
    before: (file, campaigns, from, until, now) => {
      const terms = focTerms(file, file.ports, campaigns, now);
      const key = keyOf(file, terms, [from, until]);
      const known = before.get(key);
      const slot = known === undefined ? lastSlotBefore(file, terms, from, until) : known;
      before.set(key, slot);
      return slot;
    },
  };
}

type Terms = ReturnType<typeof focTerms>;

const keyOf = (
  { carrier, playbook }: OrderInFlight,
  { loadedHoursAhead, campaigns = [] }: Terms,
  asked: readonly Instant[],
): string =>
  JSON.stringify([
    carrier.carrierId,
    playbook.key,
    loadedHoursAhead,
    campaigns.map((span) => [span.from, span.to]),
    asked,
  ]);

/** Good days lie close together: a search that finds none within so many has nothing to find. */
const DAYS_BACK = 60;

/** Day by day backwards; a slot that only another campaign speaks against (in its rollback window) is none. */
function lastSlotBefore(file: OrderInFlight, terms: Terms, from: Instant, until: Instant): Instant | null {
  const { hours } = rollbackTerms(file.carrier, file.playbook);
  const last = minusHours(until, hours);
  if (isAfter(from, last)) return null;
  const zone = terms.countryZone;
  const lastDay = localDateOf(last, zone);
  for (let back = 0; back <= DAYS_BACK; back += 1) {
    const opens = startOfDay(plusCalendarDays(lastDay, -back), zone);
    const [slot] = [...goodSlotsFrom(laterOf(opens, from), terms, 0)].filter(
      ({ at, findings }) =>
        compareInstants(at, last) <= 0 && findings.every(({ code }) => code !== 'campaign-in-rollback-window'),
    );
    if (slot !== undefined) return slot.at;
    if (!isAfter(opens, from)) return null;
  }
  return null;
}
