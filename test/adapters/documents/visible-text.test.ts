import { describe, expect, it } from 'vitest';
import { shownAs } from '../../../functions/adapters/documents/visible-text';
import { FIDELITY_ITEMS } from './sheet-of-values';

describe('what is drawn for a value', () => {
  it('is the value itself for every letter that a record of these countries holds', () => {
    expect(FIDELITY_ITEMS.filter((item) => shownAs(item) !== item)).toEqual([]);
    expect(shownAs('Ẹgbẹ́ Ọmọ – “Müller & Söhne” № 7, €')).toBe('Ẹgbẹ́ Ọmọ – “Müller & Söhne” № 7, €');
  });

  it('shows direction and control characters instead of obeying them', () => {
    expect(shownAs('Acme \u202EdetimiL\u202C')).toBe('Acme [U+202E]detimiL[U+202C]');
    expect(shownAs('a\r\nb\tc\u0000')).toBe('a[U+000D][U+000A]b[U+0009]c[U+0000]');
  });

  it('names a character that the typeface lacks by its number', () => {
    expect(shownAs('東 👩')).toBe('[U+6771] [U+1F469]');
  });

  it('draws nothing for characters that take no room, and a plain space for other spaces', () => {
    expect(shownAs('zero\u200Bwidth\uFEFF\u00AD')).toBe('zerowidth');
    expect(shownAs('a\u2003b\u202Fc')).toBe('a b c');
  });
});
