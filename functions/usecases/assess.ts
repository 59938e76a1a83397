import { bridgeRisks } from '../domain/bridges/assessed-risks';
import { AWS_PATH_NOT_OFFERED, classify, type Classification } from '../domain/playbooks/classify';
import { playbookOf } from '../domain/playbooks';
import { papersOf } from '../domain/playbooks/papers';
import type { Playbook } from '../domain/playbooks/playbook';
import { PATH_OF_VERDICT, type PortPath } from '../domain/playbooks/port-path';
import { deskOf } from '../domain/calendars/default-desk';
import type { Desk } from '../domain/calendars/desk';
import { calendarKnown } from '../domain/calendars/holidays';
import { estimate, type Timeline } from '../domain/timeline/estimate';
import { figuresOf } from '../domain/timeline/order-outlook';
import { localDateOf, type Instant } from '../domain/time/instant';
import type { AssessmentRequest } from '../shapes/commands';
import { unknownCarrier } from './declined';
import type { Needs } from './world';

/** What a verdict says that no row says: the first thing to do, or why there is no path. */
const VERDICT_RISKS: Partial<Record<Classification['verdict'], Risk>> = {
  ask: {
    code: 'ask-aws',
    message: 'Ask AWS before anything else whether it takes numbers of this kind.',
    origin: 'aws',
    source: 'Amazon Connect Administrator Guide, phone-number-requirements',
  },
  sip: {
    code: AWS_PATH_NOT_OFFERED,
    message: `AWS offers no port path for these numbers. An order takes them only with acknowledge: ["${AWS_PATH_NOT_OFFERED}"].`,
    origin: 'aws',
    source: 'Amazon Connect Administrator Guide, phone-number-requirements',
  },
};

type Risk = Playbook['risks'][number];

/** What each number is, whether and how it can be moved, when, and with which papers. Keeps nothing. */
export async function assess(world: Needs<'carriers'>, request: AssessmentRequest, now: Instant) {
  const carrier = request.losingCarrier === undefined ? null : await world.carriers.find(request.losingCarrier);
  if (request.losingCarrier !== undefined && carrier === null) return unknownCarrier(request.losingCarrier);
  const known = new Map<string, Timeline>();
  return request.numbers.map((asked) => {
    const { number: input, country } = typeof asked === 'string' ? { number: asked } : asked;
    const classified = classify(input, country);
    const playbook = classified.playbook === null ? undefined : playbookOf(classified.playbook);
    const path: PortPath = PATH_OF_VERDICT[classified.verdict];
    const desk = playbook === undefined ? undefined : (carrier?.desk ?? likelyDesk(classified, playbook));
    const timeline =
      playbook === undefined || desk === undefined ? null : timelineOf(playbook, desk, request.goLive, now, known);
    return {
      input,
      number: classified.number,
      numberClass: classified.numberClass,
      playbook: classified.playbook,
      path,
      reasons: classified.reasons,
      ...(classified.suggestion === undefined ? {} : { suggestion: classified.suggestion }),
      timeline: path === 'port' || timeline === null ? timeline : { ...timeline, ...NO_DATES },
      documents: path === 'port' && playbook !== undefined ? papersOf(playbook) : [],
      risks: [
        ...risksOf(classified, playbook),
        ...bridgeRisksOf(classified, path, request.traits),
        ...calendarRisks(desk, timeline, now),
      ],
    };
  });
}

/** A row may speak for several countries; the desk is taken to be in that of the number. */
const likelyDesk = ({ country }: Classification, playbook: Playbook): Desk =>
  deskOf({ country: country ?? playbook.country, zone: playbook.zone });

/** A bridge needs no port: what is known of ports stands in `basis`, and no date is promised. */
const NO_DATES = { earliest: null, likely: null, latest: null, startBy: null } as const;

/** Numbers of one playbook and desk share their dates: they are reckoned once. */
function timelineOf(
  playbook: Playbook,
  desk: Desk,
  goLive: string | undefined,
  now: Instant,
  known: Map<string, Timeline>,
): Timeline {
  const key = `${playbook.key} ${desk.calendar.country}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const start = localDateOf(now, desk.timeZone);
  const timeline = estimate({ figures: figuresOf(playbook), desk, start, ...(goLive === undefined ? {} : { goLive }) });
  known.set(key, timeline);
  return timeline;
}

function risksOf({ verdict }: Classification, playbook: Playbook | undefined): readonly Risk[] {
  const rows = playbook?.risks ?? [];
  const own = VERDICT_RISKS[verdict];
  // A row that speaks of the same thing says it better.
  return own === undefined || rows.some(({ code }) => code === own.code) ? rows : [own, ...rows];
}

/** What speaks for leading the number's calls into Connect before it moves; of one that has no way there, nothing. */
function bridgeRisksOf(
  { numberClass, playbook }: Classification,
  path: PortPath,
  traits: AssessmentRequest['traits'],
): readonly Risk[] {
  if (path !== 'port' && path !== 'bridge') return [];
  const of = { playbook, traits: traits ?? {}, wave: null, numbers: [{ numberClass }] };
  return bridgeRisks(of, path === 'bridge');
}

/** Dates of a desk whose holidays nobody knows are reckoned without them; that has to be said (porting-facts §11.1). */
function calendarRisks(desk: Desk | undefined, timeline: Timeline | null, now: Instant): readonly Risk[] {
  if (desk === undefined || timeline === null || timeline.latest === null) return [];
  if (calendarKnown(desk.calendar, localDateOf(now, desk.timeZone), timeline.latest)) return [];
  const message = `No holiday table for ${desk.calendar.country}: the dates leave out weekends only. Put the desk's calendar or its closed days on the carrier.`;
  return [{ code: 'calendar-unknown', message, origin: 'default', source: 'Portolan has no table for this calendar' }];
}
