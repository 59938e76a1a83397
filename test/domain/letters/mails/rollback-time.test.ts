import { describe, expect, it } from 'vitest';
import { writeMail } from '../../../../functions/domain/letters/mails/write-mail';
import { openRollbackWindow } from '../../../../functions/domain/rollback/rollback-window';
import { acmePort, exampleTelecom, FIRST_NUMBER, previewOf, SECOND_NUMBER } from './mail-previews';
import { saidIn } from './mail-text';

const opened = (at: string, hours = 72) => ({
  phase: 'ROLLBACK_WINDOW' as const,
  rollback: openRollbackWindow(at, hours, 'practice'),
});

describe('time left to roll back', () => {
  it('is said in hours and minutes, in subject and text', () => {
    const mail = writeMail(previewOf('rollback-countdown', { now: '2026-12-13T04:40:00Z' }));
    expect(mail.subject).toContain('5 hours 40 minutes left to roll back, until Sunday 13 December 2026, 10:20');
    expect(saidIn(mail)).toContain(
      '5 hours 40 minutes left, until Sunday 13 December 2026, 10:20 (Europe/London), UTC 2026-12-13T10:20:00Z',
    );
  });

  it('stays right when clocks go back inside the window', () => {
    const ports = [acmePort(FIRST_NUMBER, opened('2026-10-23T10:20:00Z'))];
    // 01:30 in London for the first time; an hour later it is 01:30 again.
    const before = saidIn(writeMail(previewOf('rollback-countdown', { ports, now: '2026-10-25T00:30:00Z' })));
    const after = saidIn(writeMail(previewOf('rollback-countdown', { ports, now: '2026-10-25T01:30:00Z' })));
    const until = 'until Monday 26 October 2026, 10:20 (Europe/London), UTC 2026-10-26T10:20:00Z';
    expect(before).toContain(`33 hours 50 minutes left, ${until}`);
    expect(after).toContain(`32 hours 50 minutes left, ${until}`);
  });

  it('is listed for each window when the numbers moved at different times, the first to close in the subject', () => {
    const ports = [
      acmePort(FIRST_NUMBER, opened('2026-12-10T12:00:00Z')),
      acmePort(SECOND_NUMBER, opened('2026-12-10T10:20:00Z')),
    ];
    const mail = writeMail(previewOf('rollback-countdown', { ports, now: '2026-12-13T09:20:00Z' }));
    expect(mail.subject).toContain('1 hour 0 minutes left to roll back');
    expect(saidIn(mail)).toContain(`Rollback window, ${FIRST_NUMBER}: 2 hours 40 minutes left`);
    expect(saidIn(mail)).toContain(`Rollback window, ${SECOND_NUMBER}: 1 hour 0 minutes left`);
  });

  it('is over at the closing instant itself', () => {
    const mail = writeMail(previewOf('rollback-countdown', { now: '2026-12-13T10:20:00Z' }));
    expect(mail.subject).toContain('rollback window closed');
    expect(saidIn(mail)).toContain('Rollback window: 0 hours 0 minutes left, closed since Sunday 13 December 2026');
  });
});

describe('the basis of the window', () => {
  it('is called a practice and no right', () => {
    expect(saidIn(writeMail(previewOf('rollback-opened')))).toContain('72 hours, a practice, not a right');
  });

  it('is shown with its date when the carrier has confirmed it', () => {
    const carrier = {
      ...exampleTelecom,
      rollback: { hours: 48, basis: 'carrier', confirmedOn: '2026-11-20' },
    } as const;
    const rollback = openRollbackWindow('2026-12-10T10:20:00Z', 48, 'carrier');
    const ports = [acmePort(FIRST_NUMBER, { phase: 'ROLLBACK_WINDOW', rollback })];
    const text = saidIn(writeMail(previewOf('rollback-opened', { carrier, ports })));
    expect(text).toContain('48 hours, confirmed by Example Telecom on Friday 20 November 2026; its word, and not a right');
  });
});

describe('the decision', () => {
  it('is asked of the decision-maker by name, with the agreed criterion', () => {
    for (const occasion of ['rollback-opened', 'rollback-countdown'] as const) {
      const text = saidIn(writeMail(previewOf(occasion)));
      expect(text).toMatch(/^Sam Example, /);
      expect(text).toContain('Agreed criterion: more than 5 % of test calls fail');
    }
  });

  it('is put into the calendar once for each window', () => {
    const ports = [
      acmePort(FIRST_NUMBER, opened('2026-12-10T12:00:00Z')),
      acmePort(SECOND_NUMBER, opened('2026-12-10T10:20:00Z')),
    ];
    const { attachments } = writeMail(previewOf('rollback-opened', { ports }));
    expect(attachments).toMatchObject([
      { event: { end: '2026-12-13T10:20:00Z', start: '2026-12-13T08:20:00Z' } },
      { event: { end: '2026-12-13T12:00:00Z' } },
    ]);
  });
});
