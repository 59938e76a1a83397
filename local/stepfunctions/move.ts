import type { Json } from './definition';
import type { Execution, Position } from './execution';
import { valueOf, type Scope } from './expressions';
import { StateError } from './state-error';

/** What follows from a step: another state (or the end), an end in failure, or rest until something happens. */
export type Move =
  | { readonly kind: 'next'; readonly to: string | undefined; readonly output: Json; readonly assign: Assignment }
  | { readonly kind: 'fail'; readonly error: string; readonly cause: string }
  | { readonly kind: 'rest'; readonly position: Position };

type Assignment = Readonly<Record<string, Json>>;

/** 256 KiB of payload, state or variables [SFN service-quotas]. */
export const LARGEST_BYTES = 262_144;

/** Moves on to `to` with what Assign and Output of the taken way say; neither sees what the other has just made. */
export async function onwards(
  to: string | undefined,
  fields: { readonly Assign?: Record<string, Json> | undefined; readonly Output?: Json | undefined },
  scope: Scope,
  otherwise: Json,
): Promise<Move> {
  const assign: Record<string, Json> = {};
  for (const [name, template] of Object.entries(fields.Assign ?? {})) {
    assign[name] = await valueOf(template, scope, `Assign.${name}`);
  }
  const output = fields.Output === undefined ? otherwise : await valueOf(fields.Output, scope, 'Output');
  withinLimit(assign, 'Assign');
  withinLimit(output, 'the output of the state');
  return { kind: 'next', to, output, assign };
}

/** @throws StateError States.DataLimitExceeded */
export function withinLimit(value: Json | undefined, what: string): void {
  if (value !== undefined && Buffer.byteLength(JSON.stringify(value)) > LARGEST_BYTES) {
    throw new StateError(
      'States.DataLimitExceeded',
      `The size of ${what} is over the limit of ${LARGEST_BYTES} bytes.`,
    );
  }
}

/** Work that was overtaken: the execution was stopped, or answered while its function was still running. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** The right to move an execution, lost as soon as something else takes it over. */
export class Turn {
  readonly #execution: Execution;
  readonly #number: number;

  constructor(execution: Execution) {
    execution.turn += 1;
    this.#execution = execution;
    this.#number = execution.turn;
  }

  /** @throws Superseded */
  check(): void {
    if (this.#execution.turn !== this.#number) throw new Superseded();
  }
}
