import { z } from 'zod';

/** A function was deployed without a variable that it needs. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** The variables that a function was deployed with, checked on first use. Names only: values may be secret. */
export function environment<Shape extends z.ZodRawShape>(shape: Shape): z.output<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(process.env);
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(
    `Missing or wrong: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
  );
}
