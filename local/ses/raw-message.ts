import { SesRefusal } from './refusal';

/** The header fields of a raw message, unfolded, in order. Names in lower case. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** SES v1 counts the message after decoding. */
export const messageLimitBytes = 10 * 1024 * 1024;

/** RFC 5322 §3.6: these stand at most once, and a second one is how an injected header shows. */
const singular = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'message-id',
  'in-reply-to',
  'references',
  'subject',
  'date',
]);

/**
 * The header section of a raw message.
 * @throws SesRefusal for what SES refuses, and for the marks that header injection leaves.
 */
export function readHeaders(raw: Buffer): Headers {
  if (raw.length > messageLimitBytes) {
    throw new SesRefusal(
      'InvalidParameterValue',
      `Message length is more than ${messageLimitBytes} bytes long: '${raw.length}'.`,
    );
  }
  const headers = unfolded(headerSection(raw));
  const seen = new Set<string>();
  for (const [name] of headers) {
    if (singular.has(name) && seen.has(name))
      throw new SesRefusal('InvalidParameterValue', `Duplicate header '${name}'.`);
    seen.add(name);
  }
  if (!seen.has('from')) throw new SesRefusal('InvalidParameterValue', `Missing required header 'From'.`);
  return headers;
}

function headerSection(raw: Buffer): string {
  const text = raw.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const section = text.slice(0, end);
  if (/\r(?!\n)|\0/.test(section)) throw new SesRefusal('InvalidParameterValue', 'A header holds a bare CR or a NUL.');
  return section;
}

function unfolded(section: string): Headers {
  const headers: [string, string][] = [];
  for (const line of section.split(/\r?\n/)) {
    const last = headers.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      last[1] += line;
      continue;
    }
    const match = /^([!-9;-~]+):(.*)$/s.exec(line);
    if (match === null) throw new SesRefusal('InvalidParameterValue', `Invalid header line '${line.slice(0, 80)}'.`);
    headers.push([(match[1] ?? '').toLowerCase(), (match[2] ?? '').trim()]);
  }
  return headers;
}

/** The addresses of an address header, bare. */
export function addressesIn(value: string): readonly string[] {
  const withoutQuoted = value.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
  return withoutQuoted
    .split(',')
    .map((part) => (/<([^<>]*)>/.exec(part)?.[1] ?? part).trim())
    .filter((address) => address !== '');
}
