import { describe, expect, test } from 'vitest';
import { campaignIndex, spansOn } from '../../../functions/domain/campaigns/campaign-index';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { judgeFoc, nextGoodSlots } from '../../../functions/domain/timeline/foc-findings';
import { focTerms } from '../../../functions/domain/timeline/foc-terms';
import { CARRIER, portIn, WHEN } from '../port/cast';
import { campaign, LONDON } from './campaigns';

const OTHER = '+442079460102';

const termsWith = (...campaigns: readonly ReturnType<typeof campaign>[]) => {
  const loaded = { connect: { state: 'LOADED', phoneNumberId: 'id-1', lookedAt: WHEN.filed } } as const;
  const ports = [LONDON, OTHER].map((number) => portIn('FILED', { number, ...loaded }));
  return focTerms({ carrier: CARRIER, playbook: GB_GEO }, ports, campaignIndex(campaigns), WHEN.dateGiven);
};

const findings = (at: string, ...campaigns: readonly ReturnType<typeof campaign>[]) =>
  judgeFoc({ ...termsWith(...campaigns), at });

describe('a FOC', () => {
  test('inside a campaign of one of its numbers is blocked, and says whose it is', () => {
    const [finding] = findings(WHEN.foc, campaign());
    expect(finding).toMatchObject({ code: 'inside-a-campaign', severity: 'blocking' });
    expect(finding?.message).toContain('the campaign "Winter sale" on +442079460101, which runs');
    expect(finding?.suggestions?.[0]).toBe('2026-12-21T10:00:00Z');
  });

  test('whose rollback window reaches into a campaign is warned of, and offered a slot without that', () => {
    // Open until Sunday 13 December, 10:00; a FOC on Wednesday closes its window on Saturday.
    const found = findings(WHEN.foc, campaign({ from: '2026-12-13', to: '2026-12-18' }));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['campaign-in-rollback-window', 'warning']]);
    expect(found[0]?.suggestions?.[0]).toBe('2026-12-21T10:00:00Z');
  });

  test.each([
    ['2026-12-13T09:59:59Z', ['campaign-in-rollback-window']],
    ['2026-12-13T10:00:00Z', []],
  ])('is warned of a campaign from %s: %j', (from, codes) => {
    expect(findings(WHEN.foc, campaign({ from, to: '2026-12-18' })).map(({ code }) => code)).toEqual(codes);
  });

  test('is judged by no campaign of other numbers', () => {
    expect(findings(WHEN.foc, campaign({ numbers: ['+442079460199'] }))).toEqual([]);
  });
});

test('good slots keep clear of campaigns', () => {
  const slots = nextGoodSlots({ ...termsWith(campaign()), from: '2026-12-04T00:00:00Z' });
  expect(slots.map(({ at }) => at)).toEqual(['2026-12-04T10:00:00Z', '2026-12-21T10:00:00Z', '2026-12-22T10:00:00Z']);
});

test('a campaign that names all the numbers asked about does not list them', () => {
  const index = campaignIndex([campaign({ numbers: [OTHER, LONDON, '+442079460103'] })]);
  expect(spansOn([LONDON, OTHER], index)).toEqual([{ name: 'Winter sale', from: '2026-12-07', to: '2026-12-18' }]);
  expect(spansOn([LONDON, '+442079460199'], index)).toMatchObject([{ concerns: [LONDON] }]);
});
