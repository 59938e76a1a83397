import type { ConnectEngine, ConnectRequest } from './engine';
import type { HeldNumber } from './number-inventory';
import { invalid } from './refusal';

/** ListPhoneNumbersV2: the numbers of one instance, or of all instances of the region, page by page. */
export function listNumbers(engine: ConnectEngine, { body, region }: ConnectRequest): object {
  const isWanted = filterOf(engine, body, region);
  const after = afterOf(body['NextToken']);
  const most = pageSizeOf(body['MaxResults']);
  const rest = engine.inventory.all().filter((held) => isWanted(held) && held.number > after);
  const page = rest.slice(0, most);
  const last = rest.length > most ? page.at(-1) : undefined;
  return {
    ListPhoneNumbersSummaryList: page.map(summary),
    ...(last === undefined ? {} : { NextToken: Buffer.from(last.number).toString('base64url') }),
  };
}

function summary(held: HeldNumber): object {
  return {
    PhoneNumberId: held.id,
    PhoneNumberArn: held.arn,
    PhoneNumber: held.number,
    PhoneNumberCountryCode: held.countryCode,
    PhoneNumberType: held.type,
    TargetArn: held.instanceArn,
    InstanceId: held.instanceArn.split('/')[1],
    ...(held.description === undefined ? {} : { PhoneNumberDescription: held.description }),
  };
}

type Filter = (held: HeldNumber) => boolean;

function filterOf(engine: ConnectEngine, body: ConnectRequest['body'], region: string): Filter {
  const target = targetOf(engine, body, region);
  const countries = texts(body, 'PhoneNumberCountryCodes', 10);
  const types = texts(body, 'PhoneNumberTypes', 6);
  const start = prefixOf(body['PhoneNumberPrefix']);
  return (held) =>
    (target === undefined ? held.arn.split(':')[3] === region : held.instanceArn === target) &&
    (countries.length === 0 || countries.includes(held.countryCode)) &&
    (types.length === 0 || types.includes(held.type)) &&
    held.number.startsWith(start);
}

function targetOf(engine: ConnectEngine, body: ConnectRequest['body'], region: string): string | undefined {
  const { TargetArn: arn, InstanceId: id } = body;
  if (arn !== undefined && id !== undefined) throw invalid('Only one of TargetArn and InstanceId may be given');
  if (id !== undefined) return engine.instance(id, region);
  return arn === undefined ? undefined : engine.target(String(arn), region);
}

function texts(body: ConnectRequest['body'], name: string, most: number): readonly unknown[] {
  const list = body[name] ?? [];
  if (Array.isArray(list) && list.length <= most) return list as readonly unknown[];
  throw invalid(`${name} is a list of at most ${most}`);
}

/** The model allows a prefix without the plus sign: `\+?[0-9]{1,11}`. */
function prefixOf(given: unknown): string {
  if (given === undefined) return '';
  if (typeof given !== 'string' || !/^\+?[0-9]{1,11}$/.test(given)) throw invalid('PhoneNumberPrefix is not valid');
  return given.startsWith('+') ? given : `+${given}`;
}

/** AWS documents 1 to 1000 and no default; 100 is what its other lists take. */
function pageSizeOf(given: unknown): number {
  const size = given ?? 100;
  if (typeof size === 'number' && Number.isInteger(size) && size >= 1 && size <= 1000) return size;
  throw invalid('MaxResults is a whole number from 1 to 1000');
}

function afterOf(token: unknown): string {
  if (token === undefined || token === null) return '';
  const number = typeof token === 'string' ? Buffer.from(token, 'base64url').toString('utf8') : '';
  if (!/^\+[0-9]+$/.test(number)) throw invalid('NextToken is not valid');
  return number;
}
