import { edinburghStories } from './stories/edinburgh';
import { londonStories } from './stories/london';
import { newYorkSandbarStories } from './stories/new-york-sandbar';
import { newYorkTallgrassStories } from './stories/new-york-tallgrass';
import { sheffieldAndBirminghamStories } from './stories/sheffield-and-birmingham';
import type { Story } from './story';

/** Some forty numbers of two companies on the morning of Monday 23 November 2026, each with something that people really meet. */
export const sampleStories: readonly Story[] = [
  ...londonStories,
  ...sheffieldAndBirminghamStories,
  ...edinburghStories,
  ...newYorkSandbarStories,
  ...newYorkTallgrassStories,
];
