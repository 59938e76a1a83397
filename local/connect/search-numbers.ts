import type { ConnectEngine, ConnectRequest } from './engine';
import { stockOf, type StockNumber } from './number-stock';
import { invalid } from './refusal';

/** As the API model of 2017-08-08 has them. */
const TYPES: readonly unknown[] = [
  'DID',
  'TOLL_FREE',
  'UIFN',
  'SHARED',
  'THIRD_PARTY_DID',
  'THIRD_PARTY_TF',
  'SHORT_CODE',
];

/** SearchAvailablePhoneNumbers: what could be claimed now, ten numbers a page at most. */
export function searchNumbers(engine: ConnectEngine, { body, region }: ConnectRequest): object {
  const { TargetArn: arn, InstanceId: id, PhoneNumberCountryCode: country, PhoneNumberType: type } = body;
  if ((arn === undefined) === (id === undefined)) throw invalid('One of TargetArn and InstanceId is needed');
  if (arn === undefined) engine.instance(id, region);
  else engine.target(String(arn), region);
  if (typeof country !== 'string' || !/^[A-Z]{2}$/.test(country))
    throw invalid('PhoneNumberCountryCode is two capital letters');
  if (typeof type !== 'string' || !TYPES.includes(type)) throw invalid('PhoneNumberType is not valid');
  const start = prefixOf(body['PhoneNumberPrefix']);
  const most = mostOf(body['MaxResults']);
  const after = afterOf(body['NextToken']);
  const found = free(engine, stockOf(country, type), start, after, most + 1);
  const page = found.slice(0, most);
  const last = found.length > most ? page.at(-1) : undefined;
  return {
    AvailableNumbersList: page.map(({ number }) => ({
      PhoneNumber: number,
      PhoneNumberCountryCode: country,
      PhoneNumberType: type,
    })),
    ...(last === undefined ? {} : { NextToken: Buffer.from(last.number).toString('base64url') }),
  };
}

function free(
  engine: ConnectEngine,
  stock: Iterable<StockNumber>,
  start: string,
  after: string | undefined,
  most: number,
): readonly StockNumber[] {
  const found: StockNumber[] = [];
  let isReached = after === undefined;
  for (const one of stock) {
    if (found.length === most) break;
    if (!isReached) isReached = one.number === after;
    else if (one.number.startsWith(start) && engine.isAvailable(one.number)) found.push(one);
  }
  return found;
}

/** With the country's code; the model allows a prefix without the plus sign: `\+?[0-9]{1,11}`. */
function prefixOf(given: unknown): string {
  if (given === undefined) return '';
  if (typeof given !== 'string' || !/^\+?[0-9]{1,11}$/.test(given)) throw invalid('PhoneNumberPrefix is not valid');
  return given.startsWith('+') ? given : `+${given}`;
}

/** AWS documents 1 to 10 and no default. */
function mostOf(given: unknown): number {
  const most = given ?? 10;
  if (typeof most === 'number' && Number.isInteger(most) && most >= 1 && most <= 10) return most;
  throw invalid('MaxResults is a whole number from 1 to 10');
}

function afterOf(token: unknown): string | undefined {
  if (token === undefined || token === null) return undefined;
  const number = typeof token === 'string' ? Buffer.from(token, 'base64url').toString('utf8') : '';
  if (!/^\+[0-9]+$/.test(number)) throw invalid('NextToken is not valid');
  return number;
}
