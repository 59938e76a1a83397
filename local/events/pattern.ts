import { isList, isObject, TemplateRefusedError, type Json, type JsonObject } from '../template/template';

export type Matcher = (event: unknown) => boolean;

/**
 * An EventBridge pattern as a test of events. Lists are alternatives, objects are conjunctions, a list in the event
 * matches by any of its members. Operators other than those below are refused when the rule is read.
 */
export function eventMatcher(pattern: JsonObject, rule: string): Matcher {
  return fieldMatcher(pattern, rule);
}

function fieldMatcher(pattern: JsonObject, rule: string): Matcher {
  const tests = Object.entries(pattern).map(([field, expected]): Matcher => {
    if (field === '$or') {
      const alternatives = (isList(expected) ? expected : []).map((each) => fieldMatcher(objectOf(each, rule), rule));
      return (event) => alternatives.some((matches) => matches(event));
    }
    const test = isList(expected) ? valueMatcher(expected, rule) : fieldMatcher(objectOf(expected, rule), rule);
    return (event) => test(isObject(event) ? event[field] : undefined);
  });
  return (event) => tests.every((matches) => matches(event));
}

function valueMatcher(alternatives: readonly Json[], rule: string): Matcher {
  const tests = alternatives.map((alternative) =>
    isObject(alternative) ? operator(alternative, rule) : exactly(alternative),
  );
  return (value) => {
    const members = isList(value) ? value : [value];
    return tests.some((matches) => members.some(matches));
  };
}

function exactly(expected: Json): Matcher {
  return (value) => value === expected;
}

function operator(condition: JsonObject, rule: string): Matcher {
  const [name = '', ...others] = Object.keys(condition);
  const operand = condition[name] ?? null;
  if (others.length > 0) throw new TemplateRefusedError(`the pattern ${JSON.stringify(condition)} of ${rule}`);
  switch (name) {
    case 'exists':
      return (value) => (value !== undefined) === operand;
    case 'prefix':
      return onText(operand, rule, (value, text) => value.startsWith(text));
    case 'suffix':
      return onText(operand, rule, (value, text) => value.endsWith(text));
    case 'equals-ignore-case':
      return onText(operand, rule, (value, text) => value.toLowerCase() === text.toLowerCase());
    case 'anything-but':
      return anythingBut(operand, rule);
    case 'numeric':
      return numeric(operand, rule);
    default:
      throw new TemplateRefusedError(`the pattern operator ${name} of ${rule}`);
  }
}

function onText(operand: Json, rule: string, test: (value: string, operand: string) => boolean): Matcher {
  if (typeof operand !== 'string') throw new TemplateRefusedError(`the operand ${JSON.stringify(operand)} of ${rule}`);
  return (value) => typeof value === 'string' && test(value, operand);
}

function anythingBut(operand: Json, rule: string): Matcher {
  if (isObject(operand)) {
    const excluded = operator(operand, rule);
    return (value) => value !== undefined && !excluded(value);
  }
  const excluded = isList(operand) ? operand : [operand];
  return (value) => value !== undefined && !excluded.some((each) => each === value);
}

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function numeric(operand: Json, rule: string): Matcher {
  const parts = isList(operand) ? operand : [];
  const tests: ((value: number) => boolean)[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const compare = comparisons[String(parts[index])];
    const bound = parts[index + 1];
    if (compare === undefined || typeof bound !== 'number')
      throw new TemplateRefusedError(`the numeric pattern of ${rule}`);
    tests.push((value) => compare(value, bound));
  }
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
}

function objectOf(value: Json, rule: string): JsonObject {
  if (isObject(value)) return value;
  throw new TemplateRefusedError(`the pattern ${JSON.stringify(value)} of ${rule}`);
}
