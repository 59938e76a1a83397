import { problem } from './problem';
import type { Parsed } from './read-body';

const MOST_BYTES = 5 * 1024 * 1024;

/** Reads a CSV body as text. Its type is asked for; whether it is CSV, and of which rows, is not judged here. */
export function readCsvBody(request: {
  readonly body: string;
  readonly contentType: string | undefined;
}): Parsed<string> {
  const { body, contentType } = request;
  if (Buffer.byteLength(body) > MOST_BYTES) {
    return { ok: false, problem: problem('too-large', 'A CSV body may have 5 MiB. Split the file.') };
  }
  if (contentType !== undefined && !isCsv(contentType)) {
    const detail = `Send Content-Type: text/csv, in UTF-8; this is ${contentType.slice(0, 80)}.`;
    return { ok: false, problem: problem('unsupported-media-type', detail) };
  }
  return { ok: true, value: body };
}

/** `text/csv`, and where it names a character set, UTF-8 or its part ASCII. Other parameters (`header=present`) say nothing new. */
function isCsv(contentType: string): boolean {
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const named = parameters.flatMap((parameter) => /^charset\s*=\s*"?([^"]*)"?$/.exec(parameter)?.[1] ?? []);
  return type === 'text/csv' && named.every((charset) => /^(utf-?8|us-ascii)$/.test(charset));
}
