import { fastestSpeed } from './control/clock-command';

export interface CommandLine {
  readonly port: number;
  readonly data?: string;
  /** Start without the sample portfolio. */
  readonly empty: boolean;
  readonly speed: number;
  readonly auth: boolean;
  readonly help: boolean;
}

/** The command line is wrong; the message says what is and what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Usage: npm start -- [options]

  --port N      port of the API on 127.0.0.1 (default 3000; 0: any free one)
  --data DIR    keep state in DIR between starts (default: state ends with the process)
  --empty       start without the sample portfolio
  --speed N     virtual seconds a real second, 0 to ${fastestSpeed} (default 0: time stands still)
  --auth        ask for a token on every call, as the deployed API does
  --help        this text
`;

const switches = new Set(['empty', 'auth', 'help']);
const valued = new Set(['port', 'data', 'speed']);

/** Reads the flags of the local stack, as `--port 3000` or `--port=3000`. @throws UsageError for anything else. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index += 1) {
    const [name, inline] = nameAndValue(args[index] ?? '');
    if (given.has(name)) throw new UsageError(`--${name} is given twice`);
    if (switches.has(name)) {
      if (inline !== undefined) throw new UsageError(`--${name} takes no value`);
      given.set(name, 'true');
      continue;
    }
    const value = inline ?? args[(index += 1)];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) {
      throw new UsageError(`--${name} needs a value`);
    }
    given.set(name, value);
  }
  const data = given.get('data');
  return {
    port: numberOf(given, 'port', 3000, 65_535, true),
    speed: numberOf(given, 'speed', 0, fastestSpeed, false),
    empty: given.has('empty'),
    auth: given.has('auth'),
    help: given.has('help'),
    ...(data === undefined ? {} : { data }),
  };
}

function nameAndValue(argument: string): readonly [name: string, value: string | undefined] {
  const [, name = '', value] = /^--([a-z]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (switches.has(name) || valued.has(name)) return [name, value];
  throw new UsageError(`${argument} is not an option; --help lists them`);
}

function numberOf(
  given: ReadonlyMap<string, string>,
  name: string,
  fallback: number,
  most: number,
  isWhole: boolean,
): number {
  const text = given.get(name);
  if (text === undefined) return fallback;
  const value = Number(text);
  const isFine = text.trim() !== '' && value >= 0 && value <= most && (!isWhole || Number.isInteger(value));
  if (isFine) return value;
  throw new UsageError(`--${name} is a ${isWhole ? 'whole ' : ''}number from 0 to ${most}, not ${text}`);
}
