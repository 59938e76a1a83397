import type { LEGAL_MOVES } from '../../functions/domain/port/moves';
import type { Phase } from '../../functions/domain/port/phase';
import type { Box, Point } from './shapes';

/** The three columns of the chart: what stops a port, its clean way, what goes wrong late. */
const LEFT = { x: 28, w: 236 };
const MAIN = { x: 344, w: 352 };
const RIGHT = { x: 784, w: 236 };

const TOP = 132;
const PITCH = 136;
const HEIGHT = 92;

const row = (index: number): number => TOP + index * PITCH;

const onMain = (index: number): Box => ({ ...MAIN, y: row(index), h: HEIGHT });

/** The band of the three ends, and the page as a whole. */
export const ENDS: Box = { x: LEFT.x, y: row(7) + 2, w: RIGHT.x + RIGHT.w - LEFT.x, h: 116 };
export const PAGE: Box = { x: 0, y: 0, w: RIGHT.x + RIGHT.w + 28, h: ENDS.y + ENDS.h + 26 };

const end = (column: { x: number; w: number }): Box => ({ x: column.x + 14, y: ENDS.y + 14, w: column.w - 28, h: 40 });

/** Where each phase stands. */
export const PLACES = {
  CSR_PENDING: onMain(0),
  LOA_PENDING: onMain(1),
  READY_TO_FILE: onMain(2),
  FILED: onMain(3),
  FOC_CONFIRMED: onMain(4),
  CUTOVER: onMain(5),
  ROLLBACK_WINDOW: onMain(6),
  COMPLETED: { ...end(MAIN), x: MAIN.x, w: MAIN.w },
  REJECTED: { ...RIGHT, y: row(3) + 12, h: 142 },
  ON_HOLD: { ...LEFT, y: row(1), h: HEIGHT },
  HALF_PORTED: { ...RIGHT, y: row(5) - 12, h: 110 },
  ROLLING_BACK: { ...RIGHT, y: row(6), h: 110 },
  ROLLED_BACK: end(RIGHT),
  CANCELLED: end(LEFT),
} as const satisfies Record<Phase, Box>;

export const LEGEND: Box = { x: LEFT.x, y: row(3) + 66, w: LEFT.w, h: 424 };

/** How a move is drawn. Points are reckoned from the places, so that a card may be moved without a line being left behind. */
export type Drawn =
  /** Told in the card itself: the port stays where it is. */
  | { readonly as: 'stay' }
  /** A small cross on the card's edge stands for the way to CANCELLED. */
  | { readonly as: 'cross' }
  /** The line that joins the card with ON_HOLD, there and back. */
  | { readonly as: 'hold' }
  /** `to` is given where the record decides; `label` stands at `labelAt`. */
  | {
      readonly as: 'line';
      readonly to?: Phase;
      readonly along: readonly Point[];
      readonly labelAt: Point;
      readonly anchor?: 'middle' | 'end';
      readonly says?: string;
    };

const left = (phase: Phase, down: number): Point => ({ x: PLACES[phase].x, y: PLACES[phase].y + down });
const right = (phase: Phase, down: number): Point => ({
  x: PLACES[phase].x + PLACES[phase].w,
  y: PLACES[phase].y + down,
});
const top = (phase: Phase, along: number): Point => ({ x: PLACES[phase].x + along, y: PLACES[phase].y });
const bottom = (phase: Phase, along: number): Point => ({
  x: PLACES[phase].x + along,
  y: PLACES[phase].y + PLACES[phase].h,
});
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const beside = (a: Point, b: Point): Point => ({ x: a.x + 12, y: between(a, b).y + 3 });
const above = (a: Point, b: Point): Point => ({ x: between(a, b).x, y: a.y - 6 });

const SPINE = 64;

const stay: Drawn = { as: 'stay' };
const cross: Drawn = { as: 'cross' };
const hold: Drawn = { as: 'hold' };

/** Down the main line to the next card. */
const down = (from: Phase, to: Phase): Drawn => {
  const along = [bottom(from, SPINE), top(to, SPINE)] as const;
  return { as: 'line', along, labelAt: beside(...along) };
};

/** Up the main line to the card before. */
const up = (from: Phase, to: Phase, says?: string): Drawn => {
  const along = [top(from, SPINE + 128), bottom(to, SPINE + 128)] as const;
  return { as: 'line', along, labelAt: beside(...along), ...(says === undefined ? {} : { says }) };
};

const across = (a: Point, b: Point, more: { says?: string; to?: Phase } = {}): Drawn => ({
  as: 'line',
  along: [a, b],
  labelAt: above(a, b),
  anchor: 'middle',
  ...more,
});

const laneLeft = MAIN.x - 34;
const laneRight = MAIN.x + MAIN.w + 44;
const laneInner = MAIN.x + MAIN.w + 20;

const failedFrom = left('CUTOVER', 30);
const failedTo = left('FILED', 62);
const mendedFrom = left('HALF_PORTED', 84);
const mendedTo = right('ROLLBACK_WINDOW', 24);
const brokenFrom = right('ROLLBACK_WINDOW', 10);
const brokenTo = left('HALF_PORTED', 66);
const newLoaFrom = top('REJECTED', 118);
const newLoaTo = right('READY_TO_FILE', 50);
const lateFrom = right('FOC_CONFIRMED', 46);
const lateTo = bottom('REJECTED', 118);
const backFrom = bottom('HALF_PORTED', 118);
const backTo = top('ROLLING_BACK', 118);
const restoredFrom = bottom('ROLLING_BACK', 118);
const restoredTo = top('ROLLED_BACK', 118 - (PLACES.ROLLED_BACK.x - RIGHT.x));

/** Every legal move, and how it is drawn; a new one breaks the build until it is. */
export const DRAWN = {
  CSR_PENDING: {
    'record-csr': down('CSR_PENDING', 'LOA_PENDING'),
    'record-evidence': stay,
    'put-bridge': stay,
    'remove-bridge': stay,
    hold,
    cancel: cross,
  },
  LOA_PENDING: {
    'record-csr': stay,
    'record-matching-loa': down('LOA_PENDING', 'READY_TO_FILE'),
    'record-blocked-loa': stay,
    'record-evidence': stay,
    'put-bridge': stay,
    'remove-bridge': stay,
    hold,
    cancel: cross,
  },
  READY_TO_FILE: {
    'record-csr': up('READY_TO_FILE', 'LOA_PENDING', 'CSR recorded anew, or LOA differs'),
    'record-matching-loa': stay,
    'record-blocked-loa': up('READY_TO_FILE', 'LOA_PENDING', ''),
    'record-evidence': stay,
    file: down('READY_TO_FILE', 'FILED'),
    'put-bridge': stay,
    'remove-bridge': stay,
    hold,
    cancel: cross,
  },
  FILED: {
    'note-response': stay,
    'note-case': stay,
    reject: across(right('FILED', 74), left('REJECTED', 62)),
    'confirm-foc': down('FILED', 'FOC_CONFIRMED'),
    'put-bridge': stay,
    'remove-bridge': stay,
    cancel: cross,
  },
  FOC_CONFIRMED: {
    'note-response': stay,
    'note-case': stay,
    reject: {
      as: 'line',
      along: [lateFrom, { x: lateTo.x, y: lateFrom.y }, lateTo],
      labelAt: above(lateFrom, lateTo),
      anchor: 'middle',
    },
    'confirm-foc': stay,
    'withdraw-foc': up('FOC_CONFIRMED', 'FILED'),
    'reach-foc': down('FOC_CONFIRMED', 'CUTOVER'),
    'note-test-call': stay,
    'put-bridge': stay,
    'remove-bridge': stay,
    cancel: cross,
  },
  CUTOVER: {
    'complete-cutover': down('CUTOVER', 'ROLLBACK_WINDOW'),
    'report-half-ported': across(right('CUTOVER', 30), left('HALF_PORTED', 42)),
    'fail-cutover': {
      as: 'line',
      along: [failedFrom, { x: laneLeft, y: failedFrom.y }, { x: laneLeft, y: failedTo.y }, failedTo],
      labelAt: { x: laneLeft + 8, y: row(4) - 18 },
    },
    'note-test-call': stay,
    'remove-bridge': stay,
  },
  ROLLBACK_WINDOW: {
    'report-half-ported': {
      as: 'line',
      along: [brokenFrom, { x: laneInner, y: brokenFrom.y }, { x: laneInner, y: brokenTo.y }, brokenTo],
      labelAt: { x: laneInner - 8, y: row(6) - 17 },
      anchor: 'end',
      says: 'half-ported after all',
    },
    'call-rollback': across(right('ROLLBACK_WINDOW', 52), left('ROLLING_BACK', 52), { says: 'called back' }),
    'close-rollback-window': down('ROLLBACK_WINDOW', 'COMPLETED'),
    'note-test-call': stay,
    'put-bridge': stay,
    'remove-bridge': stay,
  },
  COMPLETED: { 'remove-bridge': stay },
  REJECTED: {
    'record-csr': stay,
    'record-matching-loa': {
      as: 'line',
      along: [newLoaFrom, { x: newLoaFrom.x, y: newLoaTo.y }, newLoaTo],
      labelAt: above(newLoaTo, newLoaFrom),
      anchor: 'middle',
    },
    'record-blocked-loa': stay,
    'record-evidence': stay,
    file: across(left('REJECTED', 24), right('FILED', 36), { says: 'filed again' }),
    'note-response': stay,
    'note-case': stay,
    reject: stay,
    'put-bridge': stay,
    'remove-bridge': stay,
    cancel: cross,
  },
  ON_HOLD: { release: hold, 'put-bridge': stay, 'remove-bridge': stay, cancel: cross },
  HALF_PORTED: {
    'complete-cutover': {
      as: 'line',
      to: 'ROLLBACK_WINDOW',
      along: [mendedFrom, { x: laneRight, y: mendedFrom.y }, { x: laneRight, y: mendedTo.y }, mendedTo],
      labelAt: { x: laneRight + 8, y: row(6) - 17 },
      says: 'repaired*',
    },
    'call-rollback': {
      as: 'line',
      along: [backFrom, backTo],
      labelAt: beside(backFrom, backTo),
      says: 'rollback called',
    },
    'note-test-call': stay,
    'put-bridge': stay,
    'remove-bridge': stay,
  },
  ROLLING_BACK: {
    'report-restored': { as: 'line', along: [restoredFrom, restoredTo], labelAt: beside(restoredFrom, restoredTo) },
    'report-port-back-refused': across(left('ROLLING_BACK', 80), right('ROLLBACK_WINDOW', 80), {
      to: 'ROLLBACK_WINDOW',
      says: 'refused*',
    }),
    'note-test-call': stay,
    'put-bridge': stay,
    'remove-bridge': stay,
  },
  ROLLED_BACK: { 'remove-bridge': stay },
  CANCELLED: { 'remove-bridge': stay },
} as const satisfies { readonly [P in Phase]: Readonly<Record<keyof (typeof LEGAL_MOVES)[P], Drawn>> };

/** Where the lines of `hold` meet, between ON_HOLD and the three cards from which a port may be held. */
export const HOLD = {
  x: laneLeft,
  from: right('ON_HOLD', HEIGHT / 2),
  onto: (phase: Phase): Point => left(phase, HEIGHT / 2),
  labelAt: { x: laneLeft - 10, y: row(1) - 16 },
} as const;
