import type { Carrier } from '../../port/carrier';
import type { Port } from '../../port/port';
import { basisWords } from '../../rollback/basis-words';
import { isRollbackOpen, rollbackMinutesLeft, type RollbackWindow } from '../../rollback/rollback-window';
import {
  compareInstants,
  isBefore,
  laterOf,
  minusHours,
  minutesBetween,
  offsetChangeBetween,
  type Instant,
} from '../../time/instant';
import { DATE_WORDS } from '../letter/date-words';
import type { MailAttachment, MailFacts } from '../mail-content';
import { grouped, groupLabel, row, type Row } from './about';
import { sayDate, sayHoursAndMinutes, sayInstant, sayLocal, sayMinutes, zonesOf, type Language } from './said-time';

/** The hours of a window and on what they rest; no basis makes them a right (porting-facts §5). */
export const sayBasis = (window: Pick<RollbackWindow, 'hours' | 'basis'>, carrier: Carrier): string =>
  `${sayMinutes(Math.round(window.hours * 60))}, ${basisWords(window, carrier)}`;

/** Called back while it was half-ported, and refused: it rings nowhere still, though its phase no longer says so. */
export const isHalfPorted = ({ phase, halfPorted }: Port): boolean => phase === 'HALF_PORTED' || halfPorted === true;

/** What is left of a window: '5 hours 40 minutes left, until Sunday …', or '0 hours 0 minutes left, closed since …'. */
export function sayTimeLeft(window: RollbackWindow, now: Instant, carrier: Carrier): string {
  const until = sayInstant(window.closesAt, carrier);
  if (!isBefore(now, window.closesAt)) return `${sayHoursAndMinutes(0)} left, closed since ${until}`;
  if (!isRollbackOpen(window, now)) return `opens ${sayInstant(window.opensAt, carrier)}, until ${until}`;
  return `${sayHoursAndMinutes(rollbackMinutesLeft(window, now))} left, until ${until}`;
}

const windowKey = ({ rollback }: Port): string =>
  rollback === null ? '' : [rollback.opensAt, rollback.closesAt, rollback.basis].join();

/** The ports whose windows are one and the same, the first window to close first; ports without a window left out. */
export function windowGroups(ports: readonly Port[]): readonly { window: RollbackWindow; ports: readonly Port[] }[] {
  return grouped(ports, windowKey)
    .flatMap((group) => {
      const window = group[0]?.rollback ?? null;
      return window === null ? [] : [{ window, ports: group }];
    })
    .sort((a, b) => compareInstants(a.window.closesAt, b.window.closesAt));
}

/** The window that closes first among those not yet closed; null when none is left. */
export const firstToClose = ({ ports, now }: MailFacts): RollbackWindow | null =>
  windowGroups(ports).find(({ window }) => isBefore(now, window.closesAt))?.window ?? null;

/** Time left and basis of every window, each with its numbers where they differ, and the clock change that falls into one. */
export function windowRows({ ports, carrier, now }: MailFacts): readonly (Row | null)[] {
  const groups = windowGroups(ports);
  const portGroups = groups.map((group) => group.ports);
  return [
    ...groups.flatMap(({ window, ports: group }) => [
      row(groupLabel('Rollback window', group, portGroups), sayTimeLeft(window, now, carrier)),
      row(groupLabel('Basis', group, portGroups), sayBasis(window, carrier)),
    ]),
    row('Clock change inside the window', sayClockChanges({ ports, carrier }, 'the window keeps its exact hours')),
  ];
}

/** When clocks of the readers change inside a window, and that its length does not; null where none does. */
export function sayClockChanges(
  { ports, carrier }: Pick<MailFacts, 'ports' | 'carrier'>,
  kept: string,
  language: Language = 'en',
): string | null {
  const changes = windowGroups(ports).flatMap(({ window: { opensAt, closesAt } }) =>
    zonesOf(carrier).flatMap((zone) => {
      const at = offsetChangeBetween(opensAt, closesAt, zone);
      return at === null ? [] : [`${DATE_WORDS[language].local(at, zone)}, UTC ${at}`];
    }),
  );
  return changes.length === 0 ? null : `${[...new Set(changes)].join('; ')}; ${kept}`;
}

/** Time left in a subject; with several windows the first to close speaks for all. */
export function subjectTimeLeft(facts: MailFacts): string {
  const window = firstToClose(facts);
  if (window === null) return windowGroups(facts.ports).length > 0 ? 'rollback window closed' : 'no rollback window';
  const left = minutesBetween(laterOf(facts.now, window.opensAt), window.closesAt);
  return `${sayHoursAndMinutes(left)} left to roll back, until ${sayLocal(window.closesAt, facts.carrier)}`;
}

/** Until when a decision counts: what is left of the window that closes first. */
export function deadline(facts: MailFacts): string {
  const window = firstToClose(facts);
  return window === null ? 'no rollback window is open' : sayTimeLeft(window, facts.now, facts.carrier);
}

/** Whom to ask for an emergency port-back, and whether anybody has ever checked that they answer. */
export function emergencyRows(carrier: Carrier): readonly (Row | null)[] {
  const contact = carrier.emergencyContact;
  if (contact === null) {
    return [
      row('Emergency contact', `NONE on record; the porting desk ${carrier.desk.email} is all there is`),
      row('Desk phone', carrier.desk.phone),
    ];
  }
  return [
    row(
      'Emergency contact',
      [contact.name, contact.phone, contact.email].filter((part) => part !== undefined).join(', '),
    ),
    row('Verified by phone', sayVerified(carrier)),
    row('How an emergency is asked for', contact.process),
  ];
}

/** Whether the emergency contact has been checked by phone, by whom and when: 'NOT VERIFIED …' when it has not. */
export function sayVerified(carrier: Carrier): string {
  const contact = carrier.emergencyContact;
  if (contact === null) return 'NOT VERIFIED: there is no emergency contact on record';
  if (contact.verifiedOn === undefined) return 'NOT VERIFIED: nobody has checked that this contact answers';
  const by = contact.verifiedBy === undefined ? '' : ` by ${contact.verifiedBy}`;
  return `on ${sayDate(contact.verifiedOn)}${by}`;
}

/** What the order agreed on as the reason to roll back; said plainly when nobody has. */
export const criterionRow = ({ order }: MailFacts): Row | null =>
  row('Agreed criterion', order.rollbackCriterion ?? 'NONE on record: agree on one before it is needed');

const REMINDED_HOURS = 2;

/** A calendar entry for the last hours of each window, so that nobody has to remember it. */
export function windowEntries({ ports, order, carrier }: MailFacts): readonly MailAttachment[] {
  return windowGroups(ports).map(({ window, ports: group }) => ({
    kind: 'calendar' as const,
    event: {
      uid: `rollback-${order.orderId}-${window.closesAt.replace(/\W+/g, '')}@portolan.invalid`,
      sequence: 0,
      start: minusHours(window.closesAt, Math.min(REMINDED_HOURS, window.hours)),
      end: window.closesAt,
      summary: `[${order.reference}] Last hours to roll back to ${carrier.name}`,
      description: [
        `The rollback window closes ${sayInstant(window.closesAt, carrier)}. Basis: ${sayBasis(window, carrier)}.`,
        `Numbers: ${group.map(({ number }) => number).join(', ')}.`,
        `${order.parties.decisionMaker.name} decides.`,
      ].join(' '),
      cancelled: false,
    },
  }));
}
