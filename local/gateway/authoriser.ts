import { createHash } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { JwtAuthoriser, Route } from '../template/deployed-routes';
import type { SigningKeys } from './signing-keys';

/** Who calls, as a function finds it under `requestContext.authorizer.jwt`. */
export interface Caller {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

export type Admission = { readonly caller: Caller | undefined } | { readonly status: 401 | 403 };

export interface AuthoriserOptions {
  readonly keys: SigningKeys;
  readonly routes: readonly Route[];
  /** Virtual epoch milliseconds. */
  readonly now: () => number;
  /** Whether a call without a token is turned away, as the deployed API does. */
  readonly tokenRequired: boolean;
}

export interface TokenRequest {
  readonly email: string;
  /** Separated by spaces. */
  readonly scope: string;
  readonly lifetimeSeconds: number;
}

export const developer = 'developer@localhost';

/**
 * A year: virtual time runs weeks between two calls, and a token that dies on the way would only teach people to ask
 * for a new one before every call.
 */
export const defaultLifetimeSeconds = 365 * 24 * 60 * 60;

/** API Gateway's JWT authoriser, and the identity provider that it trusts. Both on virtual time. */
export class Authoriser {
  readonly #options: AuthoriserOptions;
  /** Every scope that some route asks for. */
  readonly allScopes: string;

  constructor(options: AuthoriserOptions) {
    this.#options = options;
    this.allScopes = [...new Set(options.routes.flatMap(({ scopes }) => scopes))].sort().join(' ');
  }

  /** Lets a call through to a route, or says what API Gateway would answer. */
  async admit(route: Route, authorization: string | undefined): Promise<Admission> {
    const { authoriser } = route;
    if (authoriser === undefined) return { caller: undefined };
    if (authorization === undefined || authorization === '') {
      if (this.#options.tokenRequired) return { status: 401 };
      const everything = { email: developer, scope: this.allScopes, lifetimeSeconds: defaultLifetimeSeconds };
      return admitted(this.#claims(authoriser, everything), route);
    }
    const claims = await this.#verified(authoriser, authorization.replace(/^Bearer /i, ''));
    return claims === undefined ? { status: 401 } : admitted(claims, route);
  }

  /** A token such as the deployed API's identity provider would issue. Undefined: no route has an authoriser. */
  async issue(request: TokenRequest): Promise<string | undefined> {
    const authoriser = this.#options.routes.find((route) => route.authoriser !== undefined)?.authoriser;
    if (authoriser === undefined) return undefined;
    const { keys } = this.#options;
    return new SignJWT(this.#claims(authoriser, request))
      .setProtectedHeader({ alg: 'RS256', kid: keys.keyId, typ: 'JWT' })
      .sign(keys.privateKey);
  }

  #claims({ issuer, audience }: JwtAuthoriser, { email, scope, lifetimeSeconds }: TokenRequest): JWTPayload {
    const issuedAt = Math.floor(this.#options.now() / 1000);
    return {
      iss: issuer,
      aud: audience[0] ?? '',
      sub: createHash('sha256').update(email).digest('hex').slice(0, 32),
      email,
      email_verified: true,
      scope,
      token_use: 'access',
      iat: issuedAt,
      exp: issuedAt + lifetimeSeconds,
    };
  }

  async #verified(authoriser: JwtAuthoriser, token: string): Promise<JWTPayload | undefined> {
    const { keys, now } = this.#options;
    try {
      const options = { issuer: authoriser.issuer, algorithms: ['RS256'], currentDate: new Date(now()) };
      const { payload } = await jwtVerify(token, keys.publicKey, options);
      const isFuture = payload.iat !== undefined && payload.iat * 1000 > now();
      return isFuture || !isForUs(payload, authoriser) ? undefined : payload;
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  }
}

/** The audience counts; a token without one is judged by its client_id (Cognito's access tokens have no audience). */
function isForUs(payload: JWTPayload, { audience }: JwtAuthoriser): boolean {
  const own = payload.aud ?? (typeof payload['client_id'] === 'string' ? payload['client_id'] : undefined);
  if (own === undefined) return false;
  return [own].flat().some((member) => audience.includes(member));
}

function admitted(claims: JWTPayload, route: Route): Admission {
  const held = typeof claims['scope'] === 'string' ? claims['scope'].split(' ') : [];
  const granted = route.scopes.filter((scope) => held.includes(scope));
  if (route.scopes.length > 0 && granted.length === 0) return { status: 403 };
  const texts = Object.entries(claims).map(([name, value]) => [name, claimText(value)] as const);
  return { caller: { claims: Object.fromEntries(texts), scopes: route.scopes.length === 0 ? null : granted } };
}

/** API Gateway hands on every claim as text: `true`, `1612061676`, `[a b]`. A function must not count on more. */
function claimText(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(' ')}]` : String(value);
}
