import { inflateSync } from 'node:zlib';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Every stream of a PDF, inflated where it is deflated, one character a byte. */
export function streamsOf(pdf: Uint8Array): readonly string[] {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\/Length (\d+)([^]*?)>>\nstream\n/g)].map((match) => {
    const start = match.index + match[0].length;
    const dictionary = text.slice(text.lastIndexOf(' obj', start), start);
    const body = bytes.subarray(start, start + Number(match[1]));
    return (dictionary.includes('/FlateDecode') ? inflateSync(body) : body).toString('latin1');
  });
}

/** The bytes of a literal string whose opening bracket is at `open`: brackets nest, a backslash escapes. */
function literalAt(content: string, open: number): string {
  let depth = 1;
  let bytes = '';
  for (let at = open + 1; at < content.length; at += 1) {
    const byte = content.charAt(at);
    if (byte === '\\') {
      at += 1;
      const escaped = content.charAt(at);
      bytes += ESCAPES[escaped] ?? escaped;
      continue;
    }
    if (byte === '(') depth += 1;
    if (byte === ')') depth -= 1;
    if (depth === 0) return bytes;
    bytes += byte;
  }
  throw new Error('a literal string that does not end');
}

function decoded(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1');
  const isUtf16 = buffer[0] === 0xfe && buffer[1] === 0xff;
  return isUtf16 ? Buffer.from(buffer.subarray(2)).swap16().toString('utf16le') : bytes;
}

/** The runs of text that a reader copies out of a PDF (ActualText), in the order of the pages. */
export function textRunsOf(pdf: Uint8Array): readonly string[] {
  return streamsOf(pdf).flatMap((content) =>
    [...content.matchAll(/\/ActualText \(/g)].map((match) =>
      decoded(literalAt(content, match.index + match[0].length - 1)),
    ),
  );
}

/** Is the value there as one run, or as runs that follow one another: the lines into which it was broken? */
export function holds(runs: readonly string[], value: string): boolean {
  return runs.some((_, from) => {
    let joined = '';
    for (let at = from; at < runs.length && joined.length < value.length; at += 1) joined += runs[at];
    return joined === value;
  });
}
