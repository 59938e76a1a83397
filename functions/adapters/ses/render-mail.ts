import type { MailBlock, MailContent } from '../../domain/letters/mail-content';

type Language = MailContent['language'];

const WORDS = {
  en: { todo: 'To do:', byWhen: 'By when:', footer: 'Written by Portolan.' },
  de: { todo: 'Zu tun:', byWhen: 'Bis wann:', footer: 'Geschrieben von Portolan.' },
  fr: { todo: 'À faire :', byWhen: 'Pour quand :', footer: 'Écrit par Portolan.' },
  es: { todo: 'Pendiente:', byWhen: 'Plazo:', footer: 'Escrito por Portolan.' },
  it: { todo: 'Da fare:', byWhen: 'Termine:', footer: 'Scritto da Portolan.' },
  nl: { todo: 'Te doen:', byWhen: 'Termijn:', footer: 'Geschreven door Portolan.' },
} as const satisfies Record<Language, { todo: string; byWhen: string; footer: string }>;

/** What a block says, told apart only by how it looks: text and HTML are both made from these, so they cannot differ. */
type Line =
  | { readonly look: 'paragraph' | 'item' | 'footer'; readonly text: string }
  | { readonly look: 'row' | 'todo' | 'byWhen'; readonly label: string; readonly text: string };

type Section = { readonly look: MailBlock['kind'] | 'footer'; readonly lines: readonly Line[] };

const labelled = (label: string, language: Language): string => (language === 'fr' ? `${label} :` : `${label}:`);

function sectionOf(block: MailBlock, language: Language): Section {
  switch (block.kind) {
    case 'paragraph':
      return { look: 'paragraph', lines: [{ look: 'paragraph', text: block.text }] };
    case 'list':
      return { look: 'list', lines: block.items.map((text) => ({ look: 'item', text })) };
    case 'facts':
      return {
        look: 'facts',
        lines: block.rows.map(({ label, value }) => ({ look: 'row', label: labelled(label, language), text: value })),
      };
    case 'action': {
      const { todo, byWhen } = WORDS[language];
      const first: Line = { look: 'todo', label: todo, text: block.text };
      return {
        look: 'action',
        lines: block.by === undefined ? [first] : [first, { look: 'byWhen', label: byWhen, text: block.by }],
      };
    }
  }
}

const sectionsOf = ({ blocks, language }: MailContent): readonly Section[] => [
  ...blocks.map((block) => sectionOf(block, language)),
  { look: 'footer', lines: [{ look: 'footer', text: WORDS[language].footer }] },
];

const textLine = (line: Line): string => {
  if ('label' in line) return `${line.label} ${line.text}`;
  return line.look === 'item' ? `- ${line.text}` : line.text;
};

const TEXT_FRAME = { action: '>>', footer: '--' } as const;

function textSection({ look, lines }: Section): string {
  const body = lines.map(textLine);
  if (look === 'action') return body.map((line) => `${TEXT_FRAME.action} ${line}`).join('\n');
  return look === 'footer' ? [TEXT_FRAME.footer, ...body].join('\n') : body.join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

// Borders and no backgrounds, no colour of text: what a client turns dark stays readable.
const STYLE = {
  body: 'margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45',
  frame: 'max-width:680px',
  paragraph: 'margin:0 0 14px 0',
  action: 'margin:0 0 18px 0;padding:10px 14px;border:1px solid #8a8a8a;border-left:5px solid #d9480f',
  table: 'border-collapse:collapse;margin:0 0 18px 0;width:100%',
  label:
    'padding:4px 14px 4px 0;border-bottom:1px solid #8a8a8a;text-align:left;vertical-align:top;font-weight:bold;width:30%',
  value:
    'padding:4px 0;border-bottom:1px solid #8a8a8a;text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere',
  list: 'margin:0 0 14px 0;padding-left:22px',
  footer: 'margin:22px 0 0 0;padding-top:8px;border-top:1px solid #8a8a8a;font-size:13px',
} as const;

const labelledHtml = (line: Line): string =>
  'label' in line ? `<strong>${escaped(line.label)}</strong> ${escaped(line.text)}` : escaped(line.text);

const rowHtml = (line: Line): string =>
  'label' in line
    ? `<tr><th scope="row" style="${STYLE.label}">${escaped(line.label)}</th><td style="${STYLE.value}">${escaped(line.text)}</td></tr>`
    : '';

function htmlSection({ look, lines }: Section): string {
  switch (look) {
    case 'paragraph':
    case 'footer':
      return lines.map((line) => `<p style="${STYLE[look]}">${escaped(line.text)}</p>`).join('');
    case 'action':
      return `<div style="${STYLE.action}">${lines.map(labelledHtml).join('<br>\n')}</div>`;
    case 'list':
      return `<ul style="${STYLE.list}">\n${lines.map((line) => `<li>${escaped(line.text)}</li>`).join('\n')}\n</ul>`;
    case 'facts':
      return `<table style="${STYLE.table}"><tbody>\n${lines.map(rowHtml).join('\n')}\n</tbody></table>`;
  }
}

function htmlPage(content: MailContent, body: string): string {
  return [
    '<!doctype html>',
    `<html lang="${content.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(content.subject)}</title>`,
    '</head>',
    `<body style="${STYLE.body}">`,
    `<div style="${STYLE.frame}">`,
    body,
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

export interface RenderedMail {
  readonly text: string;
  readonly html: string;
}

/** The same words twice: plain text, and HTML that stands without images, styles sheets or scripts. */
export function renderMail(content: MailContent): RenderedMail {
  const sections = sectionsOf(content).filter(({ lines }) => lines.length > 0);
  return {
    text: `${sections.map(textSection).join('\n\n')}\n`,
    html: htmlPage(content, sections.map(htmlSection).join('\n')),
  };
}
