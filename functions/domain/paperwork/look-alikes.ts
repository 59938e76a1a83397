// Letters of the Greek, Cyrillic, Armenian, Cherokee and Lisu scripts (and two of the phonetic alphabet) that print like
// the Latin letter or digit they stand behind. Escaped, because nobody can review them by eye.
const PRINTS_LIKE: Readonly<Record<string, string>> = {
  A: '\u0391\u0410\u13aa\ua4ee',
  B: '\u0392\u0412\u13f4\ua4d0',
  C: '\u03f9\u0421\u13df\ua4da',
  D: '\u13a0\ua4d3',
  E: '\u0395\u0415\u13ac\ua4f0',
  F: '\u03dc\ua4dd',
  G: '\u050c\u13c0\ua4d6',
  H: '\u0397\u041d\u13bb\ua4e7',
  I: '\u0399\u0406\u04c0\ua4f2',
  J: '\u037f\u0408\u13ab\ua4d9',
  K: '\u039a\u041a\u13e6\ua4d7',
  L: '\u13de\ua4e1',
  M: '\u039c\u041c\u13b7\ua4df',
  N: '\u039d\ua4e0',
  O: '\u039f\u041e\u0555\ua4f3',
  P: '\u03a1\u0420\u13e2\ua4d1',
  Q: '\u051a',
  R: '\u13a1\u13d2\ua4e3',
  S: '\u0405\u054f\u13da\ua4e2',
  T: '\u03a4\u0422\u13a2\ua4d4',
  U: '\u054d\ua4f4',
  V: '\u0474\u13d9\ua4e6',
  W: '\u051c\u13b3\ua4ea',
  X: '\u03a7\u0425\ua4eb',
  Y: '\u03a5\u0423\u04ae\ua4ec',
  Z: '\u0396\u13c3\ua4dc',
  a: '\u03b1\u0430\u0251',
  b: '\u0432\u044c',
  c: '\u03f2\u0441',
  d: '\u0501',
  e: '\u03b5\u0435\u04bd',
  g: '\u0261\u0581',
  h: '\u043d\u04bb\u0570',
  i: '\u03b9\u0456',
  j: '\u03f3\u0458',
  k: '\u03ba\u043a',
  l: '\u01c0\u04cf',
  m: '\u043c',
  n: '\u03b7\u0578',
  o: '\u03bf\u03c3\u043e\u0585',
  p: '\u03c1\u0440',
  q: '\u051b',
  r: '\u0433',
  s: '\u0455',
  t: '\u03c4\u0442',
  u: '\u03c5\u057d',
  v: '\u03bd\u0475',
  w: '\u03c9\u0461\u051d',
  x: '\u03c7\u0445',
  y: '\u03b3\u0443\u04af',
  '3': '\u0417\u0437',
};

// Zeros of the digits of other scripts: Arabic-Indic, its eastern form, N'Ko, Devanagari, Bengali.
const DIGIT_ZEROS = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6] as const;

const LATIN_FOR = new Map<string, string>([
  ...Object.entries(PRINTS_LIKE).flatMap(([latin, others]) =>
    Array.from(others, (other): [string, string] => [other, latin]),
  ),
  ...DIGIT_ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit): [string, string] => [String.fromCodePoint(zero + digit), String(digit)]),
  ),
]);

/**
 * The text in plain Latin letters and digits: letters of other scripts that print alike, digits of other scripts,
 * full-width, mathematical and ligature forms (Unicode compatibility) are replaced.
 */
export function inLatin(text: string): string {
  const plain = text.normalize('NFKD').replace(/[^\u0000-\u007f]/gu, (letter) => LATIN_FOR.get(letter) ?? letter);
  return plain.normalize('NFC');
}

/** As inLatin, and the letters and digits of one script that are misread for each other are made one: 0 and O; 1, I, l. */
export function inOneGlyph(text: string): string {
  return inLatin(text).replace(/0/gu, 'O').replace(/[1I|]/gu, 'l');
}
