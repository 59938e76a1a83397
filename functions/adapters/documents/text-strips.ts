import type { TextStyle } from './letter-style';
import type { Element, Sheet } from './sheet';
import { together, withoutLoners, type Strip } from './strip';

/** Where a text stands and how much room it has. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

/** A strip without special wishes. */
export function strip(height: number, draw: (top: number) => void, gap = 0): Strip {
  return { gap, height, keepsNext: false, startsPage: false, draw };
}

/** The same strips, with room above the first. */
export function below(gap: number, strips: readonly Strip[]): readonly Strip[] {
  return strips.map((each, index) => (index === 0 ? { ...each, gap } : each));
}

/** The same strips, bound to whatever comes after them. */
export function bound(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((each) => ({ ...each, keepsNext: true }));
}

/** A text as strips of one line each. */
export function textStrips(
  sheet: Sheet,
  element: Element,
  text: string,
  style: TextStyle,
  column: Column,
): readonly Strip[] {
  const strips = sheet
    .lines(text, style, column.width)
    .map((line) => strip(style.leading, (top) => sheet.write(element, line, style, column.left, top)));
  return strips.length <= 4 ? together(strips) : withoutLoners(strips);
}
