import { acknowledgementFor, classify } from '../playbooks/classify';
import { playbookOf } from '../playbooks';
import type { PlaybookKey } from '../playbooks/playbook';
import { COLUMN_NAMES, IMPORT_COLUMNS, type ImportColumn } from './columns';
import type { CsvLine } from './csv-table';
import { quoted, type ImportFault } from './import-fault';
import { NOT_DECODED } from './read-header';

export type Cells = Readonly<Partial<Record<ImportColumn, string>>>;

/** A row that holds what an order needs: one number, and what it is. */
export interface ImportRow {
  readonly line: number;
  /** In E.164. */
  readonly number: string;
  readonly playbook: PlaybookKey;
  /** Verbatim; columns without a value are left out. */
  readonly cells: Cells;
}

/** What is wrong with a value of a column, in the words of the API's own fields; null when nothing is. */
export type JudgeCell = (
  column: ImportColumn,
  value: string,
) => { readonly code: string; readonly message: string } | null;

/** Reads one row. Answers its first fault, in the order of the columns, and no second: mending one often mends others. */
export function readRow(
  { line, cells }: CsvLine,
  columns: readonly (ImportColumn | null)[],
  judgeCell: JudgeCell,
): ImportRow | ImportFault {
  // More cells than names, blank or not: a separator within a value has moved all that follows it.
  const beyond = cells.findIndex(
    (cell, index) => index >= columns.length || (columns[index] === null && !isBlank(cell)),
  );
  if (beyond >= 0) {
    const message = `Cell ${beyond + 1} stands under no column. Quote values that hold the separator.`;
    return { line, column: '', code: 'too-many-cells', message };
  }
  const values = valuesOf(cells, columns);
  for (const column of COLUMN_NAMES) {
    const fault = faultOf(column, values[column], judgeCell);
    if (fault !== null) return { line, column, ...fault };
  }
  return classified(line, values);
}

export const isFault = (row: ImportRow | ImportFault): row is ImportFault => 'code' in row;

export const isSound = (row: ImportRow | ImportFault): row is ImportRow => 'cells' in row;

const isBlank = (cell: string): boolean => !/\S/.test(cell);

function valuesOf(cells: readonly string[], columns: readonly (ImportColumn | null)[]): Cells {
  const values: Partial<Record<ImportColumn, string>> = {};
  columns.forEach((column, index) => {
    const cell = cells[index];
    if (column !== null && cell !== undefined && !isBlank(cell)) values[column] = cell;
  });
  return values;
}

function faultOf(column: ImportColumn, value: string | undefined, judgeCell: JudgeCell) {
  if (value === undefined) {
    return IMPORT_COLUMNS[column].required ? { code: 'required', message: `${column} is required.` } : null;
  }
  if (value.includes(NOT_DECODED)) {
    return { code: 'not-utf-8', message: `${column} is not UTF-8. Save the file as "CSV UTF-8".` };
  }
  return judgeCell(column, value);
}

function classified(line: number, cells: Cells): ImportRow | ImportFault {
  const input = cells.number ?? '';
  const known = classify(input);
  const fault = (code: string, message: string): ImportFault => ({ line, column: 'number', code, message });
  if (known.number === null) return fault('not-a-number', `${quoted(input)}: ${known.reasons.join(' ')}`);
  if (known.playbook === null) {
    return fault('not-portable', `${known.number} (${known.numberClass}): ${known.reasons.join(' ')}`);
  }
  if (playbookOf(known.playbook) === undefined) {
    return fault('no-playbook', `Portolan has no playbook ${known.playbook} yet; ${known.number} cannot be ordered.`);
  }
  const needed = acknowledgementFor(known);
  if (needed !== null && !acknowledgedIn(cells).includes(needed)) {
    const message = `${known.number}: ${known.reasons.join(' ')} To run the procedure all the same, write ${needed} in the column acknowledge.`;
    return fault(needed, message);
  }
  return { line, number: known.number, playbook: known.playbook, cells };
}

/** The words of the cell. */
export const acknowledgedIn = ({ acknowledge = '' }: Cells): readonly string[] =>
  acknowledge.split(/\s+/).filter((word) => word !== '');

/** Whether a cell says that its trait is there. Spreadsheets write TRUE; an empty cell says what `false` does. */
export const saysTrue = (cell: string | undefined): boolean => cell?.toLowerCase() === 'true';
