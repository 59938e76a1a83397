import { namedNumbers } from '../paperwork/named-numbers';
import type { Instant, LocalDate } from '../time/instant';
import type { CampaignConflict } from './conflicts';

/** A conflict as the order shows it. */
export interface CampaignFinding {
  readonly code: 'campaign-conflict';
  readonly severity: CampaignConflict['severity'];
  readonly message: string;
  readonly dates: readonly LocalDate[];
  /** The first good slots after the campaign, where a date is to be postponed. */
  readonly suggestions?: readonly Instant[];
}

export const campaignFindings = (conflicts: readonly CampaignConflict[]): readonly CampaignFinding[] =>
  conflicts.map(({ numbers, severity, message, advice, dates, postponing }) => ({
    code: 'campaign-conflict',
    severity,
    message: `${namedNumbers(numbers)}: ${message} ${advice}`,
    dates,
    ...(postponing === null ? {} : { suggestions: postponing.nextGoodSlots }),
  }));
