import { describe, expect, it } from 'vitest';
import { PLAYBOOKS, playbookOf } from '../../../functions/domain/playbooks';
import { playbookAnswer } from '../../../functions/shapes/playbook';

describe('What GET /v1/playbooks/{key} documents', () => {
  it.each(PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))('is all that %s says', (_, playbook) => {
    expect(playbookAnswer.parse(playbook)).toEqual(playbook);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a figure without a source', { rollbackHours: { value: 72, origin: 'practice' } }],
    ['a figure with an empty source', { rollbackHours: { value: 72, origin: 'practice', source: '' } }],
    ['a bare figure', { silenceBusinessDays: 25 }],
    ['an origin that nobody is', { silenceBusinessDays: { value: 25, origin: 'hearsay', source: 'somebody' } }],
    ['a span that is only told', { rollbackStated: [{ step: 'way back', figure: '24 h' }] }],
  ])('has no place for %s', (_, fault) => {
    expect(playbookAnswer.safeParse({ ...playbookOf('GB_GEO'), ...fault }).success).toBe(false);
  });
});
