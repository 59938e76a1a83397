import type { OutgoingAttachment } from '../contracts/mailer';
import { composeLetter } from '../domain/letters/letter/compose-letter';
import type { LetterKind } from '../domain/letters/letter/letter';
import { letterFileName } from '../domain/letters/letter/letter-file-name';
import type { MailFacts } from '../domain/letters/mail-content';
import { writeMail } from '../domain/letters/mails/write-mail';
import { agenda } from '../domain/port/agenda';
import { agendaContextOf, type AgendaContext } from '../domain/port/agenda-context';
import type { AgendaEntry } from '../domain/port/agenda-entry';
import { asOf } from '../domain/port/elapse';
import type { Port } from '../domain/port/port';
import type { Instant } from '../domain/time/instant';
import type { Dossier } from './dossier';
import { openDossier } from './dossier';
import type { Needs } from './world';

export type TellNeeds = Needs<'orders' | 'carriers' | 'campaigns' | 'mails' | 'mailer' | 'press'> & {
  /** Where the API answers; mails that ask for a call then name the whole of it. */
  readonly apiUrl?: string | undefined;
};

/**
 * Sends the mail of one occasion, once for the order however many of its ports ask for it: the first execution to claim it
 * writes for all the numbers that the occasion concerns.
 */
export async function tell(
  world: TellNeeds,
  orderId: string,
  number: string,
  entry: AgendaEntry,
  now: Instant,
  concerns: Concerns = onAgenda,
  extra: ExtraFacts = {},
): Promise<void> {
  const mail = `${entry.occasion}#${entry.key}`;
  if ((await world.mails.claim(orderId, mail, number, now)) !== 'mine') return;
  const dossier = await openDossier(world, orderId);
  if (dossier === null) return;
  const facts = { ...mailFacts(dossier, entry, now, concerns), ...extra, apiUrl: world.apiUrl };
  if (facts.ports.length === 0) {
    // A command came in between: nobody waits for this any more.
    await world.mails.settle(orderId, mail, { refused: 'overtaken' });
    return;
  }
  const content = writeMail(facts.occasion === 'on-hold' ? await withCampaignsOfHolds(world, facts) : facts);
  const attachments = await Promise.all(
    content.attachments
      .filter((attachment) => attachment.kind === 'letter')
      .map((attachment) => printedLetter(world, dossier, facts, attachment.letter)),
  );
  const outcome = await world.mailer.send(content, dossier.order, attachments.flat(), now);
  await world.mails.settle(orderId, mail, outcome.sent ? { sentAt: now } : { refused: outcome.reason });
}

/** What a mail needs that stands on no port. */
export type ExtraFacts = Pick<MailFacts, 'volume' | 'campaigns' | 'among'>;

/** Whether an occasion is about a port. */
export type Concerns = (port: Port, context: AgendaContext, entry: AgendaEntry, now: Instant) => boolean;

/** The ports whose agenda holds the same entry share the mail. */
const onAgenda: Concerns = (port, context, entry, now) =>
  agenda(port, context, now).some((other) => other.occasion === entry.occasion && other.key === entry.key);

function mailFacts(dossier: Dossier, entry: AgendaEntry, now: Instant, concerns: Concerns): MailFacts {
  const context = agendaContextOf(dossier);
  const ports = dossier.records
    .map((record) => asOf(record.port, now))
    .filter((port) => concerns(port, context, entry, now));
  return { occasion: entry.occasion, dueAt: entry.at, now, ports, ...dossier };
}

/** What the ports of a hold wait for, as far as it is on record still. */
async function withCampaignsOfHolds(world: Needs<'campaigns'>, facts: MailFacts): Promise<MailFacts> {
  const ids = new Set(facts.ports.flatMap(({ hold }) => hold?.campaignId ?? []));
  const campaigns = await Promise.all([...ids].map((campaignId) => world.campaigns.find(campaignId)));
  return { ...facts, campaigns: campaigns.filter((campaign) => campaign !== null) };
}

async function printedLetter(
  world: Needs<'press'>,
  { order, carrier, playbook }: Dossier,
  facts: MailFacts,
  kind: LetterKind,
): Promise<readonly OutgoingAttachment[]> {
  // Without the carrier's record there is nothing to copy from, and no letter is better than a guessed one.
  if (order.csr === null) return [];
  const numbers = facts.ports.map((port) => port.number);
  const rollbackCalled = calledRollback(facts);
  const letter = composeLetter({
    kind,
    order,
    csr: order.csr,
    carrier,
    playbook,
    numbers,
    now: facts.now,
    rollbackCalled,
  });
  const content = await world.press.print(letter, facts.now);
  return [{ filename: letterFileName(order, kind), contentType: 'application/pdf', content }];
}

/** The call behind an emergency letter; all its ports were called back at once. */
function calledRollback({ occasion, ports }: MailFacts) {
  const [port] = ports;
  if (
    occasion !== 'emergency-port-back' ||
    port === undefined ||
    port.rollback === null ||
    port.rollbackCall === null
  ) {
    return undefined;
  }
  const { at, reason } = port.rollbackCall;
  const { opensAt } = port.rollback;
  const movedAt = ports.every(({ rollback }) => rollback?.opensAt === opensAt) ? opensAt : undefined;
  return { movedAt, calledAt: at, reason };
}
