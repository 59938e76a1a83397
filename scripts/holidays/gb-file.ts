import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { ACT, gbRows, NATIONS, ST_ANDREW } from './gb-rules';

export const GB_FIRST_YEAR = 2026;
export const GB_LAST_YEAR = 2031;
export const GB_FILE = 'functions/domain/calendars/holidays/gb.ts';

const SOURCE_NAMES: Readonly<Record<string, string>> = { [ACT]: 'ACT', [ST_ANDREW]: 'ST_ANDREW' };

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
const list = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`;

function rowText({ date, name, regions, source }: HolidayRow): string {
  const kept = regions ? ` regions: ${list(regions)},` : '';
  return `    { date: ${quoted(date)}, name: ${quoted(name)},${kept} source: ${SOURCE_NAMES[source] ?? quoted(source)} },`;
}

/** The text of the checked-in table, byte for byte. */
export function gbFile(): string {
  return `// Written by scripts/holidays/write.ts; change scripts/holidays/gb-rules.ts, not this file.
// Dates follow from the rules. A day proclaimed once, or moved, is for the tenant's overrides until the rules know it.
import type { HolidayCalendar } from './holiday-calendar';

const ACT = ${quoted(ACT)};
const ST_ANDREW = ${quoted(ST_ANDREW)};

export const GB: HolidayCalendar = {
  country: 'GB',
  regions: ${list(NATIONS)},
  withoutRegion: 'union-as-provisional',
  weekend: [6, 7],
  coveredFrom: '${GB_FIRST_YEAR}-01-01',
  coveredTo: '${GB_LAST_YEAR}-12-31',
  rows: [
${gbRows(GB_FIRST_YEAR, GB_LAST_YEAR).map(rowText).join('\n')}
  ],
};
`;
}
