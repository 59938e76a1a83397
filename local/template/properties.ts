import type { ResolvedResource } from './resolve';
import { isList, isObject, TemplateRefusedError, type Json, type JsonObject } from './template';

/**
 * Reads the properties of one resource, and refuses those that nobody asked for: a property that the stack neither
 * plays nor knows to be without effect here would be a difference to AWS that no test can see.
 */
export class Properties {
  readonly #owner: string;
  readonly #values: JsonObject;

  constructor(owner: string, values: JsonObject) {
    this.#owner = owner;
    this.#values = values;
  }

  static of(resource: ResolvedResource): Properties {
    return new Properties(resource.logicalId, resource.properties);
  }

  /** @param played what the stack acts upon. @param inert what has no effect on a laptop (tags, tracing, encryption). */
  only(played: readonly string[], inert: readonly string[] = []): this {
    for (const key of Object.keys(this.#values)) {
      if (!played.includes(key) && !inert.includes(key)) {
        throw new TemplateRefusedError(`the property ${key} of ${this.#owner}`);
      }
    }
    return this;
  }

  has(key: string): boolean {
    return this.#values[key] !== undefined;
  }

  text(key: string): string {
    const value = this.optionalText(key);
    if (value === undefined) throw new TemplateRefusedError(`${this.#owner} without ${key}`);
    return value;
  }

  optionalText(key: string): string | undefined {
    const value = this.#values[key];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.#wrong(key, value);
    return value;
  }

  number(key: string, fallback: number): number {
    const value = this.#values[key] ?? fallback;
    if (Number.isFinite(Number(value))) return Number(value);
    throw this.#wrong(key, value);
  }

  texts(key: string): readonly string[] {
    const value = this.#values[key] ?? [];
    if (!isList(value)) throw this.#wrong(key, value);
    return value.map(String);
  }

  object(key: string): JsonObject {
    const value = this.#values[key] ?? {};
    if (!isObject(value)) throw this.#wrong(key, value);
    return value;
  }

  /** A list of objects, each readable in the same strict way. */
  list(key: string): readonly Properties[] {
    const value = this.#values[key] ?? [];
    if (!isList(value)) throw this.#wrong(key, value);
    return value.map((item, index) => {
      if (!isObject(item)) throw this.#wrong(key, item);
      return new Properties(`${this.#owner}.${key}[${index}]`, item);
    });
  }

  /** Refuses any other value of a property that may be left out. */
  expect(key: string, ...allowed: readonly Json[]): this {
    const value = this.#values[key];
    if (value !== undefined && !allowed.includes(value)) throw this.#wrong(key, value);
    return this;
  }

  #wrong(key: string, value: Json): TemplateRefusedError {
    return new TemplateRefusedError(`the value ${JSON.stringify(value)} of ${key} in ${this.#owner}`);
  }
}
