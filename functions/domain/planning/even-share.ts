/**
 * The fewest days in which places can do so much work between them, were it divisible at will; `heads` says by place, least
 * first, how many of these days are gone before it is free.
 * Example: 30 days of work at places with heads 0, 0 and 20: 15; with heads 0, 0 and 6: 12.
 */
export function evenShare(work: number, heads: readonly number[]): number {
  let gone = 0;
  let days = work;
  for (const [at, head] of heads.entries()) {
    if (at > 0 && days <= head) break;
    gone += head;
    days = Math.ceil((work + gone) / (at + 1));
  }
  return days;
}
