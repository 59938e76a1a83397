import type { Letter } from '../../domain/letters/letter/letter';
import { HAIRLINE, MEASURE, PAGE, STYLES } from './letter-style';
import { RIGHT_EDGE, type Element, type Sheet } from './sheet';
import { below, bound, strip, textStrips, type Column } from './text-strips';
import type { Strip } from './strip';

const WHOLE: Column = { left: PAGE.left, width: MEASURE };
const GUTTER = 24;
const FACTS: Column = { left: PAGE.left + MEASURE * 0.62, width: MEASURE * 0.38 };
const ADDRESSEE: Column = { left: PAGE.left, width: FACTS.left - PAGE.left - GUTTER };

/** The customer who writes: name and address as the carrier's record has them. */
function senderStrips(sheet: Sheet, root: Element, sender: readonly string[]): readonly Strip[] {
  const lines = sender.flatMap((line, index) =>
    textStrips(sheet, sheet.element(root, 'P'), line, index === 0 ? STYLES.sender : STYLES.senderAddress, WHOLE),
  );
  const rule = strip(0.5, (top) => sheet.rule(PAGE.left, RIGHT_EDGE, top, HAIRLINE), 10);
  return bound([...lines, rule]);
}

/** A stack of lines under a caption, as one column of a row. */
function stack(
  sheet: Sheet,
  root: Element,
  caption: string,
  lines: readonly string[],
  column: Column,
): readonly Strip[] {
  const head = textStrips(sheet, sheet.element(root, 'P'), caption, STYLES.caption, column);
  const body = lines.map((line) => textStrips(sheet, sheet.element(root, 'P'), line, STYLES.addressee, column));
  return [...head, ...body.flat()];
}

/** Draws columns beside each other as one strip, as high as the highest. */
function sideBySide(columns: readonly (readonly Strip[])[]): Strip {
  const heights = columns.map((column) => column.reduce((height, { gap, height: own }) => height + gap + own, 0));
  return strip(Math.max(...heights), (top) => {
    for (const column of columns) {
      let y = top;
      for (const each of column) {
        each.draw(y + each.gap);
        y += each.gap + each.height;
      }
    }
  });
}

function bannerStrips(sheet: Sheet, root: Element, banner: string): readonly Strip[] {
  const padding = 8;
  const inner = { left: PAGE.left + padding + 2, width: MEASURE - 2 * padding - 4 };
  const text = sideBySide([textStrips(sheet, sheet.element(root, 'P'), banner, STYLES.banner, inner)]);
  const height = text.height + 2 * padding;
  return [
    strip(height, (top) => {
      sheet.frame(PAGE.left, top, MEASURE, height, STYLES.banner.colour);
      text.draw(top + padding);
    }),
  ];
}

/** Everything above the first section: sender, addressee beside reference and day, banner, title. */
export function letterheadStrips(sheet: Sheet, root: Element, letter: Letter): readonly Strip[] {
  const { terms } = letter;
  const addressee = stack(sheet, root, terms.addressee, letter.addressee, ADDRESSEE);
  const facts = [
    ...stack(sheet, root, terms.reference, [letter.reference], FACTS),
    ...below(6, stack(sheet, root, terms.prepared, [letter.prepared], FACTS)),
  ];
  return [
    ...senderStrips(sheet, root, letter.sender),
    ...below(20, bound([sideBySide([addressee, facts])])),
    ...(letter.banner === null ? [] : below(20, bound(bannerStrips(sheet, root, letter.banner)))),
    ...below(23, bound(textStrips(sheet, sheet.element(root, 'H1'), letter.title, STYLES.title, WHOLE))),
  ];
}
