import { isList, isObject, TemplateRefusedError, type Json, type JsonObject } from '../template/template';

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

const understood = new Set(['Sid', 'Effect', 'Action', 'Resource']);

/** The statements of a policy document. Condition, NotAction and the like are refused: ignoring one would widen the policy. */
export function readPolicy(document: Json, owner: string): readonly Statement[] {
  if (!isObject(document)) throw new TemplateRefusedError(`the policy of ${owner}, which is not an object`);
  const statements = document['Statement'] ?? [];
  return (isList(statements) ? statements : [statements]).map((statement) => readStatement(statement, owner));
}

function readStatement(statement: Json, owner: string): Statement {
  if (!isObject(statement)) throw new TemplateRefusedError(`a statement of ${owner}, which is not an object`);
  for (const key of Object.keys(statement)) {
    if (!understood.has(key)) throw new TemplateRefusedError(`${key} in a policy statement of ${owner}`);
  }
  const effect = statement['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') throw new TemplateRefusedError(`the effect of a statement of ${owner}`);
  return { effect, actions: texts(statement, 'Action', owner), resources: texts(statement, 'Resource', owner) };
}

function texts(statement: JsonObject, key: string, owner: string): readonly string[] {
  const value = statement[key];
  const items = isList(value) ? value : [value];
  return items.map((item) => {
    if (typeof item === 'string') return item;
    throw new TemplateRefusedError(`the ${key} of a statement of ${owner}: ${JSON.stringify(item)}`);
  });
}

/** IAM's verdict for one action on one resource: an explicit Deny wins, no Allow is a Deny. */
export function verdict(
  statements: readonly Statement[],
  action: string,
  resource: string,
): 'allowed' | 'denied' | 'not-allowed' {
  const matching = statements.filter(
    (statement) =>
      statement.actions.some((pattern) => wildcard(pattern.toLowerCase(), action.toLowerCase())) &&
      statement.resources.some((pattern) => wildcard(pattern, resource)),
  );
  if (matching.some((statement) => statement.effect === 'Deny')) return 'denied';
  return matching.length > 0 ? 'allowed' : 'not-allowed';
}

/** `*` stands for any run of characters, `?` for one. */
function wildcard(pattern: string, value: string): boolean {
  if (pattern === '*' || pattern === value) return true;
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(value);
}
