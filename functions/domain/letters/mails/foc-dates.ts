import { addBusinessDaysToInstant, DeskNeverOpensError } from '../../calendars/business-days';
import type { Foc, Port } from '../../port/port';
import { compareInstants, isAfter, plusMinutes, type Instant } from '../../time/instant';
import type { CalendarEvent, MailAttachment, MailFacts } from '../mail-content';
import { grouped, groupLabel, numberItems, row, type Row } from './about';
import { sayInstant, sayMinutes } from './said-time';

/** The FOC that stands, or the last one that stood. */
export const lastFoc = (port: Port): Foc | null => port.foc ?? port.pastFocs.at(-1) ?? null;

/** One row for each FOC among the ports; ports without one say so. */
export function focRows({ ports, carrier }: MailFacts, label = 'FOC'): readonly (Row | null)[] {
  const groups = grouped(ports, ({ foc }) => foc?.at ?? '');
  return groups.map((group) => {
    const at = group[0]?.foc?.at;
    return row(groupLabel(label, group, groups), at === undefined ? 'none stands' : sayInstant(at, carrier));
  });
}

/** The first FOC among the ports; null when none stands. */
export const firstFocAt = (ports: readonly Port[]): Instant | null =>
  ports.flatMap(({ foc }) => foc?.at ?? []).sort(compareInstants)[0] ?? null;

/** How many business days before the FOC the carrier still takes a change: its own figure, else the playbook's. */
export const changeNotice = ({ carrier, playbook }: MailFacts): number =>
  carrier.changeCutoffBusinessDays ?? playbook.changeCutoffBusinessDays.value;

/** The last moment to postpone, in the desk's working time; null when no FOC stands or the desk's calendar has no end. */
export function lastMomentToPostpone(facts: MailFacts): Instant | null {
  const focAt = firstFocAt(facts.ports);
  if (focAt === null) return null;
  try {
    return addBusinessDaysToInstant(focAt, -changeNotice(facts), facts.carrier.desk);
  } catch (error) {
    if (error instanceof DeskNeverOpensError) return null;
    throw error;
  }
}

/** The last moment to postpone in words, honest about one that has passed. */
export function sayLastMoment(facts: MailFacts): string | null {
  const at = lastMomentToPostpone(facts);
  if (at === null) return null;
  const passed = isAfter(facts.now, at) ? ' (passed: a change now is a favour of the desk)' : '';
  return `${sayInstant(at, facts.carrier)}${passed}`;
}

// Twice the count of past dates leaves a number free between two dates for the entry that takes the first one back.
const sequenceOf = (past: number, stands: boolean, cancelled: boolean): number => {
  if (!cancelled) return 2 * past;
  return stands ? 2 * past + 1 : 2 * past - 1;
};

/** All numbers of an order share one entry; a part of them has its own, so that it can move without the others. */
function uidOf({ order, ports }: MailFacts): string {
  const moved = new Set(ports.map(({ number }) => number));
  const whole = order.numbers.every(({ number }) => moved.has(number));
  const part = [...moved].sort().join('').replace(/\D+/g, '-');
  // A long list of numbers is told apart by its ends and its length; a UID of thousands of characters breaks calendars.
  const short = part.length <= 120 ? part : `${part.slice(0, 60)}-${moved.size}${part.slice(-60)}`;
  return `foc-${order.orderId}${whole ? '' : short}@portolan.invalid`;
}

/**
 * The calendar entry of a FOC: the same UID whatever its date, a higher sequence with every slip and withdrawal, so that
 * the reader's calendar moves it by itself. None when the ports never had a FOC, or when it is over and is only taken back.
 */
export function focEntry(facts: MailFacts, cancelled = false): readonly MailAttachment[] {
  const { ports, order, carrier, playbook, now } = facts;
  const foc = ports.map(lastFoc).find((known) => known !== null);
  if (!foc || (cancelled && !isAfter(foc.at, now))) return [];
  const past = Math.max(...ports.map(({ pastFocs }) => pastFocs.length));
  const stands = ports.some((port) => port.foc !== null);
  const { typical, max } = playbook.cutoverMinutes.value;
  const event: CalendarEvent = {
    uid: uidOf(facts),
    sequence: sequenceOf(past, stands, cancelled),
    start: foc.at,
    end: plusMinutes(foc.at, max),
    summary: `${cancelled ? 'No longer: ' : ''}[${order.reference}] ${ports.length === 1 ? 'number moves' : `${ports.length} numbers move`} from ${carrier.name}`,
    description: [
      `Order ${order.reference}, ${order.entity.legalName}: the FOC of ${numberItems(facts).join('; ')}.`,
      `The cutover usually takes ${sayMinutes(typical)}, at times up to ${sayMinutes(max)}.`,
    ].join(' '),
    cancelled,
  };
  return [{ kind: 'calendar', event }];
}

/** Who states how long before a FOC it can still be changed. */
export function sayCutoffBasis({ carrier, playbook }: MailFacts): string {
  const { value, source } = playbook.changeCutoffBusinessDays;
  return carrier.changeCutoffBusinessDays === null
    ? `${value} business days, a figure of ${source}; ${carrier.name} has stated none`
    : `${carrier.changeCutoffBusinessDays} business days, as kept for ${carrier.name}`;
}
