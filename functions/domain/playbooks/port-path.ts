import type { Classification } from './classify';

/** What can be done with a number to have its calls arrive in Connect. */
export const PORT_PATHS = ['port', 'bridge', 'order-new', 'not-portable'] as const;

export type PortPath = (typeof PORT_PATHS)[number];

/** The path that a verdict leaves open (design §11, Assessments and plans). */
export const PATH_OF_VERDICT = {
  ok: 'port',
  ask: 'port',
  sip: 'bridge',
  migrate: 'not-portable',
  reject: 'not-portable',
  unknown: 'not-portable',
  invalid: 'not-portable',
} as const satisfies Record<Classification['verdict'], PortPath>;
