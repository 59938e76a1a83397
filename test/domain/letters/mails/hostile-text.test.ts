import { describe, expect, it } from 'vitest';
import { OCCASIONS } from '../../../../functions/domain/letters/mail-content';
import { isSendable } from '../../../../functions/domain/letters/mails/addressees';
import { harmless, withHiddenCharactersNamed } from '../../../../functions/domain/letters/mails/harmless-text';
import { writeMail } from '../../../../functions/domain/letters/mails/write-mail';
import { acmeOrder, acmePort, exampleTelecom, FIRST_NUMBER, foc, previewOf } from './mail-previews';
import { addressesOf } from './mail-text';

const INJECTION = 'ACME\r\nBcc: evil@evil.example\r\n\r\n<script>alert(1)</script>\u202Etxt.exe\u0000\uD800';

const hostileOrder = {
  ...acmeOrder,
  reference: INJECTION,
  entity: { legalName: INJECTION },
  wave: INJECTION,
  rollbackCriterion: INJECTION,
  numbers: [{ number: FIRST_NUMBER, label: INJECTION, vanity: INJECTION }],
  parties: { ...acmeOrder.parties, decisionMaker: { name: INJECTION, email: 'decide@acme.example' } },
  csr: acmeOrder.csr && { ...acmeOrder.csr, legalName: INJECTION, authorisedContacts: [{ name: INJECTION }] },
};
const hostileCarrier = { ...exampleTelecom, name: INJECTION };
const hostilePort = acmePort(FIRST_NUMBER, {
  foc: { ...foc(), confirmedBy: INJECTION },
  pastFocs: [foc()],
  rollbackCall: { at: '2026-12-11T09:00:00Z', by: INJECTION, reason: INJECTION, criterion: INJECTION },
});

describe('text from outside', () => {
  it.each(OCCASIONS)('puts no line break, control or direction mark into any part of the %s mail', (occasion) => {
    const mail = writeMail(previewOf(occasion, { order: hostileOrder, carrier: hostileCarrier, ports: [hostilePort] }));
    const strings: string[] = [];
    JSON.stringify(mail, (_key, value: unknown) => {
      if (typeof value === 'string') strings.push(value);
      return value;
    });
    for (const text of strings) expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Cs}]/u);
    expect(mail.subject.length).toBeLessThanOrEqual(160);
  });

  it('keeps spaces and letters of every script as they are', () => {
    expect(harmless('Café  “Ọlá” GmbH & Co.')).toBe('Café  “Ọlá” GmbH & Co.');
  });

  it('shows hidden characters by name where two texts are compared', () => {
    expect(withHiddenCharactersNamed('a\u200Bb\u00A0c d\t')).toBe('a[U+200B]b[U+00A0]c d[U+0009]');
  });
});

describe('an address', () => {
  it.each([
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example, c@d.example',
    'Eve <a@b.example>',
    'nobody',
    'a b@c.example',
  ])('that is not one bare address is never written to: %j', (email) => {
    expect(isSendable(email)).toBe(false);
    const order = {
      ...acmeOrder,
      parties: { ...acmeOrder.parties, legalContact: { name: 'Jordan Example', email } },
    };
    expect(addressesOf(writeMail(previewOf('loa-request', { order })))).toEqual(['owner@acme.example']);
    expect(addressesOf(writeMail(previewOf('loa-blocked', { order })))).toEqual(['owner@acme.example']);
  });
});
