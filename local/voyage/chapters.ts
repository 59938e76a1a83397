import type { Chapter } from './chapter';
import { calledBack } from './called-back';
import { clean } from './clean';
import { muddled } from './muddled';

/** The three ports of the voyage, one after the other on one stack. */
export const chapters: readonly Chapter[] = [clean, muddled, calledBack];
