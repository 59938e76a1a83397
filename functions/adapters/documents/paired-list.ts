import type { LetterField } from '../../domain/letters/letter/letter';
import { BLANK_LINE, HAIRLINE, MEASURE, PAGE, STYLES } from './letter-style';
import type { Element, Sheet } from './sheet';
import { together, withoutLoners, type Strip } from './strip';
import { strip } from './text-strips';

const HALF_GAP = 24;
const COLUMN_GAP = 14;
/** A value that is missing is a line to write on: room for a hand, as long as a code. */
const ROW_TO_READ = STYLES.value.leading + 1;
const ROW_TO_WRITE = STYLES.value.leading + 6;
const LINE_TO_WRITE = 86;
const HEAD_HEIGHT = STYLES.caption.leading + 3;
/** A list up to this many rows stays on one page. */
const SMALL_LIST = 10;

/** The left edges of the columns, for each of the tuples that stand beside each other, and the width of one tuple. */
interface Grid {
  readonly halves: readonly (readonly number[])[];
  readonly width: number;
}

/** The items of a list in rows of one tuple each: number and code, number and code. */
function tuplesOf(items: readonly LetterField[], size: number): readonly (readonly LetterField[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, row) => items.slice(row * size, (row + 1) * size));
}

/** Two tuples beside each other where both fit, as wide as what stands in them. */
function gridOf(sheet: Sheet, heads: readonly string[], tuples: readonly (readonly LetterField[])[]): Grid {
  const widths = heads.map((head, column) =>
    Math.max(
      sheet.width(head, STYLES.caption),
      ...tuples.map((tuple) => {
        const value = tuple[column]?.value ?? '';
        return value === '' ? LINE_TO_WRITE : sheet.width(value, STYLES.value);
      }),
    ),
  );
  const half = (MEASURE - HALF_GAP) / 2;
  const needed = widths.reduce((sum, width) => sum + width + COLUMN_GAP, -COLUMN_GAP);
  const beside = tuples.length > 1 && needed <= half ? 2 : 1;
  const width = beside === 2 ? half : Math.min(MEASURE, needed * 2);
  const room = (width - needed) / heads.length;
  const offsets = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, before) => sum + before + COLUMN_GAP + room, 0),
  );
  const halves = Array.from({ length: beside }, (_, at) =>
    offsets.map((offset) => PAGE.left + at * (half + HALF_GAP) + offset),
  );
  return { halves, width };
}

/**
 * A list of tuples under the heads of its columns, read line by line; an empty value is a line to write on. The heads stand
 * once, above the first row.
 */
export function pairedListStrips(
  sheet: Sheet,
  section: Element,
  heads: readonly string[],
  items: readonly LetterField[],
): readonly Strip[] {
  if (items.length === 0) return [];
  const tuples = tuplesOf(items, heads.length);
  const grid = gridOf(sheet, heads, tuples);
  const beside = grid.halves.length;
  const height = items.some(({ value }) => value === '') ? ROW_TO_WRITE : ROW_TO_READ;
  const head = headStrip(sheet, sheet.element(section, 'P'), heads, grid);
  const list = sheet.element(section, 'L');
  const rows = Array.from({ length: Math.ceil(tuples.length / beside) }, (_, row) =>
    rowStrip(sheet, list, tuples.slice(row * beside, (row + 1) * beside), grid, height),
  );
  const kept = rows.length <= SMALL_LIST ? together(rows) : withoutLoners(rows);
  return [{ ...head, keepsNext: true }, ...kept];
}

function rowStrip(
  sheet: Sheet,
  list: Element,
  tuples: readonly (readonly LetterField[])[],
  grid: Grid,
  height: number,
): Strip {
  const cells = tuples.flatMap((tuple, half) =>
    tuple.map(({ value }, column) => {
      const element = sheet.element(sheet.element(list, 'LI'), 'LBody');
      return { value, element, left: grid.halves[half]?.[column] ?? PAGE.left };
    }),
  );
  return strip(height, (top) =>
    cells.forEach(({ value, left, element }) => {
      if (value === '') sheet.rule(left, left + LINE_TO_WRITE, top + height - 3, BLANK_LINE);
      else sheet.write(element, value, STYLES.value, left, top + height - ROW_TO_READ);
    }),
  );
}

function headStrip(sheet: Sheet, element: Element, heads: readonly string[], { halves, width }: Grid): Strip {
  return strip(HEAD_HEIGHT, (top) => {
    for (const columns of halves) {
      heads.forEach((text, column) => sheet.write(element, text, STYLES.caption, columns[column] ?? PAGE.left, top));
      const [left = PAGE.left] = columns;
      sheet.rule(left, left + width, top + HEAD_HEIGHT - 1, HAIRLINE);
    }
  });
}
