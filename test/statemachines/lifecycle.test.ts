import { readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { STOP_NAMES } from '../../functions/domain/port/stop';
import { LIFECYCLE } from '../../scripts/drawings/machine';

interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly MaxAttempts?: number;
  readonly BackoffRate?: number;
}

interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Resource?: string;
  readonly Arguments?: { readonly FunctionName: unknown; readonly Payload: Readonly<Record<string, string>> };
  readonly TimeoutSeconds?: unknown;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Default?: string;
  readonly Next?: string;
}

const source = readFileSync(LIFECYCLE, 'utf8');
const machine = JSON.parse(source) as {
  readonly StartAt: string;
  readonly QueryLanguage: string;
  readonly States: Readonly<Record<string, State>>;
};
const states = Object.entries(machine.States);
const waits = states.filter(([, state]) => state.Resource?.endsWith('.waitForTaskToken'));
const tasks = states.filter(([, state]) => state.Type === 'Task');

const following = (state: State): readonly string[] =>
  [
    state.Next,
    state.Default,
    ...(state.Choices ?? []).map(({ Next }) => Next),
    ...(state.Catch ?? []).map(({ Next }) => Next),
  ].filter((next) => next !== undefined);

describe('the lifecycle machine', () => {
  test('is valid ASL once its functions have ARNs', () => {
    const arn = '"arn:aws:lambda:eu-west-2:123456789012:function:any"';
    const deployed = source.replace(/\{\s*"Fn::GetAtt":\s*\[\s*"\w+",\s*"Arn"\s*\]\s*\}/g, arn);
    expect(deployed).not.toContain('Fn::');
    const verdict = validate(JSON.parse(deployed) as object);
    expect(verdict.isValid ? '' : verdict.errorsText('\n')).toBe('');
    expect(machine.QueryLanguage).toBe('JSONata');
  });

  test.each(states)('says in one sentence what %s is for', (_name, { Comment = '' }) => {
    expect(Comment.length).toBeGreaterThan(10);
    expect(Comment).toMatch(/^[A-Z].*\.$/);
  });

  test.each(waits)(
    '%s ends by a signal or by its deadline, and only a deadline is looked into again',
    (_name, state) => {
      expect(state.TimeoutSeconds).toBe('{% $max([1, $ceil(($toMillis($states.input.until) - $millis()) / 1000)]) %}');
      expect(state.Catch).toEqual([{ ErrorEquals: ['States.Timeout'], Next: 'Attend' }]);
      expect(state.Next).toBe('Route');
    },
  );

  test.each(waits)('%s does not try a reached deadline again, but every failure of its function', (_name, state) => {
    const [deadline, failure] = state.Retry ?? [];
    expect(deadline).toEqual({ ErrorEquals: ['States.Timeout'], MaxAttempts: 0 });
    expect(failure?.ErrorEquals).toEqual(['States.ALL']);
    expect(failure?.MaxAttempts).toBeGreaterThan(3);
  });

  test.each(tasks)('%s is tried again with growing pauses when its function fails', (_name, state) => {
    const retrier = state.Retry?.find(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'));
    expect(retrier?.BackoffRate).toBeGreaterThan(1);
    expect(retrier?.MaxAttempts).toBeGreaterThan(3);
  });

  test('knows exactly the outcome words of the domain, each leading to a state of its own', () => {
    const choices = machine.States['Route']?.Choices ?? [];
    const words = choices.map(
      ({ Condition }) => /^\{% \$states\.input\.outcome = '([a-z-]+)' %\}$/.exec(Condition)?.[1],
    );
    expect(words).toEqual([...STOP_NAMES]);
    expect(new Set(choices.map(({ Next }) => Next)).size).toBe(choices.length);
    expect(machine.States['Route']?.Default).toBe('WaitUnnamed');
  });

  test('waits for the FOC and through the rollback window in states of those names', () => {
    expect(waits.map(([name]) => name)).toEqual(expect.arrayContaining(['WaitForFoc', 'RollbackWindow']));
  });

  test('reaches every state, and names none that is not there', () => {
    const reached = new Set<string>();
    const open = [machine.StartAt];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      const state = machine.States[name];
      if (state === undefined) throw new Error(`There is no state ${name}`);
      open.push(...following(state));
    }
    expect([...reached].sort()).toEqual(Object.keys(machine.States).sort());
  });

  test('hands its tasks ids, the chosen halt and the task token, and nothing else', () => {
    const id = (field: string): string => `{% $states.context.Execution.Input.${field} %}`;
    const ids = { orderId: id('orderId'), number: id('number') };
    for (const [name, { Arguments }] of tasks) {
      const isWait = waits.some(([wait]) => wait === name);
      const halt = { stop: '{% $states.input %}', token: '{% $states.context.Task.Token %}' };
      expect(Arguments?.Payload, name).toEqual(isWait ? { ...ids, ...halt } : ids);
    }
  });

  test('reckons with nothing but its deadlines', () => {
    const expressions = source.match(/\{%.*?%\}/g) ?? [];
    const kinds = new Set(expressions.map((expression) => expression.replace(/'[a-z-]+'/, "'…'")));
    expect([...kinds].sort()).toEqual([
      '{% $max([1, $ceil(($toMillis($states.input.until) - $millis()) / 1000)]) %}',
      '{% $states.context.Execution.Input.number %}',
      '{% $states.context.Execution.Input.orderId %}',
      '{% $states.context.Task.Token %}',
      '{% $states.input %}',
      "{% $states.input.outcome = '…' %}",
      '{% $states.result.Payload %}',
    ]);
  });
});
