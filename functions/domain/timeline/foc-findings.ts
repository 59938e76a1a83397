import { type Instant, laterOf, localDateOf, localTimeOf } from '../time/instant';
import { formatDate } from '../time/local-text';
import { type Finding, isBlocking } from './finding';
import type { FocQuestion } from './foc-question';
import { findingsOf } from './foc-rules';
import { type GoodSlot, goodSlotsFrom, nextGoodSlots } from './good-slots';

export { type GoodSlot, nextGoodSlots, type SlotQuestion } from './good-slots';

const SLOTS_OFFERED = 3;

/** A warning that has not gone away within a month, such as a missing calendar, is one to live with. */
const DAYS_TO_AVOID_A_WARNING = 30;

/**
 * What speaks against a FOC, blocking findings first; an empty list is a good date. Windows are judged by the clocks of the
 * zone they name, both ends included; days and cover by the calendar and zone of the losing carrier's desk. Every finding
 * offers the next three slots that are free of it and that nothing forbids, as instants and in its message.
 * Source of the rules: design §11, porting-facts §6 and §11.1.
 * Example: Thursday 2 April 2026 at an English desk is refused, for Friday to Monday are Easter.
 */
export function judgeFoc(question: FocQuestion): readonly Finding[] {
  const findings = findingsOf(question);
  if (findings.length === 0) return findings;
  const { at, ...rest } = question;
  const from = laterOf(at, question.now);
  const next = nextGoodSlots({ ...rest, from }).map((slot) => slot.at);
  return findings.map((finding) => {
    if (isBlocking(finding)) return offering(finding, next, 'The next good slots', question);
    const free = freeOf(finding, from, question);
    return free.length === SLOTS_OFFERED
      ? offering(finding, free, 'The next slots without it', question)
      : offering(finding, next, 'The next slots have it too', question);
  });
}

function freeOf({ code }: Finding, from: Instant, { at, ...rest }: FocQuestion): readonly Instant[] {
  const free: Instant[] = [];
  const isFree = (slot: GoodSlot): boolean => slot.at !== at && slot.findings.every((finding) => finding.code !== code);
  for (const slot of goodSlotsFrom(from, rest, DAYS_TO_AVOID_A_WARNING)) {
    if (isFree(slot)) free.push(slot.at);
    if (free.length === SLOTS_OFFERED) break;
  }
  return free;
}

function offering(
  finding: Finding,
  slots: readonly Instant[],
  words: string,
  { countryZone }: Pick<FocQuestion, 'countryZone'>,
): Finding {
  const said = slots.map((at) => `${formatDate(localDateOf(at, countryZone))}, ${localTimeOf(at, countryZone)}`);
  const offer =
    said.length === 0 ? 'No good slot was found within a year.' : `${words}: ${said.join('; ')} (${countryZone}).`;
  return { ...finding, suggestions: slots, message: `${finding.message} ${offer}` };
}
