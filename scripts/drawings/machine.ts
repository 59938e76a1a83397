import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const LIFECYCLE = 'statemachines/lifecycle.asl.json';

const choice = z.object({ Condition: z.string(), Next: z.string() });

const state = z.object({
  Type: z.enum(['Task', 'Choice', 'Succeed', 'Fail']),
  Comment: z.string(),
  Resource: z.string().optional(),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(choice).optional(),
  Catch: z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string() })).optional(),
});

export type State = z.infer<typeof state>;

const definition = z.object({ Comment: z.string(), StartAt: z.string(), States: z.record(z.string(), state) });

export type Machine = z.infer<typeof definition>;

/** The lifecycle as it is deployed, with the part of it that a drawing shows. */
export const readMachine = (): Machine => definition.parse(JSON.parse(readFileSync(LIFECYCLE, 'utf8')));

/** Whether a state hands out a task token and halts until somebody gives it back, or its time is up. */
export const isWait = (of: State): boolean => of.Resource?.endsWith('.waitForTaskToken') === true;

const WORD = /^\{% \$states\.input\.outcome = '([a-z-]+)' %\}$/;

/** The state that each outcome word leads to, in the order of the Choice state. */
export function stateOfWord(machine: Machine): ReadonlyMap<string, string> {
  const rules = Object.values(machine.States).flatMap((of) => of.Choices ?? []);
  return new Map(
    rules.map(({ Condition, Next }) => {
      const word = WORD.exec(Condition)?.[1];
      if (word === undefined) throw new Error(`A choice compares more than the outcome word: ${Condition}`);
      return [word, Next];
    }),
  );
}
