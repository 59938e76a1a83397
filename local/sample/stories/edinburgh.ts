import { larchfield } from '../company';
import { log } from '../log';
import { sitesOf } from '../site';
import { story, type Story } from '../story';

const site = sitesOf(larchfield, 'firthside-telephone');
const at = (street: string): readonly string[] => [street, 'Edinburgh', 'EH6 6QQ'];

const lettings = site('EDI-LETTINGS', 'FT/3071', {
  numbers: ['+441314960211', '+441314960212'],
  address: at('9 Cooperage Wynd,'),
});
const ferry = site('EDI-FERRY', 'FT/3090', { numbers: ['+441314960231'], address: at('1 Harbour Steps,') });

/** Edinburgh leaves Firthside Telephone, whose desk is closed on Monday 30 November. */
export const edinburghStories: readonly Story[] = [
  // Goes over on Thursday, since Friday comes before three closed days. AWS has loaded one number of the two.
  story(
    lettings,
    '2026-11-02T14:30:00Z',
    log.record('2026-11-06T14:30:00Z'),
    log.letter('2026-11-09T15:40:00Z'),
    log.filed('2026-11-10T14:30:00Z', 'a10'),
    log.date('2026-11-18T15:00:00Z', '2026-11-26T09:00:00Z'),
    log.notLoaded('+441314960212'),
  ),
  // The letter was good until Friday; it has to be signed again before anybody can file.
  story(
    ferry,
    '2026-11-02T14:30:00Z',
    log.record('2026-11-04T14:00:00Z'),
    log.letter('2026-11-05T15:00:00Z', { signedOn: '2026-11-05' }),
  ),
];
