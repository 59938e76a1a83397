import jsonata from 'jsonata';
import { EXPRESSION, type Json } from './definition';
import { faultMessage } from './expression-check';
import { StateError } from './state-error';

/** What an expression can see: the reserved `$states`, the variables assigned so far, and the virtual instant. */
export interface Scope {
  readonly now: number;
  readonly states: {
    readonly input: Json;
    readonly context: Json;
    readonly result?: Json;
    readonly errorOutput?: Json;
  };
  readonly variables: Readonly<Record<string, Json>>;
}

/** Guards against an expression that never ends; far above AWS's one second, so that a busy machine changes nothing. */
const RUNAWAY_MS = 20_000;
const DEEPEST = 5_000;

const compiled = new Map<string, jsonata.Expression>();

/** The value of a field that may hold expressions anywhere inside it; a field without any is itself. */
export async function valueOf(template: Json, scope: Scope, field: string): Promise<Json> {
  if (typeof template === 'string') return EXPRESSION.test(template) ? evaluate(template, scope, field) : template;
  if (template === null || typeof template !== 'object') return template;
  if (Array.isArray(template)) {
    const values: Json[] = [];
    for (const [index, item] of template.entries()) values.push(await valueOf(item, scope, `${field}[${index}]`));
    return values;
  }
  const values: Record<string, Json> = {};
  for (const [key, item] of Object.entries(template)) values[key] = await valueOf(item, scope, `${field}.${key}`);
  return values;
}

async function evaluate(text: string, scope: Scope, field: string): Promise<Json> {
  const source = sourceOf(text);
  let value: unknown;
  try {
    value = asJson(await expressionOf(source).evaluate(undefined, bindings(scope)));
  } catch (fault) {
    throw evaluationError(field, source, faultMessage(fault));
  }
  if (value === undefined) throw evaluationError(field, source, 'it returned nothing (undefined)');
  // JSON.parse has just made it.
  return value as Json;
}

/** The text between the braces of `{% … %}`. */
export function sourceOf(text: string): string {
  return text.slice(2, -2).trim();
}

export function evaluationError(field: string, source: string, reason: string): StateError {
  const text = `The JSONata expression '${source}' specified for the field '${field}' could not be used: ${reason}`;
  return new StateError('States.QueryEvaluationError', text);
}

function expressionOf(source: string): jsonata.Expression {
  let expression = compiled.get(source);
  if (expression === undefined) {
    expression = jsonata(source, { timeout: RUNAWAY_MS, stack: DEEPEST });
    compiled.set(source, expression);
  }
  return expression;
}

function bindings({ now, states, variables }: Scope): Record<string, unknown> {
  return {
    ...variables,
    states,
    millis: () => now,
    now: (picture?: string, zone?: string) => instant(now, picture, zone),
  };
}

async function instant(at: number, picture?: string, zone?: string): Promise<unknown> {
  const format = expressionOf('$fromMillis($at, $picture, $zone)');
  return format.evaluate(undefined, { at, picture, zone });
}

/** A deep copy as JSON; what JSON cannot hold is an error rather than a silent gap. */
function asJson(value: unknown): unknown {
  const text = JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'function' || isJsonataFunction(inner)) throw new Error('it returned a function');
    if (typeof inner === 'number' && !Number.isFinite(inner))
      throw new Error('it returned a number that JSON cannot hold');
    return inner;
  }) as string | undefined;
  return text === undefined ? undefined : JSON.parse(text);
}

function isJsonataFunction(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('_jsonata_lambda' in value || '_jsonata_function' in value);
}
