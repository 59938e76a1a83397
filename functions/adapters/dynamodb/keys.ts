import { lookupKeys } from './lookup-keys';

/** The access patterns of the one table, in one place. Index keys hold no personal data. */
export const keys = {
  order: (orderId: string) => ({ pk: `ORDER#${orderId}`, sk: 'ORDER' }),
  port: (orderId: string, number: string) => ({ pk: `ORDER#${orderId}`, sk: `PORT#${number}` }),
  mail: (orderId: string, mail: string) => ({ pk: `ORDER#${orderId}`, sk: `MAIL#${mail}` }),
  /** That an owner has had his digest of a day; he goes by a pseudonym. */
  digest: ({ ownerKey, day }: { readonly ownerKey: string; readonly day: string }) => ({
    pk: `DIGEST#${ownerKey}`,
    sk: `DAY#${day}`,
  }),
  /** Kept by number over all its orders; the version keeps facts of one instant in order. */
  history: (number: string, at: string, orderId: string, version: number) => ({
    pk: `HISTORY#${number}`,
    sk: `${at}#${orderId}#${String(version).padStart(8, '0')}`,
  }),
  ...lookupKeys,
  reference: (reference: string) => ({ pk: `REFERENCE#${reference}`, sk: 'REFERENCE' }),
  carrier: (carrierId: string) => ({ pk: `CARRIER#${carrierId}`, sk: 'CARRIER' }),
  campaign: (campaignId: string) => ({ pk: `CAMPAIGN#${campaignId}`, sk: 'CAMPAIGN' }),
  connectAllowance: { pk: 'ALLOWANCE#connect', sk: 'ALLOWANCE' },
  /** What was claimed in an instance for bridges, and whose turn it is to claim. */
  claimHead: (instanceArn: string) => ({ pk: `CLAIMS#${instanceArn}`, sk: 'HEAD' }),
  claim: (instanceArn: string, askedAt: string, number: string) => ({
    pk: `CLAIMS#${instanceArn}`,
    sk: `CLAIM#${askedAt}#${number}`,
  }),
  connectNote: (instanceArn: string, errand: string) => ({ pk: `CONNECT#${instanceArn}`, sk: `NOTE#${errand}` }),
  /** What arrives on a number: its calls hour by hour, and how many used to. */
  callsInHour: (number: string, hour: string) => ({ pk: `VOLUME#${number}`, sk: `HOUR#${hour}` }),
  baseline: (number: string) => ({ pk: `VOLUME#${number}`, sk: 'BASELINE' }),
  /** That a call was counted, for as long as it may be told of again. */
  countedCall: (contactId: string) => ({ pk: `CALL#${contactId}`, sk: 'COUNTED' }),
  volumeWatch: { pk: 'WATCH#volume', sk: 'WATCH' },
  idempotency: (key: string) => ({ pk: `IDEMPOTENCY#${key}`, sk: 'IDEMPOTENCY' }),
  import: (importId: string) => ({ pk: `IMPORT#${importId}`, sk: 'IMPORT' }),
  importChunk: (importId: string, index: number) => ({ pk: `IMPORT#${importId}`, sk: `CHUNK#${placed(index)}` }),
  /** What an import has come to, a page at a time; `of` is its check or one of its chunks. */
  importOutcome: (importId: string, of: 'CHECK' | number, page: number) => ({
    pk: `IMPORT#${importId}`,
    sk: `OUTCOME#${of === 'CHECK' ? of : placed(of)}#${placed(page)}`,
  }),
} as const;

const placed = (index: number): string => String(index).padStart(6, '0');

/** Lists: one partition a phase, a country of orders, and the carriers. */
export const LISTING_INDEX = 'listing';

export const listing = {
  ports: (phase: string) => `PORTS#${phase}`,
  orders: (country: string) => `ORDERS#${country}`,
  carriers: 'CARRIERS',
  /** By the instant at which they are over. */
  campaigns: 'CAMPAIGNS',
} as const;

/** Sparse: only ports whose machine has not been told of their last change are in it. */
export const UNATTENDED_INDEX = 'unattended';

export const UNATTENDED = 'UNATTENDED';

/** The same index, for claims that Connect is still at. */
export const CLAIMS_IN_PROGRESS = 'CLAIMS';

/** The same index, for imports that are not done yet: by when they last got on. */
export const UNFINISHED_IMPORTS = 'IMPORTS';

/** The same index, for campaigns that are still to be told: by when they were first marked. */
export const UNTOLD_CAMPAIGNS = 'CAMPAIGNS';
