import { FR_GEO } from './fr-geo';
import { FR_RIO_RISK, FR_RISKS } from './fr-porting';
import type { Playbook } from './playbook';

/** France, nomadic numbers (09): portable like fixed ones, with a fixed-line RIO. */
export const FR_NOMADIC = {
  ...FR_GEO,
  key: 'FR_NOMADIC',
  title: 'France, nomadic (09)',
  classes: ['FR_NOMADIC'],
  risks: [
    ...FR_RISKS,
    FR_RIO_RISK,
    {
      code: 'blocked-neighbours',
      message: 'The ranges 0948 and 0949 look like the others, and AWS can neither order nor port them.',
      origin: 'aws',
      source: 'Amazon Connect Administrator Guide, phone-number-requirements',
    },
  ],
} as const satisfies Playbook;
