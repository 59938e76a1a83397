import { Temporal } from 'temporal-polyfill';

const UMM_AL_QURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

/** Month and day of the Umm al-Qura calendar, '10/1' being 1 Shawwal. */
function moonDay(date: Temporal.PlainDate): string {
  const parts = UMM_AL_QURA.formatToParts(Date.UTC(date.year, date.month - 1, date.day));
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${partOf('month')}/${partOf('day')}`;
}

/**
 * The days of a Gregorian year on which the reckoned moon calendar shows a month and day. What people keep is set by the
 * moon that is seen, which may be a day off either way.
 */
export function moonDays(year: number, month: number, day: number): readonly Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days })).filter(
    (date) => moonDay(date) === `${month}/${day}`,
  );
}
