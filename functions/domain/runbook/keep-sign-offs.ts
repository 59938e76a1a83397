import type { SignOff } from './sign-off';

/** How many words on one item of one FOC an order remembers: the one that stands, and those before it. */
const KEPT_PER_ITEM = 3;

/** An order is one row of its table: beyond so many, only the words that stand are kept. */
const KEPT_AT_MOST = 300;

const placeOf = ({ itemKey, focAt }: SignOff): string => `${itemKey} ${focAt ?? ''}`;

/**
 * The sign-offs of an order with new ones added, oldest first. A second one on the same item and FOC stands in place of the
 * first, which is kept for those who ask who said what; what stands is never dropped.
 */
export function withSignOffs(before: readonly SignOff[], added: readonly SignOff[]): readonly SignOff[] {
  const all = [...before, ...added];
  const kept = lastOfEach(all, KEPT_PER_ITEM);
  return kept.length > KEPT_AT_MOST ? lastOfEach(all, 1) : kept;
}

function lastOfEach(signOffs: readonly SignOff[], most: number): readonly SignOff[] {
  const seen = new Map<string, number>();
  return signOffs
    .toReversed()
    .filter((signOff) => {
      const count = (seen.get(placeOf(signOff)) ?? 0) + 1;
      seen.set(placeOf(signOff), count);
      return count <= most;
    })
    .toReversed();
}
