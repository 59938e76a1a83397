import type { Footnotes, SignatureBlock } from '../../domain/letters/letter/letter';
import { BLANK_LINE, HAIRLINE, MEASURE, PAGE, STYLES } from './letter-style';
import type { Element, Sheet } from './sheet';
import { together, type Strip } from './strip';
import { below, strip, textStrips, type Column } from './text-strips';

const WHOLE: Column = { left: PAGE.left, width: MEASURE };
const PAIR_GAP = 28;
const CELL_WIDTH = (MEASURE - PAIR_GAP) / 2;
/** Room for a signature in ink above its line. */
const INK_ROOM = 34;
const CAPTION_ROOM = 14;
const DASH = '–';
const DASH_WIDTH = 12;

/** Two empty lines beside each other, what belongs on them in small type below. */
function pairStrip(sheet: Sheet, element: Element, labels: readonly string[]): Strip {
  const cells = labels.map((label) => ({ label, cell: sheet.element(element, 'P') }));
  return strip(INK_ROOM + CAPTION_ROOM, (top) =>
    cells.forEach(({ label, cell }, index) => {
      const left = PAGE.left + index * (CELL_WIDTH + PAIR_GAP);
      sheet.rule(left, left + CELL_WIDTH, top + INK_ROOM, BLANK_LINE);
      sheet.write(cell, label, STYLES.caption, left, top + INK_ROOM + 2);
    }),
  );
}

/** The block to sign in, always whole on one page. */
export function signatureStrips(sheet: Sheet, root: Element, block: SignatureBlock): readonly Strip[] {
  const element = sheet.element(root, 'Sect');
  const heading = textStrips(sheet, sheet.element(element, 'H2'), block.heading, STYLES.heading, WHOLE);
  const statement = textStrips(sheet, sheet.element(element, 'P'), block.statement, STYLES.body, WHOLE);
  const pairs = Array.from({ length: Math.ceil(block.blanks.length / 2) }, (_, row) =>
    pairStrip(sheet, element, block.blanks.slice(row * 2, row * 2 + 2)),
  );
  return together([...below(24, heading), ...below(3, statement), ...pairs]);
}

/** Notes to those who handle the letter, set apart from what is declared. */
export function footnoteStrips(sheet: Sheet, root: Element, footnotes: Footnotes): readonly Strip[] {
  const element = sheet.element(root, 'Note');
  const rule = strip(6, (top) => sheet.rule(PAGE.left, PAGE.left + 90, top, HAIRLINE), 20);
  const heading = textStrips(sheet, sheet.element(element, 'P'), footnotes.heading, STYLES.noteHeading, WHOLE);
  const column = { left: PAGE.left + DASH_WIDTH, width: MEASURE - DASH_WIDTH };
  const notes = footnotes.notes.flatMap((note) => {
    const paragraph = sheet.element(element, 'P');
    const lines = textStrips(sheet, paragraph, note, STYLES.note, column);
    return lines.map((line, index) =>
      index > 0
        ? line
        : {
            ...line,
            gap: 2,
            draw: (top: number) => {
              sheet.write(paragraph, DASH, STYLES.note, PAGE.left, top);
              line.draw(top);
            },
          },
    );
  });
  return together([rule, ...heading, ...notes]);
}
