import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleOrder } from '../../functions/rest/operations/examples';
import { embark, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const HOSTILE = [
  '<script>alert("port")</script>',
  '=HYPERLINK("http://evil.example","click")',
  '\u202Egnp.exe\u202C and \u0000 and \u0007',
  '<img src=x onerror=alert(1)> & "quotes" \'too\'',
  '{{constructor}} ${7*7} %s',
  'Ọládélé Ńwosu, Größe & Çağlar, naïve\u00A0NBSP',
] as const;

test.each(HOSTILE)('%j is stored verbatim and harmless in the mails', async (text) => {
  const entity = { legalName: text };
  const order = await voyage.orderPlaced({ with: { entity, wave: text, rollbackCriterion: text } });
  await order.csrReceived({ legalName: text, billingAddress: { lines: [text, 'London'] }, extra: { note: text } });
  expect(await order.standing()).toMatchObject({
    entity,
    wave: text,
    rollbackCriterion: text,
    csr: { legalName: text, billingAddress: { lines: [text, 'London'] }, extra: { note: text } },
  });
  await voyage.clockOn('PT0S');
  const mails = await order.mails();
  expect(mails.map(({ occasion }) => occasion)).toEqual(['csr-request', 'loa-request']);
  for (const mail of mails) {
    const raw = await (await fetch(`${voyage.api.url}/_local/mail/${mail.id}`)).text();
    const parsed = await PostalMime.parse(raw);
    expect(parsed.html).not.toMatch(/<script|<img/i);
    // No header has grown out of the text.
    expect(parsed.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail.to).toHaveLength(1);
  }
  // The letter is compared code point for code point with what the carrier wrote.
  const { reconciliation } = await order.loaSigned({ legalName: text, billingAddress: { lines: [text, 'London'] } });
  expect(reconciliation).toEqual({ verdict: 'match', differences: [] });
  const letter = await voyage.api.call('GET', order.path('/loa'), { headers: { accept: 'application/json' } });
  expect(letter.status).toBe(200);
  expect(JSON.stringify(letter.body)).toContain(JSON.stringify(text).slice(1, -1));
  const pdf = await fetch(`${voyage.api.url}${order.path('/loa')}`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
});

test('a name with a comma and quotes stays one recipient', async () => {
  const legalContact = { ...exampleOrder.parties.legalContact, name: 'Legal, Lena "Lex" <x@evil.example>' };
  const order = await voyage.orderPlaced({ with: { parties: { ...exampleOrder.parties, legalContact } } });
  await order.csrReceived();
  await voyage.clockOn('PT0S');
  const [mail] = await order.mails('loa-request');
  expect(mail?.to).toEqual([legalContact.email]);
  const raw = await (await fetch(`${voyage.api.url}/_local/mail/${mail?.id ?? ''}`)).text();
  expect((await PostalMime.parse(raw)).to?.map(({ address }) => address)).toEqual([legalContact.email]);
});
