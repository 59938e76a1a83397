import { describe, expect, it } from 'vitest';
import { writeMail } from '../../../../functions/domain/letters/mails/write-mail';
import { exampleTelecom, previewOf, withDesk } from './mail-previews';
import { addressesOf, saidIn } from './mail-text';

describe('a mail to the losing carrier', () => {
  it.each([
    [
      'de',
      'Europe/Berlin',
      'Sehr geehrte Damen und Herren',
      'Donnerstag, 10. Dezember 2026, 11:20 Uhr (Europe/Berlin)',
    ],
    ['fr', 'Europe/Paris', 'Madame, Monsieur', 'jeudi 10 décembre 2026 à 11:20 (Europe/Paris)'],
    ['en', 'Europe/London', 'Dear porting team', 'Thursday 10 December 2026, 10:20 (Europe/London)'],
    ['es', 'Europe/Madrid', 'Estimados señores', 'jueves, 10 de diciembre de 2026, 11:20 h (Europe/Madrid)'],
    ['it', 'Europe/Rome', 'Gentili Signori', 'giovedì 10 dicembre 2026, ore 11:20 (Europe/Rome)'],
    ['nl', 'Europe/Amsterdam', 'Geachte heer, mevrouw', 'donderdag 10 december 2026, 11:20 uur (Europe/Amsterdam)'],
  ] as const)('is written in the language of the desk: %s', (language, zone, greeting, moved) => {
    const carrier = withDesk(language, zone);
    for (const occasion of ['csr-request', 'csr-overdue', 'emergency-port-back'] as const) {
      const mail = writeMail(previewOf(occasion, { carrier }));
      expect(mail.language).toBe(language);
      expect(saidIn(mail)).toContain(greeting);
    }
    expect(saidIn(writeMail(previewOf('emergency-port-back', { carrier })))).toContain(moved);
  });

  it('gives the time left to the emergency contact in its language', () => {
    const carrier = withDesk('de', 'Europe/Berlin');
    expect(saidIn(writeMail(previewOf('emergency-port-back', { carrier })))).toContain(
      'noch 49 Stunden 20 Minuten, bis',
    );
  });

  it('goes to the desk when the carrier has no emergency contact', () => {
    const carrier = { ...exampleTelecom, emergencyContact: null };
    const mail = writeMail(previewOf('emergency-port-back', { carrier }));
    expect(addressesOf(mail)).toEqual(['porting@example-telecom.example']);
  });

  it('says in every language that the window is a practice and no right', () => {
    const said = (['en', 'de', 'fr', 'es', 'it', 'nl'] as const).map((language) =>
      saidIn(writeMail(previewOf('emergency-port-back', { carrier: withDesk(language, 'Europe/Paris') }))),
    );
    expect(said[0]).toContain('a practice, not a right');
    expect(said[1]).toContain('kein Rechtsanspruch');
    expect(said[2]).toContain('pas un droit');
    expect(said[3]).toContain('no un derecho');
    expect(said[4]).toContain('non un diritto');
    expect(said[5]).toContain('geen recht');
  });

  it('speaks to the desk in its own language when both sides are told of a half-ported number', () => {
    const mail = writeMail(previewOf('half-ported', { carrier: withDesk('fr', 'Europe/Paris') }));
    expect(mail.language).toBe('en');
    expect(saidIn(mail)).toContain('Au service portabilité de Example Telecom');
  });

  it.each([
    ['en', 'calls to the numbers below arrive at the new carrier'],
    ['de', 'kommen beim neuen Anbieter an'],
    ['fr', 'arrivent chez le nouvel opérateur'],
    ['es', 'llegan al nuevo operador'],
    ['it', 'arrivano al nuovo operatore'],
    ['nl', 'komen aan bij de nieuwe aanbieder'],
  ] as const)('tells the desk of a repaired half-port in its language: %s', (language, repaired) => {
    const mail = writeMail(previewOf('half-port-repaired', { carrier: withDesk(language, 'Europe/Paris') }));
    expect(mail.language).toBe(language);
    expect(saidIn(mail)).toContain(repaired);
  });

  it.each([
    ['en', '70 hours 0 minutes are left'],
    ['de', 'noch 70 Stunden 0 Minuten'],
    ['fr', 'il reste 70 heures 0 minutes'],
    ['es', 'quedan 70 horas 0 minutos'],
    ['it', 'restano 70 ore 0 minuti'],
    ['nl', 'nog 70 uur 0 minuten'],
  ] as const)('gives the desk of a half-ported number the time left in its language: %s', (language, left) => {
    expect(saidIn(writeMail(previewOf('half-ported', { carrier: withDesk(language, 'Europe/Paris') })))).toContain(
      left,
    );
  });

  it.each(['en', 'de', 'fr', 'es', 'it', 'nl'] as const)(
    'never calls hours confirmed that the carrier stated at no known date: %s',
    (language) => {
      const said = (confirmedOn?: string) => {
        const rollback = {
          hours: 72,
          basis: 'carrier',
          ...(confirmedOn === undefined ? {} : { confirmedOn }),
        } as const;
        const ports = previewOf('emergency-port-back').ports.map((port) => ({
          ...port,
          rollback: port.rollback && { ...port.rollback, basis: 'carrier' as const },
        }));
        const carrier = { ...withDesk(language, 'Europe/Paris'), rollback };
        return saidIn(writeMail(previewOf('emergency-port-back', { carrier, ports })));
      };
      const confirmed =
        /confirmed by you|von Ihnen bestätigt|confirmées par vous|confirmado por ustedes|confermato da voi|door u bevestigd/;
      expect(said('2026-11-20')).toMatch(confirmed);
      expect(said()).not.toMatch(confirmed);
    },
  );
});
