import { DE_GEO } from './de-geo';
import { DE_SHARED } from './de-shared';
import { DE_TF } from './de-tf';
import { ES } from './es';
import { EU_OTHER } from './eu-other';
import { FR_GEO } from './fr-geo';
import { FR_NOMADIC } from './fr-nomadic';
import { FR_SVA } from './fr-sva';
import { GB_GEO } from './gb-geo';
import { GB_NONGEO } from './gb-nongeo';
import { GB_TF } from './gb-tf';
import { IE } from './ie';
import { IT } from './it';
import { NG_FIXED } from './ng-fixed';
import { NG_MOB } from './ng-mob';
import { NL } from './nl';
import type { Playbook, PlaybookKey } from './playbook';
import { US_GEO } from './us-geo';
import { US_TF } from './us-tf';

/** The one place that knows every playbook row. A jurisdiction is added here and nowhere else. */
export const PLAYBOOKS: readonly Playbook[] = [
  GB_GEO,
  US_GEO,
  US_TF,
  GB_NONGEO,
  GB_TF,
  DE_GEO,
  DE_TF,
  DE_SHARED,
  FR_GEO,
  FR_NOMADIC,
  FR_SVA,
  NG_MOB,
  NG_FIXED,
  IE,
  NL,
  ES,
  IT,
  EU_OTHER,
];

/** The playbook of a key; undefined while its row has not been written. */
export const playbookOf = (key: PlaybookKey): Playbook | undefined =>
  PLAYBOOKS.find((playbook) => playbook.key === key);
