import { expect, test } from 'vitest';
import { searchForMissed } from '../domain/paperwork/search';

const EDITS = 1_000_000;

test('of a million single edits of realistic letters of nine countries none is missed', () => {
  const begun = performance.now();
  const { edits, faults, copiesThatDiffer, classes, kinds } = searchForMissed(EDITS, 20260401);
  const seconds = (performance.now() - begun) / 1000;
  process.stdout.write(`${edits} edits in ${seconds.toFixed(0)} s, ${Math.round(edits / seconds)} a second\n`);
  process.stdout.write(`by kind ${JSON.stringify(Object.fromEntries(kinds))}\n`);
  process.stdout.write(`by class ${JSON.stringify(Object.fromEntries(classes))}\n`);
  expect(faults.slice(0, 20)).toEqual([]);
  expect(copiesThatDiffer).toBe(0);
  expect(edits).toBe(EDITS);
}, 900_000);
