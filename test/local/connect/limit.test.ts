import { ListPhoneNumbersV2Command, TooManyRequestsException } from '@aws-sdk/client-connect';
import { expect, test } from 'vitest';
import { bench, emptyDirectory, START, verdictOf, type Bench } from './bench';

const many = async ({ client }: Bench, times: number) => {
  const answers: (number | undefined)[] = [];
  for (let call = 0; call < times; call += 1)
    answers.push((await verdictOf(client.send(new ListPhoneNumbersV2Command({})))).status);
  return answers;
};

const after = (milliseconds: number) => new Date(Date.parse(START) + milliseconds).toISOString();

test('five calls may be made at one instant; the sixth is one too many, and says so', async () => {
  const own = await bench();
  expect(await many(own, 7)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  await expect(own.client.send(new ListPhoneNumbersV2Command({}))).rejects.toBeInstanceOf(TooManyRequestsException);
});

test('every call is on record with its instant, its function and whether it was throttled', async () => {
  const own = await bench();
  await many(own, 6);
  const call = { at: START, action: 'ListPhoneNumbersV2', functionName: 'portolan-local-connectWatch' };
  expect(own.connect.calls).toEqual([
    ...Array.from({ length: 5 }, () => ({ ...call, throttled: false })),
    { ...call, throttled: true },
  ]);
});

test('half a virtual second later there is one more, and a millisecond earlier there is not', async () => {
  const own = await bench();
  await many(own, 5);
  await own.to(after(499));
  expect(await many(own, 1)).toEqual([429]);
  await own.to(after(500));
  expect(await many(own, 2)).toEqual([200, 429]);
});

test('a rest of an hour gives five again, not more', async () => {
  const own = await bench();
  await many(own, 5);
  await own.to(after(3_600_000));
  expect(await many(own, 6)).toEqual([200, 200, 200, 200, 200, 429]);
});

test('two calls every second are never too many, for three hundred numbers', async () => {
  const own = await bench();
  for (let second = 1; second <= 150; second += 1) {
    await own.to(after(second * 1000));
    expect(await many(own, 2)).toEqual([200, 200]);
  }
  expect(own.connect.calls.some(({ throttled }) => throttled)).toBe(false);
});

test('a throttled call does not put off the next one', async () => {
  const own = await bench();
  await many(own, 50);
  await own.to(after(1000));
  expect(await many(own, 3)).toEqual([200, 200, 429]);
});

test('a restart gives nothing back', async () => {
  const directory = emptyDirectory();
  const own = await bench({ directory });
  await many(own, 5);
  await own.clock.quiet();
  await own.kill();
  expect(await many(await bench({ directory }), 1)).toEqual([429]);
});
