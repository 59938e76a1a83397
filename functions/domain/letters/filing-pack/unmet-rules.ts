import { decide } from '../../port/decide';
import { filingFaults } from '../../port/filing-rules';
import type { Port } from '../../port/port';
import { isRefusal, type Refusal } from '../../port/refusal';
import type { PackFacts, UnmetRule } from './filing-pack';

const MOST_NAMED = 5;

/**
 * Every rule that forbids opening the case now, all at once: no record, the rules of a filing at `now` for the day that the
 * pack asks for, numbers that the letter does not list, and a rejection that a new letter has to answer first.
 */
export function unmetRules(facts: PackFacts): readonly UnmetRule[] {
  const { order, playbook, now, slot } = facts;
  const ofFiling = filingFaults({ order, playbook, filedAt: now, requestedFoc: slot?.from });
  const letterStands = ofFiling.every(({ code }) => code !== 'loa-missing' && code !== 'loa-blocked');
  return [
    ...(order.csr === null ? [{ code: 'csr-missing', message: 'No CSR is on file. PUT …/csr first.' }] : []),
    ...ofFiling.map(({ code, message }) => ({ code, message })),
    ...(letterStands ? numbersNotOnLetter(facts) : []),
    ...refusedPorts(facts, letterStands),
  ];
}

/** The letter is compared with the record; whether it lists every number that is ordered is asked here. */
function numbersNotOnLetter({ order, ports }: PackFacts): readonly UnmetRule[] {
  const listed = new Set(order.loa?.loa.numbers);
  const missing = ports.flatMap(({ number }) => (listed.has(number) ? [] : [number]));
  if (missing.length === 0) return [];
  const message = `The LOA does not list ${named(missing)}. Have record and letter list every number of the order, or cancel what stays.`;
  return [{ code: 'number-not-on-loa', message }];
}

/** What the law of the lifecycle says to filing these ports. A case that is filed already may be opened anew. */
function refusedPorts({ ports, now }: PackFacts, letterStands: boolean): readonly UnmetRule[] {
  const refusals = ports.flatMap((port) => (port.phase === 'FILED' ? [] : refusalToFile(port, now)));
  const told = refusals.filter(({ rule }) => rule !== 'illegal-in-phase' || letterStands);
  const rules = [...new Set(told.map(({ rule }) => rule))];
  return rules.map((rule) => {
    const alike = told.filter((refusal) => refusal.rule === rule);
    const message = `${named(alike.map(({ number }) => number))}: ${alike[0]?.detail ?? ''}`;
    return { code: rule, message };
  });
}

function refusalToFile(port: Port, now: string): readonly Refusal[] {
  const answer = decide({ type: 'file', filedAt: now }, port, { at: now, id: 'filing-pack' });
  return isRefusal(answer) ? [answer] : [];
}

function named(numbers: readonly string[]): string {
  const more = numbers.length - MOST_NAMED;
  const shown = numbers.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
