import { classify } from '../playbooks/classify';
import type { ImportColumn } from './columns';
import type { BrokenLine, CsvLine, CsvTable } from './csv-table';
import type { ImportFault } from './import-fault';
import { isFault, isSound, readRow, type ImportRow, type JudgeCell } from './import-row';
import { readHeader } from './read-header';

/** So many rows an import takes: what was measured to be checked well within the time that an answer may take. */
export const MOST_ROWS = 10_000;

export interface CheckedFile {
  /** Faults of the file itself. With any, no row can be trusted and none is answered. */
  readonly fatal: readonly ImportFault[];
  readonly rows: readonly ImportRow[];
  /** One a faulty row. */
  readonly faults: readonly ImportFault[];
}

/**
 * What a file says by itself, without a look at any record: its header, every row, and numbers that stand in it twice.
 * Lines count from 1. Never throws.
 */
export function checkFile(table: CsvTable, judgeCell: JudgeCell): CheckedFile {
  const { header, lines, broken, cutAt } = table;
  if (header === null) return fatal(whole(1, 'no-header', 'The file has no header. Its first line names the columns.'));
  const { columns, faults } = readHeader(header);
  if (faults.length > 0) return fatal(...faults);
  if (cutAt !== null) {
    const message = `An import takes ${MOST_ROWS} rows. From here on the rows belong into another file.`;
    return fatal(whole(cutAt, 'too-many-rows', message));
  }
  if (lines.length + broken.length === 0) {
    return fatal(whole(header.line, 'no-rows', 'There is no row below the header.'));
  }
  const read = lines.map((line) => readRow(line, columns, judgeCell));
  const sound = read.filter(isSound);
  const twice = numbersTwice(lines, columns, sound);
  const repeated = new Set(twice.map(({ line }) => line));
  return {
    fatal: [],
    rows: sound.filter(({ line }) => !repeated.has(line)),
    faults: [...read.filter(isFault), ...broken.map((line) => brokenFault(line, columns)), ...twice],
  };
}

const fatal = (...faults: readonly ImportFault[]): CheckedFile => ({ fatal: faults, rows: [], faults: [] });

const whole = (line: number, code: string, message: string): ImportFault => ({ line, column: '', code, message });

const brokenFault = ({ line, cell, why }: BrokenLine, columns: readonly (ImportColumn | null)[]): ImportFault => ({
  line,
  column: columns[cell] ?? '',
  code: 'broken-quotes',
  message: why,
});

/** A number is twice in the file though the row that names it first has another fault: mended, the two would still clash. */
function numbersTwice(
  lines: readonly CsvLine[],
  columns: readonly (ImportColumn | null)[],
  sound: readonly ImportRow[],
): readonly ImportFault[] {
  const rows = new Map(sound.map((row) => [row.line, row]));
  const at = columns.indexOf('number');
  const first = new Map<string, number>();
  return lines.flatMap(({ line, cells }) => {
    const row = rows.get(line);
    const number = row?.number ?? classify(cells[at] ?? '').number;
    const before = number === null ? undefined : first.get(number);
    if (number !== null && before === undefined) first.set(number, line);
    if (row === undefined || before === undefined) return [];
    const message = `${row.number} stands on line ${before} already. Name each number once.`;
    return [{ line, column: 'number', code: 'number-twice', message }];
  });
}
