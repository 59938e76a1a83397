/**
 * The ways in which two writings of the same thing differ, each as a step that wipes out one kind of difference.
 * They explain a difference and never excuse it: only code-point equality lets a letter pass (porting-facts §10).
 */

// Characters that take no room on paper: format characters, variation selectors, controls other than white space.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;
// Braille blank and next-line look like a space too, though \s does not hold them.
const SPACES = /[\s\u0085\u2800]+/gu;

/** Trims, collapses every kind of space to one plain space and drops zero-width characters. */
export function plainSpacing(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** Drops every space, for asking whether two texts only divide their words in another way. */
export function withoutSpaces(text: string): string {
  return text.replace(SPACES, '');
}

// The Kelvin, Angstrom and Ohm signs lower-case to ordinary letters, yet they are a matter of composition, not of case.
const NOT_LETTER_SIGNS = /[^\u2126\u212a\u212b]+/gu;

/** Folds capitals to small letters; ß stays ß, because ß against ss is a matter of spelling. */
export function withoutCase(text: string): string {
  return text.replace(NOT_LETTER_SIGNS, (run) => run.toLowerCase()).replace(/ς/gu, 'σ');
}

// "&", "@", "%" and "*" are read aloud and so are words; accents that stand alone are used as apostrophes.
const PUNCTUATION = /(?![&@%*＆＠％＊])[\p{P}\u0060\u00b4\u02b9-\u02bf\u02c8\u02ca\u02cb\u2212\ua78b\ua78c]/gu;
const SEPARATORS = /[\p{Pd}\u2212/\\\u2044\u2215]/gu;

/** Removes punctuation with nothing in its place: 'P.L.C.' becomes 'PLC'. */
export function withoutPunctuation(text: string): string {
  return text.replace(PUNCTUATION, '').replace(SPACES, ' ').trim();
}

/** Reads hyphens and slashes as spaces, then removes the other punctuation: 'Saint-Denis' becomes 'Saint Denis'. */
export function punctuationAsSpaces(text: string): string {
  return withoutPunctuation(text.replace(SEPARATORS, ' '));
}

const APOSTROPHES = /['\u0060\u00b4\u02b9-\u02bc\u2018\u2019\u201b\u2032\ua78c]/gu;

/** As punctuationAsSpaces, with apostrophes read as spaces too: "l'Eglise" becomes 'l Eglise'. */
export function apostrophesAsSpaces(text: string): string {
  return punctuationAsSpaces(text.replace(APOSTROPHES, ' '));
}

// Letters with a stroke, hook or missing dot, which Unicode does not decompose.
const BARE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ə: 'e',
  ǝ: 'e',
  ɨ: 'i',
};
const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** Leaves the bare letters: composition, accents and tone marks, strokes and hooks are wiped out ('Müller' to 'Muller'). */
export function bareLetters(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{Mn}/gu, '');
  return replaceLetters(letters.toLowerCase(), BARE_LETTERS);
}

/** As bareLetters, with umlauts spelled out the German and Nordic way ('Müller' to 'Mueller'). */
export function spelledOutLetters(text: string): string {
  return bareLetters(replaceLetters(text.normalize('NFC').toLowerCase(), SPELLED_OUT));
}

function replaceLetters(text: string, table: Readonly<Record<string, string>>): string {
  return text.replace(/[^\u0000-\u007f]/gu, (letter) => table[letter] ?? letter);
}
