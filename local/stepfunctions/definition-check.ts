import validateAsl from 'asl-validator';
import type { z } from 'zod';
import { definitionSchema, type Definition } from './definition';
import { hashOf } from './execution';
import { faultsOfFields } from './field-check';
import { faultsOfGraph } from './graph-check';

const foundValid = new Set<string>();

/** [SFN service-quotas]. */
const LARGEST_DEFINITION = 1_048_576;

/**
 * The definition, read into the language that the engine runs.
 * @throws Error that names, with its path, everything in the definition that the language lacks or that cannot run.
 */
export function checkedDefinition(name: string, definition: object): Definition {
  if (JSON.stringify(definition).length > LARGEST_DEFINITION) throw refusal(name, ['the definition is over 1 MiB']);
  const read = definitionSchema.safeParse(definition);
  if (!read.success)
    throw refusal(
      name,
      read.error.issues.flatMap((issue) => faultsOfIssue(issue, definition)),
    );
  const faults = [...faultsOfGraph(read.data), ...faultsOfFields(read.data)];
  if (faults.length > 0) throw refusal(name, faults);
  askAslValidator(name, definition);
  return read.data;
}

/** It compiles its schemas anew for every question, which takes longer than all the rest: nothing is asked twice. */
function askAslValidator(name: string, definition: object): void {
  const hash = hashOf(definition);
  if (foundValid.has(hash)) return;
  const verdict = validateAsl(structuredClone(definition));
  if (!verdict.isValid) throw refusal(name, [`asl-validator: ${verdict.errorsText('; ')}`]);
  foundValid.add(hash);
}

function refusal(name: string, faults: readonly string[]): Error {
  return new Error(`state machine ${name} is refused:\n  ${faults.join('\n  ')}`);
}

function faultsOfIssue(issue: z.core.$ZodIssue, definition: object): readonly string[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${pathOf([...issue.path, key])}: this field is not supported`);
  }
  const found = valueAt(definition, issue.path);
  const shown = typeof found === 'string' || typeof found === 'number' ? ` (${JSON.stringify(found)})` : '';
  return [`${path}: ${issue.message}${shown}`];
}

function pathOf(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? String(step) : `${path}.${String(step)}`;
  }, '');
}

function valueAt(root: unknown, steps: readonly PropertyKey[]): unknown {
  return steps.reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }, root);
}
