import { later } from './port-order';

/** Ten o'clock UTC on the first Tuesday so many whole weeks from now or later: a good day for a FOC, with the week before it. */
export function nextTuesday(now: string, weeks: number): string {
  const day = new Date(`${now.slice(0, 10)}T10:00:00Z`);
  const toTuesday = (2 - day.getUTCDay() + 7) % 7;
  return later(day.toISOString(), (weeks * 7 + toTuesday) * 24 * 60);
}
