/** Who stands behind a figure. Only `regulator` and `law` bind anybody; a `practice` is what people have seen. */
export type Origin = 'practice' | 'regulator' | 'law' | 'aws' | 'carrier' | 'industry' | 'default';

/** A figure that carries its own proof: nothing in a playbook stands without one. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
  readonly source: string;
  readonly note?: string;
}

/** Practice is what the field report of migration practitioners says; it grants nothing. */
export const FIELD_REPORT = "migration practitioners' field report";
