import { addBusinessDays, businessDayOnOrBefore } from '../calendars/business-days';
import type { Playbook } from '../playbooks/playbook';
import type { Sourced } from '../playbooks/sourced';
import { rollbackTerms } from '../port/terms';
import { localDateOf, minusHours, type LocalDate } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';
import { formatDate } from '../time/local-text';
import type { Clash } from './clash';

/**
 * On which days a port may be filed so that campaign and cutover keep clear of each other, by the playbook's figures, with
 * AWS's own span beside them; nothing where no figure is known. No figure binds anybody, and a rejection starts it anew.
 */
export function sayFilingDays(clash: Clash): string {
  const { playbook } = clash.file;
  const before = lastFilingBefore(clash);
  const after = firstFilingAfter(clash);
  const said = [
    before === null
      ? null
      : `Filed by ${formatDate(before)} it is through before the campaign begins, by the playbook's longest figure (${sayLongest(playbook)}).${sayAws(playbook)} A rejection starts it anew.`,
    after === null
      ? null
      : `Filed on ${formatDate(after)} or later it gets no FOC before the campaign is over, by the playbook's shortest figure (${sayShortest(playbook)}).`,
  ];
  return said.filter((part) => part !== null).join(' ');
}

/** '25 business days, practice'. */
export const sayLongest = ({ timeline }: Playbook): string => sayFigure(timeline.max);

export const sayShortest = ({ timeline }: Playbook): string => sayFigure(timeline.min);

const sayFigure = ({ value, origin }: Sourced<number | null>): string =>
  value === null ? 'none is known' : `${value} business ${value === 1 ? 'day' : 'days'}, ${origin}`;

/** What AWS says of its own part: another span than that from LOA to FOC, and often the longer one. */
function sayAws({ timeline }: Playbook): string {
  const said = timeline.stated.flatMap(({ origin, step, figure }) => (origin === 'aws' ? [`${figure} (${step})`] : []));
  return said.length === 0 ? '' : ` AWS states ${said.join('; ')}.`;
}

const today = ({ file, now }: Clash): LocalDate => localDateOf(now, file.carrier.desk.timeZone);

/** The last day of the desk on which a filing leads, after the longest span, to a rollback window that closes in time. */
function lastFilingBefore(clash: Clash): LocalDate | null {
  const { carrier, playbook } = clash.file;
  const longest = playbook.timeline.max.value;
  if (longest === null) return null;
  const closes = minusHours(clash.time.from, rollbackTerms(carrier, playbook).hours);
  const lastFoc = plusCalendarDays(localDateOf(closes, carrier.desk.timeZone), -1);
  const day = addBusinessDays(businessDayOnOrBefore(lastFoc, carrier.desk), -longest, carrier.desk);
  return day < today(clash) ? null : day;
}

/** The first day of the desk on which even the shortest span ends after the campaign; null where that is today. */
function firstFilingAfter(clash: Clash): LocalDate | null {
  const { carrier, playbook } = clash.file;
  const shortest = playbook.timeline.min.value;
  if (shortest === null) return null;
  const firstDay = localDateOf(clash.time.until, carrier.desk.timeZone);
  const day = addBusinessDays(firstDay, -shortest, carrier.desk);
  return day <= today(clash) ? null : day;
}
