import type { VolumeBook } from '../contracts/volume';
import type { Baseline } from '../domain/volume/baseline';
import type { BaselineRequest } from '../shapes/volume';
import type { Given } from './carry-out';
import { invalid, type Declined } from './declined';
import type { Dossier } from './dossier';
import { StaleWriteError } from './stale-write';

/** A number with what used to arrive on it. */
export interface BaselineFile {
  readonly dossier: Dossier;
  readonly number: string;
  readonly known: Baseline | null;
}

// IANA time zone database, zone1970.tab: more than one zone within the country, or within the countries of the row.
const IN_SEVERAL_ZONES: ReadonlySet<string> = new Set(['US', 'ES', 'EU']);

/**
 * Writes down how many calls used to arrive on a number, in place of what was known. The callers' zone is the country's unless
 * said; where a country has several, it has to be said: hours of the wrong clock would alarm every morning.
 */
export async function putBaseline(
  { volume }: { readonly volume: Pick<VolumeBook, 'putBaseline'> },
  { dossier, number, known }: BaselineFile,
  request: BaselineRequest,
  { stamp, actor }: Given,
): Promise<Baseline | Declined> {
  const { country, zone } = dossier.playbook;
  if (request.timeZone === undefined && IN_SEVERAL_ZONES.has(country)) return zoneNeeded(number, zone);
  const baseline: Baseline = {
    ...request,
    number,
    version: (known?.version ?? 0) + 1,
    timeZone: request.timeZone ?? zone,
    givenAt: stamp.at,
    givenBy: actor,
  };
  if ((await volume.putBaseline(baseline)) === 'stale') throw new StaleWriteError(`The baseline of ${number}`);
  return baseline;
}

const zoneNeeded = (number: string, zone: string): Declined =>
  invalid([
    {
      pointer: '/timeZone',
      code: 'time-zone-needed',
      message: `Callers of ${number} may live by one of several clocks: add the IANA zone in which the hours were counted, such as "${zone}".`,
    },
  ]);
