import { describe, expect, it } from 'vitest';
import { PLAYBOOKS, playbookOf } from '../../../functions/domain/playbooks';
import type { PlaybookKey } from '../../../functions/domain/playbooks/playbook';
import { REJECTION_CLASSES } from '../../../functions/domain/rejections/classes';
import { judgeResponse } from '../../../functions/domain/rejections/judge-response';

const DEBT = { scheme: 'aws', code: 'unpaid-balance' };
const ADDRESS = { scheme: 'bandwidth', code: '7402' };

function steps(key: PlaybookKey | undefined, codes: readonly (typeof DEBT)[], text = ''): readonly string[] {
  const row = key === undefined ? undefined : playbookOf(key);
  const { country, debtBlocksPort } = row ?? {};
  return judgeResponse({ outcome: 'rejected', codes, text, country, debtBlocksPort }).diagnosis.map(
    ({ nextStep }) => nextStep,
  );
}

describe('A port refused for debt', () => {
  it.each<[PlaybookKey, string]>([
    ['GB_GEO', 'Debt is no ground for a refusal here (Ofcom, General Condition C7): say so.'],
    ['GB_TF', 'Debt is no ground for a refusal here (Ofcom, General Condition C7): say so.'],
    ['FR_GEO', 'That debt is a ground for a refusal here was not found (inferred from ARCEP decision 2009-0637'],
    ['DE_GEO', 'Debt may stop the port here (Amazon Connect Administrator Guide'],
    ['US_GEO', 'Debt may stop the port here (Amazon Connect Administrator Guide'],
    ['NG_MOB', 'Debt may stop the port here (rejections to expect in Nigeria'],
  ])('is answered by the rule of its own country: %s', (key, words) => {
    expect(steps(key, [DEBT])).toEqual([expect.stringContaining(words)]);
    expect(steps(key, [], 'Outstanding balance on account')).toEqual([expect.stringContaining(words)]);
  });

  it.each(PLAYBOOKS.map(({ key }) => key).filter((key) => !key.startsWith('GB_')))(
    'is nowhere else answered by the rule of Great Britain: %s',
    (key) => {
      const [step] = steps(key, [DEBT]);
      expect(step).toMatch(/^The customer settles or disputes the amount, then file again\. /u);
      expect(step).not.toMatch(/Britain|Ofcom/u);
    },
  );

  it('is answered by no country’s rule where none is known', () => {
    expect(steps(undefined, [DEBT])).toEqual([REJECTION_CLASSES.DEBT.nextStep]);
    expect(REJECTION_CLASSES.DEBT.nextStep).not.toMatch(/Britain|Ofcom/u);
  });

  it('is the only one that speaks of debt', () => {
    expect(steps('GB_GEO', [ADDRESS])).toEqual(steps(undefined, [ADDRESS]));
  });
});
