/** The errors of Connect that the local stack gives, with the status that its API model has for each. */
const statuses = {
  IdempotencyException: 409,
  InvalidParameterException: 400,
  ResourceNotFoundException: 404,
  TooManyRequestsException: 429,
} as const;

/** An answer of Connect that is not the one hoped for, by Connect's own name. */
export class ConnectRefusal extends Error {
  readonly status: number;

  constructor(name: keyof typeof statuses, message: string) {
    super(message);
    this.name = name;
    this.status = statuses[name];
  }
}

export function invalid(message: string): ConnectRefusal {
  return new ConnectRefusal('InvalidParameterException', message);
}

export function notFound(message: string): ConnectRefusal {
  return new ConnectRefusal('ResourceNotFoundException', message);
}
