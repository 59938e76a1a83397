import { createRequire } from 'node:module';

/*
 * The fresh process that is measured: `cold`, `first` or `warm` of one bundle. Nothing but Node's module loader is here
 * before the clock starts, as in Lambda's own runtime. Prints one JSON object.
 */
const [mode = '', file = ''] = process.argv.slice(2);
const event = { Details: { Parameters: { number: '+442079460101' } } };
const WARM_UP_CALLS = 500;
const WARM_CALLS = 1500;
/** Long enough for any init: what it began has come to its end. */
const INIT_MS = 400;

type Handler = (asked: typeof event) => Promise<{ readonly found: string }>;

/** A CommonJS bundle as Lambda loads it, an ES module as Lambda loads that. */
async function load(): Promise<Handler> {
  const require = createRequire(import.meta.url);
  const loaded = (file.endsWith('.mjs') ? await import(file) : require(file)) as { readonly handler: Handler };
  return loaded.handler;
}

async function asked(handler: Handler): Promise<void> {
  const { found } = await handler(event);
  if (found !== 'true') throw new Error(`${file} found nothing`);
}

async function measure(): Promise<Readonly<Record<string, number>>> {
  const start = performance.now();
  const handler = await load();
  if (mode === 'cold') {
    await asked(handler);
    return { wall: performance.now() - start };
  }
  await new Promise((resolve) => setTimeout(resolve, INIT_MS));
  if (mode === 'first') {
    const before = performance.now();
    await asked(handler);
    return { wall: performance.now() - before };
  }
  for (let call = 0; call < WARM_UP_CALLS; call += 1) await asked(handler);
  const cpu = process.cpuUsage();
  const before = performance.now();
  for (let call = 0; call < WARM_CALLS; call += 1) await asked(handler);
  const wall = performance.now() - before;
  const { user, system } = process.cpuUsage(cpu);
  return { wall: wall / WARM_CALLS, cpu: (user + system) / 1000 / WARM_CALLS };
}

process.stdout.write(JSON.stringify(await measure()), () => process.exit(0));
