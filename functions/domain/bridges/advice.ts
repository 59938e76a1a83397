import { playbookOf } from '../playbooks';
import { CLASS_RULES } from '../playbooks/class-rules';
import type { NumberClass } from '../playbooks/number-class';
import type { PlaybookKey } from '../playbooks/playbook';
import { FIELD_REPORT, type Origin } from '../playbooks/sourced';
import type { Traits } from '../port/order';
import { formatDate, formatLocal } from '../time/local-text';
import { isLocalDate, type Instant, type LocalDate } from '../time/instant';
import type { CampaignSpan } from '../timeline/foc-question';
import { BRIDGE_KIND_ROWS, NOT_AVAILABLE, type BridgeKindRow } from './kinds';
import { BRIDGE_PRICE, type PriceRow } from './price';
import type { Statement } from './statement';

/** What the advice hangs on: the numbers of an order, or one that is being assessed. */
export interface AdviceCase {
  readonly playbook: PlaybookKey | null;
  readonly traits: Traits;
  readonly wave: string | null;
  readonly numbers: readonly { readonly numberClass: NumberClass; readonly vanity?: string | undefined }[];
  /** Campaigns on the numbers that meet the span in which the port moves: not every one that is still to come. */
  readonly campaigns?: readonly CampaignSpan[] | undefined;
}

/** Why a bridge. `recommends`: on its own; the others only speak for it. */
export interface BridgeReason {
  readonly code: string;
  readonly message: string;
  readonly recommends: boolean;
  readonly origin: Origin;
  readonly source: string;
}

export interface BridgeAdvice {
  readonly recommended: boolean;
  readonly reasons: readonly BridgeReason[];
  readonly price: readonly PriceRow[];
  readonly kinds: readonly BridgeKindRow[];
  readonly notAvailable: readonly Statement[];
}

/**
 * Whether to lead calls into Connect before, or instead of, the port; with every reason, the price, and what is documented
 * of each way. Without a reason the rest is left empty. Source of the triggers: porting-facts §13.1.
 * Example: an order of German numbers is advised to, because its carrier takes six weeks and more.
 */
export function bridgeAdvice(of: AdviceCase): BridgeAdvice {
  const reasons = bridgeReasons(of);
  if (reasons.length === 0) return { recommended: false, reasons, price: [], kinds: [], notAvailable: [] };
  return {
    recommended: reasons.some(({ recommends }) => recommends),
    reasons,
    price: BRIDGE_PRICE,
    kinds: Object.values(BRIDGE_KIND_ROWS),
    notAvailable: NOT_AVAILABLE,
  };
}

export const bridgeReasons = (of: AdviceCase): readonly BridgeReason[] =>
  REASONS.flatMap(({ says, ...row }) => {
    const message = says(of);
    return message === null ? [] : [{ ...row, message }];
  });

/** A row of the table: what it says where its trigger is met, else null. */
interface ReasonRow extends Omit<BridgeReason, 'message'> {
  readonly says: (of: AdviceCase) => string | null;
}

const practised = { recommends: true, origin: 'practice', source: FIELD_REPORT } as const;

const REASONS: readonly ReasonRow[] = [
  {
    code: 'vanity',
    ...practised,
    says: ({ traits, numbers }) =>
      traits.vanity === true || numbers.some(({ vanity }) => vanity !== undefined)
        ? 'A vanity number: callers know it by heart, and a lost one is not replaced. Prove Connect over a bridge before it moves.'
        : null,
  },
  {
    code: 'toll-free-with-marketing',
    ...practised,
    says: ({ traits, numbers, campaigns = [] }) =>
      numbers.some(({ numberClass }) => TOLL_FREE.has(numberClass)) &&
      (traits.marketingDependency === true || campaigns.length > 0)
        ? 'Marketing or revenue hangs on a toll-free number: a bridge keeps its calls apart from the day of the port.'
        : null,
  },
  {
    code: 'campaign-in-flight',
    ...practised,
    says: ({ campaigns = [], playbook }) =>
      campaigns.length === 0
        ? null
        : `In flight: ${campaigns.map(({ name, to }) => `${name} until ${sayEnd(to, playbook)}`).join('; ')}. Bridge it now, and finish the port afterwards.`,
  },
  {
    code: 'regulated',
    ...practised,
    says: ({ traits }) =>
      traits.regulated === true
        ? 'A regulated line (emergency, bank, health): an interruption is more than a nuisance.'
        : null,
  },
  {
    code: 'bundled',
    ...practised,
    says: ({ traits }) =>
      traits.bundled === true
        ? 'The number is bundled with another service, and leaves it only once they are taken apart.'
        : null,
  },
  {
    code: 'slow-jurisdiction',
    ...practised,
    says: ({ playbook }) => (playbook !== null && NAMED_SLOW.includes(playbook) ? saySlow(playbook) : null),
  },
  {
    code: 'long-span',
    recommends: false,
    origin: 'default',
    source: 'Portolan default: a typical span of 30 business days or more, which practice calls some EU countries',
    says: ({ playbook }) =>
      playbook !== null && !NAMED_SLOW.includes(playbook) && typicalDays(playbook) >= LONG_SPAN
        ? saySlow(playbook)
        : null,
  },
  {
    code: 'no-aws-path',
    recommends: true,
    origin: 'aws',
    source: 'Amazon Connect Administrator Guide, phone-number-requirements',
    says: ({ numbers }) =>
      numbers.some(({ numberClass }) => NO_AWS_PATH.has(numberClass))
        ? 'AWS offers no port path for these numbers: forwarding or SIP is the only way into Connect that is known.'
        : null,
  },
  {
    code: 'hybrid-by-region',
    ...practised,
    recommends: false,
    says: ({ wave }) =>
      wave === null
        ? null
        : `The programme moves in waves (this is ${wave}): a bridge lets a region work in Connect before its numbers are there.`,
  },
];

/** As the rules of classification have them: no port path at AWS. */
const NO_AWS_PATH: ReadonlySet<NumberClass> = new Set(
  CLASS_RULES.flatMap(({ verdict, numberClass }) => (verdict === 'sip' ? [numberClass] : [])),
);

export const TOLL_FREE: ReadonlySet<NumberClass> = new Set([
  'US_TF',
  'GB_TF',
  'DE_TF',
  'FR_SVA_FREE',
  'NG_TF',
  'IE_TF',
  'NL_TF',
  'ES_TF',
  'IT_TF',
  'EU_TF',
]);

/** Named by practitioners; "some EU" besides, which the figures of the playbooks have to tell. */
const NAMED_SLOW: readonly PlaybookKey[] = ['DE_GEO', 'DE_TF', 'DE_SHARED', 'NG_FIXED'];

/** Business days from LOA to FOC. */
const LONG_SPAN = 30;

const typicalDays = (key: PlaybookKey): number => playbookOf(key)?.timeline.typical.value ?? 0;

function saySlow(key: PlaybookKey): string {
  const playbook = playbookOf(key);
  const typical = playbook?.timeline.typical.value ?? null;
  const title = playbook?.title ?? key;
  return typical === null
    ? `${title}: how long a port takes is not known. A bridge does not wait for it.`
    : `${title}: a port takes ${typical} business days of the desk as a rule. A bridge does not wait for it.`;
}

/** Campaigns end on a local day of the number's country, or at an instant. */
function sayEnd(to: Instant | LocalDate, playbook: PlaybookKey | null): string {
  const zone = playbook === null ? undefined : playbookOf(playbook)?.zone;
  return isLocalDate(to) ? formatDate(to) : formatLocal(to, zone ?? 'UTC');
}
