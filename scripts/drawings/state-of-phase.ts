import { PHASES, type Phase } from '../../functions/domain/port/phase';
import { stopNameOf } from '../../functions/domain/port/stop';
import { stateOfWord, type Machine } from './machine';

/** The state in which a port of each phase halts. The domain is asked for the word, the machine for the state. */
export function stateOfPhase(machine: Machine): ReadonlyMap<Phase, string> {
  const states = stateOfWord(machine);
  return new Map(
    PHASES.map((phase) => {
      const name = states.get(stopNameOf(phase));
      if (name === undefined) throw new Error(`The machine has no state for ${stopNameOf(phase)}`);
      return [phase, name];
    }),
  );
}
