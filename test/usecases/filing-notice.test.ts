import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DE_GEO } from '../../functions/domain/playbooks/de-geo';
import { exampleCsr, exampleLoa } from '../../functions/rest/operations/examples';
import { csr, loa } from '../../functions/shapes/paperwork';
import type { Dossier } from '../../functions/usecases/dossier';
import { fileOrder } from '../../functions/usecases/file-order';
import { recordCsr } from '../../functions/usecases/record-csr';
import { recordLoa } from '../../functions/usecases/record-loa';
import { declined, done, FIRST, stage, type Stage } from './stage';

const MONDAY = '2026-11-23T12:00:00Z';

let on: Stage;
beforeEach(async () => {
  on = await stage();
  done(await on.order(undefined, { numbers: [FIRST], requestedCutover: '2026-12-01' }));
  const record = csr.parse({ ...exampleCsr, numbers: [FIRST] });
  const letter = loa.parse({ ...exampleLoa, numbers: [FIRST] });
  done(await recordCsr(on.world, await on.dossier(), record, on.by('2026-11-23T10:00:00Z')));
  done(await recordLoa(on.world, await on.dossier(), letter, on.by('2026-11-23T11:00:00Z')));
});
afterEach(async () => {
  await on.loopback.close();
});

/** The order as it lies in the table, under rules that want seven business days of notice. */
async function dossier(): Promise<Dossier> {
  const stored = await on.dossier();
  return { ...stored, playbook: { ...stored.playbook, filing: DE_GEO.filing } };
}

const file = async (more: { requestedCutover?: string } = {}) =>
  fileOrder(on.world, await dossier(), { filedAt: MONDAY, ...more }, on.by(MONDAY));

describe('A filing for a cutover that is too near', () => {
  test('is refused, and nothing is written', async () => {
    expect(declined(await file())).toMatchObject({
      rule: 'filing-refused',
      errors: [{ pointer: '/requestedCutover', code: 'filed-too-late' }],
    });
    expect((await on.dossier()).order).toMatchObject({ filing: null, requestedCutover: '2026-12-01' });
  });

  test('goes through with the day that the refusal names, which the order asks for from then on', async () => {
    done(await file({ requestedCutover: '2026-12-02' }));
    const { order } = await on.dossier();
    expect(order).toMatchObject({ filing: { filedAt: MONDAY }, requestedCutover: '2026-12-02' });
    expect((await on.record()).port.phase).toBe('FILED');
  });

  test('names a day that is too near as well', async () => {
    expect(declined(await file({ requestedCutover: '2026-11-30' }))).toMatchObject({
      errors: [{ code: 'filed-too-late' }],
    });
  });
});
