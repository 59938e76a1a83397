import type { Letter } from '../../../functions/domain/letters/letter/letter';
import { composeLetter } from '../../../functions/domain/letters/letter/compose-letter';
import { letterRequest } from '../../domain/letters/letter/letter-fixtures';
import fidelity from '../../extras/text-fidelity.json';

/** Every letter, sequence and Nigerian item that has to survive a copy out of a letter. */
export const FIDELITY_ITEMS: readonly string[] = [...fidelity.letters, ...fidelity.sequences, ...fidelity.nigerian];

/** Always the same disorder: a walk through all places in steps that have no divisor in common with their number. */
export function shuffled(items: readonly string[]): readonly string[] {
  const step = 389;
  return items.map((_, index) => items[(index * step + 17) % items.length] ?? '');
}

/** A letter that holds nothing but the given values, each in a row of its own; the page around it is that of `letter`. */
export function letterOfValues(values: readonly string[], letter: Letter = composeLetter(letterRequest())): Letter {
  return {
    ...letter,
    sections: [
      { heading: 'Values', fields: values.map((value, index) => ({ name: `v${index}`, label: `${index}`, value })) },
    ],
    signature: null,
    footnotes: null,
  };
}
