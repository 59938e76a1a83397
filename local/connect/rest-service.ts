import type { IncomingMessage } from 'node:http';
import type { AwsService } from '../aws/endpoint';
import type { WireAnswer } from '../aws/wire';
import type { InjectedError } from '../faults';
import { connectPermissions, type ConnectResources } from '../iam/connect-permissions';
import { account } from '../template/account';
import { routeOf } from './actions';
import type { ConnectEngine, ConnectRequest } from './engine';
import { ConnectRefusal } from './refusal';

/** Connect over REST-JSON. Nothing but the signature says that a path is Connect's. */
export function connectService(engine: ConnectEngine): AwsService {
  return {
    name: 'connect',
    parse: (headers, text, { method, url }) => {
      const region = signedFor(headers);
      if (region === undefined) return undefined;
      const { pathname, searchParams: query } = new URL(url, 'http://connect.local');
      const { route, parameter } = routeOf(method, pathname);
      const { name, action } = route;
      const body = parsed(text);
      const request: ConnectRequest = { region, parameter, query, body: body ?? {} };
      return {
        action: name,
        isWrite: action?.isWrite ?? false,
        permissions: action === undefined ? undefined : connectPermissions(name, resourcesOf(engine, request)),
        perform: ({ name: functionName }) => {
          if (action === undefined || body === undefined)
            return restError({
              status: 400,
              code: 'InvalidRequestException',
              message: 'The body is not a JSON object',
            });
          return answered(() => engine.perform(action, request, functionName));
        },
      };
    },
    error: restError,
  };
}

/** The region of a signature for Connect. */
function signedFor({ authorization = '' }: IncomingMessage['headers']): string | undefined {
  return /Credential=[^/]+\/\d+\/([^/]+)\/connect\/aws4_request/.exec(authorization)?.[1];
}

function resourcesOf(engine: ConnectEngine, { region, parameter, query, body }: ConnectRequest): ConnectResources {
  const ownArn = (id: string): string => `arn:${account.partition}:connect:${region}:${account.id}:phone-number/${id}`;
  const target = body['TargetArn'];
  const instanceId = String(body['InstanceId'] ?? query.get('instanceId') ?? parameter);
  const instance = typeof target === 'string' ? target : engine.instanceArn(instanceId, region);
  const flow = String(body['ContactFlowId']);
  return {
    phoneNumber: parameter.startsWith('arn:')
      ? parameter
      : (engine.inventory.find(parameter)?.arn ?? ownArn(parameter)),
    anyPhoneNumber: ownArn('*'),
    instance,
    contactFlow: flow.startsWith('arn:') ? flow : `${instance}/contact-flow/${flow}`,
  };
}

function answered(perform: () => object): WireAnswer {
  try {
    return { status: 200, contentType: 'application/json', body: JSON.stringify(perform()) };
  } catch (error) {
    if (!(error instanceof ConnectRefusal)) throw error;
    return restError({ status: error.status, code: error.name, message: error.message });
  }
}

function restError({ status, code, message }: InjectedError): WireAnswer {
  return {
    // REST-JSON has a denial as 403.
    status: code === 'AccessDeniedException' ? 403 : status,
    contentType: 'application/json',
    headers: { 'x-amzn-errortype': code },
    body: JSON.stringify({ Message: message }),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const body = (text === '' ? {} : JSON.parse(text)) as unknown;
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : undefined;
  } catch {
    return undefined;
  }
}
