import type { Campaign } from '../../../functions/domain/campaigns/campaign';
import type { Port } from '../../../functions/domain/port/port';
import type { Carrier } from '../../../functions/domain/port/carrier';
import { judgeOrders, type AskedOrder } from '../../../functions/domain/planning/judge-orders';
import { makePlan } from '../../../functions/domain/planning/make-plan';
import type { Plan, PlanFinding } from '../../../functions/domain/planning/plan';
import { CARRIER } from '../port/cast';

export const NOW = '2026-11-23T09:00:00Z';

export type AskedBriefly = Pick<AskedOrder, 'reference' | 'losingCarrier'> &
  Partial<AskedOrder> & { readonly named?: readonly string[] };

export const asked = ({ named = [], ...order }: AskedBriefly): AskedOrder => ({
  numbers: named.map((number) => ({ number })),
  wave: null,
  traits: {},
  acknowledge: [],
  ...order,
});

/** A desk in London unless said. */
export const carrier = (
  carrierId: string,
  changes: Partial<Omit<Carrier, 'desk'>> & { readonly desk?: object } = {},
): Carrier => ({
  ...CARRIER,
  carrierId,
  name: carrierId,
  ...changes,
  desk: { ...CARRIER.desk, ...changes.desk },
});

export interface PlanWish {
  readonly orders: readonly AskedBriefly[];
  readonly carriers: readonly Carrier[];
  readonly campaigns?: readonly Campaign[];
  readonly atDesks?: readonly Port[];
  readonly goLive?: string;
  readonly now?: string;
}

export function planned({
  orders,
  carriers,
  campaigns = [],
  atDesks = [],
  goLive = '2027-06-30',
  now = NOW,
}: PlanWish): Plan {
  const { judged, faults } = judgeOrders(orders.map(asked));
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return makePlan({
    now,
    goLive,
    orders: judged,
    campaigns,
    atDesks,
    carriers: new Map(carriers.map((one) => [one.carrierId, one])),
  });
}

export function finding(plan: Plan, code: string): PlanFinding {
  const found = plan.findings.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no ${code} among ${plan.findings.map((one) => one.code).join(', ')}`);
  return found;
}

export const codesOf = (plan: Plan): readonly string[] => plan.findings.map(({ code }) => code);

/** Numbers drawn one after the other from a seed, the same on every run. */
export function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}
