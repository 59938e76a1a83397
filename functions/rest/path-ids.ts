import { invalid, type Declined } from '../usecases/declined';
import { identifier } from '../shapes/scalars';

/** An id that a client chooses in the path has to be one that can be written in a path again. */
function idFault(kind: 'carrier' | 'campaign', id: string): Declined | undefined {
  const parsed = identifier.safeParse(id);
  if (parsed.success) return undefined;
  const message = `The ${kind} id in the path ${parsed.error.issues[0]?.message ?? 'is not usable'}.`;
  return invalid([{ pointer: '', code: `${kind}-id`, message }]);
}

export const carrierIdFault = (carrierId: string): Declined | undefined => idFault('carrier', carrierId);

export const campaignIdFault = (campaignId: string): Declined | undefined => idFault('campaign', campaignId);
