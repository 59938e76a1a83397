import type { RestCall } from './rest-client';
import type { Site } from './site';

/** One call to the API at its instant. */
export interface Step {
  readonly at: string;
  readonly call: RestCall;
}

/** The life of one order so far, step by step, once it is placed. */
export interface Story {
  readonly order: Readonly<Record<string, unknown>> & { readonly reference: string };
  readonly placedAt: string;
  readonly steps: readonly Step[];
  /** Numbers that AWS has not loaded into Connect, though it ought to have. */
  readonly withheld: readonly string[];
}

/** What one line of a desk's log adds to the story of its site. */
export type Entry = (site: Site) => Partial<Pick<Story, 'steps' | 'withheld'>>;

/** The story of a site from the placing of its order on, as its desk's log tells it. */
export function story(site: Site, placedAt: string, ...entries: readonly Entry[]): Story {
  const { company, reference, numbers, carrier, accountNumber, requestedCutover } = site;
  const told = entries.map((entry) => entry(site));
  return {
    placedAt,
    order: {
      reference,
      numbers,
      losingCarrier: carrier,
      account: { accountNumber, btn: numbers[0] },
      entity: { legalName: company.legalName },
      parties: company.parties,
      connect: company.connect,
      rollbackCriterion: company.rollbackCriterion,
      wave: reference.slice(0, 3).toLowerCase(),
      ...(requestedCutover === undefined ? {} : { requestedCutover }),
    },
    steps: told.flatMap(({ steps = [] }) => steps),
    withheld: told.flatMap(({ withheld = [] }) => withheld),
  };
}
