import { readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';

interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Arguments?: { readonly Payload: Readonly<Record<string, unknown>> };
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts?: number }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Next?: string;
  readonly Default?: string;
}

const source = readFileSync('statemachines/import.asl.json', 'utf8');
const { States } = JSON.parse(source) as { readonly States: Readonly<Record<string, State>> };
const states = Object.entries(States);
const tasks = states.filter(([, { Type }]) => Type === 'Task');

describe('the import machine', () => {
  test('is valid ASL once its functions have ARNs', () => {
    const arn = '"arn:aws:lambda:eu-west-2:123456789012:function:any"';
    const deployed = source.replace(/\{\s*"Fn::GetAtt":\s*\[\s*"\w+",\s*"Arn"\s*\]\s*\}/g, arn);
    expect(deployed).not.toContain('Fn::');
    const verdict = validate(JSON.parse(deployed) as object);
    expect(verdict.isValid ? '' : verdict.errorsText('\n')).toBe('');
  });

  test.each(states)('says in one sentence what %s is for', (_name, { Comment = '' }) => {
    expect(Comment).toMatch(/^[A-Z].{10,}\.$/);
  });

  test.each(tasks)('%s carries ids only, and is tried again for an hour', (_name, { Arguments, Retry }) => {
    expect(Object.keys(Arguments?.Payload ?? {}).filter((name) => name !== 'giveUp')).toEqual(['importId']);
    expect(Retry?.[0]).toMatchObject({ ErrorEquals: ['States.ALL'], MaxAttempts: 12, BackoffRate: 2 });
  });

  test('asks for the next chunk until the word is no longer more, and gives up only what failed to the end', () => {
    expect(States['MakeChunk']).toMatchObject({
      Next: 'More',
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'GiveUp' }],
    });
    expect(States['More']?.Default).toBe('Ended');
    expect(States['GiveUp']?.Next).toBe('GivenUp');
  });
});
