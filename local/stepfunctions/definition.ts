import { z } from 'zod';

const json = z.json();
export type Json = z.infer<typeof json>;

/** The whole of a string field that JSONata computes. */
export const EXPRESSION = /^\{%[\s\S]+%\}$/;

export const INVOKE = 'arn:aws:states:::lambda:invoke';
export const INVOKE_AND_WAIT = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

const MAX_SECONDS = 99_999_999;
const MAX_DELAY_SECONDS = 31_622_400;

const expression = z.string().regex(EXPRESSION, 'must be a JSONata expression {% … %}');
const wholeSeconds = z.int().min(1).max(MAX_SECONDS);
const taskSeconds = z.union([wholeSeconds, expression], {
  error: 'must be a positive integer or a JSONata expression',
});
const assign = z.record(z.string(), json);
const queryLanguage = z.literal('JSONata', { error: 'only JSONata is supported' });

const described = { Comment: z.string().optional(), QueryLanguage: queryLanguage.optional() };
const carriesOn = { Next: z.string().optional(), End: z.literal(true).optional() };
const yields = { Assign: assign.optional(), Output: json.optional() };

const retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.int().min(1).max(MAX_SECONDS).optional(),
  MaxAttempts: z.int().min(0).max(MAX_SECONDS).optional(),
  BackoffRate: z.number().min(1).optional(),
  MaxDelaySeconds: z.int().min(1).max(MAX_DELAY_SECONDS).optional(),
  JitterStrategy: z.literal('NONE', { error: 'only NONE is supported: delays are exact here' }).optional(),
  Comment: z.string().optional(),
});

const catcher = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  Next: z.string(),
  ...yields,
  Comment: z.string().optional(),
});

const task = z.strictObject({
  Type: z.literal('Task'),
  ...described,
  Resource: z.enum([INVOKE, INVOKE_AND_WAIT], { error: 'this resource is not supported' }),
  Arguments: z.strictObject({ FunctionName: z.string().min(1), Payload: json.optional() }),
  TimeoutSeconds: taskSeconds.optional(),
  HeartbeatSeconds: taskSeconds.optional(),
  Retry: z.array(retrier).optional(),
  Catch: z.array(catcher).optional(),
  ...yields,
  ...carriesOn,
});

const choice = z.strictObject({
  Type: z.literal('Choice'),
  ...described,
  Choices: z
    .array(z.strictObject({ Condition: expression, Next: z.string(), ...yields, Comment: z.string().optional() }))
    .min(1),
  Default: z.string().optional(),
  ...yields,
});

const wait = z.strictObject({
  Type: z.literal('Wait'),
  ...described,
  Seconds: z.union([z.int().min(0).max(MAX_SECONDS), expression], { error: 'must be whole seconds' }).optional(),
  Timestamp: z.string().optional(),
  ...yields,
  ...carriesOn,
});

const pass = z.strictObject({ Type: z.literal('Pass'), ...described, ...yields, ...carriesOn });
const succeed = z.strictObject({ Type: z.literal('Succeed'), ...described, Output: json.optional() });
const fail = z.strictObject({
  Type: z.literal('Fail'),
  ...described,
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

const state = z.discriminatedUnion('Type', [task, choice, wait, pass, succeed, fail], {
  error: 'this state type is not supported',
});

/** The subset of the Amazon States Language that the embedded engine runs; whatever is not here is refused. */
export const definitionSchema = z.strictObject({
  Comment: z.string().optional(),
  QueryLanguage: queryLanguage,
  StartAt: z.string(),
  Version: z.literal('1.0').optional(),
  TimeoutSeconds: wholeSeconds.optional(),
  States: z.record(z.string(), state),
});

export type Definition = z.infer<typeof definitionSchema>;
export type State = z.infer<typeof state>;
export type TaskState = z.infer<typeof task>;
export type ChoiceState = z.infer<typeof choice>;
export type WaitState = z.infer<typeof wait>;
export type Retrier = z.infer<typeof retrier>;
export type Catcher = z.infer<typeof catcher>;
