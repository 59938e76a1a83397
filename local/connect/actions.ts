import type { ConnectEngine, ConnectRequest } from './engine';
import { flowAssociations, associateFlow, disassociateFlow } from './flow-association';
import { claimNumber, describeNumber, releaseNumber } from './one-number';
import { listNumbers } from './list-numbers';
import { searchNumbers } from './search-numbers';

export interface ConnectAction {
  readonly name: string;
  readonly isWrite: boolean;
  readonly run: (engine: ConnectEngine, request: ConnectRequest) => object;
}

interface Route {
  readonly method: string;
  /** `*` stands for the one parameter. */
  readonly path: string;
  readonly name: string;
  /** Undefined: AWS has it, the local stack does not. */
  readonly action?: ConnectAction;
}

const read = (name: string, run: ConnectAction['run']): ConnectAction => ({ name, isWrite: false, run });
const write = (name: string, run: ConnectAction['run']): ConnectAction => ({ name, isWrite: true, run });

const route = (method: string, path: string, action: ConnectAction | string): Route =>
  typeof action === 'string' ? { method, path, name: action } : { method, path, name: action.name, action };

/** The routes of the API model of 2017-08-08 that concern phone numbers, as @aws-sdk/client-connect 3.1136.0 has them. */
const routes: readonly Route[] = [
  route('POST', '/phone-number/list', read('ListPhoneNumbersV2', listNumbers)),
  route('POST', '/phone-number/search-available', read('SearchAvailablePhoneNumbers', searchNumbers)),
  route('GET', '/phone-number/*', read('DescribePhoneNumber', describeNumber)),
  route('POST', '/phone-number/claim', write('ClaimPhoneNumber', claimNumber)),
  route('DELETE', '/phone-number/*', write('ReleasePhoneNumber', releaseNumber)),
  route('PUT', '/phone-number/*/contact-flow', write('AssociatePhoneNumberContactFlow', associateFlow)),
  route('DELETE', '/phone-number/*/contact-flow', write('DisassociatePhoneNumberContactFlow', disassociateFlow)),
  route('POST', '/flow-associations-batch/*', read('BatchGetFlowAssociation', flowAssociations)),
  route('POST', '/phone-number/import', 'ImportPhoneNumber'),
  route('PUT', '/phone-number/*', 'UpdatePhoneNumber'),
  route('PUT', '/phone-number/*/metadata', 'UpdatePhoneNumberMetadata'),
];

/** The route of a request, with its decoded parameter; a route that is not in the table goes by its own method and path. */
export function routeOf(method: string, path: string): { readonly route: Route; readonly parameter: string } {
  for (const known of routes) {
    const parameter = known.method === method ? parameterOf(known.path, path) : undefined;
    if (parameter !== undefined) return { route: known, parameter };
  }
  return { route: { method, path, name: `${method} ${path}` }, parameter: '' };
}

function parameterOf(pattern: string, path: string): string | undefined {
  const expected = pattern.split('/');
  const given = path.split('/');
  const fits =
    expected.length === given.length && expected.every((part, index) => part === '*' || part === given[index]);
  const place = expected.indexOf('*');
  return fits ? decodeURIComponent(place < 0 ? '' : (given[place] ?? '')) : undefined;
}
