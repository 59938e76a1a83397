import { expect } from 'vitest';
import { z } from 'zod';
import { PROBLEMS, type ProblemSlug } from '../../functions/rest/problem';
import type { Answer } from './caller';

const problem = z.looseObject({
  type: z.url(),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string().min(1) })).optional(),
});

export type ProblemAnswer = z.output<typeof problem>;

/** Asserts that an answer is this problem, in the form of RFC 9457, and answers its body. */
export function expectProblem(answer: Answer, slug: ProblemSlug, pointer?: string): ProblemAnswer {
  const said = JSON.stringify(answer.body);
  expect(answer.headers.get('content-type'), said).toMatch(/^application\/problem\+json\b/);
  const body = problem.parse(answer.body);
  expect(body.type.split('/').at(-1), said).toBe(slug);
  expect(answer.status, said).toBe(PROBLEMS[slug].status);
  expect(body.status).toBe(answer.status);
  if (pointer !== undefined)
    expect(
      body.errors?.map((fault) => fault.pointer),
      said,
    ).toContain(pointer);
  return body;
}
