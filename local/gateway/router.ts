import type { Route } from '../template/deployed-routes';

export interface RouteMatch {
  readonly route: Route;
  /** Decoded once, as API Gateway hands them on. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly route: Route;
  readonly method: string;
  readonly segments: readonly string[];
}

/** API Gateway's choice among routes: the most specific path wins, then the method before ANY, then `$default`. */
export class Router {
  readonly #patterns: readonly Pattern[];
  readonly #fallback: Route | undefined;

  constructor(routes: readonly Route[]) {
    this.#fallback = routes.find(({ routeKey }) => routeKey === '$default');
    this.#patterns = routes
      .filter(({ routeKey }) => routeKey !== '$default')
      .map(patternOf)
      .sort((a, b) => specificity(b).localeCompare(specificity(a)));
  }

  /** @param path as it came, still encoded. Undefined: no such route, or an encoding that cannot be read. */
  match(method: string, path: string): RouteMatch | undefined {
    const segments = decodedSegments(path);
    if (segments === undefined) return undefined;
    for (const pattern of this.#patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue;
      const pathParameters = fit(pattern.segments, segments);
      if (pathParameters !== undefined) return { route: pattern.route, pathParameters };
    }
    return this.#fallback === undefined ? undefined : { route: this.#fallback, pathParameters: {} };
  }
}

function patternOf(route: Route): Pattern {
  const [method = '', path = ''] = route.routeKey.split(' ');
  return { route, method, segments: path.split('/').slice(1) };
}

/** Sorts literal before parameter before greedy parameter, segment by segment. */
function specificity({ method, segments }: Pattern): string {
  const path = segments.map((segment) => (segment.endsWith('+}') ? '0' : segment.startsWith('{') ? '1' : '2')).join('');
  return `${path}${method === 'ANY' ? '0' : '1'}`;
}

function decodedSegments(path: string): readonly string[] | undefined {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function fit(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    if (part.endsWith('+}')) {
      if (segment === undefined || segment === '') return undefined;
      parameters[part.slice(1, -2)] = segments.slice(index).join('/');
      return parameters;
    }
    if (segment === undefined) return undefined;
    if (part.startsWith('{') && segment !== '') parameters[part.slice(1, -1)] = segment;
    else if (part !== segment) return undefined;
  }
  return pattern.length === segments.length ? parameters : undefined;
}
