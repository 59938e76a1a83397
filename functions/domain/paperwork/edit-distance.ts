/**
 * Whether at most `limit` slips (a character added, left out, changed, or two swapped: Damerau and Levenshtein) turn
 * one text into the other. Counted in code points; linear in the length for small limits.
 * Example: '00417' and '00471' are one slip apart.
 */
export function withinSlips(from: string, to: string, limit: number): boolean {
  return within(Array.from(from), 0, Array.from(to), 0, limit);
}

function within(a: readonly string[], i: number, b: readonly string[], j: number, left: number): boolean {
  while (i < a.length && j < b.length && a[i] === b[j]) {
    i += 1;
    j += 1;
  }
  const restA = a.length - i;
  const restB = b.length - j;
  if (restA === 0 || restB === 0) return restA + restB <= left;
  if (left === 0 || Math.abs(restA - restB) > left) return false;
  return (
    within(a, i + 1, b, j + 1, left - 1) ||
    within(a, i + 1, b, j, left - 1) ||
    within(a, i, b, j + 1, left - 1) ||
    withinAfterSwap(a, i, b, j, left)
  );
}

/** A swap of neighbours costs one slip; a swap with one character added or left out between them costs two. */
function withinAfterSwap(a: readonly string[], i: number, b: readonly string[], j: number, left: number): boolean {
  const swapped = (skipA: number, skipB: number): boolean =>
    i + 1 + skipA < a.length && j + 1 + skipB < b.length && a[i] === b[j + 1 + skipB] && a[i + 1 + skipA] === b[j];
  if (swapped(0, 0) && within(a, i + 2, b, j + 2, left - 1)) return true;
  if (left < 2) return false;
  if (swapped(0, 1) && within(a, i + 2, b, j + 3, left - 2)) return true;
  return swapped(1, 0) && within(a, i + 3, b, j + 2, left - 2);
}

/** How many characters must be added, left out or changed between two texts (Levenshtein); meant for short texts. */
export function editDistance(from: string, to: string): number {
  const a = Array.from(from);
  const b = Array.from(to);
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [line, letter] of a.entries()) {
    const next = [line + 1];
    for (const [column, other] of b.entries()) {
      const change = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
