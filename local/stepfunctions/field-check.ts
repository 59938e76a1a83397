import { EXPRESSION, INVOKE_AND_WAIT, type Definition, type Json, type State, type TaskState } from './definition';
import { faultsOfExpression, type Place } from './expression-check';
import { sourceOf } from './expressions';
import { STATES_ERRORS } from './state-error';
import { timestampOf } from './whole-seconds';

interface Field extends Place {
  readonly value: Json | undefined;
}

const VARIABLE_NAME = /^\p{ID_Start}[\p{ID_Continue}]{0,79}$/u;

/** Faults inside the fields: expressions, variable names, error names, and leftovers of other languages. */
export function faultsOfFields(definition: Definition): readonly string[] {
  const states = Object.entries(definition.States);
  const assigned = new Set(
    states.flatMap(([, state]) => assignmentsOf(state)).flatMap((assign) => Object.keys(assign)),
  );
  return states.flatMap(([name, state]) => {
    const path = `States.${name}`;
    return [
      ...fieldsOf(path, state).flatMap((field) => faultsOfTemplate(field.value, field, assigned)),
      ...assignmentsOf(state).flatMap((assign) => faultsOfVariableNames(path, assign)),
      ...(state.Type === 'Task' ? faultsOfTask(path, state) : []),
      ...(state.Type === 'Wait' ? faultsOfTimestamp(path, state.Timestamp) : []),
    ];
  });
}

function assignmentsOf(state: State): readonly Record<string, Json>[] {
  const found = 'Assign' in state ? [state.Assign] : [];
  if (state.Type === 'Choice') found.push(...state.Choices.map((rule) => rule.Assign));
  if (state.Type === 'Task') found.push(...(state.Catch ?? []).map((catcher) => catcher.Assign));
  return found.filter((assign) => assign !== undefined);
}

function fieldsOf(path: string, state: State): readonly Field[] {
  const hasToken = state.Type === 'Task' && state.Resource === INVOKE_AND_WAIT;
  const field = (
    at: string,
    value: Json | undefined,
    reads: Place['reads'] = ['input', 'context'],
    token = false,
  ): Field => {
    return { path: `${path}.${at}`, value, reads, hasToken: token };
  };
  switch (state.Type) {
    case 'Task':
      return [
        ...(['Arguments', 'TimeoutSeconds', 'HeartbeatSeconds'] as const).map((at) => {
          return field(at, state[at] as Json | undefined, ['input', 'context'], hasToken);
        }),
        field('Assign', state.Assign, ['input', 'result', 'context']),
        field('Output', state.Output, ['input', 'result', 'context']),
        ...(state.Catch ?? []).flatMap((catcher, index) => [
          field(`Catch[${index}].Assign`, catcher.Assign, ['input', 'errorOutput', 'context']),
          field(`Catch[${index}].Output`, catcher.Output, ['input', 'errorOutput', 'context']),
        ]),
      ];
    case 'Choice':
      return [
        ...state.Choices.flatMap((rule, index) => [
          field(`Choices[${index}].Condition`, rule.Condition),
          field(`Choices[${index}].Assign`, rule.Assign),
          field(`Choices[${index}].Output`, rule.Output),
        ]),
        field('Assign', state.Assign),
        field('Output', state.Output),
      ];
    case 'Wait':
      return [
        field('Seconds', state.Seconds),
        field('Timestamp', state.Timestamp),
        field('Assign', state.Assign),
        field('Output', state.Output),
      ];
    case 'Pass':
      return [field('Assign', state.Assign), field('Output', state.Output)];
    case 'Succeed':
      return [field('Output', state.Output)];
    case 'Fail':
      return [field('Error', state.Error), field('Cause', state.Cause)];
  }
}

function faultsOfTemplate(value: Json | undefined, place: Place, assigned: ReadonlySet<string>): readonly string[] {
  if (typeof value === 'string') return faultsOfText(value, place, assigned);
  if (value === undefined || value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const path = Array.isArray(value) ? `${place.path}[${key}]` : `${place.path}.${key}`;
    const faults = faultsOfTemplate(item, { ...place, path }, assigned);
    if (key.endsWith('.$')) return [`${path}: JSONPath is not supported`, ...faults];
    if (key.startsWith('Fn::')) return [`${path}: this function of the template was not resolved`, ...faults];
    return faults;
  });
}

function faultsOfText(text: string, place: Place, assigned: ReadonlySet<string>): readonly string[] {
  if (EXPRESSION.test(text)) return faultsOfExpression(sourceOf(text), place, assigned);
  if (text.startsWith('{%') || text.endsWith('%}')) return [`${place.path}: an expression is written {% … %}`];
  if (text.includes('${')) return [`${place.path}: a placeholder was not resolved (${text})`];
  return [];
}

function faultsOfVariableNames(path: string, assign: Record<string, Json>): readonly string[] {
  return Object.keys(assign)
    .filter((name) => name === 'states' || !VARIABLE_NAME.test(name))
    .map((name) => `${path}.Assign.${name}: not a name that a variable can have`);
}

function faultsOfTask(path: string, state: TaskState): readonly string[] {
  const faults: string[] = [];
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state;
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
    faults.push(`${path}.HeartbeatSeconds: must be smaller than TimeoutSeconds`);
  }
  for (const list of ['Retry', 'Catch'] as const) {
    const handlers: readonly { ErrorEquals: readonly string[] }[] = state[list] ?? [];
    handlers.forEach(({ ErrorEquals }, index) => {
      const at = `${path}.${list}[${index}].ErrorEquals`;
      faults.push(...faultsOfErrorNames(at, ErrorEquals, index === handlers.length - 1));
    });
  }
  state.Retry?.forEach((retrier, index) => {
    if (retrier.MaxDelaySeconds !== undefined && retrier.MaxDelaySeconds <= (retrier.IntervalSeconds ?? 1)) {
      faults.push(`${path}.Retry[${index}].MaxDelaySeconds: must be greater than IntervalSeconds`);
    }
  });
  return faults;
}

function faultsOfErrorNames(path: string, names: readonly string[], isLast: boolean): readonly string[] {
  const known: readonly string[] = STATES_ERRORS;
  const faults = names
    .filter((name) => name.startsWith('States.') && !known.includes(name))
    .map((name) => `${path}: ${name} is not an error of the States family that can occur here`);
  if (names.includes('States.ALL') && (names.length > 1 || !isLast)) {
    faults.push(`${path}: States.ALL stands alone and last`);
  }
  return faults;
}

function faultsOfTimestamp(path: string, text: string | undefined): readonly string[] {
  if (text === undefined || EXPRESSION.test(text) || timestampOf(text) !== undefined) return [];
  return [`${path}.Timestamp: not an RFC 3339 instant with T and Z (${text})`];
}
