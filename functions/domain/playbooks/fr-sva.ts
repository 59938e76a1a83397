import { AWS_FORM_CAPACITY, AWS_SEE_ATTACHED } from './aws-terms';
import { FR_GEO } from './fr-geo';
import { FR_PROVIDERS, FR_RIO, FR_RISKS, FR_SIRET, FR_SPAN, FR_STATED, FR_UNBUNDLING } from './fr-porting';
import { FREEPHONE_CONTROLLER, FREEPHONE_RISK, FREEPHONE_SEARCH } from './freephone-controller';
import type { Playbook } from './playbook';

const RIO_OF_SVA = `ARCEP decision 2015-0347 (its list of fixed RIO leaves 08 out); decision of 6 December 2022 (extends to 08); ${FR_PROVIDERS}`;

/**
 * France, special numbers (08): freephone, ordinary rate and shared cost. Whether there is a RIO depends on the operator
 * (porting-facts §2.7, §16). Who controls the number is asked of every kind, because one operator may run it and another bill it.
 */
export const FR_SVA = {
  ...FR_GEO,
  key: 'FR_SVA',
  title: 'France, special numbers (08, SVA)',
  classes: ['FR_SVA_FREE', 'FR_SVA_ORDINARY', 'FR_SVA_SHARED'],
  evidence: [
    {
      ...FR_RIO,
      name: 'RIO of each number, where its operator gives one',
      required: false,
      when: 'the losing operator gives RIO for special numbers',
      origin: 'industry',
      source: RIO_OF_SVA,
    },
    FR_SIRET,
    FREEPHONE_CONTROLLER,
    AWS_SEE_ATTACHED,
  ],
  predecessors: [FREEPHONE_SEARCH, FR_UNBUNDLING],
  formCapacity: AWS_FORM_CAPACITY,
  timeline: { ...FR_SPAN, stated: FR_STATED },
  risks: [
    ...FR_RISKS,
    FREEPHONE_RISK,
    {
      code: 'rio-depends-on-operator',
      message:
        'Not every special number has a RIO: the list of 2015 leaves 08 out, a decision of December 2022 extends it, and one provider asks for it even for freephone numbers. Ask the losing operator.',
      origin: 'industry',
      source: RIO_OF_SVA,
    },
  ],
} as const satisfies Playbook;
