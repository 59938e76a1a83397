import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { impuritiesOf, importsOf, layerOf, meaningOf, productSources, ROOT, type Source } from './sources';

const ALLOWED_PACKAGES = ['libphonenumber-js', 'libphonenumber-js/max', 'libphonenumber-js/min', 'temporal-polyfill'];

/** What the domain has that a pure one may not have: file, and what it reaches for. */
function breaches(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ file }) => layerOf(file) === 'domain')
    .flatMap((source) => [
      ...importsOf(source)
        .map((specifier) => [specifier, meaningOf(source.file, specifier)] as const)
        .filter(([, meaning]) =>
          'layer' in meaning ? meaning.layer !== 'domain' : !ALLOWED_PACKAGES.includes(meaning.module),
        )
        .map(([specifier]) => `${source.file} imports ${specifier}`),
      ...impuritiesOf(source).map((name) => `${source.file} uses ${name}`),
    ]);
}

const sources = productSources();

const planted = (text: string, file = 'functions/domain/port/planted.ts'): readonly Source[] => [{ file, text }];

describe('the domain', () => {
  test('imports itself and the allow-listed packages, reads no clock, rolls no dice', () => {
    expect(breaches(sources)).toEqual([]);
  });

  test.each([
    ["import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ["import fs from 'fs';", 'imports fs'],
    ["import { z } from 'zod';", 'imports zod'],
    ["import type { Table } from '../../adapters/dynamodb/table';", 'imports ../../adapters/dynamodb/table'],
    ["export { lookUp } from '../../usecases/look-up';", 'imports ../../usecases/look-up'],
    ["export * from '../../contracts/records';", 'imports ../../contracts/records'],
    ["type World = import('../../usecases/world').World;", 'imports ../../usecases/world'],
    ["const later = () => import('@aws-sdk/client-sfn');", 'imports @aws-sdk/client-sfn'],
    ["const s = require('node:crypto');", 'imports node:crypto'],
    ["import { bench } from '../../../local/stack';", 'imports ../../../local/stack'],
    ['export const now = () => Date.now();', 'uses Date.now'],
    ['export const today = new Date();', 'uses Date()'],
    ['export const today = Date();', 'uses Date()'],
    ['export const dice = Math.random();', 'uses Math.random'],
    ["export const zone = process.env['TZ'];", 'uses process'],
    ['export const now = Temporal.Now.instant();', 'uses Temporal.Now'],
  ])('is not pure with %s planted in it', (text, found) => {
    expect(breaches(planted(text))).toEqual([`functions/domain/port/planted.ts ${found}`]);
  });

  test('may speak of the clock in a comment or a text', () => {
    expect(breaches(planted("/** Never Date.now. */ export const said = 'process.env, Math.random()';"))).toEqual([]);
  });
});

/** Arrows point inward (style.md §2; shapes and rest are its edge): which layer may know which. */
const MAY_KNOW: Record<string, readonly string[]> = {
  domain: ['domain'],
  contracts: ['contracts', 'domain'],
  shapes: ['shapes', 'domain'],
  usecases: ['usecases', 'contracts', 'domain', 'shapes'],
  adapters: ['adapters', 'contracts', 'domain', 'shapes'],
  rest: ['rest', 'usecases', 'contracts', 'domain', 'shapes'],
  wiring: ['wiring', 'adapters', 'rest', 'usecases', 'contracts', 'domain', 'shapes'],
  handlers: ['handlers', 'wiring', 'rest', 'usecases', 'contracts', 'domain', 'shapes'],
};

/** AWS is spoken to by adapters, and put together in wiring; nowhere else. */
const MAY_HOLD_AWS = ['adapters', 'wiring'];

function wrongArrows(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const layer = layerOf(source.file);
    return importsOf(source).flatMap((specifier) => {
      const meaning = meaningOf(source.file, specifier);
      if ('layer' in meaning) {
        return MAY_KNOW[layer]?.includes(meaning.layer) === true ? [] : [`${source.file} → ${meaning.layer}`];
      }
      const forbidden =
        meaning.module.startsWith('local/') ||
        meaning.module.startsWith('test/') ||
        (/^@aws-sdk\//.test(meaning.module) && !MAY_HOLD_AWS.includes(layer));
      return forbidden ? [`${source.file} → ${meaning.module}`] : [];
    });
  });
}

describe('the arrows', () => {
  test('point inward, in every file', () => {
    expect(wrongArrows(sources)).toEqual([]);
  });

  test.each([
    ['functions/contracts/planted.ts', '../usecases/world', 'usecases'],
    ['functions/shapes/planted.ts', '../contracts/records', 'contracts'],
    ['functions/usecases/planted.ts', '../adapters/dynamodb/table', 'adapters'],
    ['functions/usecases/planted.ts', '../rest/problem', 'rest'],
    ['functions/usecases/planted.ts', '@aws-sdk/client-sfn', '@aws-sdk/client-sfn'],
    ['functions/adapters/dynamodb/planted.ts', '../../usecases/world', 'usecases'],
    ['functions/rest/planted.ts', '../adapters/dynamodb/table', 'adapters'],
    ['functions/rest/planted.ts', '../wiring/serve', 'wiring'],
    ['functions/wiring/planted.ts', '../handlers/lookup', 'handlers'],
    ['functions/handlers/planted.ts', '../adapters/dynamodb/table', 'adapters'],
    ['functions/handlers/planted.ts', '../../local/stack', 'local/stack'],
  ])('one planted in %s to %s is seen', (file, specifier, seen) => {
    expect(wrongArrows(planted(`import { x } from '${specifier}';`, file))).toEqual([`${file} → ${seen}`]);
  });

  test('know every folder of functions/', () => {
    expect([...new Set(sources.map(({ file }) => layerOf(file)))].sort()).toEqual(Object.keys(MAY_KNOW).sort());
  });
});

describe('the linter', () => {
  const eslint = new ESLint({
    cwd: ROOT,
    // The planted file is on no disk and in no project; no rule that is asked about here needs its types.
    overrideConfig: [tseslint.configs.disableTypeChecked],
  });
  const rulesBroken = async (text: string, filePath = 'functions/domain/x.ts') => {
    const [result] = await eslint.lintText(text, { filePath });
    return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))];
  };

  test.each([
    ["import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n", 'no-restricted-imports'],
    ["import { z } from 'zod';\nexport const x = z;\n", 'no-restricted-imports'],
    ["import { lookUp } from '../usecases/look-up';\nexport const x = lookUp;\n", 'no-restricted-imports'],
    ["import { table } from '../wiring/records';\nexport const x = table;\n", 'no-restricted-imports'],
    ['export const x = () => Date.now();\n', 'no-restricted-properties'],
    ['export const x = () => Math.random();\n', 'no-restricted-properties'],
    ['export const x = () => new Date();\n', 'no-restricted-syntax'],
    ["export const x = process.env['TZ'];\n", 'no-restricted-globals'],
    ["export const x = JSON.parse('1') as number;\n", '@typescript-eslint/consistent-type-assertions'],
  ])('refuses in the domain: %s', async (text, rule) => {
    expect(await rulesBroken(text)).toContain(rule);
  });

  test('refuses in the domain what only adapters may hold, however it is brought in', async () => {
    expect(await rulesBroken("export const x = () => import('@aws-sdk/client-sfn');\n")).toContain(
      'no-restricted-syntax',
    );
  });

  test('takes what the domain may import', async () => {
    const text =
      "import { Temporal } from 'temporal-polyfill';\nimport { isFinal } from './port/phase';\nexport const x = [Temporal, isFinal];\n";
    expect(await rulesBroken(text)).toEqual([]);
  });

  test('keeps adapters out of the use cases', async () => {
    const text = "import { keys } from '../adapters/dynamodb/keys';\nexport const x = keys;\n";
    expect(await rulesBroken(text, 'functions/usecases/x.ts')).toContain('no-restricted-imports');
  });
});
