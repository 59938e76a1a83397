type Level = 'info' | 'warn' | 'error';

const E164 = /\+[1-9]\d{6,14}/g;

/** Phone numbers in logs show their last four digits. */
const redacted = (text: string): string => text.replace(E164, (number) => `…${number.slice(-4)}`);

/** One JSON line. Callers pass ids and words; letter contents, tokens, PINs and RIOs never come near it. */
export function log(level: Level, message: string, facts: Readonly<Record<string, string | number>> = {}): void {
  console[level](redacted(JSON.stringify({ level, message, ...facts })));
}

/** Errors of our own, whose messages hold ids and words; what others write into theirs nobody knows. */
const OURS: ReadonlySet<string> = new Set([
  'BrokenDossierError',
  'EnvironmentError',
  'MailUnavailableError',
  'MalformedRowError',
  'StaleWriteError',
  'UnknownPortError',
]);

/** An error as it may be logged: names down the chain of causes, and the message of our own errors only. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const cause = error.cause instanceof Error ? { cause: error.cause.name } : {};
  return { error: error.name, ...(OURS.has(error.name) ? { reason: error.message.slice(0, 300) } : {}), ...cause };
}
