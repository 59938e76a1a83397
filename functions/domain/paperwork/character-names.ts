// Names of the Unicode Standard for characters that nobody sees, or that are taken for another.
const NAMES: Readonly<Record<string, string>> = {
  '\u0009': 'CHARACTER TABULATION',
  '\u000a': 'LINE FEED',
  '\u000d': 'CARRIAGE RETURN',
  '\u0020': 'SPACE',
  '\u0060': 'GRAVE ACCENT',
  '\u00a0': 'NO-BREAK SPACE',
  '\u00ad': 'SOFT HYPHEN',
  '\u00b4': 'ACUTE ACCENT',
  '\u02bc': 'MODIFIER LETTER APOSTROPHE',
  '\u0300': 'COMBINING GRAVE ACCENT',
  '\u0301': 'COMBINING ACUTE ACCENT',
  '\u0302': 'COMBINING CIRCUMFLEX ACCENT',
  '\u0303': 'COMBINING TILDE',
  '\u0304': 'COMBINING MACRON',
  '\u0307': 'COMBINING DOT ABOVE',
  '\u0308': 'COMBINING DIAERESIS',
  '\u030a': 'COMBINING RING ABOVE',
  '\u030c': 'COMBINING CARON',
  '\u0323': 'COMBINING DOT BELOW',
  '\u0327': 'COMBINING CEDILLA',
  '\u0329': 'COMBINING VERTICAL LINE BELOW',
  '\u034f': 'COMBINING GRAPHEME JOINER',
  '\u1680': 'OGHAM SPACE MARK',
  '\u2000': 'EN QUAD',
  '\u2001': 'EM QUAD',
  '\u2002': 'EN SPACE',
  '\u2003': 'EM SPACE',
  '\u2004': 'THREE-PER-EM SPACE',
  '\u2005': 'FOUR-PER-EM SPACE',
  '\u2006': 'SIX-PER-EM SPACE',
  '\u2007': 'FIGURE SPACE',
  '\u2008': 'PUNCTUATION SPACE',
  '\u2009': 'THIN SPACE',
  '\u200a': 'HAIR SPACE',
  '\u200b': 'ZERO WIDTH SPACE',
  '\u200c': 'ZERO WIDTH NON-JOINER',
  '\u200d': 'ZERO WIDTH JOINER',
  '\u200e': 'LEFT-TO-RIGHT MARK',
  '\u200f': 'RIGHT-TO-LEFT MARK',
  '\u2010': 'HYPHEN',
  '\u2011': 'NON-BREAKING HYPHEN',
  '\u2012': 'FIGURE DASH',
  '\u2013': 'EN DASH',
  '\u2014': 'EM DASH',
  '\u2018': 'LEFT SINGLE QUOTATION MARK',
  '\u2019': 'RIGHT SINGLE QUOTATION MARK',
  '\u201c': 'LEFT DOUBLE QUOTATION MARK',
  '\u201d': 'RIGHT DOUBLE QUOTATION MARK',
  '\u2028': 'LINE SEPARATOR',
  '\u2029': 'PARAGRAPH SEPARATOR',
  '\u202a': 'LEFT-TO-RIGHT EMBEDDING',
  '\u202b': 'RIGHT-TO-LEFT EMBEDDING',
  '\u202c': 'POP DIRECTIONAL FORMATTING',
  '\u202d': 'LEFT-TO-RIGHT OVERRIDE',
  '\u202e': 'RIGHT-TO-LEFT OVERRIDE',
  '\u202f': 'NARROW NO-BREAK SPACE',
  '\u205f': 'MEDIUM MATHEMATICAL SPACE',
  '\u2060': 'WORD JOINER',
  '\u2066': 'LEFT-TO-RIGHT ISOLATE',
  '\u2067': 'RIGHT-TO-LEFT ISOLATE',
  '\u2068': 'FIRST STRONG ISOLATE',
  '\u2069': 'POP DIRECTIONAL ISOLATE',
  '\u2212': 'MINUS SIGN',
  '\u3000': 'IDEOGRAPHIC SPACE',
  '\ufeff': 'ZERO WIDTH NO-BREAK SPACE',
};

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Lisu', /\p{Script=Lisu}/u],
  ['Arabic', /\p{Script=Arabic}/u],
];

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\p{M}\u2800]/u;
const LONGEST_SHOWN = 60;
const MOST_CODE_POINTS = 6;

/** 'U+00A0 NO-BREAK SPACE'; where the name is not at hand, the code point alone. */
export function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES[character];
  return name === undefined ? `U+${hex}` : `U+${hex} ${name}`;
}

/**
 * A text in quotation marks, with everything that cannot be seen spelled out in square brackets and long texts cut:
 * “Acme[U+00A0 NO-BREAK SPACE]UK”. An empty text is 'nothing'.
 */
export function visibly(text: string): string {
  if (text === '') return 'nothing';
  const points = Array.from(text);
  const shown = points.slice(0, LONGEST_SHOWN).map((point) => {
    const plainly = point === ' ' || /\p{M}/u.test(point) || !UNSEEN.test(point);
    return plainly ? point : `[${codePointName(point)}]`;
  });
  return `“${shown.join('')}${points.length > LONGEST_SHOWN ? '…' : ''}”`;
}

/** The characters of a short piece one by one: '“é” (U+00E9)', 'U+0020 SPACE'; 'nothing' when there are none. */
export function characterByCharacter(piece: string): string {
  if (piece === '') return 'nothing';
  const points = Array.from(piece);
  const shown = points.slice(0, MOST_CODE_POINTS).map((point) => {
    if (UNSEEN.test(point)) return codePointName(point);
    return /[\u0021-\u007e]/u.test(point) ? `“${point}”` : `“${point}” (${codePointName(point)}${scriptOf(point)})`;
  });
  const more = points.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function scriptOf(character: string): string {
  const script = SCRIPTS.find(([, letters]) => letters.test(character));
  return script === undefined ? '' : `, ${script[0]}`;
}
