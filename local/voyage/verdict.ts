import type { Ending } from './chapter';

export interface Arrival {
  readonly phase: string;
  readonly transitions: number;
  readonly passes: readonly string[];
  readonly occasions: readonly string[];
  /** The status of every execution of the number. */
  readonly executions: readonly string[];
  readonly surprises: readonly string[];
}

/** In what a port came to another end than its chapter tells; nothing, when it came to just that one. */
export function deviationsFrom(ending: Ending, arrival: Arrival): readonly string[] {
  return [
    ...arrival.surprises,
    ...(arrival.phase === ending.phase ? [] : [`It ended in ${arrival.phase}, not in ${ending.phase}.`]),
    ...passesOff(ending, arrival),
    ...mailsOff(ending, arrival),
    ...(arrival.executions.length === 1 && arrival.executions[0] === 'SUCCEEDED'
      ? []
      : [`Its executions are ${arrival.executions.join(', ') || 'none'}, not one that SUCCEEDED.`]),
    ...transitionsOff(ending, arrival),
  ];
}

function passesOff(ending: Ending, { passes }: Arrival): readonly string[] {
  const told = ending.passes.join(' → ');
  const was = passes.join(' → ');
  return told === was ? [] : [`It passed ${was}, not ${told}.`];
}

function mailsOff(ending: Ending, { occasions }: Arrival): readonly string[] {
  return Object.entries(ending.mails).flatMap(([occasion, expected]) => {
    const sent = occasions.filter((one) => one === occasion).length;
    return sent === expected ? [] : [`${sent} mails of ${occasion} went out, not ${expected}.`];
  });
}

function transitionsOff({ transitionsAtMost }: Ending, { transitions }: Arrival): readonly string[] {
  if (transitionsAtMost === undefined || transitions <= transitionsAtMost) return [];
  return [`It took ${transitions} transitions, more than ${transitionsAtMost}.`];
}
