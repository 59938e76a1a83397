/** How a letter looks: A4, one calm typeface in two weights, grey for what only names a value. Lengths are points. */

export interface TextStyle {
  readonly face: 'regular' | 'bold';
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly colour: string;
}

/** Where the letters of a line stand, as a part of its leading from the top: lines of one leading align whatever their size. */
export const BASELINE = 0.76;

const INK = '#1b1f24';
const GREY = '#5c6670';
export const HAIRLINE = '#cdd3d9';
export const BLANK_LINE = '#7b858f';
const ALERT = '#8f2d1c';

export const PAGE = { width: 595.28, height: 841.89, left: 68, right: 68, top: 62, bottom: 80 } as const;

/** The width of a line that runs from margin to margin. */
export const MEASURE = PAGE.width - PAGE.left - PAGE.right;

/** The height between the margins. */
export const ROOM = PAGE.height - PAGE.top - PAGE.bottom;

/** Fields: labels in a column of their own, values beside it. */
export const LABEL_WIDTH = 150;
export const VALUE_LEFT = PAGE.left + LABEL_WIDTH + 12;
export const VALUE_WIDTH = PAGE.width - PAGE.right - VALUE_LEFT;

export const STYLES = {
  sender: { face: 'bold', size: 12.5, leading: 17, colour: INK },
  senderAddress: { face: 'regular', size: 9, leading: 13, colour: GREY },
  addressee: { face: 'regular', size: 10, leading: 14.5, colour: INK },
  caption: { face: 'regular', size: 8.5, leading: 12, colour: GREY },
  title: { face: 'bold', size: 16, leading: 21, colour: INK },
  banner: { face: 'bold', size: 10, leading: 14, colour: ALERT },
  heading: { face: 'bold', size: 10.5, leading: 15, colour: INK },
  body: { face: 'regular', size: 10, leading: 14.5, colour: INK },
  label: { face: 'regular', size: 9, leading: 14, colour: GREY },
  value: { face: 'regular', size: 10, leading: 14, colour: INK },
  note: { face: 'regular', size: 8.5, leading: 12, colour: GREY },
  noteHeading: { face: 'bold', size: 8.5, leading: 12, colour: GREY },
  footer: { face: 'regular', size: 8, leading: 11, colour: GREY },
} as const satisfies Record<string, TextStyle>;
