import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RestClient } from '../sample/rest-client';
import { startStack } from '../stack';
import type { Chapter } from './chapter';
import { chapters } from './chapters';
import { keepLetters, keepMails } from './keepsakes';
import { Narrator, plain, type Paint } from './narrator';
import { playChapter } from './play-chapter';
import { deviationsFrom } from './verdict';

export interface VoyageOptions {
  readonly write: (line: string) => void;
  readonly paint?: Paint;
  /** Where PDFs, mails and the timeline are kept; none: nothing is written. */
  readonly out?: string;
  readonly packaged?: string;
  readonly onProgress?: (line: string) => void;
}

export interface PortOutcome {
  readonly slug: string;
  readonly number: string;
  readonly phase: string;
  readonly transitions: number;
  readonly mails: number;
  /** In what the port came to another end than told; empty when in nothing. */
  readonly deviations: readonly string[];
}

const executions = z.object({ items: z.array(z.object({ status: z.string(), transitions: z.number() })) });

/** Sails three UK ports from order to end on a fresh stack, and says what became of each. */
export async function sail(options: VoyageOptions): Promise<readonly PortOutcome[]> {
  const { packaged, out, onProgress, paint = plain } = options;
  const lines: string[] = [];
  const write = (line: string): void => {
    lines.push(line);
    options.write(line);
  };
  if (out !== undefined) rmSync(out, { recursive: true, force: true });
  const stack = await startStack({
    ...(packaged === undefined ? {} : { packaged }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  try {
    const outcomes: PortOutcome[] = [];
    for (const chapter of chapters) {
      const narrator = new Narrator(write, paint);
      outcomes.push(await toItsEnd(chapter, stack, narrator, out));
    }
    for (const line of summary(outcomes, paint)) write(line);
    if (out !== undefined) writeFileSync(join(out, 'timeline.txt'), withoutColour(lines.join('\n')) + '\n');
    return outcomes;
  } finally {
    await stack.stop();
  }
}

type RunningStack = Awaited<ReturnType<typeof startStack>>;

async function toItsEnd(
  chapter: Chapter,
  stack: RunningStack,
  narrator: Narrator,
  out: string | undefined,
): Promise<PortOutcome> {
  const client = new RestClient(stack.url);
  const onLetters = async (orderId: string): Promise<void> => {
    if (out !== undefined) await keepLetters(client, orderId, join(out, chapter.slug, 'letters'));
  };
  const log = await playChapter({ chapter, stack, client, narrator, onLetters });
  const { phase } = await client.port(chapter.number);
  const path = `/_local/executions/${encodeURIComponent(chapter.number)}`;
  const runs = executions.parse(await client.ask({ method: 'GET', path })).items;
  const transitions = runs.reduce((sum, run) => sum + run.transitions, 0);
  const deviations = deviationsFrom(chapter.ending, {
    phase,
    transitions,
    passes: log.passes,
    occasions: log.mails.map((mail) => mail.occasion ?? ''),
    executions: runs.map((run) => run.status),
    surprises: log.surprises,
  });
  if (out !== undefined) await keepMails(client, log.mails, join(out, chapter.slug, 'mails'));
  return { slug: chapter.slug, number: chapter.number, phase, transitions, mails: log.mails.length, deviations };
}

function summary(outcomes: readonly PortOutcome[], paint: Paint): readonly string[] {
  const rows = outcomes.flatMap(({ slug, number, phase, transitions, mails, deviations }) => [
    `  ${slug.padEnd(18)}  ${number}  ${paint('bold', phase.padEnd(11))}  transitions: ${transitions}  mails: ${mails}  ${
      deviations.length === 0 ? paint('green', 'as told') : paint('red', 'NOT as told')
    }`,
    ...deviations.map((deviation) => `      ${paint('red', deviation)}`),
  ]);
  return ['', paint('bold', 'What became of them'), ...rows];
}

const withoutColour = (text: string): string => text.replace(/\x1b\[\d+m/g, '');
