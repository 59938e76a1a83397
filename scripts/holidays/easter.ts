import { Temporal } from 'temporal-polyfill';

/** Easter Sunday of a Gregorian year, by the tables of the Church put as arithmetic (golden number, epact, Sunday). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skippedLeapYears = Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const rawEpact = (century - skippedLeapYears - moonCorrection + 19 * golden + 15) % 30;
  // Two epacts share a full moon with a neighbour, so the later one is put back a day.
  const epact =
    rawEpact - Math.floor(rawEpact / 28) * (1 - Math.floor(29 / (rawEpact + 1)) * Math.floor((21 - golden) / 11));
  const weekdayOfMoon = (year + Math.floor(year / 4) + epact + 2 - century + skippedLeapYears) % 7;
  return Temporal.PlainDate.from({ year, month: 3, day: 28 }).add({ days: epact - weekdayOfMoon });
}
