import { z } from 'zod';
import { LARGEST_BYTES } from './move';

/** A refusal that the API answers with, by the name that the SDK turns into an exception class. */
export class ApiError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.type = type;
  }
}

const arn = z.string().min(1).max(2048);
const token = z.string().min(1).max(2048);
const error = z.string().max(256).optional();
const cause = z.string().max(32_768).optional();
const data = z.string().refine((text) => Buffer.byteLength(text) <= LARGEST_BYTES, `is over ${LARGEST_BYTES} bytes`);
const paging = { maxResults: z.int().min(0).max(1000).optional(), nextToken: z.string().optional() };
const status = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);

export const requests = {
  StartExecution: z.object({ stateMachineArn: arn, name: z.string().optional(), input: data.optional() }),
  StopExecution: z.object({ executionArn: arn, error, cause }),
  DescribeExecution: z.object({ executionArn: arn }),
  GetExecutionHistory: z.object({ executionArn: arn, reverseOrder: z.boolean().optional(), ...paging }),
  ListExecutions: z.object({ stateMachineArn: arn, statusFilter: status.optional(), ...paging }),
  DescribeStateMachine: z.object({ stateMachineArn: arn }),
  SendTaskSuccess: z.object({ taskToken: token, output: data }),
  SendTaskFailure: z.object({ taskToken: token, error, cause }),
  SendTaskHeartbeat: z.object({ taskToken: token }),
};

/** The body of a request, or ValidationException with every field that is wrong. */
export function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ApiError('ValidationException', faults.join('; '));
}

const FORBIDDEN_IN_NAMES = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** Names of machines and executions [SFN service-quotas]: 1 to 80 characters, an E.164 `+` is fine, `#` and `:` are not. */
export function isName(name: string): boolean {
  return name.length >= 1 && name.length <= 80 && !FORBIDDEN_IN_NAMES.test(name);
}

/** One page of a list, by an opaque offset. */
export function page<T>(
  items: readonly T[],
  { maxResults, nextToken }: { maxResults?: number | undefined; nextToken?: string | undefined },
): { readonly items: readonly T[]; readonly nextToken?: string } {
  const from = nextToken === undefined ? 0 : Number(Buffer.from(nextToken, 'base64url').toString());
  if (!Number.isInteger(from) || from < 0 || from > items.length)
    throw new ApiError('InvalidToken', 'Invalid nextToken.');
  const to = from + (maxResults === undefined || maxResults === 0 ? 100 : maxResults);
  const rest = to < items.length ? { nextToken: Buffer.from(String(to)).toString('base64url') } : {};
  return { items: items.slice(from, to), ...rest };
}
