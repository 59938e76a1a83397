/**
 * What a letter can print, as ranges of code points: the Latin letters and combining marks of DIN 91379, Yoruba, Igbo and
 * Hausa, the punctuation of letters and the currencies. What the font itself lacks is left out by the cut.
 */
export const LETTER_ALPHABET: readonly (readonly [from: number, to: number])[] = [
  [0x0020, 0x007e], // ASCII
  [0x00a0, 0x00ac], // Latin-1 up to the soft hyphen, which shows nothing
  [0x00ae, 0x024f], // Latin-1, Latin Extended-A and -B
  [0x0250, 0x02af], // hooked and turned letters (Hausa ɓ ɗ, schwa)
  [0x02b0, 0x02ff], // modifier letters, among them apostrophes
  [0x0300, 0x034e], // combining marks, without the grapheme joiner (U+034F), which shows nothing
  [0x0350, 0x036f],
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x2010, 0x2027], // dashes, quotation marks, bullets
  [0x2030, 0x205e], // per mille, primes, angle quotation marks
  [0x20a0, 0x20c0], // currencies
  [0x2100, 0x214f], // numero, trade mark
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2212], // minus
];
