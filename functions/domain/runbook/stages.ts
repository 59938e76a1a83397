/**
 * The moments for which the runbook has items, in exact hours from the FOC, and whether what was signed off for them
 * outlives a slip of the date (design §11: a slip re-opens those of T-24h and the window only). What comes after the FOC
 * belongs to the date that it came after.
 */
export const STAGES = {
  'T-21d': { hoursFromFoc: -21 * 24, outlivesSlip: true },
  'T-7d': { hoursFromFoc: -7 * 24, outlivesSlip: true },
  'T-24h': { hoursFromFoc: -24, outlivesSlip: false },
  window: { hoursFromFoc: 0, outlivesSlip: false },
  'T+2h': { hoursFromFoc: 2, outlivesSlip: false },
  /** By its usual name: it is the end of the rollback window, however long that is (`due-at.ts`). */
  'T+72h': { hoursFromFoc: 72, outlivesSlip: false },
} as const satisfies Record<string, { hoursFromFoc: number; outlivesSlip: boolean }>;

export type Stage = keyof typeof STAGES;
