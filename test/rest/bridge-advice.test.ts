import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../functions/domain/campaigns/campaign';
import { campaignIndex } from '../../functions/domain/campaigns/campaign-index';
import { GB_GEO } from '../../functions/domain/playbooks/gb-geo';
import type { Port } from '../../functions/domain/port/port';
import { orderBridgeAdvice } from '../../functions/rest/bridge-views';
import { campaignConflicts } from '../../functions/rest/campaign-views';
import { campaign } from '../domain/campaigns/campaigns';
import { CARRIER, ORDER, portIn } from '../domain/port/cast';

const NOW = '2026-12-01T09:00:00Z';

const reasons = (ports: readonly Port[], ...campaigns: readonly Campaign[]) => {
  const records = ports.map((port) => ({ port, lifecycle: { token: null, state: null, toldUpTo: null } }));
  const order = { ...ORDER, wave: null };
  const dossier = { order, carrier: CARRIER, playbook: GB_GEO, records };
  const index = campaignIndex(campaigns);
  return orderBridgeAdvice(dossier, index, campaignConflicts(dossier, index, NOW), NOW).reasons;
};

describe('a campaign speaks for a bridge', () => {
  // The FOC stands for Thursday 10 December 2026, its rollback window ends on Sunday 13 December.
  const dated = [portIn('FOC_CONFIRMED')];

  test('where the FOC or its rollback window falls into it', () => {
    expect(reasons(dated, campaign())[0]).toMatchObject({ code: 'campaign-in-flight', recommends: true });
    expect(reasons(dated, campaign({ from: '2026-12-13', to: '2026-12-20' }))).toHaveLength(1);
  });

  test('not where it comes when all is long over, be it years ahead', () => {
    expect(reasons(dated, campaign({ from: '2026-12-15', to: '2026-12-20' }))).toEqual([]);
    expect(reasons(dated, campaign({ from: '2029-06-01', to: '2029-06-30' }))).toEqual([]);
    const filed = [portIn('FILED')];
    expect(reasons(filed, campaign({ from: '2029-06-01', to: '2029-06-30' }))).toEqual([]);
    expect(reasons(filed, campaign()).map(({ code }) => code)).toEqual(['campaign-in-flight']);
  });

  test('of which only those are named that meet the port', () => {
    const far = campaign({ campaignId: 'far', name: 'Far ahead', from: '2029-06-01', to: '2029-06-30' });
    const [reason] = reasons(dated, far, campaign({ name: 'Winter sale' }));
    expect(reason?.message).toContain('Winter sale until');
    expect(reason?.message).not.toContain('Far ahead');
  });
});
