import { campaignIndex } from '../../campaigns/campaign-index';
import { conflictsWith, type CampaignConflict } from '../../campaigns/conflicts';
import type { Campaign } from '../../campaigns/campaign';
import { namedNumbers } from '../../paperwork/named-numbers';
import { endOf, sayDays } from '../../timeline/campaign-span';
import { compareInstants, isBefore, minutesBetween, type Instant } from '../../time/instant';
import type { Addressee, MailBlock, MailFacts } from '../mail-content';
import {
  action,
  byCount,
  countOf,
  grouped,
  groupLabel,
  numbers,
  orderRows,
  paragraph,
  portCall,
  row,
  table,
  theNumbers,
  type Row,
} from './about';
import { people } from './addressees';
import { signatureRows } from './letter-signature';
import type { MailWriter } from './mail-draft';
import { sayDate, sayDistance, sayInstant, sayMinutes } from './said-time';

const campaignRows = (campaign: Campaign, facts: MailFacts, label = 'Campaign'): readonly (Row | null)[] => {
  const say = (at: Instant): string => sayInstant(at, facts.carrier);
  const { name, email, phone } = campaign.contact;
  return [
    row(label, `${campaign.name}, ${sayDays(campaign, facts.playbook.zone, say)}`),
    row(`${label} is over`, say(endOf(campaign, facts.playbook.zone))),
    row('Whom to ask about it', [name, email === name ? undefined : email, phone].filter(isSaid).join(', ')),
  ];
};

const isSaid = (part: string | undefined): part is string => part !== undefined;

function conflictsTold({
  campaigns = [],
  ports,
  order,
  carrier,
  playbook,
  now,
}: MailFacts): readonly CampaignConflict[] {
  const [campaign] = campaigns;
  if (campaign === undefined) return [];
  const file = { order, carrier, playbook, ports };
  const say = (at: Instant): string => sayInstant(at, carrier);
  return conflictsWith(campaign, file, campaignIndex(campaigns), now, undefined, say);
}

/** What is said of ports that stand alike: their dates in a table, what it means, and what to do. */
function conflictBlocks(conflict: CampaignConflict, { carrier, now }: MailFacts): readonly MailBlock[] {
  const { postponing: price, focAt } = conflict;
  const left = price === null || price.isTooLate ? null : sayMinutes(minutesBetween(now, price.until));
  return [
    paragraph(`${namedNumbers(conflict.numbers)}: ${conflict.message}`),
    table([
      row('Phase', conflict.phase),
      row('FOC', focAt === null ? 'none stands' : sayInstant(focAt, carrier)),
      ...(price === null
        ? []
        : [
            row('Postponing costs', price.days === null ? null : price.days === 1 ? '1 day' : `${price.days} days`),
            row('reckoned from', `${sayDate(price.from)}${price.reckonedFrom === 'foc' ? '' : ', the likely day'}`),
            row(
              'to the first good slot after it',
              price.to === null ? 'none within a year' : sayInstant(price.to, carrier),
            ),
            row('Last moment for a change', `${sayInstant(price.until, carrier)}${price.isTooLate ? ' (passed)' : ''}`),
            row('That leaves', left),
          ]),
    ]),
    paragraph(conflict.advice),
  ];
}

const severest = (conflicts: readonly CampaignConflict[]): CampaignConflict['severity'] =>
  (['blocking', 'warning'] as const).find((level) => conflicts.some(({ severity }) => severity === level)) ?? 'info';

const OPENINGS = {
  blocking: 'moves in the midst of a campaign',
  warning: 'may move in a campaign',
  info: 'is on its way while a campaign comes',
} as const satisfies Record<CampaignConflict['severity'], string>;

const OPENINGS_OF_SEVERAL = {
  blocking: 'move in the midst of a campaign',
  warning: 'may move in a campaign',
  info: 'are on their way while a campaign comes',
} as const satisfies Record<CampaignConflict['severity'], string>;

/**
 * A campaign names numbers in flight: to those who move them and, where it has an address, to whoever runs it. Of several
 * orders he is told once, in the mail of the first, which says how many there are and where all of them stand.
 */
export const campaignConflict: MailWriter = (facts) => {
  const { order, carrier, ports, campaigns: [campaign] = [] } = facts;
  const conflicts = conflictsTold(facts);
  const level = severest(conflicts);
  const opening = byCount(ports, OPENINGS[level], OPENINGS_OF_SEVERAL[level]);
  const lastMoments = conflicts.flatMap(({ postponing: price }) =>
    price === null || price.isTooLate ? [] : [price.until],
  );
  const [first] = lastMoments.sort(compareInstants);
  return {
    to: [...people(order.parties, 'owner', 'operationsLead'), ...(isFirst(facts) ? contactOf(campaign) : [])],
    subject: `${countOf(ports)} ${opening}: ${campaign?.name ?? ''}`,
    blocks: [
      paragraph(
        `The campaign "${campaign?.name ?? ''}" names ${theNumbers(ports)} below, ${byCount(ports, 'which is', 'which are')} on the way from ${carrier.name} to Amazon Connect.`,
      ),
      action(
        level === 'info'
          ? 'Nothing today. Keep the campaign in mind when a date is agreed.'
          : 'Settle with the campaign what comes first, and do what stands below for each number.',
        first === undefined ? undefined : `${sayInstant(first, carrier)}, after which the carrier takes no change`,
      ),
      table([...orderRows(facts), ...(campaign === undefined ? [] : campaignRows(campaign, facts))]),
      ...othersToo(campaign, facts),
      ...conflicts.flatMap((conflict) => conflictBlocks(conflict, facts)),
      ...numbers(facts),
    ],
  };
};

const isFirst = ({ among }: MailFacts): boolean => among === undefined || among.place === 1;

function othersToo(campaign: Campaign | undefined, facts: MailFacts): readonly MailBlock[] {
  const { among, apiUrl = '' } = facts;
  if (campaign === undefined || among === undefined || among.orders < 2 || !isFirst(facts)) return [];
  const others = among.orders - 1;
  return [
    paragraph(
      `It names numbers of ${others} other ${others === 1 ? 'order' : 'orders'} too. Whoever runs the campaign gets this mail alone; all its conflicts stand in GET ${apiUrl}/v1/campaigns/${encodeURIComponent(campaign.campaignId)}.`,
    ),
  ];
}

const contactOf = (campaign: Campaign | undefined): readonly Addressee[] =>
  campaign?.contact.email === undefined ? [] : [{ name: campaign.contact.name, email: campaign.contact.email }];

/** A hold has no end of its own: without a word now and then it is forgotten. */
export const onHold: MailWriter = (facts) => {
  const { order, carrier, playbook, ports, campaigns = [], now } = facts;
  const groups = grouped(ports, ({ phaseSince, hold }) => JSON.stringify([phaseSince, hold?.reason]));
  const since = ports.map(({ phaseSince }) => phaseSince).sort(compareInstants)[0] ?? now;
  const ends = campaigns.map((campaign) => endOf(campaign, playbook.zone)).sort(compareInstants);
  const last = ends.at(-1);
  const isOver = last !== undefined && !isBefore(now, last);
  return {
    to: people(order.parties, 'owner'),
    subject: `On hold for ${sayDistance(minutesBetween(since, now))}: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `${byCount(ports, 'The number below is', 'The numbers below are')} on hold, and nothing runs until somebody releases ${byCount(ports, 'it', 'them')}. The letter on file grows older meanwhile.`,
      ),
      action(
        isOver
          ? `The campaign is over: release ${theNumbers(ports)}.`
          : `Release ${theNumbers(ports)} once the reason is gone, or cancel.`,
        last === undefined
          ? undefined
          : isOver
            ? 'now'
            : `as soon as the campaign is over, ${sayInstant(last, carrier)}`,
      ),
      table([
        ...orderRows(facts),
        ...groups.flatMap((group) => holdRows(group, groups, facts)),
        ...campaigns.flatMap((campaign) => campaignRows(campaign, facts)),
        ...signatureRows(facts),
        row('Release with', portCall(facts, 'POST', 'release')),
      ]),
      ...numbers(facts),
    ],
  };
};

type Group = MailFacts['ports'];

const holdRows = (group: Group, groups: readonly Group[], { carrier }: MailFacts): readonly (Row | null)[] => {
  const [port] = group;
  return [
    row(groupLabel('On hold since', group, groups), port === undefined ? null : sayInstant(port.phaseSince, carrier)),
    row(groupLabel('Held from', group, groups), port?.heldFrom),
    row(groupLabel('Because of', group, groups), port?.hold?.reason),
  ];
};
