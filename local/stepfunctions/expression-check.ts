import jsonata from 'jsonata';

/** Where an expression stands, and therefore what of `$states` it may read. */
export interface Place {
  readonly path: string;
  readonly reads: readonly ('input' | 'result' | 'errorOutput' | 'context')[];
  /** A task token exists here: the fields that are computed before a callback task starts. */
  readonly hasToken: boolean;
}

type Node = Readonly<Record<string, unknown>>;

/** Functions of JSONata 2.0.6; `eval` is withheld by AWS [SFN transforming-data]. */
const FUNCTIONS = new Set(
  (
    'sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad match ' +
    'contains replace split join formatNumber formatBase formatInteger parseInteger number floor ceil round abs sqrt power ' +
    'random boolean not map zip filter single reduce sift keys lookup append exists spread merge reverse each error assert ' +
    'type sort shuffle distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl ' +
    'toMillis fromMillis clone now millis'
  ).split(' '),
);

const CONTEXT: Readonly<Record<string, readonly string[]>> = {
  Execution: ['Id', 'Name', 'Input', 'StartTime'],
  State: ['Name', 'EnteredTime', 'RetryCount'],
  StateMachine: ['Id', 'Name'],
  Task: ['Token'],
};

/** Inside these parts of the tree `$` and field names have a context of their own; outside they would be undefined. */
const WITH_CONTEXT: readonly string[] = ['predicate', 'stages', 'group', 'terms', 'pattern', 'update', 'delete'];

/** What is wrong with the source of an expression, found before anything runs; empty when nothing is. */
export function faultsOfExpression(source: string, place: Place, assigned: ReadonlySet<string>): readonly string[] {
  let tree: unknown;
  try {
    tree = jsonata(source).ast();
  } catch (fault) {
    return [`${place.path}: not a JSONata expression (${faultMessage(fault)})`];
  }
  const known = new Set([...FUNCTIONS, ...assigned, ...boundNames(tree), 'states']);
  const faults: string[] = [];
  walk(tree, false, (node, hasContext) => {
    const fault = faultOfVariable(node, hasContext, known) ?? faultOfField(node, hasContext) ?? faultOfCall(node);
    if (fault !== undefined) faults.push(`${place.path}: ${fault}`);
    const read = faultOfStates(node, place);
    if (read !== undefined) faults.push(`${place.path}: ${read}`);
  });
  return faults;
}

export function faultMessage(fault: unknown): string {
  if (typeof fault === 'object' && fault !== null && 'message' in fault) return String(fault.message);
  return String(fault);
}

function faultOfVariable(node: Node, hasContext: boolean, known: ReadonlySet<string>): string | undefined {
  if (node['type'] !== 'variable') return undefined;
  const name = String(node['value']);
  if (name === '$') return '$$ is not supported: there is no root document';
  if (name === '') return hasContext ? undefined : '$ is not supported at the top level';
  if (name === 'eval') return '$eval is not supported';
  return known.has(name) ? undefined : `$${name} is neither a function of JSONata nor assigned in any state`;
}

function faultOfField(node: Node, hasContext: boolean): string | undefined {
  if (hasContext || !['name', 'wildcard', 'descendant'].includes(String(node['type']))) return undefined;
  return `the unqualified field ${String(node['value'])} is not supported at the top level`;
}

/** With a picture, `$toMillis` fills what the text lacks from the machine's own date, which is not virtual. */
function faultOfCall(node: Node): string | undefined {
  const call = node['type'] === 'apply' ? node['rhs'] : node;
  if (!isNode(call) || call['type'] !== 'function') return undefined;
  const procedure = call['procedure'];
  if (!isNode(procedure) || procedure['value'] !== 'toMillis') return undefined;
  const given = Array.isArray(call['arguments']) ? call['arguments'].length : 0;
  const most = node['type'] === 'apply' ? 0 : 1;
  return given > most ? '$toMillis with a picture is not supported' : undefined;
}

function faultOfStates(node: Node, place: Place): string | undefined {
  const steps = node['type'] === 'path' && Array.isArray(node['steps']) ? node['steps'] : [];
  const [root, field, group, leaf] = steps.map((step: unknown) => (isNode(step) ? step : {}));
  if (root?.['type'] !== 'variable' || root['value'] !== 'states' || field?.['type'] !== 'name') return undefined;
  const name = String(field['value']);
  if (!place.reads.some((readable) => readable === name)) return `$states.${name} is not available here`;
  if (name !== 'context' || group?.['type'] !== 'name') return undefined;
  const groupName = String(group['value']);
  const leaves = groupName === 'Task' && !place.hasToken ? undefined : CONTEXT[groupName];
  if (leaves === undefined) return `$states.context.${groupName} is not available here`;
  if (leaf?.['type'] !== 'name' || leaves.includes(String(leaf['value']))) return undefined;
  return `$states.context.${groupName}.${String(leaf['value'])} is not supported`;
}

function boundNames(tree: unknown): readonly string[] {
  const names: string[] = [];
  const note = (variable: unknown): void => {
    if (isNode(variable) && variable['type'] === 'variable') names.push(String(variable['value']));
  };
  walk(tree, false, (node) => {
    if (node['type'] === 'bind') note(node['lhs']);
    if (node['type'] === 'lambda' && Array.isArray(node['arguments'])) node['arguments'].forEach(note);
    for (const key of ['focus', 'index']) if (typeof node[key] === 'string') names.push(node[key]);
  });
  return names;
}

function walk(tree: unknown, hasContext: boolean, visit: (node: Node, hasContext: boolean) => void): void {
  if (Array.isArray(tree)) {
    for (const child of tree) walk(child, hasContext, visit);
    return;
  }
  if (!isNode(tree)) return;
  if (typeof tree['type'] === 'string') visit(tree, hasContext);
  for (const [key, child] of Object.entries(tree)) {
    if (key === 'steps' && Array.isArray(child)) {
      child.forEach((step: unknown, index) => walk(step, hasContext || index > 0, visit));
    } else if (key !== 'value') {
      walk(child, hasContext || WITH_CONTEXT.includes(key), visit);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !(value instanceof RegExp);
}
