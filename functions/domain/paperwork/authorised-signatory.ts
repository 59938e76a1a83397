import { visibly } from './character-names';
import type { AuthorisedContact } from './csr';
import type { Difference } from './difference';
import { editDistance } from './edit-distance';
import { explainText } from './explain';
import { classifyText, type WritingTables } from './classify';
import { bareLetters, plainSpacing } from './normalise';
import { positionOf } from './position';

// Names are compared for nearness only, so a hostile one of a megabyte is cut.
const LONGEST_NAME = 64;

/**
 * Whether the signatory is one of the people whom the carrier's record names, character for character; else a difference
 * AUTH_PERSON that shows the nearest of them, or all when none is near. Source: porting-facts §10.4.
 */
export function judgeSignatory(
  signatory: string,
  contacts: readonly AuthorisedContact[],
  tables: WritingTables,
): Difference | undefined {
  const names = contacts.map((contact) => contact.name);
  if (names.includes(signatory)) return undefined;
  const { nearest, isNear } = nearestName(signatory, names);
  const csr = isNear ? nearest : names.join(', ');
  return {
    field: 'signatory.name',
    csr,
    loa: signatory,
    class: 'AUTH_PERSON',
    positions: [positionOf(csr, signatory)],
    explanation: isNear ? nearMiss(nearest, signatory, tables) : stranger(signatory, names),
    fix: nearest,
  };
}

function nearMiss(nearest: string, signatory: string, tables: WritingTables): string {
  const reason = classifyText('name', nearest, signatory, tables);
  return `Nobody on the carrier's record is called ${visibly(signatory)} character for character; the nearest is ${visibly(nearest)}. ${explainText(reason, "the signatory's name", nearest, signatory)}`;
}

function stranger(signatory: string, names: readonly string[]): string {
  if (names.length === 0) {
    return `The carrier's record names nobody who may sign; have the carrier add ${visibly(signatory)} as an authorised contact first.`;
  }
  return `${visibly(signatory)} is not among the people whom the carrier's record names (${visibly(names.join(', '))}). Have one of them sign, or have the carrier add the signatory first.`;
}

function nearestName(
  signatory: string,
  names: readonly string[],
): { readonly nearest: string; readonly isNear: boolean } {
  const bare = (name: string): string => bareLetters(plainSpacing(name.slice(0, LONGEST_NAME)));
  const sought = bare(signatory);
  let nearest = names[0] ?? '';
  let distance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const next = editDistance(sought, bare(name));
    if (next >= distance) continue;
    nearest = name;
    distance = next;
  }
  return { nearest, isNear: distance <= Math.max(2, Math.floor(sought.length / 3)) };
}
