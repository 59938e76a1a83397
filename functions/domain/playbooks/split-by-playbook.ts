import type { PlaybookKey } from './playbook';

/** Numbers that belong together because they follow the same rules. */
export interface Split {
  readonly playbook: PlaybookKey;
  readonly numbers: readonly string[];
}

/**
 * Sorts numbers by their playbooks, in the order in which these come up. One CSR and one LOA belong to one playbook, so more
 * than one split means more than one order.
 */
export function splitByPlaybook(
  numbers: readonly { readonly number: string; readonly playbook: PlaybookKey }[],
): readonly Split[] {
  const keys = [...new Set(numbers.map(({ playbook }) => playbook))];
  return keys.map((playbook) => ({
    playbook,
    numbers: numbers.filter((number) => number.playbook === playbook).map(({ number }) => number),
  }));
}
