import { lineTo } from '../adapters/lookup/exchange';
import { LookupUnavailableError } from '../adapters/lookup/lookup-unavailable-error';
import { signerFor, type Credentials } from '../adapters/lookup/sign';
import { answerBy, SignedLookupTable } from '../adapters/lookup/signed-lookup-table';
import type { ArrivalBook, LookupTable } from '../contracts/lookup-table';
import type { Instant } from '../domain/time/instant';
import { log } from './log';

export { answerBy };

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The lookup, its connection being opened already: unlike the rest, this one reads its variables while the module loads,
 * because init is the only time that no caller waits for. A variable that is missing fails the calls, not the module.
 */
export function openLookup(variables: Variables): LookupTable & ArrivalBook {
  try {
    const region = needed(variables, 'AWS_REGION');
    const endpoint = endpointOf(variables, region);
    const table = new SignedLookupTable({
      tableName: needed(variables, 'TABLE_NAME'),
      host: endpoint.host,
      sign: signerFor({ endpoint, region, credentials: credentialsOf(variables) }),
      line: lineTo(endpoint),
    });
    table.open();
    return table;
  } catch (fault) {
    const reason = fault instanceof LookupUnavailableError ? fault : new LookupUnavailableError('a faulty environment');
    return { find: () => Promise.reject(reason), note: () => Promise.reject(reason) };
  }
}

/** The place of the clock that reads it without the calendar library: once an invocation. */
export const readClockQuickly = (): Instant => `${new Date().toISOString().slice(0, 19)}Z`;

/** The one line that a lookup ever writes; calls that succeed write none. Numbers show their last four digits. */
export function reportUnavailable(number: string, fault: unknown): void {
  log('error', 'The lookup gave its fail-safe answer', faultOf(number, fault));
}

/** The answer was given; that the test phone's call arrived stands nowhere, and somebody may have to note it by hand. */
export function reportArrivalLost(number: string, fault: unknown): void {
  log('error', 'The arrival of a test call was not written down', faultOf(number, fault));
}

const faultOf = (number: string, fault: unknown) => ({
  number: `…${number.slice(-4)}`,
  reason: fault instanceof LookupUnavailableError ? fault.message : 'unforeseen',
});

/** The variables by which the SDK lets the endpoint be changed, in its order. */
function endpointOf(variables: Variables, region: string): URL {
  const configured = [variables['AWS_ENDPOINT_URL_DYNAMODB'], variables['AWS_ENDPOINT_URL']].find(isFilled);
  return new URL(configured ?? `https://dynamodb.${region}.amazonaws.com`);
}

function credentialsOf(variables: Variables): Credentials {
  const sessionToken = variables['AWS_SESSION_TOKEN'];
  return {
    accessKeyId: needed(variables, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: needed(variables, 'AWS_SECRET_ACCESS_KEY'),
    ...(isFilled(sessionToken) ? { sessionToken } : {}),
  };
}

function needed(variables: Variables, name: string): string {
  const value = variables[name];
  if (isFilled(value)) return value;
  throw new LookupUnavailableError(`no ${name}`);
}

const isFilled = (value: string | undefined): value is string => value !== undefined && value !== '';
