import { isDuring, overlap, sayCampaign } from '../timeline/campaign-span';
import { isBefore } from '../time/instant';
import { formatDate } from '../time/local-text';
import type { Clash } from './clash';
import { sayLongest, sayShortest } from './filing-days';
import type { PlannedFoc } from './planned-foc';

/** How a campaign and ports in flight meet, in one sentence or two; whose numbers they are is said beside it. */
export function sayClash(clash: Clash): string {
  const { campaign, time, file, port, danger, say } = clash;
  const zone = file.playbook.zone;
  const said = sayCampaign(campaign, zone, say);
  if (port.phase === 'ON_HOLD') {
    const reason = port.hold === undefined ? '' : `: ${sentence(port.hold.reason)}`;
    return `On hold since ${say(port.phaseSince, zone)}${reason === '' ? '.' : reason} It is named by ${said}.`;
  }
  if (port.foc === null) return sayPlanned(clash, said);
  const foc = `the FOC ${say(port.foc.at, zone)}`;
  if (isDuring(port.foc.at, time)) return `${capital(foc)} falls into ${said}.`;
  if (port.phase === 'HALF_PORTED' || port.phase === 'ROLLING_BACK') {
    return `The number stands between two carriers since ${foc}, and nobody knows for how long; ${said}.`;
  }
  return `The rollback window of ${foc} is open until ${say(danger.until, zone)} and reaches into ${said}.`;
}

function sayPlanned({ planned, file, time, danger }: Clash, campaign: string): string {
  if (planned === null) return `${capital(campaign)}.`;
  const { playbook } = file;
  const meets = overlap(danger, time)
    ? 'It may fall, or have its rollback window, in'
    : isBefore(danger.from, time.from)
      ? `By the playbook's longest figure (${sayLongest(playbook)}) it is through before`
      : `By the playbook's shortest figure (${sayShortest(playbook)}) it comes after`;
  return `No FOC stands. ${sayStart(planned)}, one is to be expected ${sayExpected(planned)}. ${meets} ${campaign}.`;
}

/** Where papers are missing, the day on which they may be together is no more than a figure. */
const STARTS = {
  filing: (day) => `Filed on ${day}`,
  today: () => 'Filed today',
  papers: (day) =>
    `Its papers are not together; by the figures for those that are missing it can be filed on ${day}. Then`,
} as const satisfies Record<PlannedFoc['reckonedFrom'], (day: string) => string>;

const sayStart = ({ reckonedFrom, start }: PlannedFoc): string => STARTS[reckonedFrom](formatDate(start));

const sayExpected = ({ earliest, latest }: PlannedFoc): string =>
  latest === null
    ? `from ${formatDate(earliest)} on, nobody can say until when`
    : `between ${formatDate(earliest)} and ${formatDate(latest)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
