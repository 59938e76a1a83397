import { expect, test } from 'vitest';
import { ES } from '../../functions/domain/playbooks/es';
import { EU_OTHER } from '../../functions/domain/playbooks/eu-other';
import { GB_GEO } from '../../functions/domain/playbooks/gb-geo';
import type { Playbook } from '../../functions/domain/playbooks/playbook';
import { US_GEO } from '../../functions/domain/playbooks/us-geo';
import { US_TF } from '../../functions/domain/playbooks/us-tf';
import type { Baseline } from '../../functions/domain/volume/baseline';
import { isDeclined } from '../../functions/usecases/declined';
import { putBaseline } from '../../functions/usecases/put-baseline';
import type { BaselineRequest } from '../../functions/shapes/volume';
import { CARRIER, ORDER } from '../domain/port/cast';

const NUMBER = '+12125550101';

async function put(playbook: Playbook, request: BaselineRequest) {
  const stored: Baseline[] = [];
  const volume = {
    putBaseline: async (baseline: Baseline) => {
      stored.push(baseline);
      return 'stored' as const;
    },
  };
  const file = { dossier: { order: ORDER, records: [], carrier: CARRIER, playbook }, number: NUMBER, known: null };
  const given = { stamp: { at: '2026-12-01T09:00:00Z', id: 'b-1' }, actor: 'ops@acme.example' };
  return { answer: await putBaseline({ volume }, file, request, given), stored };
}

test.each([US_GEO, US_TF, ES, EU_OTHER])(
  'where callers live by several clocks, as in $title, a baseline without a zone is refused with the fix',
  async (playbook) => {
    const { answer, stored } = await put(playbook, { hours: {} });
    expect(isDeclined(answer) && answer.errors).toEqual([
      {
        pointer: '/timeZone',
        code: 'time-zone-needed',
        message: `Callers of ${NUMBER} may live by one of several clocks: add the IANA zone in which the hours were counted, such as "${playbook.zone}".`,
      },
    ]);
    expect(stored).toEqual([]);
  },
);

test('a US baseline is kept by the zone that is said', async () => {
  const { answer, stored } = await put(US_GEO, { hours: {}, timeZone: 'America/New_York' });
  expect(answer).toMatchObject({ number: NUMBER, version: 1, timeZone: 'America/New_York' });
  expect(stored).toEqual([answer]);
});

test('where a country has one clock, it is the callers’ unless said', async () => {
  expect((await put(GB_GEO, { hours: {} })).answer).toMatchObject({ timeZone: 'Europe/London' });
  expect((await put(GB_GEO, { hours: {}, timeZone: 'Europe/Berlin' })).answer).toMatchObject({
    timeZone: 'Europe/Berlin',
  });
});
