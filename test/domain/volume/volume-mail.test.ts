import { describe, expect, test } from 'vitest';
import { writeMail } from '../../../functions/domain/letters/mails/write-mail';
import type { VolumeDrop } from '../../../functions/domain/volume/volume-drop';
import { acmeOrder, acmePort, FIRST_NUMBER, previewOf, SECOND_NUMBER } from '../letters/mails/mail-previews';
import { saidIn } from '../letters/mails/mail-text';

const drop = (more: Partial<VolumeDrop> = {}): VolumeDrop => ({
  number: FIRST_NUMBER,
  calls: 12,
  baseline: 40,
  share: 30,
  dropPercent: 50,
  timeZone: 'Europe/London',
  ...more,
});

describe('the mail of a drop', () => {
  const mail = writeMail(previewOf('volume-drop'));
  const text = saidIn(mail);

  test('says of each number what came, what used to come, and what counts as a drop', () => {
    expect(text).toContain(
      `${FIRST_NUMBER}: 12 of 40 expected, 30 % of the baseline; 50 % fewer calls or more are a drop`,
    );
    expect(text).toContain(
      `${SECOND_NUMBER}: 0 of 7.5 expected, 0 % of the baseline; 60 % fewer calls or more are a drop`,
    );
    expect(mail.subject).toContain('Calls have dropped: 12 of 47.5 expected, 2 numbers');
  });

  test('says the hour from its beginning to its end', () => {
    expect(text).toContain('Hour from: Friday 11 December 2026, 12:00 (Europe/London), UTC 2026-12-11T12:00:00Z');
    expect(text).toContain('until: Friday 11 December 2026, 13:00 (Europe/London), UTC 2026-12-11T13:00:00Z');
  });

  test('says what is left of the rollback window, until when, and that it is no right', () => {
    expect(mail.subject).toContain('45 hours 15 minutes left to roll back, until Sunday 13 December 2026, 10:20');
    expect(text).toContain('45 hours 15 minutes left, until Sunday 13 December 2026, 10:20 (Europe/London)');
    expect(text).toContain('72 hours, a practice, not a right');
  });

  test('names the decision-maker, the criterion and the call with which the rollback is called', () => {
    expect(text).toContain('Sam Example, who decides on a rollback');
    expect(text).toContain('Agreed criterion: more than 5 % of test calls fail');
    expect(text).toContain('POST /v1/ports/{number}/rollback');
  });

  test('leaves out a number that has been called back since', () => {
    const [first] = previewOf('volume-drop').ports;
    const one = writeMail(previewOf('volume-drop', { ports: first === undefined ? [] : [first] }));
    expect(one.subject).toContain('12 of 40 expected, 1 number');
    expect(saidIn(one)).not.toContain(SECOND_NUMBER);
  });
});

test('the hour is said by the clock of the callers, of the desk and of the readers', () => {
  const owner = { ...acmeOrder.parties.owner, timeZone: 'Europe/Berlin' };
  const volume = { hour: '2026-12-11T12:00:00Z', drops: [drop({ timeZone: 'America/New_York' })] };
  const order = { ...acmeOrder, parties: { ...acmeOrder.parties, owner } };
  expect(saidIn(writeMail(previewOf('volume-drop', { volume, order })))).toContain(
    'Hour from: Friday 11 December 2026, 07:00 (America/New_York); Friday 11 December 2026, 12:00 (Europe/London); ' +
      'Friday 11 December 2026, 13:00 (Europe/Berlin), UTC 2026-12-11T12:00:00Z',
  );
});

test('before anybody has reported the cutover no window is said to be open', () => {
  const ports = [acmePort(FIRST_NUMBER, { phase: 'CUTOVER', rollback: null })];
  const volume = { hour: '2026-12-11T12:00:00Z', drops: [drop()] };
  const mail = writeMail(previewOf('volume-drop', { ports, volume }));
  expect(mail.subject).toContain('no rollback window');
  expect(saidIn(mail)).toContain('Nobody has reported the cutover of 1 number');
  expect(saidIn(mail)).not.toContain('POST /v1/ports');
});
