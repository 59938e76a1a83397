import type { z } from 'zod';
import type { FieldFault } from '../usecases/declined';
import { problem, type Problem } from './problem';

const MOST_BYTES = 1024 * 1024;

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const failed = (fault: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem: fault });

/** Reads a JSON body of a given shape. Whatever is wrong with it names the field and the fix. */
export function readBody<T>(
  request: { readonly body: string; readonly contentType: string | undefined },
  shape: z.ZodType<T>,
): Parsed<T> {
  if (Buffer.byteLength(request.body) > MOST_BYTES) {
    return failed(problem('too-large', 'A JSON body may have 1 MiB. Split the request.'));
  }
  if (request.contentType !== undefined && !/^application\/([\w.-]+\+)?json\b/i.test(request.contentType)) {
    const detail = `Send Content-Type: application/json; this is ${request.contentType.slice(0, 80)}.`;
    return failed(problem('unsupported-media-type', detail));
  }
  let json: unknown;
  try {
    json = JSON.parse(request.body);
  } catch (error) {
    const reason = request.body === '' ? 'The body is empty.' : error instanceof Error ? error.message : '';
    return failed(problem('not-json', `${reason} Send one JSON object.`));
  }
  const poisoned = prototypeKeys(json, '');
  if (poisoned.length > 0) return failed(invalidRequest(poisoned));
  return parseWith(shape, json);
}

/** Parses query parameters by their shape. */
export function parseWith<T>(shape: z.ZodType<T>, value: unknown): Parsed<T> {
  const parsed = shape.safeParse(value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : failed(invalidRequest(parsed.error.issues.flatMap((issue) => faultsOf(issue))));
}

const invalidRequest = (errors: readonly FieldFault[]): Problem =>
  problem('invalid-request', errors.map((fault) => `${fault.pointer}: ${fault.message}`).join(' '), { errors });

/** `__proto__` as a key is never a field of ours, and no parser may mistake it for one. */
function prototypeKeys(value: unknown, pointer: string): readonly FieldFault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = `${pointer}/${escaped(key)}`;
    if (key === '__proto__')
      return [{ pointer: at, code: 'unknown-field', message: 'This field is not known. Leave it out.' }];
    return prototypeKeys(inner, at);
  });
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, above: readonly PropertyKey[] = []): readonly FieldFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerOf([...path, key]),
      code: 'unknown-field',
      message: 'This field is not known. Leave it out.',
    }));
  }
  if (issue.code === 'invalid_union') {
    // Of several shapes the one that comes closest says what is missing.
    const closest = [...issue.errors].sort((a, b) => a.length - b.length || depth(b) - depth(a))[0];
    if (closest !== undefined && closest.length > 0) return closest.flatMap((inner) => faultsOf(inner, path));
  }
  const missing = issue.code === 'invalid_type' && /received undefined$/.test(issue.message);
  return [
    {
      pointer: pointerOf(path),
      code: missing ? 'required' : issue.code.replaceAll('_', '-'),
      message: missing ? 'This field is required.' : sentence(issue.message),
    },
  ];
}

const depth = (issues: readonly Issue[]): number => Math.max(...issues.map((issue) => issue.path.length));

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const pointerOf = (path: readonly PropertyKey[]): string => path.map((part) => `/${escaped(String(part))}`).join('');

/** RFC 6901: the two characters that mean something in a pointer. */
const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
