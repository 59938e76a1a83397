import type { LetterField, LetterSection } from '../../domain/letters/letter/letter';
import { BLANK_LINE, HAIRLINE, LABEL_WIDTH, MEASURE, PAGE, STYLES, VALUE_LEFT, VALUE_WIDTH } from './letter-style';
import { RIGHT_EDGE, type Element, type Sheet } from './sheet';
import { pairedListStrips } from './paired-list';
import { groupsWithoutLoners, together, withoutLoners, type Strip } from './strip';
import { below, bound, strip, textStrips, type Column } from './text-strips';

const WHOLE: Column = { left: PAGE.left, width: MEASURE };
const LABELS: Column = { left: PAGE.left, width: LABEL_WIDTH };
const VALUES: Column = { left: VALUE_LEFT, width: VALUE_WIDTH };
const ROW_PADDING = 4;
const BLANK_HEIGHT = 24;
/** Where the line to write on begins, and how much room its name has before it. */
const BLANK_LEFT = VALUE_LEFT + 40;
const BLANK_NAMES: Column = { left: PAGE.left, width: BLANK_LEFT - PAGE.left - 10 };
/** A group of lines up to this size stays on one page. */
const SMALL_GROUP = 10;
const MOST_COLUMNS = 4;
const COLUMN_GAP = 18;

/** Neighbours with one label belong together: the lines of an address, a contact's name and title. */
export function groupsOf(fields: readonly LetterField[]): readonly (readonly LetterField[])[] {
  const groups: LetterField[][] = [];
  for (const field of fields) {
    const group = groups.at(-1);
    if (group?.[0]?.label === field.label) group.push(field);
    else groups.push([field]);
  }
  return groups;
}

/** Two columns beside each other as one strip: the whole label is drawn, and so copied, before the values. */
function beside(left: readonly Strip[], right: readonly Strip[]): Strip {
  const heightOf = (column: readonly Strip[]): number => column.reduce((sum, { height }) => sum + height, 0);
  return strip(Math.max(heightOf(left), heightOf(right)), (top) => {
    for (const column of [left, right]) {
      let y = top;
      for (const line of column) {
        line.draw(y);
        y += line.height;
      }
    }
  });
}

/** The same for more lines than stay together, which may part between pages: line by line, the shorter column ends early. */
function zipped(left: readonly Strip[], right: readonly Strip[]): readonly Strip[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const cells = [left[index], right[index]].filter((cell) => cell !== undefined);
    return strip(Math.max(...cells.map((cell) => cell.height)), (top) => cells.forEach((cell) => cell.draw(top)));
  });
}

/** Room and a hairline above a row. */
function ruledOff(sheet: Sheet, line: Strip): Strip {
  return {
    ...line,
    height: line.height + ROW_PADDING,
    draw: (top) => {
      sheet.rule(PAGE.left, RIGHT_EDGE, top, HAIRLINE);
      line.draw(top + ROW_PADDING);
    },
  };
}

/** The label with the signs of those who ask for the value, held together by a space that does not break. */
const labelOf = (field: LetterField | undefined): string =>
  field === undefined ? '' : [field.label, field.mark].filter((part) => (part ?? '') !== '').join('\u00A0');

/** One row of the table: a label and its values, under a hairline. */
function rowStrips(sheet: Sheet, table: Element, group: readonly LetterField[]): readonly Strip[] {
  const row = sheet.element(table, 'TR');
  const labels = textStrips(sheet, sheet.element(row, 'TH'), labelOf(group[0]), STYLES.label, LABELS);
  const cell = sheet.element(row, 'TD');
  const values = group.flatMap((field) =>
    textStrips(sheet, sheet.element(cell, 'P'), field.value, STYLES.value, VALUES),
  );
  const lines =
    Math.max(labels.length, values.length) <= SMALL_GROUP ? [beside(labels, values)] : zipped(labels, values);
  return withoutLoners(
    lines.map((line, index, all) => {
      const ruled = index === 0 ? ruledOff(sheet, line) : line;
      return index === all.length - 1 ? { ...ruled, height: ruled.height + ROW_PADDING } : ruled;
    }),
  );
}

/** The rows of a table, each the strips of its lines. */
function tableRows(sheet: Sheet, section: Element, fields: readonly LetterField[]): readonly (readonly Strip[])[] {
  const groups = groupsOf(fields);
  if (groups.length === 0) return [];
  const table = sheet.element(section, 'Table');
  return groups.map((group) => rowStrips(sheet, table, group));
}

/** A table and the lines to write on that go on with it: no row and no line is left alone on a page. */
function formStrips(
  sheet: Sheet,
  section: Element,
  fields: readonly LetterField[],
  blanks: readonly string[],
): readonly Strip[] {
  const rows = tableRows(sheet, section, fields);
  return groupsWithoutLoners([...rows, ...blankRows(sheet, section, blanks)]);
}

/** Short values in as many columns as fit, read from left to right; one that is wider than the page is broken into lines. */
function listStrips(sheet: Sheet, section: Element, items: readonly LetterField[]): readonly Strip[] {
  if (items.length === 0) return [];
  const list = sheet.element(section, 'L');
  const body = (): Element => sheet.element(sheet.element(list, 'LI'), 'LBody');
  const widest = Math.max(...items.map(({ value }) => sheet.width(value, STYLES.value)));
  const columns = Math.min(MOST_COLUMNS, Math.floor((MEASURE + COLUMN_GAP) / (widest + COLUMN_GAP)));
  if (columns < 1) return items.flatMap(({ value }) => textStrips(sheet, body(), value, STYLES.value, WHOLE));
  const step = (MEASURE + COLUMN_GAP) / columns;
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) => {
    const cells = items.slice(row * columns, (row + 1) * columns).map(({ value }) => ({ value, element: body() }));
    return strip(STYLES.value.leading + 1, (top) =>
      cells.forEach(({ value, element }, index) =>
        sheet.write(element, value, STYLES.value, PAGE.left + index * step, top),
      ),
    );
  });
  return rows.length <= SMALL_GROUP ? together(rows) : withoutLoners(rows);
}

/** Labels with an empty line each, to be filled in by hand; a long label takes several lines above the end of its own. */
function blankRows(sheet: Sheet, section: Element, labels: readonly string[]): readonly (readonly Strip[])[] {
  return labels.map((label) => {
    const name = textStrips(sheet, sheet.element(section, 'P'), label, STYLES.label, BLANK_NAMES);
    const above = BLANK_HEIGHT - STYLES.label.leading;
    const lines = name.map((line, index) =>
      index === 0 ? { ...line, height: line.height + above, draw: (top: number) => line.draw(top + above) } : line,
    );
    return together(lines.map((line, index) => (index === lines.length - 1 ? underlined(sheet, line) : line)));
  });
}

/** The line to write on, at the foot of the last line of its name. */
function underlined(sheet: Sheet, line: Strip): Strip {
  return {
    ...line,
    draw: (top) => {
      line.draw(top);
      sheet.rule(BLANK_LEFT, RIGHT_EDGE, top + line.height - 2, BLANK_LINE);
    },
  };
}

/** A section: its heading and whatever it holds, the heading never alone at the foot of a page. */
export function sectionStrips(sheet: Sheet, root: Element, section: LetterSection): readonly Strip[] {
  const element = sheet.element(root, 'Sect');
  const heading = textStrips(sheet, sheet.element(element, 'H2'), section.heading, STYLES.heading, WHOLE);
  const paragraphs = (section.paragraphs ?? []).flatMap((paragraph, index) =>
    below(index === 0 ? 3 : 6, textStrips(sheet, sheet.element(element, 'P'), paragraph, STYLES.body, WHOLE)),
  );
  const fields = section.fields ?? [];
  const list = section.list ?? [];
  const columns = section.columns ?? null;
  const blanks = section.blanks ?? [];
  const bindParagraphs = fields.length + list.length + blanks.length > 0 && (section.paragraphs ?? []).length === 1;
  const strips = [
    ...bound(heading),
    ...(bindParagraphs ? bound(paragraphs) : paragraphs),
    ...below(4, columns === null ? listStrips(sheet, element, list) : pairedListStrips(sheet, element, columns, list)),
    ...below(fields.length > 0 ? 8 : 2, formStrips(sheet, element, fields, blanks)),
  ];
  return below(18, strips);
}
