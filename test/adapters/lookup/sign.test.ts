import { createHash, createHmac } from 'node:crypto';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signerFor } from '../../../functions/adapters/lookup/sign';
import { Dice } from './dice';

const REGIONS = ['eu-west-2', 'us-east-1', 'ap-southeast-2', 'af-south-1'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/+=';

const anyInput = (dice: Dice) => {
  const region = dice.pick(REGIONS);
  return {
    region,
    at: new Date(Date.UTC(2026, 0, 1) + dice.below(2 * 365 * 86_400) * 1000),
    endpoint: new URL(
      dice.chance(0.7) ? `https://dynamodb.${region}.amazonaws.com` : `http://127.0.0.1:${1024 + dice.below(60_000)}`,
    ),
    credentials: {
      accessKeyId: `AKIA${dice.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16, 16)}`,
      secretAccessKey: dice.text(LETTERS, 40, 40),
      ...(dice.chance(0.7) ? { sessionToken: dice.text(LETTERS, 1, 600) } : {}),
    },
    number: dice.text('+0123456789 "\\\u00e9\u4e2d\u{1f4de}', 0, 30),
  };
};

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

interface Sent {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What the SDK would send for this read, caught before it leaves. */
async function asTheSdkSendsIt({ region, endpoint, credentials, number }: ReturnType<typeof anyInput>): Promise<Sent> {
  let sent: Sent | undefined;
  const client = new DynamoDBClient({
    region,
    endpoint: endpoint.href,
    credentials,
    maxAttempts: 1,
    requestHandler: {
      handle: (request: Sent) => {
        sent = { headers: { ...request.headers }, body: request.body };
        return Promise.reject(new Error('caught'));
      },
    },
  });
  const read = new GetItemCommand({
    TableName: 'portolan-dev',
    Key: { pk: { S: `NUMBER#${number}` }, sk: { S: 'LOOKUP' } },
  });
  await client.send(read).catch(() => undefined);
  if (sent === undefined) throw new Error('The SDK sent nothing');
  return sent;
}

const BY_THE_SIGNER = /^(authorization|x-amz-date|x-amz-content-sha256|x-amz-security-token)$/;

test('the SDK signs the same: 300 random reads have its Authorization to the letter', async () => {
  const dice = new Dice(20_261_210);
  for (let round = 0; round < 300; round += 1) {
    const input = anyInput(dice);
    vi.setSystemTime(input.at);
    const { headers, body } = await asTheSdkSendsIt(input);
    const unsigned = Object.fromEntries(Object.entries(headers).filter(([name]) => !BY_THE_SIGNER.test(name)));
    expect(await signerFor(input)(unsigned, body, input.at), `round ${round}`).toEqual(headers);
  }
}, 60_000);

test('the ready-made signer signs the same, whatever the headers and bodies', async () => {
  const dice = new Dice(72);
  for (let round = 0; round < 300; round += 1) {
    const { endpoint, region, credentials, at } = anyInput(dice);
    const body = dice.text('{}":,abc \n\u00e9\u{1f4de}', 0, 200);
    const headers = {
      host: endpoint.host,
      'content-type': 'application/x-amz-json-1.0',
      [`x-amz-${dice.text('abc', 1, 5)}`]: dice.text('aZ 09\t-', 1, 20),
    };
    const whole = new SignatureV4({ service: 'dynamodb', region, credentials, sha256: HashOfTheTest });
    const { protocol, hostname } = endpoint;
    const request = { method: 'POST', protocol, hostname, path: '/', headers, body };
    const expected = await whole.sign(request, { signingDate: at });
    expect(await signerFor({ endpoint, region, credentials })(headers, body, at)).toEqual(expected.headers);
  }
});

test('another body, key, region or second is another signature', async () => {
  const input = anyInput(new Dice(1));
  const headers = { host: 'dynamodb.eu-west-2.amazonaws.com' };
  const signed = async (change: Partial<typeof input>, body = '{}') =>
    (await signerFor({ ...input, ...change })(headers, body, change.at ?? input.at))['authorization'];
  const variants = [
    await signed({}),
    await signed({}, '{ }'),
    await signed({ region: 'eu-central-1' }),
    await signed({ at: new Date(input.at.getTime() + 1000) }),
    await signed({ credentials: { ...input.credentials, secretAccessKey: 'x' } }),
  ];
  expect(new Set(variants).size).toBe(variants.length);
  expect(await signed({})).toBe(variants[0]);
});

/** A hash of the test's own, so that a fault in the product's would show. */
class HashOfTheTest {
  readonly #secret: Buffer | undefined;
  readonly #parts: Uint8Array[] = [];

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#secret =
      secret === undefined
        ? undefined
        : typeof secret === 'string'
          ? Buffer.from(secret)
          : ArrayBuffer.isView(secret)
            ? Buffer.from(secret.buffer, secret.byteOffset, secret.byteLength)
            : Buffer.from(secret);
  }

  update(part: Uint8Array): void {
    this.#parts.push(part);
  }

  digest(): Promise<Uint8Array> {
    const hash = this.#secret === undefined ? createHash('sha256') : createHmac('sha256', this.#secret);
    return Promise.resolve(hash.update(Buffer.concat(this.#parts)).digest());
  }

  reset(): void {
    this.#parts.length = 0;
  }
}
