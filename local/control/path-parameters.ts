import { Problem } from './problem';

/** The decoded values of the path's parameters, in order; undefined when the path is another. A `+` stays a `+`. */
export function parametersOf(pattern: string, path: string): readonly string[] | undefined {
  const expected = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (expected.length !== given.length) return undefined;
  const parameters: string[] = [];
  for (const [index, part] of expected.entries()) {
    const segment = given[index] ?? '';
    if (part.startsWith('{')) parameters.push(decoded(segment));
    else if (part !== segment) return undefined;
  }
  return parameters;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Problem(400, 'malformed-path', `${segment} is not correctly encoded`);
  }
}
