import type { Campaign } from '../../../functions/domain/campaigns/campaign';
import type { Carrier } from '../../../functions/domain/port/carrier';
import { AMERICAN, AMERICAN_TOLL_FREE, BRITISH, FRENCH, GERMAN } from './fictional-numbers';
import { CLOSED, type CheckedDesk, type CheckedOrder } from './independent-check';
import { carrier } from './plan-scene';

const TODAY = '2026-11-23';

interface Desk {
  readonly carrier: Carrier;
  readonly checked: CheckedDesk;
  readonly numbers: readonly string[];
  readonly orders: number;
  /** Figures of porting-facts §4.1 and §4.3: papers are the record and the two days of a letter. */
  readonly figures: Pick<CheckedOrder, 'typical' | 'papers' | 'mostDaysAhead'>;
}

const desk = (
  carrierId: string,
  [country, region]: readonly [string, string?],
  timeZone: string,
  places: number,
): Pick<Desk, 'carrier' | 'checked'> => ({
  carrier: carrier(carrierId, {
    country,
    maxParallelOrders: places,
    desk: { calendar: { country, ...(region === undefined ? {} : { region }) }, timeZone },
  }),
  checked: {
    closed: CLOSED[(region === undefined ? country : `${country}-${region}`) as keyof typeof CLOSED],
    places,
    today: TODAY,
  },
});

const american = desk('meridian-bell', ['US'], 'America/New_York', 14);

/** Six carriers, the American one with two playbooks: ten thousand numbers in 470 orders, numbers in a row in one order. */
const DESKS: readonly Desk[] = [
  {
    ...desk('albion-telecom', ['GB', 'ENG'], 'Europe/London', 9),
    numbers: BRITISH.slice(0, 2400),
    orders: 97,
    figures: { typical: 15, papers: 7 },
  },
  {
    ...desk('caledonia-voice', ['GB', 'SCT'], 'Europe/London', 6),
    numbers: BRITISH.slice(2400, 3600),
    orders: 50,
    figures: { typical: 15, papers: 7 },
  },
  {
    ...american,
    numbers: AMERICAN.slice(0, 2000),
    orders: 101,
    figures: { typical: 15, papers: 4, mostDaysAhead: 30 },
  },
  {
    ...american,
    numbers: AMERICAN_TOLL_FREE,
    orders: 40,
    figures: { typical: 20, papers: 4, mostDaysAhead: 30 },
  },
  {
    ...desk('prairie-lines', ['US'], 'America/Chicago', 8),
    numbers: AMERICAN.slice(2000, 3000),
    orders: 64,
    figures: { typical: 15, papers: 4, mostDaysAhead: 30 },
  },
  {
    ...desk('isar-telefon', ['DE', 'BY'], 'Europe/Berlin', 10),
    numbers: GERMAN.slice(0, 1800),
    orders: 70,
    figures: { typical: 30, papers: 7 },
  },
  {
    ...desk('seine-telecom', ['FR'], 'Europe/Paris', 7),
    numbers: FRENCH.slice(0, 1200),
    orders: 48,
    figures: { typical: 25, papers: 7 },
  },
];

interface Ordered extends CheckedOrder {
  readonly numbers: readonly string[];
  readonly wave: string;
}

const CAMPAIGN_DAYS = { from: '2027-01-11', to: '2027-02-19' };

/** Every ninth French order, and every eleventh English one. */
const isAdvertised = (carrierId: string, at: number): boolean =>
  (carrierId === 'seine-telecom' && at % 9 === 4) || (carrierId === 'albion-telecom' && at % 11 === 3);

function ordersOf({ carrier: { carrierId }, numbers, orders, figures }: Desk): readonly Ordered[] {
  return Array.from({ length: orders }, (_, at): Ordered => {
    const share = (part: number): number => Math.floor((part * numbers.length) / orders);
    return {
      reference: `${carrierId}-${figures.typical}-${at + 1}`,
      losingCarrier: carrierId,
      numbers: numbers.slice(share(at), share(at + 1)),
      wave: ['north', 'south', 'east'][at % 3] ?? '',
      ...figures,
      ...(isAdvertised(carrierId, at) ? { campaign: CAMPAIGN_DAYS } : {}),
    };
  });
}

export const ORDERS: readonly Ordered[] = DESKS.flatMap(ordersOf);

export const CARRIERS: readonly Carrier[] = [
  ...new Map(DESKS.map((one) => [one.carrier.carrierId, one.carrier])).values(),
];

export const CHECKED_DESKS: ReadonlyMap<string, CheckedDesk> = new Map(
  DESKS.map((one) => [one.carrier.carrierId, one.checked]),
);

export const CAMPAIGNS: readonly Campaign[] = [
  {
    campaignId: 'winter-sale',
    version: 1,
    name: 'Winter sale',
    ...CAMPAIGN_DAYS,
    numbers: ORDERS.flatMap(({ campaign, numbers }) => (campaign === undefined ? [] : numbers.slice(0, 1))),
    contact: { name: 'Marta Marketing' },
  },
];

export const REQUEST = {
  goLive: '2027-12-17',
  orders: ORDERS.map(({ reference, losingCarrier, numbers, wave }) => ({ reference, losingCarrier, numbers, wave })),
};
