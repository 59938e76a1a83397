// Written by scripts/fonts/cut-fonts.ts; change that and run it again.

/** The characters that both faces can draw, as ranges of code points with both ends. */
export const COVERAGE: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x34e],
  [0x350, 0x36f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20c0],
  [0x2100, 0x214f],
  [0x2212, 0x2212],
];
