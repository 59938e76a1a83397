import { describe, expect, test } from 'vitest';
import type { MailFacts } from '../../../functions/domain/letters/mail-content';
import { writeMail } from '../../../functions/domain/letters/mails/write-mail';
import type { Port } from '../../../functions/domain/port/port';
import type { NotedCall } from '../../../functions/domain/testcalls/test-call';
import { acmeOrder, acmePort, exampleTelecom, FIRST_NUMBER, foc, previewOf } from '../letters/mails/mail-previews';
import { saidIn } from '../letters/mails/mail-text';

const NOTED_AT = '2026-12-10T11:07:00Z';

const silent: NotedCall = {
  at: '2026-12-10T11:05:30Z',
  network: 'Third Mobile',
  caller: '+442079460777',
  ringback: false,
  ivrAudio: false,
  agentAnswer: false,
  hangupTone: false,
  by: 'ops@acme.example',
  note: 'Silence for a minute',
  alarm: { at: NOTED_AT, id: 'fact-9' },
};

const rollback = {
  opensAt: '2026-12-10T10:20:00Z',
  closesAt: '2026-12-13T10:20:00Z',
  hours: 72,
  basis: 'practice',
} as const;

const moved: Partial<Port> = { phase: 'ROLLBACK_WINDOW', foc: foc(), rollback, testCalls: [silent] };

const failing = (port: Partial<Port> = moved, more: Partial<MailFacts> = {}) =>
  writeMail(
    previewOf('test-calls-failing', { now: NOTED_AT, dueAt: NOTED_AT, ports: [acmePort(FIRST_NUMBER, port)], ...more }),
  );

const missed = (now: string, port: Partial<Port> = { ...moved, testCalls: [] }) =>
  writeMail(previewOf('test-calls-missed', { now, dueAt: now, ports: [acmePort(FIRST_NUMBER, port)] }));

describe('the mail about failing test calls', () => {
  test('says in its subject what was wrong and how many hours and minutes are left', () => {
    expect(failing().subject).toContain('NO RINGBACK on a test call: 71 hours 13 minutes left to roll back');
  });

  test('says what was heard and what not, when, from which network and phone, and who noted it', () => {
    const text = saidIn(failing({ ...moved, testCalls: [{ ...silent, ringback: true, ivrAudio: true }] }));
    for (const line of [
      'Heard: ringback, IVR audio',
      'NOT heard: agent answer, hang-up tone',
      'Call placed: Thursday 10 December 2026, 11:05:30 (Europe/London), UTC 2026-12-10T11:05:30Z',
      'From network: Third Mobile',
      'From phone: +442079460777',
      'Noted by: ops@acme.example',
      'Note: Silence for a minute',
    ]) {
      expect(text).toContain(line);
    }
  });

  test('names the one who decides, how, until when, and that nobody grants it', () => {
    const text = saidIn(failing());
    expect(text).toContain('Sam Example, a test call to the number has failed');
    expect(text).toContain('71 hours 13 minutes left, until Sunday 13 December 2026, 10:20 (Europe/London)');
    expect(text).toContain('Call the rollback with: POST /v1/ports/%2B442079460101/rollback');
    expect(text).toMatch(/Basis: 72 hours, .*no(t a)? right/);
    expect(text).toContain('Agreed criterion: more than 5 % of test calls fail');
    expect(text).toContain('Emergency contact: Night desk, +442079460999');
  });

  test('shows the time by the clock of readers who live elsewhere too', () => {
    const parties = {
      ...acmeOrder.parties,
      decisionMaker: { ...acmeOrder.parties.decisionMaker, timeZone: 'America/New_York' },
    };
    expect(saidIn(failing(moved, { order: { ...acmeOrder, parties } }))).toContain(
      'until Sunday 13 December 2026, 10:20 (Europe/London); Sunday 13 December 2026, 05:20 (America/New_York), UTC 2026-12-13T10:20:00Z',
    );
  });

  test('counts the failures in a row and lists the last five calls as they were placed', () => {
    const at = (minute: number) => `2026-12-10T10:${minute}:00Z`;
    const earlier = [20, 25, 30, 35, 40, 50].map((minute) => ({
      ...silent,
      alarm: undefined,
      ringback: true,
      at: at(minute),
    }));
    const passed = { ...silent, ringback: true, ivrAudio: true, agentAnswer: true, hangupTone: true, alarm: undefined };
    const mail = failing({
      ...moved,
      testCalls: [{ ...silent, ringback: true }, ...earlier, { ...passed, at: at(45) }],
    });
    expect(mail.subject).toContain('TEST CALLS FAIL in a row');
    expect(saidIn(mail)).toContain('Failures in a row: 2');
    const listed = saidIn(mail).match(/UTC [^ ]+Z: (passed|failed, no [^(]+) \(Third Mobile\)/g);
    expect(listed?.map((line) => line.slice(15, 20) + line.slice(24, 32))).toEqual([
      '10:35: failed',
      '10:40: failed',
      '10:45: passed',
      '10:50: failed',
      '11:05: failed',
    ]);
  });

  test('counts the failures past a pass within the losing network, and names a network that may be it', () => {
    const at = (minute: number) => `2026-12-10T10:${minute}:00Z`;
    const failed = { ...silent, alarm: undefined, ringback: true };
    const passed = { ...failed, ivrAudio: true, agentAnswer: true, hangupTone: true, network: 'Example Telecom Ltd' };
    const text = saidIn(
      failing({
        ...moved,
        testCalls: [
          { ...failed, at: at(30) },
          { ...passed, at: at(45) },
          { ...silent, network: 'Example Mobile' },
        ],
      }),
    );
    expect(text).toContain('Failures in a row: 2');
    expect(text).toContain('From network: Example Mobile (taken for the losing carrier’s)');
  });

  test('says before the cutover is reported that no window is open, and what opens it', () => {
    const mail = failing({ phase: 'CUTOVER', foc: foc(), testCalls: [silent] });
    expect(mail.subject).toContain('no rollback window open yet');
    expect(saidIn(mail)).toContain('it opens at the instant from which the cutover is reported');
    expect(saidIn(mail)).toContain('POST /v1/ports/%2B442079460101/cutover');
    expect(saidIn(mail)).not.toContain('Call the rollback with');
  });

  test('says before the FOC that the number has not moved', () => {
    const text = saidIn(failing({ phase: 'FOC_CONFIRMED', foc: foc('2026-12-11T10:00:00Z'), testCalls: [silent] }));
    expect(text).toContain('The number has not moved yet: the fault lies with Example Telecom, or on the bridge.');
    expect(text).toContain('2026-12-11T10:00:00Z');
    expect(text).not.toContain('Call the rollback with');
  });

  test('says while the rollback runs that it is called already, the window still counting down', () => {
    const text = saidIn(failing({ ...moved, phase: 'ROLLING_BACK' }));
    expect(text).toContain('The rollback is called already.');
    expect(text).toContain('71 hours 13 minutes left');
    expect(text).not.toContain('Call the rollback with');
  });

  test('says of a call within the losing network that it is one, and cannot be read as markup or a header', () => {
    const mail = failing({
      ...moved,
      testCalls: [{ ...silent, network: exampleTelecom.name, note: 'a\u0000b\u202Ec' }],
    });
    expect(saidIn(mail)).toContain('From network: Example Telecom (of the losing carrier)');
    expect(JSON.stringify(mail)).not.toMatch(/\\u0000|\u202E/);
  });
});

describe('the mail about missed test calls', () => {
  test('says which call nobody placed, which is next, and how to note one', () => {
    const text = saidIn(missed('2026-12-10T10:35:00Z'));
    expect(text).toContain('Missed: Thursday 10 December 2026, 10:20 (Europe/London), UTC 2026-12-10T10:20:00Z, to');
    expect(text).toContain('Next: Thursday 10 December 2026, 10:35 (Europe/London), UTC 2026-12-10T10:35:00Z, to');
    expect(text).toContain('Note it with: POST /v1/ports/%2B442079460101/test-calls');
    expect(text).toContain('71 hours 45 minutes left, until Sunday 13 December 2026, 10:20 (Europe/London)');
  });

  test('that is late names every call of the run', () => {
    const text = saidIn(missed('2026-12-10T10:51:00Z'));
    expect(text).toContain('Missed, 1: Thursday 10 December 2026, 10:20');
    expect(text).toContain('Missed, 2: Thursday 10 December 2026, 10:35');
    expect(text).not.toContain('Missed, 3');
  });

  test('after the last call of the cadence says that none is next', () => {
    expect(saidIn(missed('2026-12-10T19:20:00Z'))).toContain('Next: none: the cadence is over');
  });
});
