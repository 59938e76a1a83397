import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../../functions/domain/letters/letter/compose-letter';
import type { Letter } from '../../../../functions/domain/letters/letter/letter';
import type { Csr } from '../../../../functions/domain/paperwork/csr';
import { DESK_LANGUAGES, type Carrier, type DeskLanguage } from '../../../../functions/domain/port/carrier';
import { acmeCsr, exampleTelecom, letterRequest } from './letter-fixtures';
import { paragraphsOf, valuesByName } from './reading-letters';

/** That the span is a practice and no right, as each language says it. */
const NO_RIGHT = {
  en: 'a practice between carriers and not a right of ours',
  de: 'kein Rechtsanspruch',
  fr: 'un usage entre opérateurs et non un droit',
  es: 'una práctica entre operadores y no un derecho nuestro',
  it: 'una prassi tra operatori e non un nostro diritto',
  nl: 'een gebruik tussen aanbieders is en geen recht van ons',
} as const satisfies Record<DeskLanguage, string>;

const speaking = (language: string): Carrier => {
  const found = DESK_LANGUAGES.find((known) => known === language) ?? 'en';
  return { ...exampleTelecom, desk: { ...exampleTelecom.desk, language: found } };
};

describe('the emergency port-back letter', () => {
  const rollback = (carrier: Carrier = exampleTelecom, csr: Csr = acmeCsr): Letter =>
    composeLetter(letterRequest({ kind: 'rollback', carrier, csr }));

  it('is marked unsigned and names the one person on whose call it is signed', () => {
    expect(rollback().banner).toBe('UNSIGNED. Signed only on the call of the named decision-maker: Alex Example.');
    expect(rollback().signature?.blanks).toContain('Date, time and zone');
    expect(composeLetter(letterRequest()).banner).toBeNull();
  });

  it('asks within the carrier’s hours and calls a practice a practice', () => {
    const letter = rollback({ ...exampleTelecom, rollback: { hours: 24, basis: 'practice' } });
    expect(valuesByName(letter)).toMatchObject({
      'rollback.hours': '24 h',
      'rollback.basis': 'practice between carriers, no right',
    });
    expect(paragraphsOf(letter)).toContain('within 24 hours of the cutover. We know that this span is a practice');
  });

  it('falls back on the playbook’s hours, which are a practice', () => {
    expect(valuesByName(rollback({ ...exampleTelecom, rollback: null }))).toMatchObject({
      'rollback.hours': '72 h',
      'rollback.basis': 'practice between carriers, no right',
    });
  });

  it('quotes the carrier’s confirmation, with its date where it is known', () => {
    const confirmed = { hours: 48, basis: 'carrier' } as const;
    expect(paragraphsOf(rollback({ ...exampleTelecom, rollback: confirmed }))).toContain(
      'the span that Example Telecom confirmed to us.',
    );
    const dated = rollback({ ...exampleTelecom, rollback: { ...confirmed, confirmedOn: '2026-11-30' } });
    expect(paragraphsOf(dated)).toContain('that Example Telecom confirmed to us on Monday 30 November 2026.');
    expect(valuesByName(dated)['rollback.basis']).toBe('confirmed by Example Telecom');
  });

  it.each(['regulator', 'aws'] as const)('claims no right on somebody’s word that the %s grants one', (basis) => {
    const letter = rollback({ ...exampleTelecom, rollback: { hours: 72, basis } });
    expect(paragraphsOf(letter)).toContain('a practice between carriers and not a right of ours');
    expect(valuesByName(letter)['rollback.basis']).toBe('practice between carriers, no right');
    expect(JSON.stringify(letter)).not.toContain('regulator');
  });

  it('quotes hours put down to the regulator as what the carrier confirmed, once it has', () => {
    const terms = { hours: 72, basis: 'regulator', confirmedOn: '2026-11-30' } as const;
    const letter = rollback({ ...exampleTelecom, rollback: terms });
    expect(paragraphsOf(letter)).toContain('that Example Telecom confirmed to us on Monday 30 November 2026.');
    expect(valuesByName(letter)['rollback.basis']).toBe('confirmed by Example Telecom');
    expect(JSON.stringify(letter)).not.toContain('regulator');
  });

  it('goes to the emergency contact, and to the porting desk with a warning where there is none', () => {
    expect(rollback().addressee).toEqual([
      'Example Telecom',
      'Night desk',
      '+442079460999',
      'emergency@example-telecom.example',
    ]);
    const without = rollback({ ...exampleTelecom, emergencyContact: null });
    expect(without.addressee).toEqual(['Example Telecom', 'Porting desk', 'porting@example-telecom.example']);
    expect(without.footnotes?.notes.join('\n')).toContain('No emergency contact of the carrier is on file');
  });

  it('tells how this carrier wants to be asked', () => {
    const contact = { name: 'Night desk', email: 'emergency@example-telecom.example', process: 'Phone, then mail.' };
    const notes = rollback({ ...exampleTelecom, emergencyContact: contact }).footnotes?.notes;
    expect(notes).toContain('How this carrier wants to be asked: Phone, then mail.');
  });

  it('leaves the facts of the call to be filled in', () => {
    expect(rollback().sections.flatMap((section) => section.blanks ?? [])).toHaveLength(4);
  });

  it.each(Object.entries(NO_RIGHT))('asks and claims no right, in the language of the desk: %s', (language, words) => {
    const carrier = speaking(language);
    const letter = rollback(carrier);
    expect(letter.language).toBe(language);
    expect(paragraphsOf(letter)).toContain(words);
    expect(valuesByName(letter)['rollback.basis']).not.toBe('');
    for (const basis of ['carrier', 'regulator'] as const) {
      const known = rollback({ ...carrier, rollback: { hours: 48, basis, confirmedOn: '2026-11-30' } });
      expect(paragraphsOf(known)).not.toContain(words);
    }
  });

  it('says when the rollback was called by the calendar of its language', () => {
    const rollbackCalled = { movedAt: '2026-12-10T10:20:00Z', calledAt: '2026-12-10T11:00:00Z', reason: 'no audio' };
    const said = (language: string): string | undefined =>
      valuesByName(composeLetter(letterRequest({ kind: 'rollback', carrier: speaking(language), rollbackCalled })))[
        'rollback.movedAt'
      ];
    expect(said('en')).toBe('Thursday 10 December 2026, 10:20 (Europe/London), UTC 2026-12-10T10:20:00Z');
    expect(said('it')).toBe('giovedì 10 dicembre 2026, ore 10:20 (Europe/London), UTC 2026-12-10T10:20:00Z');
    expect(said('es')).toBe('jueves, 10 de diciembre de 2026, 10:20 h (Europe/London), UTC 2026-12-10T10:20:00Z');
  });
});
