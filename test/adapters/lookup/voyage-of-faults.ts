import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { ArrivalBook, LookupTable } from '../../../functions/contracts/lookup-table';
import { answerCall } from '../../../functions/usecases/note-arrival';
import { answerBy, openLookup } from '../../../functions/wiring/lookup';
import { Dice } from './dice';
import { faultyDatabase, KINDS, type FaultyDatabase } from './faulty-database';
import { IN_THE_WINDOW, NOW } from './records';
import { Stalls } from './stalls';

export interface Told {
  readonly kind: (typeof KINDS)[number];
  /** What befalls the write of the arrival; null for a caller who is no test phone. */
  readonly write: (typeof KINDS)[number] | null;
  readonly millis: number;
  /** The longest standstill of this whole process meanwhile, in milliseconds. */
  readonly stall: number;
  readonly answer: Readonly<Record<string, string>>;
  readonly reports: number;
  /** Arrivals that were reported as not written down. */
  readonly lost: number;
}

/** Reads of one instance before it makes way for a fresh one, as Lambda's do. */
const READS_AN_INSTANCE = 12;

/** Calls the lookup so many times while its database fails at random: instances side by side, each with one call at a time. */
export async function sail(calls: number, instances: number, seed: number): Promise<readonly Told[]> {
  const dice = new Dice(seed);
  const database = await faultyDatabase(dice);
  const shut = await shutPort();
  const stalls = new Stalls();
  const told: Told[] = [];
  let started = 0;
  const instance = async (): Promise<void> => {
    while (started < calls) {
      const lookups = new Lookups(database, shut);
      // Some instances are made for a call and some ahead of it, when init has read already or is reading.
      if (dice.chance(0.5)) await pause(dice.below(20));
      for (let read = 0; read < READS_AN_INSTANCE && started < calls; read += 1) {
        started += 1;
        // Every kind in turn, then at random: of the reads, and of the writes, for every third caller is a test phone.
        const isTest = started % 3 === 0;
        const turn = Math.floor(isTest ? started / 3 : (started * 2) / 3);
        const fault = KINDS[turn - 1] ?? dice.pick(KINDS);
        const asked = isTest ? ({ kind: 'sound', write: fault } as const) : { kind: fault, write: null };
        told.push(await call(stalls, lookups, asked, started));
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: instances }, instance));
    return told;
  } finally {
    stalls.stop();
    await database.close();
  }
}

async function call(
  stalls: Stalls,
  lookups: Lookups,
  { kind, write }: Pick<Told, 'kind' | 'write'>,
  turn: number,
): Promise<Told> {
  const caller = write === null ? {} : { CustomerEndpoint: { Address: IN_THE_WINDOW.testPhones[0] } };
  const ContactData = { ...caller, ContactId: `${write ?? 'sound'}-${turn}` };
  const event = { Details: { Parameters: { number: `${kind}-${turn}` }, ContactData } };
  let reports = 0;
  let lost = 0;
  const start = performance.now();
  const answer = await answerCall(
    lookups.of(kind),
    event,
    { now: NOW, until: answerBy() },
    { unavailable: () => (reports += 1), arrivalLost: () => (lost += 1) },
  );
  return { kind, write, millis: performance.now() - start, stall: stalls.longestSince(start), answer, reports, lost };
}

/** One instance's lookups: the database that fails, and the places that have none. */
class Lookups {
  readonly #database: LookupTable & ArrivalBook;
  readonly #urls: Readonly<Record<string, string>>;

  constructor(database: FaultyDatabase, shut: number) {
    this.#database = lookupAt(database.url);
    this.#urls = {
      refused: `http://127.0.0.1:${shut}`,
      'no-such-name': 'http://database.invalid',
      'no-tls': database.url.replace('http:', 'https:'),
    };
  }

  of(kind: string): LookupTable & ArrivalBook {
    const elsewhere = this.#urls[kind];
    return elsewhere === undefined ? this.#database : lookupAt(elsewhere);
  }
}

export const lookupAt = (url: string, more: Readonly<Record<string, string>> = {}): LookupTable & ArrivalBook =>
  openLookup({
    TABLE_NAME: 'portolan-test',
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_ENDPOINT_URL_DYNAMODB: url,
    ...more,
  });

/** A port that somebody had and gave back: connections to it are refused. */
async function shutPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
