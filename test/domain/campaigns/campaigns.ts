import type { Campaign } from '../../../functions/domain/campaigns/campaign';

export const LONDON = '+442079460101';

/** A fortnight of advertising around the FOC of 10 December. */
export const campaign = (changes: Partial<Campaign> = {}): Campaign => ({
  campaignId: 'winter-sale',
  version: 1,
  name: 'Winter sale',
  numbers: [LONDON],
  from: '2026-12-07',
  to: '2026-12-18',
  contact: { name: 'Mia Marketing', email: 'marketing@acme.example' },
  ...changes,
});
