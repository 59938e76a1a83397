import type { LetterField, LetterSection } from '../../domain/letters/letter/letter';
import { BLANK_LINE, HAIRLINE, LABEL_WIDTH, MEASURE, PAGE, STYLES, VALUE_LEFT, VALUE_WIDTH } from './letter-style';
import { RIGHT_EDGE, type Element, type Sheet } from './sheet';
import { together, withoutLoners, type Strip } from './strip';
import { below, bound, strip, textStrips, type Column } from './text-strips';

const WHOLE: Column = { left: PAGE.left, width: MEASURE };
const LABELS: Column = { left: PAGE.left, width: LABEL_WIDTH };
const VALUES: Column = { left: VALUE_LEFT, width: VALUE_WIDTH };
const ROW_PADDING = 4;
const BLANK_HEIGHT = 24;
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

/** The strips of two columns beside each other, line by line; the shorter column ends early. */
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

/** One row of the table: a label and its values, under a hairline. */
function rowStrips(sheet: Sheet, table: Element, group: readonly LetterField[]): readonly Strip[] {
  const row = sheet.element(table, 'TR');
  const labels = textStrips(sheet, sheet.element(row, 'TH'), group[0]?.label ?? '', STYLES.label, LABELS);
  const cell = sheet.element(row, 'TD');
  const values = group.flatMap((field) =>
    textStrips(sheet, sheet.element(cell, 'P'), field.value, STYLES.value, VALUES),
  );
  const lines = zipped(labels, values).map((line, index, all) => {
    const ruled = index === 0 ? ruledOff(sheet, line) : line;
    return index === all.length - 1 ? { ...ruled, height: ruled.height + ROW_PADDING } : ruled;
  });
  return lines.length <= SMALL_GROUP ? together(lines) : withoutLoners(lines);
}

function tableStrips(sheet: Sheet, section: Element, fields: readonly LetterField[]): readonly Strip[] {
  const groups = groupsOf(fields);
  if (groups.length === 0) return [];
  const table = sheet.element(section, 'Table');
  return groups.flatMap((group) => rowStrips(sheet, table, group));
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

/** Labels with an empty line each, to be filled in by hand. */
function blankStrips(sheet: Sheet, section: Element, labels: readonly string[]): readonly Strip[] {
  return together(
    labels.map((label) => {
      const element = sheet.element(section, 'P');
      return strip(BLANK_HEIGHT, (top) => {
        sheet.write(element, label, STYLES.label, PAGE.left, top + BLANK_HEIGHT - 14);
        sheet.rule(VALUE_LEFT + 40, RIGHT_EDGE, top + BLANK_HEIGHT - 2, BLANK_LINE);
      });
    }),
  );
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
  const blanks = section.blanks ?? [];
  const bindParagraphs = fields.length + list.length + blanks.length > 0 && (section.paragraphs ?? []).length === 1;
  const strips = [
    ...bound(heading),
    ...(bindParagraphs ? bound(paragraphs) : paragraphs),
    ...below(8, tableStrips(sheet, element, fields)),
    ...below(4, listStrips(sheet, element, list)),
    ...below(2, blankStrips(sheet, element, blanks)),
  ];
  return below(18, strips).map((each, index) =>
    index === 0 ? { ...each, startsPage: section.startsPage === true } : each,
  );
}
