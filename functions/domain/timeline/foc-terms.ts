import { spansOn, type CampaignIndex } from '../campaigns/campaign-index';
import type { Playbook } from '../playbooks/playbook';
import type { Carrier } from '../port/carrier';
import type { Port } from '../port/port';
import { changeCutoff, rollbackTerms } from '../port/terms';
import type { Instant } from '../time/instant';
import { AWS_LOADS_HOURS_AHEAD, type FocQuestion } from './foc-question';

/** What any FOC of some ports is judged by, whatever its date. */
export type FocTerms = Omit<FocQuestion, 'at' | 'filed'>;

const isLoaded = ({ connect }: Port): boolean => connect.state === 'LOADED' || connect.state === 'ASSOCIATED';

/** The terms of carrier, playbook and campaigns for a FOC of these ports; of the campaigns those that name one of them. */
export function focTerms(
  { carrier, playbook }: { readonly carrier: Carrier; readonly playbook: Playbook },
  ports: readonly Port[],
  campaigns: CampaignIndex,
  now: Instant,
): FocTerms {
  return {
    now,
    countryZone: playbook.zone,
    awsWindow: playbook.windows.aws.value,
    carrierWindow: playbook.windows.carrier?.value,
    rollbackHours: rollbackTerms(carrier, playbook).hours,
    desk: carrier.desk,
    // A first date too: one that nobody can move any more had better be right.
    changeCutoffBusinessDays: changeCutoff(carrier, playbook),
    loadedHoursAhead: ports.every(isLoaded) ? undefined : AWS_LOADS_HOURS_AHEAD,
    campaigns: spansOn(
      ports.map(({ number }) => number),
      campaigns,
    ),
  };
}
