import { describe, expect, it } from 'vitest';
import type { CalendarEvent, MailContent } from '../../../../functions/domain/letters/mail-content';
import { writeMail } from '../../../../functions/domain/letters/mails/write-mail';
import type { Port } from '../../../../functions/domain/port/port';
import { acmePort, FIRST_NUMBER, foc, previewOf, SECOND_NUMBER } from './mail-previews';

function entryOf(mail: MailContent): CalendarEvent {
  const [attachment] = mail.attachments;
  if (attachment?.kind !== 'calendar') throw new Error('The mail carries no calendar entry');
  return attachment.event;
}

const both = (changes: Partial<Port>): readonly Port[] => [
  acmePort(FIRST_NUMBER, changes),
  acmePort(SECOND_NUMBER, changes),
];

const confirmed = entryOf(writeMail(previewOf('foc-confirmed')));

describe('the calendar entry of a FOC', () => {
  it('lasts from the FOC to the longest usual cutover', () => {
    expect(confirmed).toMatchObject({ start: '2026-12-10T10:00:00Z', end: '2026-12-10T16:00:00Z', cancelled: false });
  });

  it('keeps its UID through slip, withdrawal and a new date, with a higher sequence each time', () => {
    const slipped = foc('2026-12-14T10:00:00Z');
    const life = [
      confirmed,
      entryOf(writeMail(previewOf('foc-moved', { ports: both({ foc: slipped, pastFocs: [foc()] }) }))),
      entryOf(writeMail(previewOf('foc-withdrawn', { ports: both({ foc: null, pastFocs: [foc(), slipped] }) }))),
      entryOf(writeMail(previewOf('foc-confirmed', { ports: both({ foc: foc(), pastFocs: [foc(), slipped] }) }))),
    ];
    expect(new Set(life.map(({ uid }) => uid)).size).toBe(1);
    const sequences = life.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    expect(life.map(({ cancelled }) => cancelled)).toEqual([false, false, true, false]);
    expect(life[2]?.start).toBe('2026-12-14T10:00:00Z');
  });

  it('is another one for a part of the order, so that the rest keeps its date', () => {
    const part = [acmePort(SECOND_NUMBER, { foc: foc('2026-12-14T10:00:00Z'), pastFocs: [foc()] })];
    expect(entryOf(writeMail(previewOf('foc-moved', { ports: part }))).uid).not.toBe(confirmed.uid);
  });

  it('is taken back when a port with a coming FOC is cancelled, after its last version', () => {
    const cancelled = entryOf(writeMail(previewOf('port-cancelled')));
    expect(cancelled).toMatchObject({ uid: confirmed.uid, cancelled: true });
    expect(cancelled.sequence).toBeGreaterThan(confirmed.sequence);
  });

  it('is left alone when the date has passed or never was', () => {
    expect(writeMail(previewOf('port-cancelled', { now: '2026-12-11T10:00:00Z' })).attachments).toEqual([]);
    expect(writeMail(previewOf('port-cancelled', { ports: both({ phase: 'CANCELLED' }) })).attachments).toEqual([]);
  });
});
