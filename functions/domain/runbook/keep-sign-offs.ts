import type { SignOff } from './sign-off';

/** How many words on one item of one FOC an order remembers: the one that stands, and those before it. */
const KEPT_PER_ITEM = 3;

/** An order is one row of its table: beyond so many, only the words that stand are kept. */
const KEPT_AT_MOST = 300;

/** In bytes of JSON: a row holds 400 KB, and the papers and parties of the order are in it as well. */
const KEPT_BYTES = 60_000;

const placeOf = ({ itemKey, focAt }: SignOff): string => `${itemKey} ${focAt ?? ''}`;

/**
 * The sign-offs of an order with new ones added, oldest first. A second one on the same item and FOC stands in place of the
 * first, which is kept for those who ask who said what. Where that is too much, those that were replaced go first, then the
 * oldest for dates that no number has any more (`isHeld`); what stands for one is never dropped.
 */
export function withSignOffs(
  before: readonly SignOff[],
  added: readonly SignOff[],
  isHeld: (signOff: SignOff) => boolean = () => true,
): readonly SignOff[] {
  const all = [...before, ...added];
  const kept = lastOfEach(all, KEPT_PER_ITEM);
  if (fits(kept.length, bytesOf(kept))) return kept;
  return withoutOldest(lastOfEach(all, 1), isHeld);
}

const fits = (count: number, bytes: number): boolean => count <= KEPT_AT_MOST && bytes <= KEPT_BYTES;

/** UTF-8: what lies outside ASCII takes two to four bytes, a lone surrogate is escaped by JSON. */
const bytesOf = (value: unknown): number => encodeURIComponent(JSON.stringify(value)).replace(/%../g, '.').length;

function withoutOldest(signOffs: readonly SignOff[], isHeld: (signOff: SignOff) => boolean): readonly SignOff[] {
  let count = signOffs.length;
  let bytes = bytesOf(signOffs);
  return signOffs.filter((signOff) => {
    if (fits(count, bytes) || isHeld(signOff)) return true;
    count -= 1;
    bytes -= bytesOf(signOff) + 1;
    return false;
  });
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
