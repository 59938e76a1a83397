import { addBusinessDays } from '../calendars/business-days';
import { calendarKnown } from '../calendars/holidays';
import { formatDate } from '../time/local-text';
import type { Desk } from '../calendars/desk';
import { strictestSignatureRule, type Playbook } from '../playbooks/playbook';
import type { Carrier } from '../port/carrier';
import type { Order } from '../port/order';
import { rollbackTerms } from '../port/terms';
import type { RollbackBasis } from '../rollback/rollback-window';
import { isAfter, isLocalDate, localDateOf, type Instant, type LocalDate } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';
import { estimate, type Timeline, type TimelineFigures } from './estimate';
import { filingHorizon, type FilingHorizon } from './filing-horizon';
import { filingLead, leastSaid } from './filing-lead';

/** Something about an order that somebody had better know now. */
export interface OrderFinding {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'blocking';
  readonly message: string;
}

/** The figures of a playbook from LOA filed to FOC, in business days, with everything that was ever stated beside them. */
export function figuresOf({ timeline }: Playbook): TimelineFigures {
  const { min, typical, max } = timeline;
  const own = [min, typical, max]
    .map(({ value, origin, source }, at) => ({
      value,
      origin,
      source,
      name: ['shortest', 'typical', 'longest'][at] ?? '',
    }))
    .flatMap(({ value, origin, source, name }) =>
      value === null ? [] : [{ figure: `${name}: ${value} bd from LOA filed to FOC`, origin, source }],
    );
  const stated = timeline.stated.map(({ step, figure, origin, source }) => ({
    figure: `${step}: ${figure}`,
    origin,
    source,
  }));
  return { min: min.value, typical: typical.value, max: max.value, unit: 'bd', basis: [...own, ...stated] };
}

/**
 * When an order can be through, were its LOA filed today, or on the first day on which it may be filed for the cutover asked
 * for; `startBy` is reckoned with the longest span.
 */
export function orderPlan(order: Order, carrier: Carrier, playbook: Playbook, now: Instant): Timeline {
  return estimate({
    figures: figuresOf(playbook),
    desk: carrier.desk,
    start: localDateOf(now, carrier.desk.timeZone),
    ...(order.requestedCutover === undefined ? {} : { goLive: order.requestedCutover }),
    notBefore: horizonAhead(order, playbook)?.opensOn,
  });
}

/** Once the order is filed the horizon has been kept, and there is nothing more to say of it. */
const horizonAhead = ({ filing, requestedCutover }: Order, playbook: Playbook): FilingHorizon | null =>
  filing === null ? filingHorizon(playbook, requestedCutover) : null;

export function orderFindings(
  order: Order,
  carrier: Carrier,
  playbook: Playbook,
  now: Instant,
): readonly OrderFinding[] {
  return [
    ...calendarFindings(carrier.desk, now),
    ...emergencyContactFindings(carrier),
    ...cutoverFindings(order, orderPlan(order, carrier, playbook, now)),
    ...contractFindings(order, playbook),
    ...underlyingFindings(carrier),
    ...latestBillFindings(order),
    ...datedAheadFindings(order, playbook, now),
    ...filingHorizonFindings(order, carrier, playbook, now),
    ...filingLeadFindings(order, carrier, playbook, now),
    rollbackFinding(carrier, playbook),
    ...lockOutFindings(playbook),
  ];
}

function calendarFindings(desk: Desk, now: Instant): readonly OrderFinding[] {
  const today = localDateOf(now, desk.timeZone);
  if (calendarKnown(desk.calendar, today, today)) return [];
  const name = [desk.calendar.country, desk.calendar.region].filter((part) => part !== undefined).join('-');
  const message = `No holiday table for ${name}: working days are guessed from weekends alone. Give the desk's closed days as calendarOverrides.`;
  return [{ code: 'calendar-unknown', severity: 'warning', message }];
}

function emergencyContactFindings(carrier: Carrier): readonly OrderFinding[] {
  if (carrier.emergencyContact === null) {
    const message = `${carrier.name} has no emergency contact: a rollback would be asked of the ordinary desk. Find out who answers at night.`;
    return [{ code: 'emergency-contact-missing', severity: 'warning', message }];
  }
  if (carrier.emergencyContact.verifiedOn !== undefined) return [];
  const message = `The emergency contact of ${carrier.name} has not been verified by phone yet; do so before T-7d.`;
  return [{ code: 'emergency-contact-unverified', severity: 'info', message }];
}

function cutoverFindings(order: Order, plan: Timeline): readonly OrderFinding[] {
  const wanted = order.requestedCutover;
  if (wanted === undefined || plan.earliest === null || wanted >= plan.earliest) return [];
  const message = `A cutover on ${formatDate(wanted)} is earlier than anybody has seen: ${formatDate(plan.earliest)} is the earliest if the LOA were filed today.`;
  return [{ code: 'requested-cutover-too-early', severity: 'warning', message }];
}

function contractFindings(order: Order, playbook: Playbook): readonly OrderFinding[] {
  const signed = order.contractSignedOn;
  const started: LocalDate = localDateOf(order.createdAt, playbook.zone);
  if (signed === undefined || started <= signed) return [];
  const message = `The contract was signed on ${formatDate(signed)} and the letter work began on ${formatDate(started)}; it belongs to the day of signing.`;
  return [{ code: 'letter-work-started-late', severity: 'warning', message }];
}

function underlyingFindings(carrier: Carrier): readonly OrderFinding[] {
  if (carrier.underlyingCarrier === null) return [];
  const message = `${carrier.underlyingCarrier} holds the record behind ${carrier.name}: its CSR is the one that counts.`;
  return [{ code: 'UNDERLYING_CARRIER', severity: 'warning', message }];
}

function latestBillFindings(order: Order): readonly OrderFinding[] {
  if (order.csr?.source !== 'latest-bill') return [];
  const message =
    'The carrier gave no CSR; the latest bill stands in for it. Bills and records differ: expect a rejection more often.';
  return [{ code: 'csr-from-latest-bill', severity: 'warning', message }];
}

/** Dates that have not come yet are noted as they were given, and said to be odd. */
function datedAheadFindings(order: Order, playbook: Playbook, now: Instant): readonly OrderFinding[] {
  const today = localDateOf(now, playbook.zone);
  const signedOn = order.loa?.loa.signedOn;
  const filedAt = order.filing?.filedAt;
  return [
    ...(signedOn !== undefined && signedOn > today
      ? [
          {
            code: 'loa-dated-ahead',
            severity: 'warning',
            message: `The LOA is dated ${formatDate(signedOn)}, which has not come yet.`,
          } as const,
        ]
      : []),
    ...(filedAt !== undefined && isAfter(filedAt, now)
      ? [
          {
            code: 'filed-ahead',
            severity: 'warning',
            message: `The filing is noted for ${filedAt}, which has not come yet.`,
          } as const,
        ]
      : []),
  ];
}

/** What follows from a playbook that lets nobody file long before the cutover asked for. */
function filingHorizonFindings(
  order: Order,
  carrier: Carrier,
  playbook: Playbook,
  now: Instant,
): readonly OrderFinding[] {
  const horizon = horizonAhead(order, playbook);
  if (horizon === null) return [];
  const isAhead = localDateOf(now, playbook.zone) < horizon.opensOn;
  return [
    ...(isAhead ? [filingOpensLater(horizon), ...letterTooOldBy(horizon, order, playbook)] : []),
    ...longestSpanFindings(horizon, carrier.desk, playbook),
  ];
}

function filingOpensLater({ cutover, opensOn, daysAhead }: FilingHorizon): OrderFinding {
  const message = `For a cutover on ${formatDate(cutover)} this order can be filed from ${formatDate(opensOn)} on, ${daysAhead} calendar days ahead and no earlier. Collect the papers now.`;
  return { code: 'filing-opens-later', severity: 'info', message };
}

/** Two limits that bite together: too early to file today, and too old a signature once filing is allowed. */
function letterTooOldBy({ opensOn }: FilingHorizon, { loa }: Order, playbook: Playbook): readonly OrderFinding[] {
  const rule = strictestSignatureRule(playbook);
  if (loa === null || rule === undefined) return [];
  const { signedOn } = loa.loa;
  const firstGoodDay = plusCalendarDays(opensOn, -rule.maxAgeDays.value);
  if (!isLocalDate(signedOn) || signedOn >= firstGoodDay) return [];
  const message = `The LOA of ${formatDate(signedOn)} will be too old on ${formatDate(opensOn)}, the first day on which this order can be filed: ${rule.recipient} takes ${rule.maxAgeDays.value} days. Have it signed again on ${formatDate(firstGoodDay)} or later.`;
  return [{ code: 'loa-too-old-when-filing-opens', severity: 'warning', message }];
}

function longestSpanFindings(
  { cutover, opensOn }: FilingHorizon,
  desk: Desk,
  { timeline }: Playbook,
): readonly OrderFinding[] {
  const longest = timeline.max.value;
  if (longest === null || addBusinessDays(opensOn, longest, desk) <= cutover) return [];
  const message = `Filed on the first day allowed, ${formatDate(opensOn)}, the longest span of ${longest} business days of the desk ends after ${formatDate(cutover)}. Keep a later day in hand.`;
  return [{ code: 'longest-span-beyond-filing-horizon', severity: 'warning', message }];
}

/** A cutover that lies near the filing, or today while nothing is filed; too near, it is refused once it is filed. */
function filingLeadFindings(
  { requestedCutover, filing }: Order,
  { desk }: Carrier,
  playbook: Playbook,
  now: Instant,
): readonly OrderFinding[] {
  const lead = filingLead(playbook, requestedCutover, filing?.filedAt ?? now, desk);
  if (lead === null) return [];
  const { cutover, days, least, firstCutover, isTooLate, isNear } = lead;
  const when = filing === null ? 'today' : 'on the day of the filing';
  if (isTooLate && filing === null) {
    const message = `A filing today is refused for a cutover on ${formatDate(cutover)}: at least ${least.value} business days of the desk lie before it (${leastSaid(least)}). The first possible cutover is ${formatDate(firstCutover)}.`;
    return [{ code: 'cutover-too-near-to-file', severity: 'warning', message }];
  }
  if (!isNear) return [];
  const message = `Filed ${when}, a cutover on ${formatDate(cutover)} leaves the desk ${days} business days. That is taken, and warned of (${least.source}): have a later day in hand.`;
  return [{ code: 'cutover-at-short-notice', severity: 'warning', message }];
}

function rollbackFinding(carrier: Carrier, playbook: Playbook): OrderFinding {
  const { hours, basis } = rollbackTerms(carrier, playbook);
  const message = `Rollback is reckoned with ${hours} hours${ROLLBACK_GROUNDS[basis](carrier.name)}`;
  return { code: 'rollback-no-right', severity: 'info', message };
}

/** No regulator's rule and no word of AWS that grants a span was found: what is put down to them is shown as unproven (§15). */
const ROLLBACK_GROUNDS = {
  practice: (name) => `. That is a practice and nobody's right: have ${name} confirm it.`,
  carrier: (name) => `, stated by ${name}; it is no right.`,
  regulator: (name) =>
    `, put down to the regulator. No rule that grants them was found, and no right is reckoned with: have ${name} confirm them.`,
  aws: (name) =>
    `, put down to AWS, which documents no way back but a new port. They are no right: have ${name} confirm them.`,
} as const satisfies Record<RollbackBasis, (carrier: string) => string>;

/** Where numbers that have moved are locked, a rollback after all is done meets the lock (porting-facts §5). */
function lockOutFindings({ lockOutDays, title }: Playbook): readonly OrderFinding[] {
  if (lockOutDays === null) return [];
  const { value, source, note } = lockOutDays;
  const detail = note === undefined ? source : `${note}; ${source}`;
  const message = `${title}: a number that has moved cannot be moved again for ${value} days, and a port back would fall into that lock (${detail}).`;
  return [{ code: 'port-back-locked', severity: 'info', message }];
}
