import { CsvError, parse } from 'csv-parse/sync';
import type { BrokenLine, CsvLine, CsvTable } from '../../domain/imports/csv-table';

const LF = 0x0a;
const CR = 0x0d;

/**
 * Cuts a CSV file into cells (RFC 4180; comma or semicolon; lines end in LF, CRLF or CR, mixed if need be). Lines are counted
 * here by the offsets of the records, because the parser counts a CRLF within quotes as two.
 */
export function readCsv(text: string, mostRows: number): CsvTable {
  const bytes = Buffer.from(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const delimiter = delimiterOf(bytes);
  const count = lineCounter(bytes);
  const lines: CsvLine[] = [];
  const broken: BrokenLine[] = [];
  // The header, the rows, and one more by which a file is known to be too long.
  const most = mostRows + 2;
  let uneven = 0;
  let cut: number | null = null;
  let from = 0;
  while (from < bytes.length && cut === null && lines.length + broken.length < most) {
    const stretch = readStretch(bytes.subarray(from), delimiter, most - lines.length - broken.length, most - uneven);
    for (const { cells, start } of stretch.records) lines.push({ line: count(from + start), cells });
    if (stretch.fault === null) {
      cut = stretch.cut === null ? null : count(from + stretch.cut);
      break;
    }
    const start = from + stretch.fault.start;
    broken.push({ line: count(start), cell: stretch.fault.cell, why: stretch.fault.why });
    uneven += stretch.uneven;
    from = endOfLine(bytes, start);
  }
  return tableOf(lines, broken, (all) => all[mostRows] ?? cut);
}

function tableOf(
  lines: readonly CsvLine[],
  broken: readonly BrokenLine[],
  cutAt: (rows: readonly number[]) => number | null,
): CsvTable {
  const [header = null, ...rows] = lines;
  // A header that is broken itself leaves the file without one.
  const first = broken[0];
  if (header === null || (first !== undefined && first.line < header.line)) {
    return { header: null, lines: [], broken, cutAt: null };
  }
  const all = [...rows, ...broken].map(({ line }) => line).sort((a, b) => a - b);
  return { header, lines: rows, broken, cutAt: cutAt(all) };
}

interface Stretch {
  readonly records: readonly { readonly cells: readonly string[]; readonly start: number }[];
  /** Where the parser gave up; null when it came to the end. */
  readonly fault: { readonly start: number; readonly cell: number; readonly why: string } | null;
  /** Where reading was given up because there is too much; null when it came to the end. */
  readonly cut: number | null;
  /** Rows with more or fewer cells than the first. Each costs the parser fifty times what another one does. */
  readonly uneven: number;
}

/** Thrown and caught here: the parser's own limit would count rows of nothing but separators, which are no rows. */
class EnoughRead extends Error {
  override readonly name = 'EnoughRead';
}

/** Reads up to the first record whose quotes do not pair, and no more than `most`. Rows without any value are left out. */
function readStretch(bytes: Buffer, delimiter: string, most: number, mostUneven: number): Stretch {
  const records: { cells: readonly string[]; start: number }[] = [];
  let end = 0;
  let uneven = 0;
  const start = (): number => afterBlankLines(bytes, end);
  const readTo = (cut: number | null): Stretch => ({ records, fault: null, cut, uneven });
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: readonly string[], info) => {
        if (cells.some((cell) => /\S/.test(cell))) records.push({ cells, start: start() });
        end = info.bytes;
        uneven = info.invalid_field_length;
        if (records.length >= most || uneven >= mostUneven) throw new EnoughRead();
        return null;
      },
    });
    return readTo(null);
  } catch (error) {
    if (error instanceof EnoughRead) return readTo(end);
    if (!(error instanceof CsvError)) throw error;
    const fault = { start: start(), cell: Number(error['column'] ?? 0), why: whyOf(error) };
    return { ...readTo(null), fault };
  }
}

function whyOf({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quote opens here and never closes.';
  if (code === 'CSV_INVALID_CLOSING_QUOTE')
    return 'Text follows a closing quote. Write a quote within a value twice: "".';
  return 'A quote stands within a value. Enclose the value in quotes, and write the quote twice: "".';
}

/** The separator that the header uses more often; column names hold neither. */
function delimiterOf(bytes: Buffer): ',' | ';' {
  const header = bytes.toString('utf8', afterBlankLines(bytes, 0), endOfLine(bytes, afterBlankLines(bytes, 0)));
  const times = (separator: string): number => header.split(separator).length;
  return times(';') > times(',') ? ';' : ',';
}

function afterBlankLines(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === LF || bytes[at] === CR) at += 1;
  return at;
}

function endOfLine(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  return at;
}

/** The line of an offset, from 1. Offsets have to be asked for in order. */
function lineCounter(bytes: Buffer): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at += 1) {
      if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) line += 1;
    }
    return line;
  };
}
