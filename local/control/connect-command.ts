import { faultyField, Problem } from './problem';

/** The list in the body of `POST /_local/connect`. @throws Problem 422, naming the field. */
export function readWithheld(body: unknown): readonly string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Problem(422, 'invalid-body', 'The body is an object with a list called withhold');
  }
  const { withhold, ...others } = body as Record<string, unknown>;
  const [other] = Object.keys(others);
  if (other !== undefined) throw faultyField(`/${other}`, 'unknown-field', `There is no field ${other}`);
  if (!Array.isArray(withhold)) throw faultyField('/withhold', 'invalid-list', 'withhold is a list of numbers');
  return withhold.map((number: unknown, index) => {
    if (typeof number === 'string' && /^\+[1-9]\d{1,14}$/.test(number)) return number;
    throw faultyField(`/withhold/${index}`, 'invalid-number', 'A number is written in E.164, such as +442079460101');
  });
}
