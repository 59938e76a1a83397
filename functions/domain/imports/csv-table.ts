/** A row as it stands in the file: every cell verbatim, the quotes that enclosed it taken off. */
export interface CsvLine {
  /** The line of the file, from 1, in which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row whose quotes do not pair, so that nobody can say where its cells end. */
export interface BrokenLine {
  readonly line: number;
  /** Index of the cell in which it went wrong. */
  readonly cell: number;
  readonly why: string;
}

/** A file as it was cut into cells: the header first, blank lines left out. */
export interface CsvTable {
  readonly header: CsvLine | null;
  readonly lines: readonly CsvLine[];
  readonly broken: readonly BrokenLine[];
  /** The first line that was not read because the file has more rows than asked for. */
  readonly cutAt: number | null;
}
