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
  const poisoned = hostileKeys(json);
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

/** Deeper than any body of ours; what parses JSON recursively must not be led further down. */
const DEEPEST = 100;

/**
 * Keys that no parser may mistake for a field of ours: `__proto__` is refused where it stands, and nesting without end
 * where it becomes absurd. Walks without recursion, because it comes before anything has judged the depth.
 */
function hostileKeys(value: unknown): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.path.length > DEEPEST) {
      return [{ pointer: pointerOf(next.path.slice(0, 3)), code: 'too-deep', message: 'This is nested too deeply.' }];
    }
    for (const [key, inner] of Object.entries(next.value)) {
      const path = [...next.path, key];
      if (key === '__proto__') faults.push({ pointer: pointerOf(path), code: 'unknown-field', message: UNKNOWN_FIELD });
      else waiting.push({ value: inner, path });
    }
  }
  return faults;
}

const UNKNOWN_FIELD = 'This field is not known. Leave it out.';

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, above: readonly PropertyKey[] = []): readonly FieldFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerOf([...path, key]),
      code: 'unknown-field',
      message: UNKNOWN_FIELD,
    }));
  }
  if (issue.code === 'invalid_union') {
    // Of several forms the one that was meant is of the right kind at its root; of those, the one with the fewest faults.
    const closest = [...issue.errors].sort((a, b) => mismatch(a) - mismatch(b) || a.length - b.length)[0];
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

/** 1 where a form is of another kind altogether (text for an object), else 0. */
const mismatch = (issues: readonly Issue[]): number =>
  issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type') ? 1 : 0;

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const pointerOf = (path: readonly PropertyKey[]): string => path.map((part) => `/${escaped(String(part))}`).join('');

/** RFC 6901: the two characters that mean something in a pointer. */
const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
