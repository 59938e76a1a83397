import { describe, expect, it } from 'vitest';
import { renderMail } from '../../../functions/adapters/ses/render-mail';
import { OCCASIONS, type MailContent } from '../../../functions/domain/letters/mail-content';
import { writeMail } from '../../../functions/domain/letters/mails/write-mail';
import { previewOf, withDesk } from '../../domain/letters/mails/mail-previews';

const DECODED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const wordsOfHtml = (html: string): readonly string[] =>
  words(
    html
      .replace(/<head>[\s\S]*<\/head>/, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => DECODED[entity] ?? ''),
  );

/** The frame of the plain text: the dash of a list, the marks of the action, the line above the footer. */
const wordsOfText = (text: string): readonly string[] => words(text.replace(/^(- |>> |--$)/gm, ''));

const DESKS = [withDesk('en', 'Europe/London'), withDesk('de', 'Europe/Berlin'), withDesk('fr', 'Europe/Paris')];

describe.each(OCCASIONS)('the %s mail', (occasion) => {
  it.each(DESKS)('says the same in text and HTML, desk language $desk.language', (carrier) => {
    const { text, html } = renderMail(writeMail(previewOf(occasion, { carrier })));
    expect(wordsOfHtml(html)).toEqual(wordsOfText(text));
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

const hostile: MailContent = {
  occasion: 'stalled',
  to: [],
  language: 'en',
  subject: '</title><script>alert(1)</script>',
  blocks: [
    { kind: 'paragraph', text: '<img src=x onerror="alert(1)"> & \'more\'' },
    { kind: 'facts', rows: [{ label: '<b>label</b>', value: '</td><script>' }] },
    { kind: 'list', items: ['<a href="https://evil.example">click</a>'] },
    { kind: 'action', text: '<form>', by: '"><svg onload=alert(1)>' },
  ],
  attachments: [],
};

describe('the HTML of a mail', () => {
  it('shows markup from outside as the text it is', () => {
    const { html } = renderMail(hostile);
    const tags = [...html.matchAll(/<\/?([a-z]+)/gi)].map(([, tag]) => tag);
    expect(tags).not.toEqual(expect.arrayContaining(['script']));
    for (const tag of ['script', 'img', 'svg', 'form', 'a', 'b']) expect(tags).not.toContain(tag);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39;');
  });

  it('fetches nothing and sets no colour of text, so that dark mode stays readable', () => {
    const { html } = renderMail(writeMail(previewOf('rollback-countdown')));
    expect(html).not.toMatch(/https?:|src=|url\(|<link|<style/);
    expect(html).not.toMatch(/[;"]color:|background/);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
  });

  it('is marked with the language it is written in', () => {
    const carrier = withDesk('de', 'Europe/Berlin');
    expect(renderMail(writeMail(previewOf('csr-request', { carrier }))).html).toContain('<html lang="de">');
  });
});
