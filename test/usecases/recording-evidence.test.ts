import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_CAMPAIGNS } from '../../functions/domain/campaigns/campaign-index';
import { orderView } from '../../functions/rest/views';
import { probes } from '../../functions/rest/probes';
import { paperConflicts } from '../../functions/rest/subjects';
import { DE_GEO } from '../../functions/domain/playbooks/de-geo';
import { EVIDENCE_DEADLINE } from '../../functions/domain/playbooks/evidence-deadline';
import type { Playbook } from '../../functions/domain/playbooks/playbook';
import type { Dossier } from '../../functions/usecases/dossier';
import {
  evidenceTooLate,
  kindNotAsked,
  recordEvidence,
  type EvidenceRequest,
} from '../../functions/usecases/record-evidence';
import { FRENCH, NEIGHBOUR, RIO_OF } from '../domain/evidence/asking';
import { declined, done, FIRST, SECOND, stage, type Stage } from './stage';

const AT = '2026-11-23T10:00:00Z';
const stated = { origin: 'practice', source: 'a field report' } as const;
const WITH_RIO: Playbook = {
  ...DE_GEO,
  evidence: [
    { kind: 'rio', name: 'RIO of each line', per: 'number', deadline: EVIDENCE_DEADLINE, ...stated },
    ...DE_GEO.evidence,
  ],
};

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(async () => {
  await on.loopback.close();
});

/** The order as it lies in the table, under rules that ask for evidence, and as if its numbers were French. */
const dossier = async (): Promise<Dossier> => {
  const stored = await on.dossier();
  const numbers = [FRENCH, NEIGHBOUR].map((number) => ({ number }));
  return { ...stored, playbook: WITH_RIO, order: { ...stored.order, numbers } };
};

const put = async (kind: string, request: EvidenceRequest, at = AT) =>
  recordEvidence(on.world, await dossier(), kind, request, on.by(at));

describe('evidence', () => {
  beforeEach(async () => {
    done(await on.order());
  });

  test('is kept on the order, with who put it and when; a new version of the order', async () => {
    done(await put('rio', { values: { [FRENCH]: 'f0p 000000 ke9' }, note: '3179, called on Monday' }));
    const { order } = await on.dossier();
    expect(order.version).toBe(2);
    expect(order.evidence).toEqual({
      rio: {
        per: 'number',
        values: { [FRENCH]: RIO_OF[FRENCH] },
        receivedAt: AT,
        recordedBy: 'agent@acme.example',
        note: '3179, called on Monday',
      },
    });
  });

  test('moves no port and wakes no machine', async () => {
    const before = await on.record();
    await on.world.ports.arm(before.port, {
      token: 'token-1',
      state: 'wait-for-csr',
      toldUpTo: '2026-11-23T09:00:00Z',
    });
    const armed = await on.record();
    done(await put('rio', { values: RIO_OF }));
    const after = await on.record();
    const version = before.port.version + 1;
    expect(after).toEqual({ ...armed, port: { ...armed.port, version, lastCommand: after.port.lastCommand } });
    expect(on.signals).toEqual([]);
    const waiting = await on.world.ports.unattended('2026-12-31T00:00:00Z', 10);
    expect(waiting.map(({ port }) => port.number)).not.toContain(FIRST);
  });

  test('is a line in the history of each number, by its kind and never by a value', async () => {
    const answer = done(await put('rio', { values: { [FRENCH]: RIO_OF[FRENCH] }, note: '3179, called on Monday' }));
    expect(answer.records.map(({ port }) => port.version)).toEqual([2, 2]);
    for (const number of [FIRST, SECOND]) {
      const { items } = await on.world.ports.history(number, { limit: 10, cursor: null });
      expect(items.at(-1)).toEqual({
        at: AT,
        actor: 'agent@acme.example',
        what: 'evidence-recorded',
        from: 'CSR_PENDING',
        to: 'CSR_PENDING',
        why: 'rio',
      });
      expect(JSON.stringify(items)).not.toMatch(/F0P|3179/u);
    }
  });

  test('of one number stands beside that of another; put again it replaces its own', async () => {
    done(await put('rio', { values: { [FRENCH]: RIO_OF[FRENCH] } }));
    done(await put('rio', { values: { [NEIGHBOUR]: RIO_OF[NEIGHBOUR] } }));
    done(await put('rio', { values: { [FRENCH]: RIO_OF[FRENCH] } }));
    expect((await on.dossier()).order.evidence?.['rio']).toMatchObject({ values: RIO_OF });
  });

  test('with one bad value is refused whole, each number with its pointer and none of the values repeated', async () => {
    const values = { [FRENCH]: RIO_OF[NEIGHBOUR], [NEIGHBOUR]: RIO_OF[NEIGHBOUR], 'a/b~c': 'F0P0000000G5' };
    const answer = declined(await put('rio', { values }));
    expect(answer.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      [`/values/${FRENCH}`, 'rio-key'],
      ['/values/a~1b~0c', 'number-not-in-order'],
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/F0P0/u);
    expect((await on.dossier()).order.evidence).toBeUndefined();
  });

  test('of a kind that the playbook does not know is not found, and the answer names those that it does', async () => {
    const answer = kindNotAsked(await dossier(), 'shoe-size');
    expect(answer).toMatchObject({ declined: 'not-found', rule: 'not-found' });
    expect(answer?.more?.['kinds']).toEqual(['rio', 'portierungsauftrag', 'gewerberegister', 'handelsregister']);
    expect(answer?.detail).toContain('portierungsauftrag');
    expect(kindNotAsked(await dossier(), 'handelsregister')).toBeUndefined();
    expect(declined(await put('constructor', { value: 'x' })).declined).toBe('not-found');
  });

  test('has one value for the order or one a number, as the playbook says', async () => {
    const single = declined(await put('rio', { value: RIO_OF[FRENCH] }));
    expect(single.errors?.[0]).toMatchObject({ pointer: '/value', code: 'one-value-a-number' });
    const several = declined(await put('portierungsauftrag', { values: { [FRENCH]: 'Beispiel GmbH' } }));
    expect(several.errors?.[0]).toMatchObject({ pointer: '/values', code: 'one-value-an-order' });
    done(await put('portierungsauftrag', { value: 'Beispiel GmbH' }));
  });

  test('is judged by what is on file already', async () => {
    done(await put('gewerberegister', { value: 'Beispiel GmbH' }));
    const answer = declined(await put('portierungsauftrag', { value: 'Beispiel  GmbH' }));
    expect(answer.errors?.[0]).toMatchObject({ pointer: '/value', code: 'holder-differs-from-register' });
  });

  test('of which somebody else was faster is decided anew', async () => {
    const stale = await dossier();
    done(await put('rio', { values: { [FRENCH]: RIO_OF[FRENCH] } }));
    const late = recordEvidence(on.world, stale, 'rio', { values: { [NEIGHBOUR]: RIO_OF[NEIGHBOUR] } }, on.by(AT));
    await expect(late).rejects.toThrow('Order ACME-LON-1');
  });

  test('is shown masked, with the tasks that it closes', async () => {
    const view = orderView(done(await put('rio', { values: RIO_OF })), AT, NO_CAMPAIGNS);
    expect(view.evidence['rio']).toMatchObject({ values: { [FRENCH]: '••••E9', [NEIGHBOUR]: '••••46' } });
    expect(JSON.stringify(view)).not.toMatch(/F0P/u);
    expect(view.tasks.map(({ kind, state }) => [kind, state])).toEqual([
      ['rio', 'done'],
      ['portierungsauftrag', 'open'],
      ['gewerberegister', 'open'],
    ]);
  });
});

describe('evidence may be put', () => {
  const conflict = async () => {
    const conflicts = paperConflicts(probes.evidence);
    return evidenceTooLate(conflicts(await on.dossier(), on.by('2026-12-01T09:00:00Z')));
  };

  test('before the CSR is there', async () => {
    done(await on.order());
    expect(await conflict()).toBeUndefined();
  });

  test('not once the order is filed', async () => {
    await on.upToFoc([FIRST]);
    const answer = await conflict();
    expect(answer).toMatchObject({ rule: 'illegal-in-phase', more: { phase: 'FOC_CONFIRMED' } });
    expect(answer?.detail).toBe('Evidence is put before the filing, or after a rejection; the phase is FOC_CONFIRMED.');
    expect(answer?.errors?.[0]?.message).toContain(FIRST);
    expect(JSON.stringify(answer?.errors)).not.toContain('record-csr');
  });
});
