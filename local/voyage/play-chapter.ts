import { z } from 'zod';
import type { MailView } from '../control/mail-view';
import { about } from '../sample/calls';
import { reasonIn, type RestAnswer, type RestClient } from '../sample/rest-client';
import type { Stack } from '../stack';
import type { Chapter, Leg } from './chapter';
import type { Happening, Narrator } from './narrator';
import { remarksOn } from './remarks';

export interface ChapterLog {
  readonly orderId: string;
  readonly mails: readonly MailView[];
  /** The phases entered, oldest first. */
  readonly passes: readonly string[];
  /** Answers that are not those the chapter tells of. */
  readonly surprises: readonly string[];
}

interface Telling {
  readonly chapter: Chapter;
  readonly stack: Pick<Stack, 'advance' | 'advanceTo' | 'mails'>;
  readonly client: RestClient;
  readonly narrator: Narrator;
  /** Called when the letters of the order are as its record now has them. */
  readonly onLetters: (orderId: string) => Promise<void>;
}

const placed = z.looseObject({ orderId: z.string() });

/** Plays a chapter leg by leg: time goes by first, and what fell due on the way is told before the next deed. */
export async function playChapter({ chapter, stack, client, narrator, onLetters }: Telling): Promise<ChapterLog> {
  narrator.heading(`${chapter.slug.slice(0, 1)}. ${chapter.title}: ${chapter.number}`);
  const log = { orderId: '', mails: [] as MailView[], passes: [] as string[], surprises: [] as string[] };
  let entriesTold = 0;

  const news = async (): Promise<readonly Happening[]> => {
    if (log.orderId === '') return [];
    // Mails of a write are out when the next clock call answers.
    await stack.advance('PT0S');
    const mails = (await stack.mails({ order: log.orderId })).slice(log.mails.length);
    const entries = (await client.history(chapter.number)).slice(entriesTold);
    log.mails.push(...mails);
    entriesTold += entries.length;
    const moves = entries.filter((entry) => entry.from !== null && entry.from !== entry.to);
    log.passes.push(...moves.map((entry) => entry.to));
    return inOrder([
      ...moves.map(({ at, from, to, why }): Happening => ({
        kind: 'phase',
        at,
        from: from ?? '',
        to,
        ...(why === undefined ? {} : { why }),
      })),
      ...mails.map((mail): Happening => ({ kind: 'mail', at: mail.sentAt, mail })),
    ]);
  };

  for (const leg of chapter.legs) {
    await stack.advanceTo(leg.at);
    narrator.tell(await news());
    narrator.tell([{ kind: 'deed', at: leg.at, text: leg.says }]);
    const calls = leg.calls ?? (leg.call === undefined ? [] : [leg.call]);
    for (const call of calls) {
      const answer = await client.call(about(log.orderId, call));
      const read = placed.safeParse(answer.body);
      if (log.orderId === '' && read.success) log.orderId = read.data.orderId;
      log.surprises.push(...surprisesIn(leg, answer));
      const remarks = remarksOn(call.method, answer);
      narrator.tell(remarks.map((text): Happening => ({ kind: 'remark', at: leg.at, text })));
    }
    if (calls.length > 0) narrator.tell(await news());
    if (leg.keepsLetters === true) await onLetters(log.orderId);
  }
  return log;
}

/** By instant; at one instant a phase before the mails about it. Everything else stays as it came. */
function inOrder(happenings: readonly Happening[]): readonly Happening[] {
  return [...happenings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function surprisesIn(leg: Leg, { status, body }: RestAnswer): readonly string[] {
  const isRefused = status >= 300;
  if (leg.refusedWith === undefined) return isRefused ? [`"${leg.says}" was refused: ${reasonIn(body)}`] : [];
  if (!isRefused) return [`"${leg.says}" was to be refused with ${leg.refusedWith} and was not`];
  return reasonIn(body).startsWith(`${leg.refusedWith}.`)
    ? []
    : [`"${leg.says}" was to be refused with ${leg.refusedWith}, not: ${reasonIn(body)}`];
}
