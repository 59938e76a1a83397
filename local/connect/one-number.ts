import type { ConnectEngine, ConnectRequest } from './engine';
import type { HeldNumber } from './number-inventory';
import { isInStock } from './number-stock';
import { ConnectRefusal, invalid, notFound } from './refusal';

/** AWS says only that claiming is asynchronous. */
const claimTakesMs = 30_000;

/** The number in the path, which is an id or an ARN. @throws ConnectRefusal when this region has none. */
export function numberInPath(engine: ConnectEngine, { parameter, region }: ConnectRequest): HeldNumber {
  const held = engine.inventory.find(parameter);
  if (held === undefined || held.arn.split(':')[3] !== region) throw notFound(`Phone number not found: ${parameter}`);
  return held;
}

export function describeNumber(engine: ConnectEngine, request: ConnectRequest): object {
  const held = numberInPath(engine, request);
  return {
    ClaimedPhoneNumberSummary: {
      PhoneNumberId: held.id,
      PhoneNumberArn: held.arn,
      PhoneNumber: held.number,
      PhoneNumberCountryCode: held.countryCode,
      PhoneNumberType: held.type,
      TargetArn: held.instanceArn,
      InstanceId: held.instanceArn.split('/')[1],
      Tags: held.tags ?? {},
      PhoneNumberStatus: statusOf(engine, held),
      ...(held.description === undefined ? {} : { PhoneNumberDescription: held.description }),
    },
  };
}

function statusOf(engine: ConnectEngine, held: HeldNumber): object {
  const Status = engine.inventory.status(held);
  return Status === 'FAILED' ? { Status, Message: held.failure } : { Status };
}

/** Claims a number of AWS's own stock, if nobody has it and no order ports it in. */
export function claimNumber(engine: ConnectEngine, { body, region }: ConnectRequest): object {
  const { PhoneNumber: number, TargetArn: arn, InstanceId: id, ClientToken: token } = body;
  if (typeof number !== 'string' || !/^\+[1-9]\d{1,14}$/.test(number))
    throw invalid('PhoneNumber is not in E.164 form');
  if ((arn === undefined) === (id === undefined)) throw invalid('One of TargetArn and InstanceId is needed');
  const instance = arn === undefined ? engine.instance(id, region) : engine.target(String(arn), region);
  const held = engine.inventory.ever(number);
  if (held !== undefined && token !== undefined && held.clientToken === token) {
    if (held.instanceArn === instance) return claimed(held);
    throw new ConnectRefusal('IdempotencyException', 'This ClientToken belongs to another request');
  }
  if (!isInStock(number) || !engine.isAvailable(number)) throw notFound(`Phone number is not available: ${number}`);
  const more = {
    settlesAfterMs: claimTakesMs,
    ...engine.nextFailure(),
    ...(typeof token === 'string' ? { clientToken: token } : {}),
    ...descriptionIn(body),
    ...tagsIn(body),
  };
  return claimed(engine.inventory.add(number, instance, more));
}

export function releaseNumber(engine: ConnectEngine, request: ConnectRequest): object {
  engine.inventory.release(numberInPath(engine, request));
  return {};
}

function claimed({ id, arn }: HeldNumber): object {
  return { PhoneNumberId: id, PhoneNumberArn: arn };
}

function descriptionIn({ PhoneNumberDescription: text }: ConnectRequest['body']): { description?: string } {
  if (text === undefined) return {};
  if (typeof text !== 'string' || text.length > 500) throw invalid('PhoneNumberDescription is a text of at most 500');
  return { description: text };
}

function tagsIn({ Tags: tags }: ConnectRequest['body']): { tags?: Record<string, string> } {
  if (tags === undefined) return {};
  const entries = typeof tags === 'object' && tags !== null ? Object.entries(tags) : [];
  if (entries.length < 1 || entries.length > 50) throw invalid('Tags is a map of 1 to 50');
  return { tags: Object.fromEntries(entries.map(([name, value]) => [name, String(value)])) };
}
