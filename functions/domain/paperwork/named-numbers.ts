const MOST_NAMED = 5;

/** Numbers as a sentence names them: the first five, and how many more there are. */
export function namedNumbers(numbers: readonly string[]): string {
  const shown = numbers.slice(0, MOST_NAMED).join(', ');
  const more = numbers.length - MOST_NAMED;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
