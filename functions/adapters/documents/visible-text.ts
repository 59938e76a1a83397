import { COVERAGE } from './fonts/coverage';

const isCovered = (codePoint: number): boolean => COVERAGE.some(([from, to]) => from <= codePoint && codePoint <= to);

/** Spaces of other widths, drawn as the plain one. */
const OTHER_SPACE = /^[\u2000-\u200A\u202F\u205F\u3000]$/u;

/** Joiners, soft hyphens, variation selectors and the like: they take no room and change no reading. */
const TAKES_NO_ROOM = /^[\u00AD\u034F\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF]$/u;

function shownCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (isCovered(codePoint)) return character;
  if (OTHER_SPACE.test(character)) return ' ';
  if (TAKES_NO_ROOM.test(character)) return '';
  return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/**
 * How a value looks on paper. Control and direction characters, which could make a line read as something else, and characters
 * that the typeface lacks are shown by their number: 'Acme\u202E' is drawn 'Acme[U+202E]'. The text layer of the page holds
 * the value itself; this is only what is drawn.
 */
export function shownAs(text: string): string {
  return Array.from(text, shownCharacter).join('');
}
