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
 * npm run bench: the lookup against the SDK, in turns, so that a busy moment of the machine meets both. A round asks every
 * variant three times and keeps its best; a figure is the median over rounds of the ratio within a round. The database is
 * at an address, so that nobody's resolver is measured. One JSON line a figure; ends with 1 if one is not met.
 * Usage: npm run bench [-- rounds]; on the runtime of the cloud: npx -y -p node@24 -- npm run bench
 */
const ROUNDS = Number(process.argv[2] ?? 15);
const TRIES_A_ROUND = 3;
/** Rounds of warm calls that only warm up. */
const WARM_UP_ROUNDS = 4;

type Measured = Readonly<Record<'wall' | 'cpu', number>>;
type Results = ReadonlyMap<string, readonly Measured[]>;

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part + 0.5)] ?? NaN;
const median = (values: readonly number[]): number => quantile(values, 0.5);
const short = (value: number): number => Number(value.toPrecision(3));
const print = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

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

/** Asks each of the variants three times a round, in turns that begin with another one every time. */
async function inTurns(
  rounds: number,
  variants: readonly string[],
  ask: (variant: string) => Promise<Measured>,
): Promise<readonly Results[]> {
  const told: Results[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const results = new Map(variants.map((variant) => [variant, [] as Measured[]]));
    for (let turn = 0; turn < TRIES_A_ROUND * variants.length; turn += 1) {
      const variant = variants[(turn + round) % variants.length] ?? '';
      results.get(variant)?.push(await ask(variant));
    }
    told.push(results);
  }
  return told;
}

const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
const variants = await writeVariants(folder);
const database = await startDatabase(folder);
const env = {
  PATH: process.env['PATH'],
  TABLE_NAME: 'portolan-bench',
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'token'.repeat(100),
  AWS_ENDPOINT_URL_DYNAMODB: `https://127.0.0.1:${database.port}`,
  NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem'),
};

/** A fresh process for every question. */
const fresh =
  (mode: 'cold' | 'first') =>
  async (variant: string): Promise<Measured> => {
    const { stdout } = await promisify(execFile)(process.execPath, [variants.measured, mode, variant], { env });
    return JSON.parse(stdout) as Measured;
  };

/** One process a variant, which stays and is asked again and again. */
function standing(names: readonly string[]) {
  const children = new Map(
    names.map((name) => {
      const child = spawn(process.execPath, [variants.measured, 'warm', name], {
        env,
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      return [name, { child, lines: createInterface(child.stdout) }];
    }),
  );
  return {
    ask: async (name: string): Promise<Measured> => {
      const running = children.get(name);
      if (running === undefined) throw new Error(`${name} is not running`);
      running.child.stdin.write('\n');
      const [line] = (await once(running.lines, 'line')) as [string];
      return JSON.parse(line) as Measured;
    },
    stop: () => {
      for (const { child } of children.values()) child.kill();
    },
  };
}

const best = (results: Results, variant: string, of: keyof Measured): number =>
  Math.min(...(results.get(variant) ?? []).map((measured) => measured[of]));

interface Figure {
  readonly figure: string;
  readonly against: string;
  readonly of: keyof Measured;
  readonly limit: number | null;
}

function tell({ figure, against, of, limit }: Figure, rounds: readonly Results[]): void {
  const pairs = rounds.map((results) => [best(results, variants.lookup, of), best(results, against, of)] as const);
  const ratios = pairs.map(([ours, theirs]) => ours / theirs);
  const ratio = median(ratios);
  if (limit !== null && !(ratio <= limit)) process.exitCode = 1;
  print({
    figure,
    ratio: short(ratio),
    ...(limit === null ? {} : { limit, met: ratio <= limit }),
    quartiles: [short(quantile(ratios, 0.25)), short(quantile(ratios, 0.75))],
    lookupMs: short(median(pairs.map(([ours]) => ours))),
    sdkMs: short(median(pairs.map(([, theirs]) => theirs))),
    rounds: rounds.length,
    node: process.version,
  });
}

const { lookup, sdkEsm, sdkCjs } = variants;
try {
  const kib = statSync(lookup).size / 1024;
  if (kib > 20) process.exitCode = 1;
  print({
    figure: 'bundle, KiB',
    value: short(kib),
    limit: 20,
    met: kib <= 20,
    sdk: short(statSync(sdkEsm).size / 1024),
  });

  const cold = await inTurns(ROUNDS, [lookup, sdkEsm, sdkCjs], fresh('cold'));
  tell({ figure: 'cold, import and first GetItem: SDK as ESM', against: sdkEsm, of: 'wall', limit: 0.33 }, cold);
  tell({ figure: 'cold, import and first GetItem: SDK as CJS', against: sdkCjs, of: 'wall', limit: null }, cold);

  const first = await inTurns(ROUNDS, [lookup, sdkEsm], fresh('first'));
  tell({ figure: 'first call after init: SDK as ESM', against: sdkEsm, of: 'wall', limit: 0.1 }, first);

  const { ask, stop } = standing([lookup, sdkCjs]);
  await inTurns(WARM_UP_ROUNDS, [lookup, sdkCjs], ask);
  const warm = await inTurns(2 * ROUNDS, [lookup, sdkCjs], ask);
  stop();
  tell({ figure: 'warm, CPU of a call: bare SDK GetItem', against: sdkCjs, of: 'cpu', limit: 0.3 }, warm);
  tell({ figure: 'warm, wall time of a call: bare SDK GetItem', against: sdkCjs, of: 'wall', limit: 0.45 }, warm);
} finally {
  database.stop();
  rmSync(folder, { recursive: true });
}
