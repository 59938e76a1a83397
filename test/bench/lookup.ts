import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { selfSigned } from './certificate';
import { writeVariants } from './variants';

/*
 * npm run bench: the packaged lookup against the SDK, in turns, so that a busy moment of the machine meets both. Every
 * figure is the median over rounds of the ratio within a round. One JSON line a figure; ends with 1 if one is not met.
 * Usage: npm run bench [-- rounds]; for the runtime of the cloud: npx -y -p node@24 -- npm run bench
 */
const ROUNDS = Number(process.argv[2] ?? 21);
const WARM_ROUNDS = Math.ceil(ROUNDS / 2);

type Mode = 'cold' | 'first' | 'warm';
type Measured = { readonly wall: number; readonly cpu?: number };

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part + 0.5)] ?? NaN;
const median = (values: readonly number[]): number => quantile(values, 0.5);
const round = (value: number): number => Number(value.toPrecision(3));

async function startDatabase(folder: string): Promise<{ port: string; stop: () => void }> {
  const { key, cert } = selfSigned(new Date());
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
  writeFileSync(join(folder, 'cert.pem'), cert);
  const program = ['--import', 'tsx', join(import.meta.dirname, 'database.ts')];
  const child = spawn(process.execPath, [...program, join(folder, 'key.pem'), join(folder, 'cert.pem')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { port, stop: () => child.kill() };
}

/** Runs each of the variants once a round, every round beginning with another, and answers what each round measured. */
async function inTurns(
  rounds: number,
  variants: readonly string[],
  run: (variant: string) => Promise<Measured>,
): Promise<readonly ReadonlyMap<string, Measured>[]> {
  const told: Map<string, Measured>[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const results = new Map<string, Measured>();
    for (let next = 0; next < variants.length; next += 1) {
      const variant = variants[(turn + next) % variants.length] ?? '';
      results.set(variant, await run(variant));
    }
    told.push(results);
  }
  return told;
}

const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
const variants = await writeVariants(folder);
const database = await startDatabase(folder);

const run =
  (mode: Mode) =>
  async (variant: string): Promise<Measured> => {
    const { stdout } = await promisify(execFile)(process.execPath, [variants.measured, mode, variant], {
      env: {
        PATH: process.env['PATH'],
        TABLE_NAME: 'portolan-bench',
        AWS_REGION: 'eu-west-2',
        AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_SESSION_TOKEN: 'token'.repeat(100),
        AWS_ENDPOINT_URL_DYNAMODB: `https://127.0.0.1:${database.port}`,
        NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem'),
      },
    });
    return JSON.parse(stdout) as Measured;
  };

function tell(
  figure: string,
  rounds: readonly ReadonlyMap<string, Measured>[],
  against: string,
  limit: number | null,
  of: (measured: Measured) => number = ({ wall }) => wall,
): void {
  const pairs = rounds.map((results) => {
    const [ours, theirs] = [results.get(variants.lookup), results.get(against)];
    return [ours === undefined ? NaN : of(ours), theirs === undefined ? NaN : of(theirs)] as const;
  });
  const ratios = pairs.map(([ours, theirs]) => ours / theirs);
  const ratio = median(ratios);
  const met = limit === null ? {} : { limit, met: ratio <= limit };
  if (limit !== null && !(ratio <= limit)) process.exitCode = 1;
  const millis = {
    lookupMs: round(median(pairs.map(([ours]) => ours))),
    sdkMs: round(median(pairs.map(([, sdk]) => sdk))),
  };
  const spread = [round(quantile(ratios, 0.25)), round(quantile(ratios, 0.75))];
  const line = { figure, ratio: round(ratio), ...met, spread, ...millis, rounds: rounds.length, node: process.version };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

try {
  const kib = statSync(variants.lookup).size / 1024;
  if (kib > 20) process.exitCode = 1;
  const size = {
    figure: 'bundle KiB',
    value: round(kib),
    limit: 20,
    met: kib <= 20,
    sdkKib: round(statSync(variants.sdkEsm).size / 1024),
  };
  process.stdout.write(`${JSON.stringify(size)}\n`);
  const { lookup, sdkEsm, sdkCjs } = variants;
  const cold = await inTurns(ROUNDS, [lookup, sdkEsm, sdkCjs], run('cold'));
  tell('cold: import and first GetItem, against the SDK as ESM', cold, sdkEsm, 0.33);
  tell('cold: import and first GetItem, against the SDK as CJS', cold, sdkCjs, null);
  const first = await inTurns(ROUNDS, [lookup, sdkEsm], run('first'));
  tell('first call after init, against the SDK as ESM', first, sdkEsm, 0.1);
  const warm = await inTurns(WARM_ROUNDS, [lookup, sdkCjs], run('warm'));
  tell('warm: CPU of a call, against a bare SDK GetItem', warm, sdkCjs, 0.3, ({ cpu }) => cpu ?? NaN);
  tell('warm: wall time of a call, against a bare SDK GetItem', warm, sdkCjs, 0.45);
} finally {
  database.stop();
  rmSync(folder, { recursive: true });
}
