const MOST_NAMED = 5;

/** Numbers as a sentence names them: the first `most`, five where nothing is said, and how many more there are. */
export function namedNumbers(numbers: readonly string[], most = MOST_NAMED): string {
  const shown = numbers.slice(0, most).join(', ');
  const more = numbers.length - most;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
