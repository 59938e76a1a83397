/** The width of a piece of text as it would be drawn. */
export type Measure = (text: string) => number;

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Words with the spaces that follow them, so that the pieces put together are the text again. */
const wordsOf = (text: string): readonly string[] => text.split(/(?<= )(?=[^ ])/u);

/** Where a word that is too long for a line may part: after the signs of addresses, paths and identifiers. */
const partsOf = (word: string): readonly string[] => word.split(/(?<=[-/:@._,])/u);

const charactersOf = (text: string): readonly string[] =>
  Array.from(CHARACTERS.segment(text), ({ segment }) => segment);

/**
 * Breaks a value into lines no wider than `width`: at spaces, else at the joints of a long word, else between characters, never
 * between a letter and its marks. Nothing is dropped: the lines joined are the text, the spaces at their ends included.
 */
export function breakLines(text: string, width: number, measure: Measure): readonly string[] {
  const fits = (line: string): boolean => measure(line.trimEnd()) <= width;
  const finer = [partsOf, charactersOf];

  function pieces(piece: string, level: number): readonly string[] {
    const split = finer[level];
    return fits(piece) || split === undefined ? [piece] : split(piece).flatMap((part) => pieces(part, level + 1));
  }

  const lines: string[] = [];
  let line = '';
  for (const piece of wordsOf(text).flatMap((word) => pieces(word, 0))) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}
