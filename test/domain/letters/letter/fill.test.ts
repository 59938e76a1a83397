import { describe, expect, it } from 'vitest';
import { fill } from '../../../../functions/domain/letters/letter/fill';

describe('filling a sentence', () => {
  it('puts every value where its name stands, as often as it stands there', () => {
    expect(fill('{a} and {b} and {a}', { a: '1', b: '2' })).toBe('1 and 2 and 1');
  });

  it('takes values as they are, dollar signs and placeholders included', () => {
    expect(fill('[{a}]', { a: '$& {b} $1', b: 'no' })).toBe('[$& {b} $1]');
  });

  it('leaves a placeholder visible that nobody has a value for', () => {
    expect(fill('{missing} {toString}', {})).toBe('{missing} {toString}');
  });
});
