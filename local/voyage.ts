import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainSentence } from './start/plain-sentence';
import { silenceExperimentalWarnings } from './start/quiet-warnings';
import { painted, plain } from './voyage/narrator';
import { sail } from './voyage/sail';

const out = resolve(fileURLToPath(new URL('..', import.meta.url)), 'out', 'voyage');

/** Colour is for eyes at a terminal, and for nobody who has asked for none (no-color.org). */
const hasColour = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';

/** `npm run voyage`: three UK ports, told as they happen; exit code 1 when one comes to another end than told. */
async function main(): Promise<number> {
  const startedAt = performance.now();
  const write = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const outcomes = await sail({ write, out, paint: hasColour ? painted : plain, onProgress: write });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  write(`\nLetters, mails and this timeline are in ${relative(process.cwd(), out) || '.'}. It took ${seconds} s.`);
  return outcomes.every(({ deviations }) => deviations.length === 0) ? 0 : 1;
}

silenceExperimentalWarnings();
process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`\n${plainSentence(error)}\n`);
  return 1;
});
