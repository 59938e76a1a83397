import { getVolumeOperation } from '../rest/operations/volume';
import { portOfPath } from '../rest/subjects';
import { volumeView } from '../rest/volume-views';
import { isDeclined } from '../usecases/declined';
import { readVolume } from '../usecases/read-volume';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';
import { volumes } from '../wiring/volume';

export const handler = serve(getVolumeOperation, {
  load: portOfPath(records),
  run: async ({ subject: { record }, query, request }) => {
    const volume = await readVolume(volumes(), record.port, query, request.now);
    return isDeclined(volume) ? volume : { status: 200, body: volumeView(record.port.number, volume) };
  },
});
