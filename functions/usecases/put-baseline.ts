import type { VolumeBook } from '../contracts/volume';
import type { Baseline } from '../domain/volume/baseline';
import type { BaselineRequest } from '../shapes/volume';
import type { Given } from './carry-out';
import type { Dossier } from './dossier';
import { StaleWriteError } from './stale-write';

/** A number with what used to arrive on it. */
export interface BaselineFile {
  readonly dossier: Dossier;
  readonly number: string;
  readonly known: Baseline | null;
}

/** Writes down how many calls used to arrive on a number, in place of what was known. The callers' zone is the country's unless said. */
export async function putBaseline(
  { volume }: { readonly volume: VolumeBook },
  { dossier, number, known }: BaselineFile,
  request: BaselineRequest,
  { stamp, actor }: Given,
): Promise<Baseline> {
  const baseline: Baseline = {
    ...request,
    number,
    version: (known?.version ?? 0) + 1,
    timeZone: request.timeZone ?? dossier.playbook.zone,
    givenAt: stamp.at,
    givenBy: actor,
  };
  if ((await volume.putBaseline(baseline)) === 'stale') throw new StaleWriteError(`The baseline of ${number}`);
  return baseline;
}
