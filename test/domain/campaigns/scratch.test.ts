import { test } from 'vitest';
import { CARRIER, ORDER, WHEN, portIn } from '../port/cast';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { conflictsOf } from '../../../functions/domain/campaigns/conflicts';
import { campaignIndex } from '../../../functions/domain/campaigns/campaign-index';
import { PHASES } from '../../../functions/domain/port/phase';
test('x', () => {
  for (const [from, to] of [['2026-12-09','2026-12-18'],['2026-12-12','2026-12-18']] as const)
  for (const phase of PHASES) {
    const c = { campaignId: 'winter', version: 1, name: 'Winter sale', numbers: ['+442079460101'], from, to, contact: { name: 'Mia Marketing' } };
    const port = portIn(phase);
    const now = port.phaseSince;
    console.log(phase, now, JSON.stringify(conflictsOf({ order: ORDER, carrier: CARRIER, playbook: GB_GEO, ports: [port] }, campaignIndex([c]), now), null, 1));
  }
});
