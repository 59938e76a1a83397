import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStack, type Stack } from '../../local/stack';

const readme = readFileSync('README.md', 'utf8');

/** The text under a heading of the second level. */
const section = (title: string): string => readme.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);

async function run(script: string, directory: string): Promise<{ code: number | null; said: string }> {
  const shell = spawn('bash', ['-euo', 'pipefail'], { cwd: directory, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  shell.stdin.end(script);
  const code = await new Promise<number | null>((resolve) => shell.once('close', resolve));
  return { code, said };
}

let stack: Stack;
let directory: string;
beforeAll(async () => {
  stack = await startStack({ logs: 'quiet' });
  directory = mkdtempSync(join(tmpdir(), 'portolan-readme-'));
});
afterAll(async () => {
  await stack.stop();
  rmSync(directory, { recursive: true });
});

describe('the README', () => {
  test('has a first port that works when it is pasted, block after block, and ends in COMPLETED', async () => {
    const pasted = blocks(section('A first port'), 'bash');
    expect(pasted.length).toBeGreaterThan(2);
    expect(pasted.join('')).toContain('http://localhost:3000');
    const { code, said } = await run(pasted.join('\n').replaceAll('http://localhost:3000', stack.url), directory);
    expect(code, said).toBe(0);
    const lines = said.split('\n');
    for (const word of ['LOA_PENDING', 'match', 'FILED', 'FOC_CONFIRMED', 'COMPLETED', 'done']) {
      expect(lines, said).toContain(word);
    }
    expect(said).toContain('the letter says “Ltd”');
    expect(lines.filter((line) => line.includes('Rollback countdown')).length).toBe(5);
    expect(readFileSync(join(directory, 'out/letter.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  }, 120_000);

  test('names npm scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test('links to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
    for (const link of links.filter((target) => !target.startsWith('http'))) expect(existsSync(link), link).toBe(true);
  });

  test('deploys with parameters that the service reads', () => {
    const service = readFileSync('serverless.yml', 'utf8');
    const named = [...section('Deploy to AWS').matchAll(/--param="(\w+)=/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(service).toContain('${param:' + name);
  });
});
