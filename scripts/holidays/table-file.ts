import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { FIRST_YEAR, LAST_YEAR, type RuleSet, rowsOf } from './rule-set';

/** The line width of the repository's formatter, which leaves these files as they are written. */
const WIDTH = 120;
const LONGEST_LIST = 8;

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;

const listText = (texts: readonly string[]): string =>
  texts.length > LONGEST_LIST ? `'${texts.join(' ')}'.split(' ')` : `[${texts.map(quoted).join(', ')}]`;

function nameOf<T>(named: Readonly<Record<string, T>>, is: (value: T) => boolean): string | undefined {
  return Object.entries(named).find(([, value]) => is(value))?.[0];
}

function constant(name: string, text: string): string {
  const line = `const ${name} = ${text};`;
  return line.length > WIDTH ? `const ${name} =\n  ${text};` : line;
}

function rowText(row: HolidayRow, { sources, parts = {} }: RuleSet): string {
  const { date, name, closed, regions, source } = row;
  const regionText = regions && (nameOf(parts, (part) => part.join(' ') === regions.join(' ')) ?? listText(regions));
  const fields = [
    `date: ${quoted(date)}`,
    `name: ${quoted(name)}`,
    ...(regionText === undefined ? [] : [`regions: ${regionText}`]),
    ...(closed === undefined ? [] : [`closed: ${quoted(closed)}`]),
    `source: ${nameOf(sources, (text) => text === source) ?? quoted(source)}`,
  ];
  const line = `    { ${fields.join(', ')} },`;
  return line.length > WIDTH ? `    {\n${fields.map((field) => `      ${field},\n`).join('')}    },` : line;
}

export const tablePath = ({ country }: RuleSet): string =>
  `functions/domain/calendars/holidays/${country.toLowerCase()}.ts`;

/** The text of the checked-in table, byte for byte. */
export function tableFile(rules: RuleSet): string {
  const { country, regions, withoutRegion, remarks, sources, parts = {} } = rules;
  const constants = [
    ...Object.entries(sources).map(([name, text]) => constant(name, quoted(text))),
    ...Object.entries(parts).map(([name, part]) => constant(name, listText(part))),
  ];
  return `// Written by scripts/holidays/write.ts; change scripts/holidays/${country.toLowerCase()}-rules.ts, not this file.
${remarks.map((line) => `// ${line}\n`).join('')}import type { HolidayCalendar } from './holiday-calendar';

${constants.join('\n')}

export const ${country}: HolidayCalendar = {
  country: '${country}',
  regions: ${listText(regions)},
  withoutRegion: '${withoutRegion}',
  weekend: [6, 7],
  coveredFrom: '${FIRST_YEAR}-01-01',
  coveredTo: '${LAST_YEAR}-12-31',
  rows: [
${rowsOf(rules, FIRST_YEAR, LAST_YEAR)
  .map((row) => rowText(row, rules))
  .join('\n')}
  ],
};
`;
}
