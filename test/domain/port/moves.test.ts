import { describe, expect, test } from 'vitest';
import { decide } from '../../../functions/domain/port/decide';
import { evolve } from '../../../functions/domain/port/evolve';
import { PHASES, type Phase } from '../../../functions/domain/port/phase';
import type { PortEvent } from '../../../functions/domain/port/event';
import type { Port } from '../../../functions/domain/port/port';
import { isRefusal, type Refusal } from '../../../functions/domain/port/refusal';
import { wakesTheMachine } from '../../../functions/domain/port/waking';
import { DURING, portIn } from './cast';
import { COMMANDS, type CommandName } from './commands';

/** Where each command is legal and where it leads: written down from design §4 and §11, not from the code's own table. */
const LAW: Record<CommandName, Partial<Record<Phase, Phase>>> = {
  'record-csr': {
    CSR_PENDING: 'LOA_PENDING',
    LOA_PENDING: 'LOA_PENDING',
    READY_TO_FILE: 'LOA_PENDING',
    REJECTED: 'REJECTED',
  },
  'record-matching-loa': {
    LOA_PENDING: 'READY_TO_FILE',
    READY_TO_FILE: 'READY_TO_FILE',
    REJECTED: 'READY_TO_FILE',
  },
  'record-blocked-loa': { LOA_PENDING: 'LOA_PENDING', READY_TO_FILE: 'LOA_PENDING', REJECTED: 'REJECTED' },
  'record-evidence': {
    CSR_PENDING: 'CSR_PENDING',
    LOA_PENDING: 'LOA_PENDING',
    READY_TO_FILE: 'READY_TO_FILE',
    REJECTED: 'REJECTED',
  },
  file: { READY_TO_FILE: 'FILED' },
  'note-response': { FILED: 'FILED', FOC_CONFIRMED: 'FOC_CONFIRMED', REJECTED: 'REJECTED' },
  'note-case': { FILED: 'FILED', FOC_CONFIRMED: 'FOC_CONFIRMED', REJECTED: 'REJECTED' },
  reject: { FILED: 'REJECTED', FOC_CONFIRMED: 'REJECTED', REJECTED: 'REJECTED' },
  'confirm-foc': { FILED: 'FOC_CONFIRMED', FOC_CONFIRMED: 'FOC_CONFIRMED' },
  'withdraw-foc': { FOC_CONFIRMED: 'FILED' },
  'complete-cutover': { CUTOVER: 'ROLLBACK_WINDOW', HALF_PORTED: 'ROLLBACK_WINDOW' },
  'report-half-ported': { CUTOVER: 'HALF_PORTED', ROLLBACK_WINDOW: 'HALF_PORTED' },
  'fail-cutover': { CUTOVER: 'FILED' },
  'call-rollback': { ROLLBACK_WINDOW: 'ROLLING_BACK', HALF_PORTED: 'ROLLING_BACK' },
  'report-restored': { ROLLING_BACK: 'ROLLED_BACK' },
  'report-port-back-refused': { ROLLING_BACK: 'ROLLBACK_WINDOW' },
  'note-test-call': {
    FOC_CONFIRMED: 'FOC_CONFIRMED',
    CUTOVER: 'CUTOVER',
    HALF_PORTED: 'HALF_PORTED',
    ROLLBACK_WINDOW: 'ROLLBACK_WINDOW',
    ROLLING_BACK: 'ROLLING_BACK',
  },
  'put-bridge': {
    CSR_PENDING: 'CSR_PENDING',
    LOA_PENDING: 'LOA_PENDING',
    READY_TO_FILE: 'READY_TO_FILE',
    FILED: 'FILED',
    FOC_CONFIRMED: 'FOC_CONFIRMED',
    REJECTED: 'REJECTED',
    ON_HOLD: 'ON_HOLD',
    HALF_PORTED: 'HALF_PORTED',
    ROLLBACK_WINDOW: 'ROLLBACK_WINDOW',
    ROLLING_BACK: 'ROLLING_BACK',
  },
  'remove-bridge': {
    CSR_PENDING: 'CSR_PENDING',
    LOA_PENDING: 'LOA_PENDING',
    READY_TO_FILE: 'READY_TO_FILE',
    FILED: 'FILED',
    FOC_CONFIRMED: 'FOC_CONFIRMED',
    REJECTED: 'REJECTED',
    ON_HOLD: 'ON_HOLD',
    CUTOVER: 'CUTOVER',
    HALF_PORTED: 'HALF_PORTED',
    ROLLBACK_WINDOW: 'ROLLBACK_WINDOW',
    ROLLING_BACK: 'ROLLING_BACK',
    COMPLETED: 'COMPLETED',
    ROLLED_BACK: 'ROLLED_BACK',
    CANCELLED: 'CANCELLED',
  },
  hold: { CSR_PENDING: 'ON_HOLD', LOA_PENDING: 'ON_HOLD', READY_TO_FILE: 'ON_HOLD' },
  release: { ON_HOLD: 'LOA_PENDING' },
  cancel: {
    CSR_PENDING: 'CANCELLED',
    LOA_PENDING: 'CANCELLED',
    READY_TO_FILE: 'CANCELLED',
    FILED: 'CANCELLED',
    FOC_CONFIRMED: 'CANCELLED',
    REJECTED: 'CANCELLED',
    ON_HOLD: 'CANCELLED',
  },
};

/** Legal by the table and yet refused for what the record says: a rejection that resets the clock wants a new letter. */
const ALLOWED_BUT_FOR_THE_RECORD: Partial<Record<CommandName, readonly Phase[]>> = { file: ['REJECTED'] };

/** A refusal whose reason is more telling than the phase alone. */
const TELLING_RULE: Partial<Record<CommandName, Partial<Record<Phase, string>>>> = {
  file: { REJECTED: 'new-loa-needed' },
  'call-rollback': { COMPLETED: 'rollback-window-closed' },
  hold: {
    FILED: 'hold-after-filing',
    FOC_CONFIRMED: 'hold-after-filing',
    CUTOVER: 'hold-after-filing',
    ROLLBACK_WINDOW: 'hold-after-filing',
    REJECTED: 'hold-after-filing',
    HALF_PORTED: 'hold-after-filing',
    ROLLING_BACK: 'hold-after-filing',
  },
};

const NAMES = Object.keys(COMMANDS) as CommandName[];

function give(
  name: CommandName,
  port: Port,
  now = DURING[port.phase],
  id = `c-${name}`,
): readonly PortEvent[] | Refusal {
  return decide(COMMANDS[name](now), port, { at: now, id });
}

function carriedOut(name: CommandName, port: Port, now = DURING[port.phase]): Port {
  const decision = give(name, port, now);
  if (isRefusal(decision)) throw new Error(decision.detail);
  return decision.reduce(evolve, port);
}

const cases = NAMES.flatMap((name) => PHASES.map((phase) => ({ name, phase, leadsTo: LAW[name][phase] })));

describe('the law of the lifecycle', () => {
  test.each(cases.filter(({ leadsTo }) => leadsTo !== undefined))(
    '$name is legal in $phase and leads to $leadsTo',
    ({ name, phase, leadsTo }) => {
      expect(carriedOut(name, portIn(phase)).phase).toBe(leadsTo);
    },
  );

  test.each(cases.filter(({ leadsTo }) => leadsTo === undefined))(
    '$name is refused in $phase, by its rule, with what is legal instead',
    ({ name, phase }) => {
      const refusal = give(name, portIn(phase));
      if (!isRefusal(refusal)) throw new Error(`let through as ${refusal.map(({ type }) => type).join()}`);
      const legal = NAMES.filter(
        (other) => LAW[other][phase] !== undefined || ALLOWED_BUT_FOR_THE_RECORD[other]?.includes(phase),
      );
      expect(refusal).toMatchObject({ rule: TELLING_RULE[name]?.[phase] ?? 'illegal-in-phase', phase });
      const asked = legal.flatMap((move) => ASKED_AS[move] ?? []);
      // These ports have no bridge that could be removed.
      expect([...refusal.allowed].sort()).toEqual(
        [...new Set(asked)].filter((move) => move !== 'remove-bridge').sort(),
      );
      expect(refusal.number).toBe('+442079460101');
    },
  );

  test.each(PHASES)('what a refusal in %s offers as legal is never one of the moves of the clock', (phase) => {
    const refusals = NAMES.map((name) => give(name, portIn(phase))).filter((decision) => isRefusal(decision));
    expect(refusals.flatMap(({ allowed }) => allowed)).not.toContain('reach-foc');
    expect(refusals.flatMap(({ allowed }) => allowed)).not.toContain('close-rollback-window');
  });
});

/** What the moves are called by those who ask for them. */
const ASKED_AS: Partial<Record<CommandName, string>> = {
  'record-csr': 'record-csr',
  'record-matching-loa': 'record-loa',
  'record-blocked-loa': 'record-loa',
  'record-evidence': 'record-evidence',
  file: 'file',
  'note-response': 'record-carrier-response',
  'note-case': 'note-aws-case',
  reject: 'record-carrier-response',
  'confirm-foc': 'confirm-foc',
  'withdraw-foc': 'withdraw-foc',
  'complete-cutover': 'report-cutover',
  'report-half-ported': 'report-cutover',
  'fail-cutover': 'report-cutover',
  'call-rollback': 'call-rollback',
  'report-restored': 'report-rollback-outcome',
  'report-port-back-refused': 'report-rollback-outcome',
  'note-test-call': 'record-test-call',
  'put-bridge': 'put-bridge',
  'remove-bridge': 'remove-bridge',
  hold: 'hold',
  release: 'release',
  cancel: 'cancel',
};

describe('the same command again, its answer having been lost', () => {
  test.each(NAMES)('%s has nothing left to do', (name) => {
    const phase = PHASES.find((candidate) => LAW[name][candidate] !== undefined) ?? 'FILED';
    const done = carriedOut(name, portIn(phase));
    expect(give(name, done, DURING[phase])).toEqual([]);
  });
});

describe('a command given twice', () => {
  /** The command, the phase it meets first, and what the second time is: a refusal, or the fact it leaves behind. */
  const TWICE: Record<CommandName, readonly [Phase, string]> = {
    'record-csr': ['CSR_PENDING', 'csr-recorded'],
    'record-matching-loa': ['LOA_PENDING', 'loa-matched'],
    'record-blocked-loa': ['LOA_PENDING', 'loa-blocked'],
    'record-evidence': ['READY_TO_FILE', 'evidence-recorded'],
    file: ['READY_TO_FILE', 'illegal-in-phase'],
    'note-response': ['FILED', 'carrier-responded'],
    'note-case': ['FILED', 'case-noted'],
    reject: ['FILED', 'carrier-responded'],
    'confirm-foc': ['FILED', 'foc-repeated'],
    'withdraw-foc': ['FOC_CONFIRMED', 'illegal-in-phase'],
    'complete-cutover': ['CUTOVER', 'illegal-in-phase'],
    'report-half-ported': ['CUTOVER', 'illegal-in-phase'],
    'fail-cutover': ['CUTOVER', 'illegal-in-phase'],
    'call-rollback': ['ROLLBACK_WINDOW', 'illegal-in-phase'],
    'report-restored': ['ROLLING_BACK', 'illegal-in-phase'],
    'report-port-back-refused': ['ROLLING_BACK', 'illegal-in-phase'],
    'note-test-call': ['CUTOVER', 'test-call-noted'],
    'put-bridge': ['FILED', 'bridged'],
    'remove-bridge': ['FILED', ''],
    hold: ['LOA_PENDING', 'illegal-in-phase'],
    release: ['ON_HOLD', 'illegal-in-phase'],
    cancel: ['FILED', 'illegal-in-phase'],
  };

  test.each(NAMES)('%s moves nothing further the second time', (name) => {
    const [phase, second] = TWICE[name];
    const once = carriedOut(name, portIn(phase));
    const again = give(name, once, DURING[phase], 'c-second');
    if (isRefusal(again)) {
      expect(again.rule).toBe(second);
      return;
    }
    expect(again.map(({ type }) => type)).toEqual(second === '' ? [] : [second]);
    const { phase: after, foc, rollback, rejection } = again.reduce(evolve, once);
    expect({ phase: after, foc, rollback, rejection }).toEqual({
      phase: once.phase,
      foc: once.foc,
      rollback: once.rollback,
      rejection: once.rejection,
    });
  });

  test.each(['reject', 'confirm-foc', 'note-response'] as const)('%s repeated wakes nobody', (name) => {
    const once = carriedOut(name, portIn('FILED'));
    const decision = give(name, once, DURING.FILED, 'c-second');
    if (isRefusal(decision)) throw new Error(decision.detail);
    expect(decision.reduce(evolve, once).lastFact).toEqual(once.lastFact);
  });
});

describe('a bridge', () => {
  const bridge = { kind: 'call-forward', claimedNumber: '+442079460301', since: '2026-11-24T09:00:00Z' } as const;

  test.each(PHASES)('is taken down in %s as a note that wakes no machine, and no phase is left by it', (phase) => {
    const before = portIn(phase, { bridge });
    const facts = give('remove-bridge', before);
    expect(isRefusal(facts) ? facts.rule : facts.map(({ type }) => type)).toEqual(['bridge-removed']);
    const after = carriedOut('remove-bridge', before);
    expect(after).toEqual({ ...before, bridge: null, lastCommand: 'c-remove-bridge', version: before.version + 1 });
    expect(wakesTheMachine(before, after)).toBe(false);
  });

  test.each(PHASES)('that is not there is not taken down in %s: nothing is written', (phase) => {
    expect(give('remove-bridge', portIn(phase))).toEqual([]);
  });

  test('that is still on is the one thing that a port which is over can be told of', () => {
    const refusal = give('cancel', portIn('COMPLETED', { bridge }));
    expect(refusal).toMatchObject({ rule: 'illegal-in-phase', allowed: ['remove-bridge'] });
    expect(give('cancel', portIn('COMPLETED'))).toMatchObject({
      allowed: [],
      detail: expect.stringContaining('nothing can be asked of it any more') as string,
    });
  });
});

describe('evidence', () => {
  test.each(['CSR_PENDING', 'LOA_PENDING', 'READY_TO_FILE', 'REJECTED'] as const)(
    'in %s leaves a note of its kind, and changes nothing that anybody waits for',
    (phase) => {
      const before = portIn(phase);
      const facts = give('record-evidence', before);
      expect(facts).toEqual([{ type: 'evidence-recorded', at: DURING[phase], id: 'c-record-evidence', why: 'rio' }]);
      expect(carriedOut('record-evidence', before)).toEqual({
        ...before,
        lastCommand: 'c-record-evidence',
        version: before.version + 1,
      });
    },
  );
});

describe('rules beside the table', () => {
  const only = (decision: readonly PortEvent[] | Refusal): string =>
    isRefusal(decision) ? decision.rule : decision.map(({ type }) => type).join();

  test('a rejection whose every code only asks for a fix is filed again without a new letter', () => {
    const asked = { receivedAt: '2026-11-27T09:00:00Z', codes: [], classes: [], refilableAsIs: true };
    expect(carriedOut('file', portIn('REJECTED', { rejection: asked }))).toMatchObject({
      phase: 'FILED',
      rejection: null,
    });
  });

  test('a second rejection of another kind replaces what the first one allowed', () => {
    const asked = {
      receivedAt: '2026-11-27T09:00:00Z',
      codes: [{ scheme: 'lsr', code: '1' }],
      classes: [],
      refilableAsIs: true,
    };
    const worse = carriedOut('reject', portIn('REJECTED', { rejection: asked }));
    expect(worse.rejection?.refilableAsIs).toBe(false);
    expect(only(give('file', worse, DURING.REJECTED, 'c-later'))).toBe('new-loa-needed');
  });

  test('a cutover is not reported from before the FOC', () => {
    const early = { ...COMMANDS['complete-cutover']('2026-12-10T09:59:59Z') };
    expect(only(decide(early, portIn('CUTOVER'), { at: DURING.CUTOVER, id: 'c' }))).toBe('cutover-before-foc');
    const sharp = COMMANDS['complete-cutover']('2026-12-10T10:00:00Z');
    expect(only(decide(sharp, portIn('CUTOVER'), { at: DURING.CUTOVER, id: 'c' }))).toBe('cutover-completed');
  });

  test('a cancellation is taken up to the last moment for changes and not a second later', () => {
    const lastMoment = '2026-12-03T10:00:00Z';
    const cancel = { type: 'cancel', reason: 'r', lastMoment } as const;
    const at = (now: string) => decide(cancel, portIn('FOC_CONFIRMED'), { at: now, id: 'c' });
    expect(only(at(lastMoment))).toBe('cancelled');
    expect(at('2026-12-03T10:00:01Z')).toMatchObject({ rule: 'change-cutoff-passed', until: lastMoment });
  });

  test('a rollback is called up to the second before the window closes', () => {
    expect(only(give('call-rollback', portIn('ROLLBACK_WINDOW'), '2026-12-13T10:19:59Z'))).toBe('rollback-called');
    expect(give('call-rollback', portIn('ROLLBACK_WINDOW'), '2026-12-13T10:20:00Z')).toMatchObject({
      rule: 'rollback-window-closed',
      phase: 'COMPLETED',
      until: '2026-12-13T10:20:00Z',
    });
  });

  test('a half-ported number rolls back while its window is open, and takes a fresh port afterwards', () => {
    expect(only(give('call-rollback', portIn('HALF_PORTED'), '2026-12-13T10:19:59Z'))).toBe('rollback-called');
    expect(only(give('call-rollback', portIn('HALF_PORTED'), '2026-12-13T10:20:00Z'))).toBe('rollback-window-closed');
  });

  test('a repaired half-port stands in its window as it was, or is complete once that is over', () => {
    const before = portIn('HALF_PORTED');
    const inTime = carriedOut('complete-cutover', before, '2026-12-12T09:00:00Z');
    expect(inTime).toMatchObject({ phase: 'ROLLBACK_WINDOW', rollback: before.rollback });
    const late = carriedOut('complete-cutover', before, '2026-12-15T09:00:00Z');
    expect(late).toMatchObject({ phase: 'COMPLETED', rollback: before.rollback });
  });

  test('a refused port-back goes back into the window while it is open, else the port is complete', () => {
    expect(carriedOut('report-port-back-refused', portIn('ROLLING_BACK'), '2026-12-12T09:00:00Z').phase).toBe(
      'ROLLBACK_WINDOW',
    );
    expect(carriedOut('report-port-back-refused', portIn('ROLLING_BACK'), '2026-12-13T10:20:00Z').phase).toBe(
      'COMPLETED',
    );
  });

  test('a number in its window turns out to be half-ported: the window stays as it was', () => {
    const before = portIn('ROLLBACK_WINDOW');
    expect(carriedOut('report-half-ported', before, '2026-12-12T09:00:00Z')).toMatchObject({
      phase: 'HALF_PORTED',
      phaseSince: '2026-12-12T09:00:00Z',
      rollback: before.rollback,
    });
  });

  test('a half-ported number whose port-back is refused is remembered as half-ported until its repair is told', () => {
    const called = carriedOut('call-rollback', portIn('HALF_PORTED'), '2026-12-11T09:00:00Z');
    const refused = carriedOut('report-port-back-refused', called, '2026-12-11T12:00:00Z');
    expect(refused).toMatchObject({ phase: 'ROLLBACK_WINDOW', halfPorted: true });
    const calledAgain = decide(COMMANDS['call-rollback'](), refused, { at: '2026-12-11T13:00:00Z', id: 'c-again' });
    if (isRefusal(calledAgain)) throw new Error(calledAgain.detail);
    expect(calledAgain.reduce(evolve, refused).halfPorted).toBe(true);
    const half = carriedOut('report-half-ported', refused, '2026-12-11T13:00:00Z');
    expect(half).toMatchObject({ phase: 'HALF_PORTED', halfPorted: true, rollback: portIn('HALF_PORTED').rollback });
    const repaired = carriedOut('complete-cutover', half, '2026-12-11T15:00:00Z');
    expect(repaired.phase).toBe('ROLLBACK_WINDOW');
    expect(repaired.halfPorted).toBeUndefined();
  });

  test('a number that was in Connect is not called half-ported because its port-back is refused', () => {
    const called = carriedOut('call-rollback', portIn('ROLLBACK_WINDOW'), '2026-12-11T09:00:00Z');
    expect(carriedOut('report-port-back-refused', called, '2026-12-11T12:00:00Z').halfPorted).toBeUndefined();
  });

  test.each(['CSR_PENDING', 'LOA_PENDING', 'READY_TO_FILE'] as const)(
    'release returns to %s, held from there',
    (phase) => {
      const held = carriedOut('hold', portIn(phase));
      expect(carriedOut('release', held, DURING.ON_HOLD)).toMatchObject({ phase, heldFrom: null });
    },
  );

  test('a port that was rejected and has its new letter may be put on hold again', () => {
    const readyAgain = portIn('READY_TO_FILE', { filedAt: '2026-11-20T09:00:00Z' });
    expect(carriedOut('hold', readyAgain).phase).toBe('ON_HOLD');
  });

  test('a FOC that comes after the port completed changes nothing', () => {
    expect(only(give('confirm-foc', portIn('COMPLETED')))).toBe('illegal-in-phase');
  });

  test('at the instant of the FOC the carrier has moved the number: no new date, no cancellation', () => {
    expect(give('confirm-foc', portIn('FOC_CONFIRMED'), '2026-12-10T10:00:00Z')).toMatchObject({ phase: 'CUTOVER' });
    expect(give('cancel', portIn('FOC_CONFIRMED'), '2026-12-10T10:00:00Z')).toMatchObject({ phase: 'CUTOVER' });
  });

  test('a command that finds the FOC passed writes down both: what time did and what the command says', () => {
    expect(only(give('complete-cutover', portIn('FOC_CONFIRMED'), '2026-12-10T10:20:00Z'))).toBe(
      'foc-reached,cutover-completed',
    );
  });
});
