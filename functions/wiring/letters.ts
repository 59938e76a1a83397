import { renderLetter } from '../adapters/documents/render-letter';
import type { LetterPress } from '../contracts/letter-press';

export const letterPress: LetterPress = { print: renderLetter };
