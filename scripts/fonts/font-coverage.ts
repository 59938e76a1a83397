import { createRequire } from 'node:module';

/** The one thing asked of fontkit, which comes with pdfkit and has no types of its own. */
interface Fontkit {
  create(font: Buffer): { readonly characterSet: readonly number[] };
}

const fontkit = createRequire(import.meta.url)('fontkit') as Fontkit;

/** Every code point for which a TrueType font has a glyph, in order. */
export function codePointsOf(font: Buffer): readonly number[] {
  return [...fontkit.create(font).characterSet].sort((a, b) => a - b);
}

/** Folds ascending code points into ranges that hold both ends: 1 2 3 7 gives [1,3] [7,7]. */
export function rangesOf(codePoints: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === codePoint - 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
}
