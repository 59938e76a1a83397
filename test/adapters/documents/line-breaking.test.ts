import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../functions/adapters/documents/line-breaking';

/** Every character is one point wide. */
const measure = (text: string): number => Array.from(text).length;

describe('breaking a value into lines', () => {
  it('leaves a value that fits as it is', () => {
    expect(breakLines('1 High Street,', 20, measure)).toEqual(['1 High Street,']);
  });

  it('breaks at spaces and keeps them at the end of their line', () => {
    expect(breakLines('12 Very Long Street', 10, measure)).toEqual(['12 Very ', 'Long ', 'Street']);
  });

  it('does not count the spaces at the end of a line as its width', () => {
    expect(breakLines('abcde fgh', 5, measure)).toEqual(['abcde ', 'fgh']);
  });

  it('parts a word that is too long at its joints, and where it has none between characters', () => {
    expect(breakLines('jordan@acme.example', 12, measure)).toEqual(['jordan@acme.', 'example']);
    expect(breakLines('abcdefghij', 4, measure)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('never parts a letter from its marks', () => {
    const lines = breakLines('ẹ́ẹ́ẹ́', 3, (text) => Array.from(text.normalize('NFD')).length);
    expect(lines).toEqual(['ẹ́', 'ẹ́', 'ẹ́']);
  });

  it('gives back the value when the lines are joined, whatever its spaces', () => {
    for (const value of ['  two  leading', 'trailing   ', '   ', '', 'a b  c   d    e', 'x'.repeat(99)]) {
      expect(breakLines(value, 6, measure).join('')).toBe(value);
    }
  });
});
