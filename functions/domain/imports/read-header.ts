import { COLUMN_NAMES, IMPORT_COLUMNS, isImportColumn, type ImportColumn } from './columns';
import type { CsvLine } from './csv-table';
import { quoted, type ImportFault } from './import-fault';

export interface Header {
  /** What each cell of a row is; null for a cell under no name. */
  readonly columns: readonly (ImportColumn | null)[];
  /** What makes the file unreadable as a whole: names that are not known, are there twice, or are missing. */
  readonly faults: readonly ImportFault[];
}

/** Reads the names of the columns, in any order. Blanks around a name do not count; a trailing comma names nothing. */
export function readHeader({ line, cells }: CsvLine): Header {
  const names = cells.map((cell) => cell.trim());
  const faults = names.flatMap((name, index) => {
    if (name === '') return [];
    if (!isImportColumn(name)) return [unknownColumn(line, name)];
    if (names.indexOf(name) === index) return [];
    return [{ line, column: name, code: 'column-twice', message: `The column ${name} is there twice. Keep one.` }];
  });
  const missing = COLUMN_NAMES.filter((name) => IMPORT_COLUMNS[name].required && !names.includes(name));
  return {
    columns: names.map((name) => (isImportColumn(name) ? name : null)),
    faults: [
      ...faults,
      ...missing.map((column) => ({
        line,
        column,
        code: 'missing-column',
        message: `The column ${column} is required. Columns may stand in any order.`,
      })),
    ],
  };
}

function unknownColumn(line: number, name: string): ImportFault {
  if (name.includes(NOT_DECODED)) {
    const message = `The header is not UTF-8. Save the file as "CSV UTF-8".`;
    return { line, column: name, code: 'not-utf-8', message };
  }
  const meant = COLUMN_NAMES.find((known) => letters(known) === letters(name));
  const advice = meant === undefined ? `Known are ${COLUMN_NAMES.join(', ')}.` : `Write it ${meant}.`;
  return { line, column: name, code: 'unknown-column', message: `There is no column ${quoted(name)}. ${advice}` };
}

/** What a decoder of UTF-8 puts in place of bytes that are none. */
export const NOT_DECODED = '\uFFFD';

const letters = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
