import { describe, expect, it } from 'vitest';
import {
  groupsWithoutLoners,
  paginate,
  startingPage,
  together,
  withoutLoners,
  type Strip,
} from '../../../functions/adapters/documents/strip';

const ten = (wishes: Partial<Strip> = {}): Strip => ({
  gap: 0,
  height: 10,
  keepsNext: false,
  startsPage: false,
  draw: () => undefined,
  ...wishes,
});

const tops = (strips: readonly Strip[], room: number): readonly (readonly number[])[] =>
  paginate(strips, room, 0).map((page) => page.map(({ top }) => top));

describe('filling pages', () => {
  it('turns the page when there is no room left, and drops the gap at its top', () => {
    expect(tops([ten(), ten({ gap: 5 }), ten({ gap: 5 })], 25)).toEqual([[0, 15], [0]]);
  });

  it('begins where the margin ends', () => {
    expect(paginate([ten({ gap: 7 })], 100, 62).map((page) => page.map(({ top }) => top))).toEqual([[62]]);
  });

  it('moves a heading on with what it heads', () => {
    expect(tops([ten(), ten(), ten({ keepsNext: true }), ten()], 35)).toEqual([
      [0, 10],
      [0, 10],
    ]);
  });

  it('keeps what belongs together on one page', () => {
    expect(tops([ten(), ...together([ten(), ten(), ten()])], 35)).toEqual([[0], [0, 10, 20]]);
  });

  it('cuts what belongs together only where it is longer than a page', () => {
    expect(tops(together([ten(), ten(), ten()]), 25)).toEqual([[0, 10], [0]]);
  });

  it('leaves neither the first nor the last line of a long text alone', () => {
    const text = withoutLoners(Array.from({ length: 5 }, () => ten()));
    expect(tops([ten(), ten(), ...text], 30)).toEqual([
      [0, 10],
      [0, 10, 20],
      [0, 10],
    ]);
  });

  it('leaves no row of a table alone on a page', () => {
    const rows = (count: number): readonly Strip[] => groupsWithoutLoners(Array.from({ length: count }, () => [ten()]));
    expect(tops(rows(4), 30)).toEqual([
      [0, 10],
      [0, 10],
    ]);
    expect(tops([ten(), ten(), ...rows(3)], 30)).toEqual([
      [0, 10],
      [0, 10, 20],
    ]);
    expect(tops(rows(2), 30)).toEqual([[0, 10]]);
    expect(tops(groupsWithoutLoners([[ten(), ten()], [ten()], [ten(), ten()]]), 40)).toEqual([[0, 10, 20, 30], [0]]);
  });

  it('begins an attachment on a page of its own, but leaves no page empty', () => {
    expect(tops([ten(), ten({ startsPage: true })], 100)).toEqual([[0], [0]]);
    expect(tops([ten({ startsPage: true })], 100)).toEqual([[0]]);
    expect(tops([ten(), ...startingPage([ten(), ten()])], 100)).toEqual([[0], [0, 10]]);
  });
});
