import { describe, expect, test } from 'vitest';
import { productSources, type Source } from './sources';

const linesOf = ({ text }: Source): number => text.trimEnd().split('\n').length;

/** Tables may run long: rows with their sources, and hardly a function among them. */
const TABLES = [
  /^functions\/domain\/rejections\/(classes|schemes\/.+|text\/(english|german))\.ts$/,
  /^functions\/domain\/playbooks\/(class-rules|[a-z]{2}-[a-z]+)\.ts$/,
  /^functions\/domain\/calendars\/holidays\/.+\.ts$/,
  /^functions\/domain\/paperwork\/(address-forms|suffixes)\.ts$/,
];

const FORBIDDEN_FOLDERS = ['utils', 'util', 'helpers', 'helper', 'common', 'types', 'services', 'lib', 'misc', 'ports'];

function habits(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const { file, text } = source;
    const folders = file.split('/').slice(0, -1);
    const name = file.split('/').at(-1) ?? '';
    const lines = linesOf(source);
    return [
      ...(file.startsWith('functions/handlers/') && lines > 25 ? [`${file}: a handler of ${lines} lines`] : []),
      ...(lines > 250 && !TABLES.some((table) => table.test(file)) ? [`${file}: ${lines} lines`] : []),
      ...(name === 'index.ts' && file !== 'functions/domain/playbooks/index.ts' ? [`${file}: a barrel`] : []),
      ...folders.filter((folder) => FORBIDDEN_FOLDERS.includes(folder)).map((folder) => `${file}: a folder ${folder}/`),
      ...(/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(name) ? [] : [`${file}: not in kebab-case`]),
      ...(/^\s*(export\s+)?(const\s+)?enum\s/m.test(text) ? [`${file}: an enum`] : []),
    ];
  });
}

describe('the house rules of functions/', () => {
  test('hold in every file', () => {
    expect(habits(productSources())).toEqual([]);
  });

  test.each([
    ['functions/handlers/planted.ts', 'const x = 1;\n'.repeat(26), 'a handler of 26 lines'],
    ['functions/usecases/planted.ts', 'const x = 1;\n'.repeat(251), '251 lines'],
    ['functions/domain/port/index.ts', '', 'a barrel'],
    ['functions/domain/utils/planted.ts', '', 'a folder utils/'],
    ['functions/ports/planted.ts', '', 'a folder ports/'],
    ['functions/domain/port/newPort.ts', '', 'not in kebab-case'],
    ['functions/domain/port/planted.ts', 'export enum Phase { A }', 'an enum'],
  ])('%s would be seen', (file, text, found) => {
    expect(habits([{ file, text }])).toEqual([`${file}: ${found}`]);
  });

  test('a table may run long', () => {
    expect(habits([{ file: 'functions/domain/rejections/schemes/new.ts', text: 'x\n'.repeat(600) }])).toEqual([]);
  });
});
