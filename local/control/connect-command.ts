import { faultyField, Problem } from './problem';

/** What `POST /_local/connect` may ask of the embedded Connect; what is left out stays as it is. */
export interface ConnectCommand {
  /** The only numbers that do not come by themselves. */
  readonly withhold?: readonly string[];
  /** How many claims from now on come to nothing. */
  readonly failClaims?: number;
}

/** Reads the body of `POST /_local/connect`. @throws Problem 422, naming the field. */
export function readConnectCommand(body: unknown): ConnectCommand {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Problem(422, 'invalid-body', 'The body is an object with a list called withhold, or failClaims');
  }
  const { withhold, failClaims, ...others } = body as Record<string, unknown>;
  const [other] = Object.keys(others);
  if (other !== undefined) throw faultyField(`/${other}`, 'unknown-field', `There is no field ${other}`);
  return {
    ...(withhold === undefined && failClaims !== undefined ? {} : { withhold: numbersIn(withhold) }),
    ...(failClaims === undefined ? {} : { failClaims: countIn(failClaims) }),
  };
}

function numbersIn(withhold: unknown): readonly string[] {
  if (!Array.isArray(withhold)) throw faultyField('/withhold', 'invalid-list', 'withhold is a list of numbers');
  return withhold.map((number: unknown, index) => {
    if (typeof number === 'string' && /^\+[1-9]\d{1,14}$/.test(number)) return number;
    throw faultyField(`/withhold/${index}`, 'invalid-number', 'A number is written in E.164, such as +442079460101');
  });
}

function countIn(failClaims: unknown): number {
  if (typeof failClaims === 'number' && Number.isInteger(failClaims) && failClaims >= 0 && failClaims <= 1000)
    return failClaims;
  throw faultyField('/failClaims', 'invalid-count', 'failClaims is a whole number from 0 to 1000');
}
