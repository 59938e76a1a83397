import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { DESKS_CLOSED, DESKS_DIFFER, FEDERAL, KEPT_ON_FRIDAY, KEPT_ON_MONDAY, usRows } from './us-rules';

export const US_FIRST_YEAR = 2026;
export const US_LAST_YEAR = 2031;
export const US_FILE = 'functions/domain/calendars/holidays/us.ts';

const SOURCES = { FEDERAL, KEPT_ON_FRIDAY, KEPT_ON_MONDAY, DESKS_CLOSED, DESKS_DIFFER } as const;

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;

const nameOfSource = (source: string): string =>
  Object.entries(SOURCES).find(([, text]) => text === source)?.[0] ?? quoted(source);

function rowText({ date, name, closed, source }: HolidayRow): string {
  const closure = closed ? ` closed: ${quoted(closed)},` : '';
  return `    { date: ${quoted(date)}, name: ${quoted(name)},${closure} source: ${nameOfSource(source)} },`;
}

/** The text of the checked-in table, byte for byte. */
export function usFile(): string {
  return `// Written by scripts/holidays/write.ts; change scripts/holidays/us-rules.ts, not this file.
// Further days on which a carrier's desk is closed, and days on which it works all the same, are for calendarOverrides.
import type { HolidayCalendar } from './holiday-calendar';
import { US_STATES } from './us-states';

${Object.entries(SOURCES)
  .map(([name, text]) => `const ${name} = ${quoted(text)};`)
  .join('\n')}

export const US: HolidayCalendar = {
  country: 'US',
  regions: US_STATES,
  withoutRegion: 'national-days',
  weekend: [6, 7],
  coveredFrom: '${US_FIRST_YEAR}-01-01',
  coveredTo: '${US_LAST_YEAR}-12-31',
  rows: [
${usRows(US_FIRST_YEAR, US_LAST_YEAR).map(rowText).join('\n')}
  ],
};
`;
}
