import { expect } from 'vitest';
import type { MailView } from '../../local/control/mail-view';

/** When a window closes, and by whose clocks its mails are read: the desk's zone first. */
export interface Reading {
  readonly closesAt: string;
  readonly zones: readonly string[];
  /** The language that dates are written in, as Intl names it; English where left out. */
  readonly locale?: string;
}

/** How far off the closing of a window is: hours and minutes of physics, a part of a minute counting whole. */
export function trulyLeft(at: string, closesAt: string): readonly [hours: number, minutes: number] {
  const minutes = Math.max(0, Math.ceil((Date.parse(closesAt) - Date.parse(at)) / 60_000));
  return [Math.floor(minutes / 60), minutes % 60];
}

/** What a clock on a wall in this zone shows, by the zone data of Node and not of the product: parts to be looked for. */
export function wallClock(at: string, zone: string, locale = 'en-GB'): { readonly day: string; readonly time: string } {
  const when = new Date(at);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(when);
  const [day, month, year] = [{ day: 'numeric' }, { month: 'long' }, { year: 'numeric' }].map((options) =>
    part(options as Intl.DateTimeFormatOptions),
  );
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(when);
  return { day: `${day ?? ''} ${month ?? ''} ${year ?? ''}`, time };
}

/** Time left as the languages of the desks of these tests write it: 'N hours N minutes left', 'noch N Stunden N Minuten'. */
const LEFT = [/(\d+) hours? (\d+) minutes? left/g, /noch (\d+) Stunden? (\d+) Minuten?/g];

export function timesLeftIn(text: string): readonly (readonly [hours: number, minutes: number])[] {
  return LEFT.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => [Number(found[1]), Number(found[2])] as const),
  );
}

/** Holds a mail of a rollback to what it has to say: the true time left, and the end by the clock of each reader. */
export function expectTrueTimes(mail: MailView, { closesAt, zones, locale }: Reading): void {
  const named = `${mail.sentAt} ${mail.occasion ?? ''} to ${mail.to.join()}: ${mail.subject}\n${mail.text}`;
  const told = [...timesLeftIn(mail.subject), ...timesLeftIn(mail.text)];
  expect(told.length, named).toBeGreaterThan(0);
  for (const left of told) expect(left, named).toEqual(trulyLeft(mail.sentAt, closesAt));
  for (const zone of zones) {
    const { day, time } = wallClock(closesAt, zone, locale);
    const end = locale === 'de' ? `${day.replace(' ', '. ')}, ${time} Uhr (${zone})` : `${day}, ${time} (${zone})`;
    expect(mail.text, named).toContain(end);
  }
  expect(mail.text, named).toContain(`UTC ${closesAt}`);
}
