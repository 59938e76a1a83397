/** A small linear congruential generator, so that a failing run can be run again: numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export type Pick = <T>(from: readonly T[]) => T;

export function pickWith(random: () => number): Pick {
  return (from) => {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
}

const INSERTED = Array.from(
  "aeioXZ079 ,.-'’/&#()\t\u00a0\u200b\u200d\ufeff\u00ad\u2009\u202e\u0301\u0323éßŁ\u{1d400}\u0430",
);
const LOOK_ALIKES = new Map([
  ['A', '\u0410'],
  ['B', '\u0392'],
  ['C', '\u0421'],
  ['E', '\u0415'],
  ['H', '\u041d'],
  ['a', '\u0430'],
  ['c', '\u0441'],
  ['e', '\u0435'],
  ['i', '\u0456'],
  ['o', '\u03bf'],
  ['p', '\u0440'],
  ['0', 'O'],
  ['1', '\uff11'],
]);

type Edit = (points: readonly string[], at: number, pick: Pick) => readonly string[];

const spliced = (
  points: readonly string[],
  at: number,
  count: number,
  ...put: readonly string[]
): readonly string[] => [...points.slice(0, at), ...put, ...points.slice(at + count)];

/** Single edits as hands, keyboards and word processors make them. Some leave a text as it is; those are drawn again. */
export const EDITS: Readonly<Record<string, Edit>> = {
  insert: (points, at, pick) => spliced(points, at, 0, pick(INSERTED)),
  delete: (points, at) => spliced(points, at, 1),
  replace: (points, at, pick) => spliced(points, at, 1, pick(INSERTED)),
  transpose: (points, at) => spliced(points, at, 2, points[at + 1] ?? '', points[at] ?? ''),
  case: (points, at) => {
    const letter = points[at] ?? '';
    return spliced(points, at, 1, letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase());
  },
  whitespace: (points, at, pick) =>
    points[at] === ' '
      ? spliced(points, at, 1, pick(['  ', '\u00a0', '\t', '', '\u2007']))
      : spliced(points, at, 0, ' '),
  lookAlike: (points, at) => spliced(points, at, 1, LOOK_ALIKES.get(points[at] ?? '') ?? points[at] ?? ''),
  noBreakSpace: (points, _at, pick) => {
    const spaces = points.flatMap((point, index) => (point === ' ' ? [index] : []));
    return spaces.length === 0
      ? points
      : spliced(points, pick(spaces), 1, pick(['\u00a0', '\u202f', '\u2009', '\u3000']));
  },
  zeroWidth: (points, at, pick) =>
    spliced(points, at, 0, pick(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'])),
  oneLetterComposed: (points, at) => {
    const letter = points[at] ?? '';
    const apart = letter.normalize('NFD');
    if (apart !== letter) return spliced(points, at, 1, ...Array.from(apart));
    const pair = letter + (points[at + 1] ?? '');
    return pair.normalize('NFC') === pair ? points : spliced(points, at, 2, ...Array.from(pair.normalize('NFC')));
  },
  bareLetter: (points, at) =>
    spliced(points, at, 1, ...Array.from((points[at] ?? '').normalize('NFD').replace(/\p{Mn}/gu, ''))),
  fullWidth: (points, at) => {
    const code = points[at]?.codePointAt(0) ?? 0;
    return code > 0x20 && code < 0x7f ? spliced(points, at, 1, String.fromCodePoint(code + 0xfee0)) : points;
  },
  otherDigit: (points, at, pick) =>
    /^\d$/u.test(points[at] ?? '') ? spliced(points, at, 1, pick(Array.from('0123456789'))) : points,
  doubled: (points, at) => spliced(points, at, 0, points[at] ?? ''),
  otherMark: (points, at, pick) =>
    /^[\p{P}]$/u.test(points[at] ?? '')
      ? spliced(points, at, 1, pick(['', '.', ',', '-', '\u2010', '\u2013', '’', "'"]))
      : points,
  composition: (points) => {
    const text = points.join('');
    return Array.from(text === text.normalize('NFC') ? text.normalize('NFD') : text.normalize('NFC'));
  },
};
