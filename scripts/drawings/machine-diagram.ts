import { isWait, type Machine } from './machine';

/** The machine itself as a Mermaid state diagram: what the picture leaves out is that every wait comes back by way of the record. */
export function machineDiagram(machine: Machine): string {
  const states = Object.entries(machine.States);
  const waits = states.filter(([, of]) => isWait(of));
  const lines = [
    'stateDiagram-v2',
    '  direction TB',
    `  [*] --> ${machine.StartAt}`,
    `  state "${waits.length} waits, each for a signal or its deadline" as Waits {`,
    ...waits.map(([name]) => `    ${name}`),
    '  }',
    ...states.filter(([, of]) => of.Type === 'Choice').map(([name]) => `  state ${name} <<choice>>`),
  ];
  const edges = new Set<string>();
  for (const [name, of] of states) {
    const from = isWait(of) ? 'Waits' : name;
    const to = (target: string): string => {
      const state = machine.States[target];
      return state !== undefined && isWait(state) ? 'Waits' : target;
    };
    for (const { Next } of of.Choices ?? []) edges.add(`  ${from} --> ${to(Next)} : the record calls for it`);
    if (of.Default !== undefined) edges.add(`  ${from} --> ${to(of.Default)} : a word that it does not know`);
    if (of.Next !== undefined) edges.add(`  ${from} --> ${to(of.Next)}${isWait(of) ? ' : signal' : ''}`);
    for (const { Next } of of.Catch ?? []) edges.add(`  ${from} --> ${to(Next)} : deadline`);
    if (of.Type === 'Succeed' || of.Type === 'Fail') edges.add(`  ${name} --> [*]`);
  }
  return ['```mermaid', ...lines, ...edges, '```'].join('\n');
}
