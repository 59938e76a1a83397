import { describe, expect, test } from 'vitest';
import { nextStep, turnedBack } from '../../../functions/domain/imports/next-step';

describe('an import of three chunks', () => {
  test('makes one after the other', () => {
    expect([0, 1, 2].map((done) => nextStep({ chunks: 3, done }))).toEqual(
      [0, 1, 2].map((chunk) => ({ work: 'make', chunk })),
    );
  });

  test.each([0, 1, 2])('that is turned back at chunk %s goes through all of them once more', (done) => {
    const turned = turnedBack({ chunks: 3, done });
    expect(turned.done).toBeGreaterThan(done);
    expect([0, 1, 2].map((more) => nextStep({ chunks: 3, done: turned.done + more }))).toEqual(
      [0, 1, 2].map((chunk) => ({ work: 'take-back', chunk })),
    );
    expect(nextStep({ chunks: 3, done: turned.done + 3 })).toBeNull();
  });

  test('has nothing to do where it has no chunk', () => {
    expect(nextStep({ chunks: 0, done: 0 })).toBeNull();
  });
});
