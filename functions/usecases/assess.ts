import { classify, type Classification } from '../domain/playbooks/classify';
import { playbookOf } from '../domain/playbooks';
import type { Playbook } from '../domain/playbooks/playbook';
import { deskOf } from '../domain/calendars/default-desk';
import type { Desk } from '../domain/calendars/desk';
import { estimate, type Timeline } from '../domain/timeline/estimate';
import { figuresOf } from '../domain/timeline/order-outlook';
import { localDateOf, type Instant } from '../domain/time/instant';
import type { AssessmentRequest } from '../shapes/commands';
import { unknownCarrier } from './declined';
import type { Needs } from './world';

type Path = 'port' | 'bridge' | 'order-new' | 'not-portable';

const PATHS = {
  ok: 'port',
  ask: 'port',
  sip: 'bridge',
  migrate: 'not-portable',
  reject: 'not-portable',
  unknown: 'not-portable',
  invalid: 'not-portable',
} as const satisfies Record<Classification['verdict'], Path>;

/** What each number is, whether and how it can be moved, when, and with which papers. Keeps nothing. */
export async function assess(world: Needs<'carriers'>, request: AssessmentRequest, now: Instant) {
  const carrier = request.losingCarrier === undefined ? null : await world.carriers.find(request.losingCarrier);
  if (request.losingCarrier !== undefined && carrier === null) return unknownCarrier(request.losingCarrier);
  const known = new Map<string, Timeline>();
  return request.numbers.map((asked) => {
    const { number: input, country } = typeof asked === 'string' ? { number: asked } : asked;
    const classified = classify(input, country);
    const playbook = classified.playbook === null ? undefined : playbookOf(classified.playbook);
    return {
      input,
      number: classified.number,
      numberClass: classified.numberClass,
      playbook: classified.playbook,
      path: PATHS[classified.verdict],
      reasons: classified.reasons,
      ...(classified.suggestion === undefined ? {} : { suggestion: classified.suggestion }),
      timeline:
        playbook === undefined
          ? null
          : timelineOf(playbook, carrier?.desk ?? deskOf(playbook), request.goLive, now, known),
      documents: playbook?.documents ?? [],
      risks: risksOf(classified, playbook),
    };
  });
}

/** Numbers of one playbook and desk share their dates: they are reckoned once. */
function timelineOf(
  playbook: Playbook,
  desk: Desk,
  goLive: string | undefined,
  now: Instant,
  known: Map<string, Timeline>,
): Timeline {
  const before = known.get(playbook.key);
  if (before !== undefined) return before;
  const start = localDateOf(now, desk.timeZone);
  const timeline = estimate({ figures: figuresOf(playbook), desk, start, ...(goLive === undefined ? {} : { goLive }) });
  known.set(playbook.key, timeline);
  return timeline;
}

function risksOf({ verdict }: Classification, playbook: Playbook | undefined) {
  const ask = { code: 'ask-aws', message: 'Ask AWS before anything else whether it takes numbers of this kind.' };
  return [...(verdict === 'ask' ? [ask] : []), ...(playbook?.risks ?? [])];
}
