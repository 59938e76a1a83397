const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '24 Nov', of a date or of an instant in UTC. */
export const shortDate = (at: string): string =>
  `${Number(at.slice(8, 10))} ${months[Number(at.slice(5, 7)) - 1] ?? ''}`;

/** '24 Nov 15:00Z'; with the year where it is not that of `now`. */
export function shortInstant(at: string, now: string): string {
  const year = at.slice(0, 4);
  return `${shortDate(at).padStart(6)}${year === now.slice(0, 4) ? '' : ` ${year}`} ${at.slice(11, 16)}Z`;
}

/** '09:00 CST', as it is written in that country; empty where the clocks there show UTC. */
export function shortLocalTime(at: string, zone: string, country: string): string {
  const time = new Intl.DateTimeFormat(`en-${country}`, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  const text = time.format(new Date(at));
  return text.startsWith(at.slice(11, 16)) ? '' : text;
}
