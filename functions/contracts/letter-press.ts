import type { Letter } from '../domain/letters/letter/letter';
import type { Instant } from '../domain/time/instant';

/** Prints letters. The same letter at the same instant gives the same bytes. */
export interface LetterPress {
  print(letter: Letter, at: Instant): Promise<Uint8Array>;
}
