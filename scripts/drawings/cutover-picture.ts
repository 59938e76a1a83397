import { CADENCE } from '../../functions/domain/testcalls/cadence';
import { openRollbackWindow, rollbackAlarms } from '../../functions/domain/rollback/rollback-window';
import { RUNBOOK } from '../../functions/domain/runbook/items';
import { STAGES, type Stage } from '../../functions/domain/runbook/stages';
import { hoursBetween } from '../../functions/domain/time/instant';
import { escaped, rectangle, text, wrapped, type Point } from './shapes';
import { STYLE } from './theme';

const PAGE = { w: 1080, h: 720 };
const LEFT = 36;
const RIGHT = PAGE.w - 36;

/** The hours of the default practice; the carrier's own stand in their place on a real port. */
const WINDOW_HOURS = 72;

const WORDS = {
  'T-21d': 'three weeks before',
  'T-7d': 'a week before',
  'T-24h': 'a day before',
  window: 'the FOC',
  'T+2h': 'two hours after',
  'T+72h': 'the window closes',
} as const satisfies Record<Stage, string>;

const CARD = { w: (RIGHT - LEFT - 5 * 14) / 6, top: 100, h: 360 };
const STAGE_NAMES = Object.keys(WORDS) as Stage[];
const cardX = (at: number): number => Math.round(LEFT + at * (CARD.w + 14));

/** The runbook by its stages, then the hours after the cutover with test calls and alarms: from the very data that is run. */
export function cutoverPicture(): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAGE.w} ${PAGE.h}" role="img" aria-labelledby="title desc">`,
    '<title id="title">From three weeks before the FOC to the end of the rollback window</title>',
    `<desc id="desc">${escaped(description())}</desc>`,
    `<style>${STYLE}</style>`,
    rectangle({ x: 0.5, y: 0.5, w: PAGE.w - 1, h: PAGE.h - 1 }, 'paper', 14),
    text({ x: LEFT, y: 48 }, 'title ink', 'The cutover and after'),
    text(
      { x: LEFT, y: 74 },
      'lead soft',
      'What has to be done by when; ◆ is a gate. Below, the hours after the cutover.',
    ),
    ...STAGE_NAMES.flatMap(stageCard),
    ...hours(),
    '</svg>',
    '',
  ].join('\n');
}

function stageCard(stage: Stage, at: number): readonly string[] {
  const x = cardX(at);
  const lines: string[] = [
    rectangle({ x, y: CARD.top, w: CARD.w, h: CARD.h }, 'card', 10),
    text({ x: x + 14, y: CARD.top + 26 }, 'name ink', stage === 'window' ? 'the window' : stage),
    text({ x: x + 14, y: CARD.top + 44 }, 'small soft', WORDS[stage]),
  ];
  let y = CARD.top + 68;
  for (const { title, gate } of RUNBOOK.filter((row) => row.stage === stage)) {
    lines.push(text({ x: x + 12, y }, gate ? 'small deadline-fill' : 'small soft', gate ? '◆' : '·'));
    for (const line of wrapped(title, 23)) {
      lines.push(text({ x: x + 26, y }, 'small ink', line));
      y += 13;
    }
    y += 4;
  }
  return lines;
}

const AXIS = { y: 580, from: LEFT + 8, to: RIGHT - 8 };

/** Hours after the cutover on the line: the first eight, with a test call every quarter of an hour, take half of it. */
function hourAt(hour: number): number {
  const half = (AXIS.to - AXIS.from) / 2;
  const share = hour <= 8 ? hour / 8 : 1 + (hour - 8) / (WINDOW_HOURS - 8);
  return Math.round(AXIS.from + share * half);
}

function testCallHours(): readonly number[] {
  const hoursOf: number[] = [0];
  for (const { everyMinutes, calls } of CADENCE.value) {
    for (let call = 0; call < calls; call += 1) hoursOf.push((hoursOf.at(-1) ?? 0) + everyMinutes / 60);
  }
  return hoursOf;
}

const OPENS = '2026-12-10T10:00:00Z';

const alarmHours = (): readonly number[] =>
  rollbackAlarms(openRollbackWindow(OPENS, WINDOW_HOURS, 'practice')).map((at) => hoursBetween(OPENS, at));

function hours(): readonly string[] {
  const dot = (hour: number): string => `<circle cx="${hourAt(hour)}" cy="${AXIS.y}" r="5" class="signal-fill"/>`;
  const alarm = (hour: number): string =>
    `<path d="M${hourAt(hour)} ${AXIS.y - 34}v26" class="line deadline solid"/><circle cx="${hourAt(hour)}" cy="${AXIS.y - 38}" r="4" class="deadline-fill"/>`;
  const label = (at: Point, said: string, anchor: 'start' | 'middle' | 'end' = 'middle') =>
    text(at, 'small soft', said, anchor);
  const close = WINDOW_HOURS;
  return [
    rectangle({ x: LEFT - 12, y: 484, w: RIGHT - LEFT + 24, h: 206 }, 'band', 12),
    text(
      { x: AXIS.from, y: 510 },
      'label ink',
      'The rollback window, 72 hours unless the carrier says otherwise: a practice, no right',
    ),
    `<rect x="${hourAt(0)}" y="${AXIS.y - 3}" width="${hourAt(close) - hourAt(0)}" height="6" rx="3" class="CONNECT"/>`,
    ...alarmHours().map(alarm),
    ...testCallHours().map(dot),
    ...[0, 2, 8].map((hour) =>
      label({ x: hourAt(hour), y: AXIS.y + 26 }, hour === 0 ? 'T0' : `+${hour} h`, hour === 0 ? 'start' : 'middle'),
    ),
    ...[20, 48].map((hour) => label({ x: hourAt(hour), y: AXIS.y + 26 }, `+${hour} h`)),
    label({ x: hourAt(66), y: AXIS.y + 26 }, '6, 2, 1 h left', 'middle'),
    label({ x: hourAt(close), y: AXIS.y + 44 }, 'closes', 'end'),
    `<circle cx="${AXIS.from + 5}" cy="658" r="5" class="signal-fill"/>`,
    text({ x: AXIS.from + 20, y: 662 }, 'soft', `a test call: ${testCallHours().length} of them, four tones each`),
    `<circle cx="${AXIS.from + 365}" cy="658" r="4" class="deadline-fill"/>`,
    text({ x: AXIS.from + 380, y: 662 }, 'soft', 'an alarm to the decision-maker, by name, with the time that is left'),
  ];
}

const description = (): string =>
  [
    ...STAGE_NAMES.map((stage) => {
      const items = RUNBOOK.filter((row) => row.stage === stage);
      return `${stage}: ${items.map(({ title, gate }) => `${title}${gate ? ' (gate)' : ''}`).join('; ')}.`;
    }),
    `Test calls after ${testCallHours().join(', ')} hours.`,
    `Alarms after ${alarmHours().join(', ')} hours of ${WINDOW_HOURS}.`,
    `Stages in hours from the FOC: ${STAGE_NAMES.map((stage) => `${stage} ${STAGES[stage].hoursFromFoc}`).join(', ')}.`,
  ].join(' ');
