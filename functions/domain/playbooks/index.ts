import { GB_GEO } from './gb-geo';
import type { Playbook, PlaybookKey } from './playbook';
import { US_GEO } from './us-geo';

/** The one place that knows every playbook row. A jurisdiction is added here and nowhere else. */
export const PLAYBOOKS: readonly Playbook[] = [GB_GEO, US_GEO];

/** The playbook of a key; undefined while its row has not been written. */
export const playbookOf = (key: PlaybookKey): Playbook | undefined =>
  PLAYBOOKS.find((playbook) => playbook.key === key);
