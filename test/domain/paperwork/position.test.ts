import { describe, expect, it } from 'vitest';
import { editDistance, withinSlips } from '../../../functions/domain/paperwork/edit-distance';
import { partingWords, positionOf } from '../../../functions/domain/paperwork/position';

describe('the position of a difference', () => {
  it('is what is left when the common start and end are taken off', () => {
    expect(positionOf('Acme UK Limited', 'Acme UK Ltd')).toEqual({ index: 9, csr: 'imite', loa: 't' });
  });

  it('is one comma', () => {
    expect(positionOf('1 High Street,', '1 High Street')).toEqual({ index: 13, csr: ',', loa: '' });
  });

  it('takes off the start before the end and never counts a character twice', () => {
    expect(positionOf('aaa', 'aa')).toEqual({ index: 2, csr: 'a', loa: '' });
    expect(positionOf('aba', 'a')).toEqual({ index: 1, csr: 'ba', loa: '' });
  });

  it('counts a letter outside the basic plane once and never cuts it', () => {
    expect(positionOf('\u{1d400}\u{1d401} Ltd', '\u{1d400}\u{1d402} Ltd')).toEqual({
      index: 1,
      csr: '\u{1d401}',
      loa: '\u{1d402}',
    });
    expect(positionOf('\u{1f600}\u{1f600}x', '\u{1f600}\u{1f600}y').index).toBe(2);
  });

  it('counts a combining mark as a character of its own', () => {
    expect(positionOf('ọ̀', 'ọ')).toEqual({ index: 1, csr: '\u0300', loa: '' });
  });

  it('is shown to people in whole words', () => {
    expect(partingWords('Acme UK Limited', 'Acme UK Ltd')).toEqual({ csr: 'Limited', loa: 'Ltd' });
  });
});

describe('slips of the keys', () => {
  it.each([
    ['00417', '00471', 1],
    ['00417', '0417', 1],
    ['00417', '040 17', 2],
    ['ca', 'abc', 2],
    ['abc', 'ca', 2],
    ['00417', '10471', 2],
    ['00417', '11471', 3],
    ['abcdef', 'badcfe', 3],
    ['', 'ab', 2],
    ['\u{1d7d8}1', '1\u{1d7d8}', 1],
  ])('part %s and %s by %i', (from, to, slips) => {
    expect([withinSlips(from, to, slips), withinSlips(from, to, slips - 1)]).toEqual([true, false]);
    expect([withinSlips(to, from, slips), withinSlips(to, from, slips - 1)]).toEqual([true, false]);
  });

  it('are counted without swaps for how near two names are', () => {
    expect([editDistance('kitten', 'sitting'), editDistance('', 'ab'), editDistance('ab', 'ab')]).toEqual([3, 2, 0]);
  });
});
