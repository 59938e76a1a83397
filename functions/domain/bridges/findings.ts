import { namedNumbers } from '../paperwork/named-numbers';
import type { BridgeCheck } from './bridge-check';
import { bridgeChecks, type BridgeCase } from './checks';

/** What stands on the bridges of an order's ports and should be done something about: one line for all that share it. */
export function bridgeFindings(cases: readonly BridgeCase[]): readonly BridgeCheck[] {
  const found = new Map<string, { readonly check: BridgeCheck; readonly numbers: string[] }>();
  for (const of of cases) {
    for (const check of bridgeChecks(of)) {
      if (check.severity === 'info') continue;
      const key = JSON.stringify(check);
      const same = found.get(key) ?? { check, numbers: [] };
      same.numbers.push(of.port.number);
      found.set(key, same);
    }
  }
  return [...found.values()].map(({ check, numbers }) => ({
    ...check,
    message: `Bridge of ${namedNumbers(numbers)}: ${check.message}`,
  }));
}
