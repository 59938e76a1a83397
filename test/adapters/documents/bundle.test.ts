import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { renderLetter } from '../../../functions/adapters/documents/render-letter';
import { composeLetter } from '../../../functions/domain/letters/letter/compose-letter';
import { letterRequest, YORUBA_CSR } from '../../domain/letters/letter/letter-fixtures';

const AT = '2026-11-24T10:05:00Z';
const RUN = `
const { renderLetter } = require('./bundle.cjs');
let json = '';
process.stdin.on('data', (chunk) => (json += chunk));
process.stdin.on('end', async () => process.stdout.write(await renderLetter(JSON.parse(json), '${AT}')));
`;

describe('the letters in a bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are set by one CommonJS file alone, with no font, profile or package beside it, byte for byte as here', async () => {
    await build({
      entryPoints: ['functions/adapters/documents/render-letter.ts'],
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      target: 'node24',
      outfile: join(folder, 'bundle.cjs'),
      logLevel: 'error',
    });
    writeFileSync(join(folder, 'run.cjs'), RUN);
    expect(readdirSync(folder).sort()).toEqual(['bundle.cjs', 'run.cjs']);

    const letter = composeLetter(letterRequest({ csr: YORUBA_CSR }));
    const pdf = execFileSync(process.execPath, ['run.cjs'], {
      cwd: folder,
      env: {},
      input: JSON.stringify(letter),
      maxBuffer: 10_000_000,
    });
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(new Uint8Array(pdf)).toEqual(await renderLetter(letter, AT));
  }, 30_000);
});
