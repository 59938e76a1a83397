import type { Definition, State } from './definition';

interface Transition {
  readonly path: string;
  readonly to: string;
}

const LONGEST_STATE_NAME = 80;

/** Faults in how the states hang together: dangling or missing transitions, states that nothing leads to. */
export function faultsOfGraph({ StartAt, States }: Definition): readonly string[] {
  const names = new Set(Object.keys(States));
  const faults = names.has(StartAt) ? [] : [`StartAt: there is no state "${StartAt}"`];
  for (const [name, state] of Object.entries(States)) {
    const path = `States.${name}`;
    if (name.length > LONGEST_STATE_NAME)
      faults.push(`${path}: a state name has at most ${LONGEST_STATE_NAME} characters`);
    faults.push(...faultsOfShape(path, state));
    for (const { path: from, to } of transitionsOf(path, state)) {
      if (!names.has(to)) faults.push(`${from}: there is no state "${to}"`);
    }
  }
  const reached = reachedFrom(StartAt, States);
  for (const name of names) if (!reached.has(name)) faults.push(`States.${name}: nothing leads to this state`);
  return faults;
}

function faultsOfShape(path: string, state: State): readonly string[] {
  const faults: string[] = [];
  if (state.Type === 'Task' || state.Type === 'Wait' || state.Type === 'Pass') {
    if ((state.Next === undefined) === (state.End === undefined)) faults.push(`${path}: needs either Next or End`);
  }
  if (state.Type === 'Wait' && (state.Seconds === undefined) === (state.Timestamp === undefined)) {
    faults.push(`${path}: needs either Seconds or Timestamp`);
  }
  return faults;
}

function transitionsOf(path: string, state: State): readonly Transition[] {
  const found: Transition[] = [];
  const note = (at: string, to: string | undefined): void => {
    if (to !== undefined) found.push({ path: `${path}.${at}`, to });
  };
  if ('Next' in state) note('Next', state.Next);
  if (state.Type === 'Task') state.Catch?.forEach((catcher, index) => note(`Catch[${index}].Next`, catcher.Next));
  if (state.Type === 'Choice') {
    state.Choices.forEach((rule, index) => note(`Choices[${index}].Next`, rule.Next));
    note('Default', state.Default);
  }
  return found;
}

function reachedFrom(start: string, states: Definition['States']): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = states[name];
    if (reached.has(name) || state === undefined) continue;
    reached.add(name);
    open.push(...transitionsOf(name, state).map(({ to }) => to));
  }
  return reached;
}
