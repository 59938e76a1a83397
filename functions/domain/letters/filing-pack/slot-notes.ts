import { localDateOf } from '../../time/instant';
import { plusCalendarDays } from '../../time/local-date';
import { formatDate } from '../../time/local-text';
import { describeWindows } from '../../timeline/cutover-windows';
import { harmless } from '../mails/harmless-text';
import type { PackFacts, PackNote } from './filing-pack';
import { ABOUT_PORTING, HOW_LONG, QUOTA_DAYS_AHEAD } from './support-case';
import type { PortSlot } from './port-slot';

const UNLISTED =
  'AWS states no hours in which it moves these numbers, and may not move them at all: ask in the case whether it does before anybody signs. The hour in the text is one at which the carrier’s desk works.';

/** Where the day in the text comes from, when AWS moves numbers, and by when quotas are raised for it. */
export function slotNotes(facts: PackFacts): readonly PackNote[] {
  const { slot, playbook } = facts;
  if (slot === null) {
    const message =
      'The order asks for no cutover and no span is known for these numbers: put the day that you want into the text.';
    return [{ code: 'port-date-missing', message, source: ABOUT_PORTING }];
  }
  const { value, source } = playbook.windows.aws;
  const hours = `AWS moves these numbers ${describeWindows(value)}. Date and hour are a wish: they are agreed with the losing carrier, which usually decides.`;
  return [
    ...choiceNote(facts, slot),
    value.length === 0
      ? { code: 'cutover-window-unknown', message: UNLISTED, source }
      : { code: 'cutover-window', message: hours, source: `${source}; ${HOW_LONG}` },
    quotaNote(facts, slot),
  ];
}

function choiceNote({ order, carrier, playbook }: PackFacts, { choice, date }: PortSlot): readonly PackNote[] {
  const asked = order.requestedCutover;
  const { typical, max, min } = playbook.timeline;
  const span = typical.value === null ? (max.value === null ? min : max) : typical;
  switch (choice) {
    case 'asked':
      return [];
    case 'moved': {
      const message = `On ${formatDate(asked ?? date)}, the cutover asked for, AWS or ${harmless(carrier.name)} does not work; the text asks for ${formatDate(date)}.`;
      return [{ code: 'port-date-moved', message, source: HOW_LONG }];
    }
    case 'proposed': {
      const why =
        asked === undefined
          ? 'The order asks for no cutover'
          : `The cutover asked for, ${formatDate(asked)}, is not ahead of us`;
      const message = `${why}; the text proposes ${formatDate(date)}, ${span.value ?? 0} business days of the desk from now. Put in another day if you want one.`;
      return [{ code: 'port-date-proposed', message, source: span.source }];
    }
  }
}

function quotaNote({ playbook, now }: PackFacts, { date }: PortSlot): PackNote {
  const lastDay = plusCalendarDays(date, -QUOTA_DAYS_AHEAD);
  const inTime = localDateOf(now, playbook.zone) <= lastDay;
  const message = inTime
    ? `Ask for higher quotas of the instance, where the new traffic needs them, by ${formatDate(lastDay)}: ${QUOTA_DAYS_AHEAD} days before the port date.`
    : `Higher quotas of the instance are to be asked for ${QUOTA_DAYS_AHEAD} days before the port date, which was ${formatDate(lastDay)}: check that they suffice, or ask for a later day.`;
  return { code: 'quotas', message, source: ABOUT_PORTING };
}
