import { namedNumbers } from '../paperwork/named-numbers';
import {
  atLocalTime,
  earlierOf,
  type Instant,
  isAfter,
  isBefore,
  isLocalDate,
  laterOf,
  plusMinutes,
  startOfDay,
} from '../time/instant';
import { formatDate, formatLocal } from '../time/local-text';
import type { CampaignSpan } from './foc-question';

type Days = Pick<CampaignSpan, 'from' | 'to'>;

/** A span of time: `from` belongs to it, `until` is the first instant after it. */
export interface TimeSpan {
  readonly from: Instant;
  readonly until: Instant;
}

const ONE_SECOND = 1 / 60;

/** When a campaign runs, by the clocks of the zone in which its days are meant; its last day, or its last second, is part of it. */
export function timeOf({ from, to }: Days, zone: string): TimeSpan {
  return {
    from: isLocalDate(from) ? startOfDay(from, zone) : from,
    until: isLocalDate(to) ? atLocalTime(to, '24:00', zone) : plusMinutes(to, ONE_SECOND),
  };
}

/** The end as people say it: the last instant where one was given, not the second after it. */
export const endOf = ({ to }: Days, zone: string): Instant =>
  isLocalDate(to) ? timeOf({ from: to, to }, zone).until : to;

/**
 * The instant from which a campaign is over wherever its numbers are: a day begins last, and so ends last, at UTC-12
 * (Etc/GMT+12 in the IANA database). Example: '2026-12-24' is over everywhere at 2026-12-25T12:00:00Z.
 */
export const overEverywhere = (to: Days['to']): Instant => timeOf({ from: to, to }, 'Etc/GMT+12').until;

/** The instant from which a campaign may have begun somewhere: a day begins first at UTC+14 (Etc/GMT-14). */
export const begunAnywhere = (from: Days['from']): Instant => timeOf({ from, to: from }, 'Etc/GMT-14').from;

/** Does a campaign end before it begins, whichever the zone? Two days are compared as days, else what is possible anywhere counts. */
export const endsBeforeItBegins = ({ from, to }: Days): boolean =>
  isLocalDate(from) && isLocalDate(to) ? to < from : !isAfter(overEverywhere(to), begunAnywhere(from));

export const isDuring = (at: Instant, { from, until }: TimeSpan): boolean => !isBefore(at, from) && isBefore(at, until);

/** Do two spans share an instant? */
export const overlap = (a: TimeSpan, b: TimeSpan): boolean =>
  isBefore(laterOf(a.from, b.from), earlierOf(a.until, b.until));

/** How an instant is told; a day is told as a day wherever it is. */
export type SayInstant = (at: Instant, zone: string) => string;

const sayPoint = (point: Days['from'], zone: string, say: SayInstant): string =>
  isLocalDate(point) ? formatDate(point) : say(point, zone);

/** 'from Monday 7 December 2026 to Friday 11 December 2026'. */
export const sayDays = ({ from, to }: Days, zone: string, say: SayInstant = formatLocal): string =>
  `from ${sayPoint(from, zone, say)} to ${sayPoint(to, zone, say)}`;

/** 'the campaign "Winter sale", which runs from Monday 7 December 2026 to Friday 11 December 2026', and whom it concerns. */
export function sayCampaign(campaign: CampaignSpan, zone: string, say: SayInstant = formatLocal): string {
  const { name, concerns } = campaign;
  const whom = concerns === undefined ? '' : ` on ${namedNumbers(concerns)}`;
  return `the campaign "${name}"${whom}, which runs ${sayDays(campaign, zone, say)}`;
}
