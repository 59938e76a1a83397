import { developer } from './gateway/authoriser';
import { readCommandLine, usage, type CommandLine } from './options';
import { packageService } from './package-service';
import { RestClient } from './sample/rest-client';
import { plainSentence } from './start/plain-sentence';
import { expectPortFree, StartError } from './start/port-free';
import { portfolioRows } from './start/portfolio';
import { Progress } from './start/progress';
import { silenceExperimentalWarnings } from './start/quiet-warnings';
import { holdsState, prepareSample, type PreparedState } from './start/sample-state';
import { screen } from './start/screen';
import { startStack, type Stack } from './stack';

/** `npm start`: the whole service on this machine, with a portfolio to look at. */
async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
    return;
  }
  const running: { stack?: Stack } = {};
  let isStopping = false;
  const leave = (): void => {
    // A second Ctrl-C, or one before there is anything to stop, does not wait.
    if (isStopping || running.stack === undefined) process.exit(130);
    isStopping = true;
    process.stdout.write('\nStopping.\n');
    void running.stack.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', leave).on('SIGTERM', leave);

  await expectPortFree(options.port);
  const progress = new Progress(process.stdout);
  const packaged = await packageService({
    onProgress: (line) => {
      progress.stage(`${line} (about 20 s when it has changed)`);
    },
  });
  const prepared = await prepare(options, packaged, progress);
  const data = prepared?.data ?? options.data;
  const stack = await startStack({
    packaged,
    port: options.port,
    auth: options.auth,
    speed: options.speed,
    ...(data === undefined ? {} : { data }),
    onProgress: (line) => {
      progress.stage(line);
    },
  });
  running.stack = stack;
  prepared?.discard();
  progress.done();
  process.stdout.write(`\n${await screenOf(stack, options, prepared !== undefined)}`);
}

async function prepare(
  { empty, data }: CommandLine,
  packaged: string,
  progress: Progress,
): Promise<PreparedState | undefined> {
  if (empty || (data !== undefined && holdsState(data))) return undefined;
  progress.stage('Living through six weeks of the sample portfolio');
  return prepareSample({ packaged, data });
}

async function screenOf(stack: Stack, options: CommandLine, isSample: boolean): Promise<string> {
  const { auth, speed, data } = options;
  const now = stack.localNow();
  const client = new RestClient(stack.url, developer);
  const rows = portfolioRows(await client.orders().catch((error: unknown) => unreadable(error, data)));
  const holds = isSample ? 'sample' : data === undefined ? 'nothing' : 'kept';
  return screen({ url: stack.url, now, speed, auth, holds, data, rows });
}

/** State outlives the code that wrote it. */
function unreadable(error: unknown, data: string | undefined): never {
  if (data === undefined) throw error;
  const way = 'Another version may have kept it; move it away, or choose another --data';
  throw new StartError(`The state in ${data} cannot be read (${plainSentence(error)}) ${way}.`, { cause: error });
}

function fail(error: unknown): never {
  process.stderr.write(`\n${plainSentence(error)}\n`);
  process.exit(1);
}

silenceExperimentalWarnings();
await main().catch(fail);
