import { Properties } from './properties';
import type { ResolvedResource } from './resolve';
import { TemplateRefusedError } from './template';

export interface JwtAuthoriser {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface Route {
  /** As in `PUT /v1/carriers/{carrierId}`, or `$default`. */
  readonly routeKey: string;
  readonly apiId: string;
  readonly functionArn: string;
  readonly timeoutMilliseconds: number;
  /** Absent: the route is open. */
  readonly authoriser?: JwtAuthoriser;
  /** One of them is enough; none: any valid token. */
  readonly scopes: readonly string[];
}

/** The routes of every HTTP API in the template, each with its function and its authoriser. */
export function readRoutes(resources: readonly ResolvedResource[]): readonly Route[] {
  const ofType = (type: string): readonly ResolvedResource[] =>
    resources.filter((resource) => resource.type === `AWS::ApiGatewayV2::${type}`);
  for (const api of ofType('Api')) {
    Properties.of(api).only(['Name', 'ProtocolType'], ['Description', 'Tags']).expect('ProtocolType', 'HTTP');
  }
  const integrations = new Map(
    ofType('Integration').map((resource) => [resource.identity.ref, readIntegration(resource)]),
  );
  const authorisers = new Map(
    ofType('Authorizer').map((resource) => [resource.identity.ref, readAuthoriser(resource)]),
  );
  return ofType('Route').map((resource) => readRoute(resource, integrations, authorisers));
}

interface Integration {
  readonly functionArn: string;
  readonly timeoutMilliseconds: number;
}

function readIntegration(resource: ResolvedResource): Integration {
  const properties = Properties.of(resource)
    .only(['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion', 'TimeoutInMillis'])
    .expect('IntegrationType', 'AWS_PROXY')
    .expect('PayloadFormatVersion', '2.0');
  return {
    functionArn: properties.text('IntegrationUri'),
    timeoutMilliseconds: properties.number('TimeoutInMillis', 30_000),
  };
}

function readAuthoriser(resource: ResolvedResource): JwtAuthoriser {
  const properties = Properties.of(resource)
    .only(['ApiId', 'Name', 'IdentitySource', 'AuthorizerType', 'JwtConfiguration'])
    .expect('AuthorizerType', 'JWT');
  const sources = properties.texts('IdentitySource');
  if (sources.length !== 1 || sources[0]?.toLowerCase() !== '$request.header.authorization') {
    throw new TemplateRefusedError(`the identity source ${sources.join(', ')} of ${resource.logicalId}`);
  }
  const jwt = new Properties(resource.logicalId, properties.object('JwtConfiguration')).only(['Audience', 'Issuer']);
  return { issuer: jwt.text('Issuer'), audience: jwt.texts('Audience') };
}

function readRoute(
  resource: ResolvedResource,
  integrations: ReadonlyMap<string, Integration>,
  authorisers: ReadonlyMap<string, JwtAuthoriser>,
): Route {
  const properties = Properties.of(resource)
    .only(
      ['ApiId', 'RouteKey', 'Target', 'AuthorizationType', 'AuthorizerId', 'AuthorizationScopes'],
      ['OperationName'],
    )
    .expect('AuthorizationType', 'NONE', 'JWT');
  const integration = integrations.get(properties.text('Target').replace(/^integrations\//, ''));
  if (integration === undefined) throw new TemplateRefusedError(`the target of the route ${resource.logicalId}`);
  const route = {
    routeKey: properties.text('RouteKey'),
    apiId: properties.text('ApiId'),
    ...integration,
    scopes: properties.texts('AuthorizationScopes'),
  };
  if (properties.optionalText('AuthorizationType') !== 'JWT') return route;
  const authoriser = authorisers.get(properties.text('AuthorizerId'));
  if (authoriser === undefined) throw new TemplateRefusedError(`the authoriser of the route ${resource.logicalId}`);
  return { ...route, authoriser };
}
