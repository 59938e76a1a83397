/**
 * Cuts the two faces of the letters out of Noto Sans and writes what the service embeds:
 *   resources/fonts/*.ttf                      the cut faces, with their licence, for people
 *   functions/adapters/documents/fonts/*.ts    the same bytes as modules, so that a bundle needs no file beside it
 * Run it with `npx tsx scripts/fonts/cut-fonts.ts` when the alphabet changes; what it writes is checked in.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LETTER_ALPHABET } from './letter-alphabet';
import { codePointsOf, rangesOf } from './font-coverage';

const require = createRequire(import.meta.url);
type SubsetFont = (font: Buffer, text: string, options: object) => Promise<Buffer>;

const subsetFont = require('subset-font') as SubsetFont;

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const NOTO_SANS = join(ROOT, 'node_modules', '@expo-google-fonts', 'noto-sans');
const FILES = join(ROOT, 'resources', 'fonts');
const MODULES = join(ROOT, 'functions', 'adapters', 'documents', 'fonts');
const GENERATED = '// Written by scripts/fonts/cut-fonts.ts; change that and run it again.';

/** Composition and the placing of marks are needed for the text; hints and ligatures only add bytes. */
const CUT = {
  targetFormat: 'sfnt',
  noHinting: true,
  keepFeatures: ['ccmp', 'mark', 'mkmk', 'kern', 'locl'],
  preserveNameIds: [0, 13, 14],
};

const FACES = [
  { name: 'noto-sans-regular', constant: 'NOTO_SANS_REGULAR', file: '400Regular/NotoSans_400Regular.ttf' },
  { name: 'noto-sans-bold', constant: 'NOTO_SANS_BOLD', file: '700Bold/NotoSans_700Bold.ttf' },
] as const;

function writeModule(name: string, lines: readonly string[]): void {
  writeFileSync(join(MODULES, `${name}.ts`), `${[GENERATED, ...lines].join('\n')}\n`);
}

function writeBase64Module(name: string, constant: string, what: string, bytes: Buffer): void {
  writeModule(name, ['', `/** ${what}, base64. */`, `export const ${constant} =`, `  '${bytes.toString('base64')}';`]);
}

function wanted(font: Buffer): readonly number[] {
  const inFont = new Set(codePointsOf(font));
  return LETTER_ALPHABET.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, offset) => from + offset),
  ).filter((codePoint) => inFont.has(codePoint));
}

async function cutFace(face: (typeof FACES)[number]): Promise<readonly number[]> {
  const whole = readFileSync(join(NOTO_SANS, face.file));
  const alphabet = wanted(whole);
  const cut = await subsetFont(whole, String.fromCodePoint(...alphabet), CUT);
  writeFileSync(join(FILES, `${face.name}.ttf`), cut);
  writeBase64Module(
    face.name,
    face.constant,
    `The face ${face.name}, cut to the alphabet of the letters (OFL 1.1)`,
    cut,
  );
  console.log(`${face.name}: ${alphabet.length} characters, ${cut.length} bytes`);
  return alphabet;
}

const [regular = [], bold = []] = await Promise.all(FACES.map(cutFace));
const inBoth = regular.filter((codePoint) => new Set(bold).has(codePoint));
writeModule('coverage', [
  '',
  '/** The characters that both faces can draw, as ranges of code points with both ends. */',
  'export const COVERAGE: readonly (readonly [from: number, to: number])[] = [',
  ...rangesOf(inBoth).map(([from, to]) => `  [0x${from.toString(16)}, 0x${to.toString(16)}],`),
  '];',
]);

const profile = readFileSync(join(ROOT, 'node_modules', 'pdfkit', 'js', 'data', 'sRGB_IEC61966_2_1.icc'));
writeBase64Module(
  'srgb-profile',
  'SRGB_PROFILE',
  'The sRGB profile that pdfkit ships (International Color Consortium, sRGB2014)',
  profile,
);
writeFileSync(join(FILES, 'OFL.txt'), readFileSync(join(NOTO_SANS, 'LICENSE_FONT')));
