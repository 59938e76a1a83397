/** The phases of a port, in the order in which a clean one passes them, then the side phases (design §4). */
export const PHASES = [
  'CSR_PENDING',
  'LOA_PENDING',
  'READY_TO_FILE',
  'FILED',
  'FOC_CONFIRMED',
  'CUTOVER',
  'ROLLBACK_WINDOW',
  'COMPLETED',
  'REJECTED',
  'ON_HOLD',
  'HALF_PORTED',
  'ROLLING_BACK',
  'ROLLED_BACK',
  'CANCELLED',
] as const;

export type Phase = (typeof PHASES)[number];

/** Where inbound calls are expected to arrive. */
export const ROUTES = ['LEGACY', 'BRIDGED', 'IN_TRANSITION', 'CONNECT'] as const;

export type Route = (typeof ROUTES)[number];

/** What each phase means to the rest of the product; a new phase breaks the build until it has its row. */
const MEANING = {
  CSR_PENDING: { final: false, route: 'LEGACY' },
  LOA_PENDING: { final: false, route: 'LEGACY' },
  READY_TO_FILE: { final: false, route: 'LEGACY' },
  FILED: { final: false, route: 'LEGACY' },
  FOC_CONFIRMED: { final: false, route: 'LEGACY' },
  CUTOVER: { final: false, route: 'IN_TRANSITION' },
  ROLLBACK_WINDOW: { final: false, route: 'CONNECT' },
  COMPLETED: { final: true, route: 'CONNECT' },
  REJECTED: { final: false, route: 'LEGACY' },
  ON_HOLD: { final: false, route: 'LEGACY' },
  HALF_PORTED: { final: false, route: 'IN_TRANSITION' },
  ROLLING_BACK: { final: false, route: 'IN_TRANSITION' },
  ROLLED_BACK: { final: true, route: 'LEGACY' },
  CANCELLED: { final: true, route: 'LEGACY' },
} as const satisfies Record<Phase, { final: boolean; route: Route }>;

/** True for the phases that a port never leaves: COMPLETED, ROLLED_BACK, CANCELLED. */
export const isFinal = (phase: Phase): boolean => MEANING[phase].final;

/** The route of a port by its phase; a bridge leads its calls as long as it is on its way (design §11, Lookup). */
export function routeOf(phase: Phase, isBridged = false): Route {
  const { route, final } = MEANING[phase];
  return isBridged && route === 'LEGACY' && !final ? 'BRIDGED' : route;
}
