import { localDateOf, localTimeOf } from '../../functions/domain/time/instant';
import { weekdayOf } from '../../functions/domain/time/local-date';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant as the desk's clock shows it and in UTC, always of one width: 'Tue 15 Dec 2026 10:00  2026-12-15T10:00:00Z'. */
export function saidTime(at: string, zone: string): string {
  const date = localDateOf(at, zone);
  const [year = '', month = '', day = ''] = date.split('-');
  const weekday = weekdays[weekdayOf(date) - 1] ?? '';
  return `${weekday} ${day} ${months[Number(month) - 1] ?? ''} ${year} ${localTimeOf(at, zone)}  ${at}`;
}
