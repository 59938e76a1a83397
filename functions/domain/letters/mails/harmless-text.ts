// Line breaks forge headers and rows, other controls confuse terminals and clients, bidi controls make text read backwards.
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/**
 * One line that can be shown anywhere: no line break, no control character, nothing that turns the direction of text.
 * Spaces and letters stay as they are. 'Acme\r\nBcc: x' is 'Acme Bcc: x'.
 */
export function harmless(text: string): string {
  return text.replace(CONTROLS, ' ').replace(BIDI_CONTROLS, '').replace(LONE_SURROGATES, '\uFFFD');
}

/** Text in which what the eye cannot see is named: a no-break space is shown as '[U+00A0]'. For showing two texts side by side. */
export function withHiddenCharactersNamed(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** At most so many characters (code points), the last one an ellipsis where something was cut. */
export function clipped(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
