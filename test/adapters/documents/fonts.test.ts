import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COVERAGE } from '../../../functions/adapters/documents/fonts/coverage';
import { NOTO_SANS_BOLD } from '../../../functions/adapters/documents/fonts/noto-sans-bold';
import { NOTO_SANS_REGULAR } from '../../../functions/adapters/documents/fonts/noto-sans-regular';
import { codePointsOf, rangesOf } from '../../../scripts/fonts/font-coverage';

const FACES = [
  ['noto-sans-regular', NOTO_SANS_REGULAR],
  ['noto-sans-bold', NOTO_SANS_BOLD],
] as const;

describe('the faces of the letters', () => {
  it.each(FACES)('%s is embedded as it lies in resources/fonts', (name, base64) => {
    expect(readFileSync(`resources/fonts/${name}.ttf`).toString('base64')).toBe(base64);
  });

  it.each(FACES)('%s draws every character that is called covered', (_, base64) => {
    const drawn = new Set(codePointsOf(Buffer.from(base64, 'base64')));
    const covered = COVERAGE.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (__, i) => from + i));
    expect(covered.filter((codePoint) => !drawn.has(codePoint))).toEqual([]);
    expect(covered.length).toBeGreaterThan(1200);
  });

  it.each(FACES)('%s is small enough to be carried by a function', (_, base64) => {
    expect(Buffer.from(base64, 'base64').length).toBeLessThan(140_000);
  });

  it('come with their licence', () => {
    expect(readFileSync('resources/fonts/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});

describe('ranges of characters', () => {
  it('fold neighbours and keep both ends', () => {
    expect(rangesOf([1, 2, 3, 7, 9, 10])).toEqual([
      [1, 3],
      [7, 7],
      [9, 10],
    ]);
  });
});
