import { putBaselineOperation } from '../rest/operations/volume';
import { portOfPath } from '../rest/subjects';
import { baselineView } from '../rest/volume-views';
import { isDeclined } from '../usecases/declined';
import { putBaseline } from '../usecases/put-baseline';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';
import { volumes } from '../wiring/volume';

const portFile = portOfPath(records);

export const handler = serve(putBaselineOperation, {
  load: async (request) => {
    const file = await portFile(request);
    if (file === null) return null;
    const { number } = file.record.port;
    return { dossier: file.dossier, number, known: await volumes().volume.baseline(number) };
  },
  versionOf: ({ known }) => known?.version ?? null,
  run: async ({ subject, body, given }) => {
    const baseline = await putBaseline(volumes(), subject, body, given);
    if (isDeclined(baseline)) return baseline;
    return { status: 200, body: baselineView(baseline), version: baseline.version };
  },
});
