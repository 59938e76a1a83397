import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { templateFile } from './template/packaged-service';
import { withLock } from './packaging-lock';

export interface PackageOptions {
  /** The directory of serverless.yml. */
  readonly service?: string;
  readonly onProgress?: (line: string) => void;
}

const ownService = fileURLToPath(new URL('..', import.meta.url));

/** What the package is made of. */
const sources = [
  'functions',
  'statemachines',
  'resources',
  'serverless.yml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const stamp = '.portolan-sources';

/**
 * Packages the service with the framework, as a deployment would, and answers the output directory. Needs no network
 * and no AWS account. Skips where nothing has changed; two processes at once make one package.
 */
export async function packageService(options: PackageOptions = {}): Promise<string> {
  const service = resolve(options.service ?? ownService);
  const output = join(service, '.serverless');
  if (isCurrent(output, digestOf(service))) return output;
  await withLock(join(service, '.serverless-lock'), async () => {
    // Whoever held the lock may have packaged just this.
    const digest = digestOf(service);
    if (isCurrent(output, digest)) return;
    options.onProgress?.('Packaging the service');
    const fresh = join(service, `.serverless-${process.pid}`);
    // The framework leaves a directory for every function in the system's temporary directory, so it gets one of its own.
    const scratch = mkdtempSync(join(tmpdir(), 'portolan-package-'));
    try {
      await runFramework(service, fresh, scratch);
      writeFileSync(join(fresh, stamp), digest);
      rmSync(output, { recursive: true, force: true });
      renameSync(fresh, output);
    } finally {
      for (const directory of [fresh, scratch]) rmSync(directory, { recursive: true, force: true });
    }
  });
  return output;
}

function isCurrent(output: string, digest: string): boolean {
  const file = join(output, stamp);
  return existsSync(join(output, templateFile)) && existsSync(file) && readFileSync(file, 'utf8') === digest;
}

/** A digest of every source, by name and content. */
function digestOf(service: string): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(join(service, source))) {
      hash.update(relative(service, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesUnder(join(path, name)));
  } catch {
    // Not a directory.
    return [path];
  }
}

/** The credentials are made up and the switches keep the framework from asking, calling home or reading a real profile. */
const offline = {
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  CI: '1',
  NO_COLOR: '1',
  SLS_TELEMETRY_DISABLED: '1',
  SLS_NOTIFICATIONS_MODE: 'off',
  SLS_INTERACTIVE_SETUP_ENABLE: '',
};

async function runFramework(service: string, output: string, scratch: string): Promise<void> {
  const require = createRequire(join(service, 'package.json'));
  const framework = join(dirname(require.resolve('serverless/package.json')), 'bin', 'serverless.js');
  const args = [framework, 'package', '--stage', 'local', '--package', relative(service, output)];
  const { AWS_PROFILE: _profile, AWS_SESSION_TOKEN: _token, NODE_OPTIONS: _options, ...environment } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: service,
    env: { ...environment, ...offline, TMPDIR: scratch },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code !== 0) throw new Error(`Packaging failed:\n${said.trim()}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const output = await packageService({ onProgress: (line) => process.stdout.write(`${line}\n`) });
  process.stdout.write(`The package is in ${relative(process.cwd(), output) || '.'}\n`);
}
