/** The 37 symbols of a RIO in the order in which the key counts them (porting-facts §3.1). */
export const RIO_SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+';

/**
 * The key of a RIO: the three last characters, reckoned from the nine before them and the number that it belongs to.
 * `national` is the number as it is dialled in France: a leading 0 and nine digits. Null where a character is none of the 37.
 * Source: porting-facts §3.1. Example: rioKey('F0P000000', '0123456789') is '0G5'.
 */
export function rioKey(firstNine: string, national: string): string | null {
  let [sum, doubling, quadrupling] = [0, 0, 0];
  for (const symbol of firstNine + national) {
    const place = RIO_SYMBOLS.indexOf(symbol);
    if (place < 0) return null;
    sum = (sum + place) % 37;
    doubling = (2 * doubling + place) % 37;
    quadrupling = (4 * quadrupling + place) % 37;
  }
  return [sum, doubling, quadrupling].map((place) => RIO_SYMBOLS.charAt(place)).join('');
}

/** A French number as its key is reckoned with; null where it is none. Example: '+33123456789' is '0123456789'. */
export function nationalOf(number: string): string | null {
  return /^\+33\d{9}$/u.test(number) ? `0${number.slice(3)}` : null;
}

/** Whether a RIO of twelve characters belongs to a number (E.164). */
export function belongsTo(rio: string, number: string): boolean {
  const national = nationalOf(number);
  return national !== null && rio.length === 12 && rioKey(rio.slice(0, 9), national) === rio.slice(9);
}
