import { z } from 'zod';
import type { Stack } from '../stack';
import { about, calls } from './calls';
import { sampleCarriers } from './carriers';
import { RestClient } from './rest-client';
import { sampleStories } from './sample-stories';
import type { Story } from './story';

/** Where the time of a stack starts that is to hold the sample: before the first of its steps. */
export const sampleStartsAt = '2026-10-12T08:00:00Z';

/** What clients find on the clock of a fresh stack, sample or not (design §11). */
export const freshStackAt = '2026-11-23T09:00:00Z';

const placed = z.object({ orderId: z.string() });

interface Scene {
  readonly at: string;
  readonly play: () => Promise<void>;
}

/**
 * Lives the sample portfolio through on a stack whose time starts at `sampleStartsAt`: every order by the REST API, in the
 * order of its instants, and everything that falls due between them. Leaves the clock at `freshStackAt`.
 * @throws UnexpectedAnswerError when the service refuses a step
 */
export async function loadSample(
  stack: Pick<Stack, 'url' | 'advanceTo'>,
  stories: readonly Story[] = sampleStories,
): Promise<void> {
  const client = new RestClient(stack.url);
  await client.ask(calls.withhold(stories.flatMap(({ withheld }) => withheld)));
  for (const [carrierId, body] of Object.entries(sampleCarriers)) {
    await client.ask(calls.putCarrier(carrierId, body));
  }
  const scenes = stories.flatMap((story) => scenesOf(client, story));
  for (const { at, play } of scenes.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    await stack.advanceTo(at);
    await play();
  }
  await stack.advanceTo(freshStackAt);
}

function scenesOf(client: RestClient, story: Story): readonly Scene[] {
  let orderId = '';
  const place: Scene = {
    at: story.placedAt,
    play: async () => {
      orderId = placed.parse(await client.ask(calls.placeOrder(story.order))).orderId;
    },
  };
  const others = story.steps.map(({ at, call }): Scene => ({
    at,
    play: async () => {
      await client.ask(about(orderId, call));
    },
  }));
  return [place, ...others];
}
