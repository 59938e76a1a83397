/** How many runs of neighbouring numbers (E.164) there are: +442079460101, …102 and …150 are two. */
export function countRanges(numbers: readonly string[]): number {
  // At most 15 digits: exact as a number.
  const values = [...new Set(numbers.map((number) => Number(number.slice(1))))].sort((a, b) => a - b);
  return values.filter((value, index) => index === 0 || value !== (values[index - 1] ?? 0) + 1).length;
}
