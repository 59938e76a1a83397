import { larchfield } from '../company';
import { log } from '../log';
import { sitesOf } from '../site';
import { story, type Story } from '../story';

const site = sitesOf(larchfield, 'harbour-lines');
const at = (street: string): readonly string[] => [street, 'London', 'SE1 2NY'];

const reception = site('LON-RECEPTION', 'HL-77001', { numbers: ['+442079460291'], address: at('12 Tanner Row,') });
const bookings = site('LON-BOOKINGS', 'HL-77102', { numbers: ['+442079460271'], address: at('12 Tanner Row,') });
const garage = site('LON-GARAGE', 'HL-77115', {
  numbers: ['+442079460241', '+442079460242'],
  address: at('3 Cooper Arches,'),
});
const parts = site('LON-PARTS', 'HL-77151', {
  numbers: ['+442079460261', '+442079460262'],
  address: at('5 Rope Walk,'),
});
const fleet = site('LON-FLEET', 'HL-77134', { numbers: ['+442079460231'], address: at('8 Foundry Yard,') });
const claims = site('LON-CLAIMS', 'HL-77120', { numbers: ['+442079460211'], address: at('12 Tanner Row,') });
const annex = site('LON-ANNEX', 'HL-77188', { numbers: ['+442079460298'], address: at('14 Tanner Row,') });

/**
 * London leaves Harbour Lines. British clocks changed on 25 October: 10:00 in London is 09:00Z before it and 10:00Z after.
 */
export const londonStories: readonly Story[] = [
  // Done: a first site that went as planned.
  story(
    reception,
    '2026-10-13T09:00:00Z',
    log.record('2026-10-15T13:30:00Z'),
    log.letter('2026-10-16T14:00:00Z'),
    log.filed('2026-10-20T14:00:00Z', 'a01'),
    log.date('2026-10-26T14:00:00Z', '2026-11-03T10:00:00Z'),
    log.completed('2026-11-03T10:30:00Z', '2026-11-03T10:25:00Z'),
  ),
  // Inside its rollback window, which closes this very morning.
  story(
    bookings,
    '2026-10-19T14:00:00Z',
    log.record('2026-10-22T14:00:00Z'),
    log.letter('2026-10-23T14:00:00Z'),
    log.filed('2026-10-26T14:00:00Z', 'a03'),
    log.date('2026-11-06T14:30:00Z', '2026-11-20T10:00:00Z'),
    log.completed('2026-11-20T10:40:00Z', '2026-11-20T10:30:00Z'),
  ),
  // Goes over at this minute, and nobody has said yet how it went.
  story(
    garage,
    '2026-10-26T14:00:00Z',
    log.record('2026-10-29T14:00:00Z'),
    log.letter('2026-10-30T14:00:00Z'),
    log.filed('2026-11-02T14:30:00Z', 'a08'),
    log.date('2026-11-10T14:30:00Z', '2026-11-23T09:00:00Z'),
  ),
  // The carrier moved its date by eight days.
  story(
    parts,
    '2026-10-26T14:00:00Z',
    log.record('2026-10-29T14:00:00Z'),
    log.letter('2026-10-30T14:00:00Z'),
    log.filed('2026-11-02T14:30:00Z', 'a05'),
    log.date('2026-11-10T14:30:00Z', '2026-11-24T10:00:00Z'),
    log.signedOff('2026-11-16T15:00:00Z', {
      'legal-sign-off': 'Helen Marsh has compared the letter with the record',
      'window-booked': 'Booked for 24 November, 10:00 to 14:00',
      'human-on-duty': 'Spoke to the desk: somebody is there on the 24th',
    }),
    log.date('2026-11-18T15:00:00Z', '2026-12-02T10:00:00Z'),
  ),
  // Ready since the tenth, and nobody files: AWS takes a signature of at most 15 days.
  story(fleet, '2026-11-05T15:00:00Z', log.record('2026-11-09T15:40:00Z'), log.letter('2026-11-10T14:30:00Z')),
  // Blocked: "Ltd" where the record says "Limited".
  story(
    claims,
    '2026-11-12T15:00:00Z',
    log.record('2026-11-19T15:40:00Z'),
    log.letter('2026-11-20T14:00:00Z', { signedOn: '2026-11-19', legalName: 'Larchfield Group Ltd' }),
  ),
  // Given up in time.
  story(
    annex,
    '2026-11-05T15:00:00Z',
    log.record('2026-11-06T14:30:00Z'),
    log.givenUp('2026-11-12T15:00:00Z', 'The annex closes at the end of the year; its number is not needed'),
  ),
];
