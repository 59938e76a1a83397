import { describe, expect, test } from 'vitest';
import { judgeRio } from '../../../functions/domain/evidence/rio';
import { belongsTo, RIO_SYMBOLS, rioKey } from '../../../functions/domain/evidence/rio-key';
import { asking, faultOf, FRENCH, keptAs, NEIGHBOUR, odditiesOf, orderOf, RIO_OF, wordsOf } from './asking';

/** First nine characters, national number, key, whole RIO (porting-facts §3.1; made up, no real lines). */
const VECTORS = [
  ['01P123456', '0612345678', '36Q', '01P12345636Q'],
  ['02E654321', '0698765432', '1KA', '02E6543211KA'],
  ['03PABCDEF', '0700000000', 'T6O', '03PABCDEFT6O'],
  ['04PZ9Y8X7', '0611223344', 'N8A', '04PZ9Y8X7N8A'],
  ['F0P000000', '0123456789', '0G5', 'F0P0000000G5'],
  ['F0E12AB34', '0142345678', 'G6F', 'F0E12AB34G6F'],
  ['F3P+12345', '0972345678', 'XVT', 'F3P+12345XVT'],
  ['01P000000', '0600000000', 'JI5', '01P000000JI5'],
] as const;

const e164 = (national: string): string => `+33${national.slice(1)}`;

/** A row of numbers that looks random and is the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const symbol = (at: number): string => RIO_SYMBOLS.charAt(at);

function randomRio(roll: (sides: number) => number): { readonly rio: string; readonly number: string } {
  const nine = Array.from({ length: 9 }, () => symbol(roll(37))).join('');
  const national = `0${Array.from({ length: 9 }, () => roll(10)).join('')}`;
  return { rio: nine + (rioKey(nine, national) ?? ''), number: e164(national) };
}

const withSymbol = (rio: string, at: number, other: string): string => rio.slice(0, at) + other + rio.slice(at + 1);

describe('the key of a RIO', () => {
  test.each(VECTORS)('of %s and %s is %s', (nine, national, key, whole) => {
    expect(rioKey(nine, national)).toBe(key);
    expect(belongsTo(whole, e164(national))).toBe(true);
  });

  test('is not reckoned from characters outside its 37', () => {
    expect(rioKey('F0P00000é', '0123456789')).toBeNull();
  });

  test('finds out every one of 20,000 random changes of one character', () => {
    const roll = dice(1);
    let undetected = 0;
    for (let tries = 0; tries < 20_000; tries += 1) {
      const { rio, number } = randomRio(roll);
      const at = roll(12);
      const other = symbol((RIO_SYMBOLS.indexOf(rio.charAt(at)) + 1 + roll(36)) % 37);
      if (belongsTo(withSymbol(rio, at, other), number)) undetected += 1;
    }
    expect(undetected).toBe(0);
  });

  test('finds out every one of 18,046 swaps of neighbouring characters', () => {
    const roll = dice(2);
    let [swaps, undetected] = [0, 0];
    while (swaps < 18_046) {
      const { rio, number } = randomRio(roll);
      const at = roll(11);
      const [left, right] = [rio.charAt(at), rio.charAt(at + 1)];
      if (left === right) continue;
      swaps += 1;
      if (belongsTo(rio.slice(0, at) + right + left + rio.slice(at + 2), number)) undetected += 1;
    }
    expect(undetected).toBe(0);
  });

  test('finds out every change of one digit of the number that it is put for', () => {
    for (const [, national, , whole] of VECTORS) {
      const others = Array.from({ length: 9 }, (_, at) =>
        Array.from('0123456789', (digit) => withSymbol(national, at + 1, digit)),
      ).flat();
      const wrong = others.filter((other) => other !== national && belongsTo(whole, e164(other)));
      expect(wrong, whole).toEqual([]);
    }
  });
});

describe('a RIO', () => {
  const rio = RIO_OF[FRENCH];

  test('is taken in small letters, in groups and with dashes, and kept without them', () => {
    const writings = [rio, 'f0p 000000 ke9', 'F0-P-000000-KE9', 'F0 P\u00a0000000\u2013KE9', '\u200bF0P000000KE9'];
    expect(writings.map((value) => keptAs(judgeRio(asking(value, { number: FRENCH }))))).toEqual(
      writings.map(() => rio),
    );
  });

  test('of eleven or thirteen characters, or with others than letters, digits and +, has the wrong form', () => {
    const values = [rio.slice(1), `${rio}0`, 'F0P00000/KE9', '', 'É0P000000KE9', 'F0+000000KE9'];
    expect(values.map((value) => faultOf(judgeRio(asking(value, { number: FRENCH }))))).toEqual(
      values.map(() => 'rio-format'),
    );
  });

  test('copied to the wrong line is refused, and the line that it belongs to is named', () => {
    const order = orderOf([FRENCH, NEIGHBOUR]);
    const verdict = judgeRio(asking(RIO_OF[NEIGHBOUR], { number: FRENCH, order }));
    expect(faultOf(verdict)).toBe('rio-key');
    expect(wordsOf(verdict)).toContain(NEIGHBOUR);
  });

  test('with the letter O typed for a zero is refused, and the place is told', () => {
    const verdict = judgeRio(asking('FOP000000KE9', { number: FRENCH }));
    expect(faultOf(verdict)).toBe('rio-key');
    expect(wordsOf(verdict)).toContain('character 2');
  });

  test('of the head line is taken for the numbers of its block only, and said to be so', () => {
    const block = orderOf([FRENCH, NEIGHBOUR], { account: { btn: FRENCH }, traits: { partOfBlock: true } });
    const ofHead = asking(rio, { number: NEIGHBOUR, order: block });
    expect(odditiesOf(judgeRio(ofHead))).toEqual(['rio-of-head-line']);
    expect(faultOf(judgeRio({ ...ofHead, order: { ...block, traits: {} } }))).toBe('rio-key');
  });

  test('belongs to French numbers only', () => {
    expect(faultOf(judgeRio(asking(rio, { number: '+442079460101' })))).toBe('rio-not-french');
    expect(faultOf(judgeRio({ ...asking(rio), number: undefined }))).toBe('rio-not-french');
  });

  test('with an unseen kind of contract, of a mobile operator or of another operator is taken and asked about', () => {
    expect(odditiesOf(judgeRio(asking('F0A0000006RE', { number: FRENCH })))).toEqual(['rio-quality-unusual']);
    const [nine] = ['01P123456'];
    const mobile = `${nine}${rioKey(nine, '0199001234') ?? ''}`;
    expect(odditiesOf(judgeRio(asking(mobile, { number: FRENCH })))).toEqual(['rio-of-another-kind']);
    const carriers = ['Orange Business', 'Example Télécom'];
    expect(carriers.map((carrierName) => odditiesOf(judgeRio(asking(rio, { number: FRENCH, carrierName }))))).toEqual([
      [],
      ['rio-of-another-operator'],
    ]);
  });

  test('is never repeated in what is said about it', () => {
    const order = orderOf([FRENCH, NEIGHBOUR]);
    const values = [RIO_OF[NEIGHBOUR], 'FOP000000KE9', 'F0P000000KE', 'F0A0000006RE', 'F0P000000ABC', 'F0P00000/KE9'];
    for (const value of values) {
      const words = wordsOf(judgeRio(asking(value, { number: FRENCH, order, carrierName: 'Example Télécom' })));
      for (let at = 0; at + 4 <= value.length; at += 1) expect(words).not.toContain(value.slice(at, at + 4));
    }
  });
});
