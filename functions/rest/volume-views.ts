import { AT_LEAST_CALLS, DROP_PERCENT, dropRule, type Baseline } from '../domain/volume/baseline';
import type { Sourced } from '../domain/playbooks/sourced';
import type { Volume } from '../usecases/read-volume';

/** A baseline as clients see it: with what counts as a drop, and where that comes from unless they gave it. */
export function baselineView(baseline: Baseline) {
  const ofNobody = [
    ...(baseline.dropPercent === undefined ? [basisOf('dropPercent', DROP_PERCENT)] : []),
    ...(baseline.atLeast === undefined ? [basisOf('atLeast', AT_LEAST_CALLS)] : []),
  ];
  return { ...baseline, ...dropRule(baseline), basis: ofNobody };
}

const basisOf = (name: string, { value, origin, source }: Sourced<number>) => ({
  figure: `${name} ${value}`,
  origin,
  source,
});

export function volumeView(number: string, { from, to, baseline, items }: Volume) {
  return { number, from, to, baseline: baseline === null ? null : baselineView(baseline), items };
}
