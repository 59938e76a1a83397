import type { Campaign } from '../campaigns/campaign';
import type { Playbook } from '../playbooks/playbook';
import type { Carrier } from '../port/carrier';
import type { Port } from '../port/port';
import { changeCutoff, rollbackTerms } from '../port/terms';
import type { Instant } from '../time/instant';
import { AWS_LOADS_HOURS_AHEAD, type CampaignSpan, type FocQuestion } from './foc-question';

/** What any FOC of some ports is judged by, whatever its date. */
export type FocTerms = Omit<FocQuestion, 'at' | 'filed'>;

const isLoaded = ({ connect }: Port): boolean => connect.state === 'LOADED' || connect.state === 'ASSOCIATED';

/** The terms of carrier, playbook and campaigns for a FOC of these ports; of the campaigns those that name one of them. */
export function focTerms(
  { carrier, playbook }: { readonly carrier: Carrier; readonly playbook: Playbook },
  ports: readonly Port[],
  campaigns: readonly Campaign[],
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

/** The campaigns that name one of the numbers, each with those that it names where it does not name them all. */
export function spansOn(numbers: readonly string[], campaigns: readonly Campaign[]): readonly CampaignSpan[] {
  return campaigns.flatMap(({ name, from, to, numbers: named }) => {
    const inIt = new Set(named);
    const concerns = numbers.filter((number) => inIt.has(number));
    if (concerns.length === 0) return [];
    return [{ name, from, to, ...(concerns.length === numbers.length ? {} : { concerns }) }];
  });
}
