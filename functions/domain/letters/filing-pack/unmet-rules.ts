import { namedNumbers } from '../../paperwork/named-numbers';
import { decide } from '../../port/decide';
import { filingFaults } from '../../port/filing-rules';
import type { Port } from '../../port/port';
import { isRefusal, type Refusal } from '../../port/refusal';
import type { PackFacts, UnmetRule } from './filing-pack';
import { callingCodesOf } from './number-kinds';

/**
 * Every rule that forbids opening the case now, all at once: no record, numbers of several countries, the rules of a filing
 * at `now` for the day that the pack asks for, and a rejection that a new letter has to answer first.
 */
export function unmetRules(facts: PackFacts): readonly UnmetRule[] {
  const { order, playbook, carrier, ports, now, slot } = facts;
  const ofFiling = filingFaults({
    order,
    playbook,
    desk: carrier.desk,
    filedAt: now,
    numbers: ports.map(({ number }) => number),
    requestedFoc: slot?.from,
  });
  const letterStands = ofFiling.every(({ code }) => code !== 'loa-missing' && code !== 'loa-blocked');
  return [
    ...(order.csr === null ? [{ code: 'csr-missing', message: 'No CSR is on file. PUT …/csr first.' }] : []),
    ...severalCountries(facts),
    ...ofFiling.map(({ code, message }) => ({ code, message })),
    ...refusedPorts(facts, letterStands),
  ];
}

/** AWS takes one case for each losing carrier and country; an order has one carrier, and the row EU_OTHER many countries. */
function severalCountries({ ports }: PackFacts): readonly UnmetRule[] {
  const codes = callingCodesOf(ports.map(({ number }) => number));
  if (codes.length < 2) return [];
  const message = `The numbers belong to several countries (${codes.join(', ')}), and AWS takes one case for each. Cancel all but one country here and order the others anew.`;
  return [{ code: 'several-countries', message }];
}

/** What the law of the lifecycle says to filing these ports. A case that is filed already may be opened anew. */
function refusedPorts({ ports, now }: PackFacts, letterStands: boolean): readonly UnmetRule[] {
  const refusals = ports.flatMap((port) => (port.phase === 'FILED' ? [] : refusalToFile(port, now)));
  const told = refusals.filter(({ rule }) => rule !== 'illegal-in-phase' || letterStands);
  const rules = [...new Set(told.map(({ rule }) => rule))];
  return rules.map((rule) => {
    const alike = told.filter((refusal) => refusal.rule === rule);
    const message = `${namedNumbers(alike.map(({ number }) => number))}: ${alike[0]?.detail ?? ''}`;
    return { code: rule, message };
  });
}

function refusalToFile(port: Port, now: string): readonly Refusal[] {
  const answer = decide({ type: 'file', filedAt: now }, port, { at: now, id: 'filing-pack' });
  return isRefusal(answer) ? [answer] : [];
}
