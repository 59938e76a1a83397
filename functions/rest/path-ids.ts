import { invalid, type Declined } from '../usecases/declined';
import { identifier } from '../shapes/scalars';

/** An id that a client chooses in the path has to be one that can be written in a path again. */
export function carrierIdFault(carrierId: string): Declined | undefined {
  const parsed = identifier.safeParse(carrierId);
  if (parsed.success) return undefined;
  const message = `The carrier id in the path ${parsed.error.issues[0]?.message ?? 'is not usable'}.`;
  return invalid([{ pointer: '', code: 'carrier-id', message }]);
}
