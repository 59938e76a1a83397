import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '../..');

export interface Source {
  /** From the root of the repository, with slashes: functions/domain/port/phase.ts. */
  readonly file: string;
  readonly text: string;
}

/** Every TypeScript file under functions/, as it is on the disk. */
export function productSources(): readonly Source[] {
  return readdirSync(join(ROOT, 'functions'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

const parsed = ({ file, text }: Source) => ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);

/** What a file imports, exports from, requires, or imports while it runs; by the compiler, not by the look of it. */
export function importsOf(source: Source): readonly string[] {
  const found: string[] = [];
  walk(parsed(source), (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier))
        found.push(node.moduleSpecifier.text);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) found.push(node.argument.literal.text);
    } else if (ts.isCallExpression(node)) {
      const dynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword;
      const required = ts.isIdentifier(node.expression) && node.expression.text === 'require';
      const [argument] = node.arguments;
      if ((dynamic || required) && argument !== undefined)
        found.push(ts.isStringLiteral(argument) ? argument.text : '(computed)');
    }
  });
  return found;
}

const MEMBERS_OF_THE_WORLD = ['Date.now', 'Math.random', 'Temporal.Now'];
const GLOBALS_OF_THE_WORLD = ['process', 'Buffer', 'fetch', 'setTimeout', 'setInterval', 'console', 'crypto'];

/** Names that a file gives to something of its own: `process` may be how a carrier is asked. */
function namesGivenIn(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  walk(tree, (node) => {
    const declares = ts.isBindingElement(node) || ts.isVariableDeclaration(node) || ts.isParameter(node);
    if (declares && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

const isOnlyAName = (node: ts.Identifier, parent: ts.Node = node.parent): boolean =>
  (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
  (ts.isPropertyAssignment(parent) && parent.name === node) ||
  ts.isPropertySignature(parent) ||
  ts.isBindingElement(parent);

/** What of the outside world the code of a file reaches for: comments and texts do not count. */
export function impuritiesOf(source: Source): readonly string[] {
  const tree = parsed(source);
  const own = namesGivenIn(tree);
  const found: string[] = [];
  walk(tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const said = `${node.expression.text}.${node.name.text}`;
      if (MEMBERS_OF_THE_WORLD.includes(said)) found.push(said);
    }
    if (ts.isIdentifier(node) && GLOBALS_OF_THE_WORLD.includes(node.text) && !own.has(node.text)) {
      if (!isOnlyAName(node)) found.push(node.text);
    }
    const makes = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (makes && ts.isIdentifier(node.expression) && node.expression.text === 'Date') found.push('Date()');
  });
  return found;
}

/** The folder under functions/ in which a file lies: domain, usecases, adapters … */
export const layerOf = (file: string): string => file.split('/')[1] ?? '';

/** What an import means: a layer of functions/, or a package by name. */
export function meaningOf(file: string, specifier: string): { readonly layer: string } | { readonly module: string } {
  if (!specifier.startsWith('.')) return { module: specifier };
  const path = posix.join(posix.dirname(file), specifier);
  return path.startsWith('functions/') ? { layer: layerOf(path) } : { module: path };
}
