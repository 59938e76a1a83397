import { larchfieldRentals } from '../company';
import { log } from '../log';
import { sitesOf } from '../site';
import { story, type Story } from '../story';

const site = sitesOf(larchfieldRentals, 'sandbar-telephone');
const at = (street: string): readonly string[] => [street, 'New York, NY 10013'];

const kiosk = site('NYC-KIOSK', '2125550144-055', {
  numbers: ['+12125550144', '+12125550145'],
  address: at('401 Pier Terrace'),
});
const shuttle = site('NYC-SHUTTLE', '2125550146-118', {
  numbers: ['+12125550146', '+12125550147', '+12125550152'],
  address: at('19 Chandler Alley'),
});
const claims = site('NYC-CLAIMS', '2125550148-309', {
  numbers: ['+12125550148', '+12125550149'],
  address: at('88 Lantern Street'),
  pin: '4417203',
});
const garage = site('NYC-GARAGE', '2125550151-662', { numbers: ['+12125550151'], address: at('230 Sailmaker Street') });
const towing = site('NYC-TOWING', '2125550154-381', { numbers: ['+12125550154'], address: at('7 Drydock Plaza') });
const billing = site('NYC-BILLING', '2125550155-900', {
  numbers: ['+12125550155', '+12125550156'],
  address: at('88 Lantern Street'),
});

/**
 * New York leaves Sandbar Telephone, which takes a number back for a day and is closed from Thanksgiving, Thursday 26
 * November, to Sunday. American clocks changed on 1 November: 10:00 in New York is 14:00Z before it and 15:00Z after.
 */
export const newYorkSandbarStories: readonly Story[] = [
  // On the last day before a long closure, with nobody there to take it back: somebody answers for that by name.
  story(
    kiosk,
    '2026-11-02T14:30:00Z',
    log.record('2026-11-04T14:00:00Z'),
    log.letter('2026-11-05T15:00:00Z'),
    log.filed('2026-11-05T15:00:00Z', 'b03'),
    log.date('2026-11-18T15:00:00Z', '2026-11-25T15:00:00Z', {
      by: larchfieldRentals.parties.decisionMaker.email,
      reason: 'The pier closes for the winter on Thursday and has no callers until spring',
    }),
  ),
  // The carrier moved its date behind Thanksgiving.
  story(
    shuttle,
    '2026-11-02T14:30:00Z',
    log.record('2026-11-04T14:00:00Z'),
    log.letter('2026-11-05T15:00:00Z'),
    log.filed('2026-11-05T15:00:00Z', 'b04'),
    log.date('2026-11-12T15:00:00Z', '2026-11-24T15:00:00Z'),
    log.date('2026-11-19T15:40:00Z', '2026-11-30T15:00:00Z'),
  ),
  // Rejected: seven digits were given, and they were not the right ones.
  story(
    claims,
    '2026-11-05T15:00:00Z',
    log.record('2026-11-06T14:30:00Z'),
    log.letter('2026-11-09T15:40:00Z'),
    log.filed('2026-11-10T14:30:00Z', 'b05'),
    log.rejected(
      '2026-11-19T15:40:00Z',
      ['bandwidth', '7435'],
      'Port-out PIN invalid. 7 digits received; the PIN set on this account is another.',
    ),
  ),
  // Rejected: the right street, the wrong ZIP.
  story(
    garage,
    '2026-11-05T15:00:00Z',
    log.record('2026-11-06T14:30:00Z'),
    log.letter('2026-11-09T15:40:00Z'),
    log.filed('2026-11-10T14:30:00Z', 'b06'),
    log.rejected('2026-11-18T15:00:00Z', ['lsr', '8D'], 'ZIP CODE MISMATCH - END USER SERVICE ADDRESS'),
  ),
  // Filed a month ago: one word that the carrier does not answer either, and silence for longer than is normal.
  story(
    towing,
    '2026-10-13T14:00:00Z',
    log.record('2026-10-15T13:30:00Z'),
    log.letter('2026-10-16T14:00:00Z'),
    log.filed('2026-10-20T14:00:00Z', 'b08'),
    log.queried('2026-11-05T15:00:00Z', ['telnyx', 'OSP_IRRESPONSIVE'], 'Losing carrier has not answered the order.'),
  ),
  // Ordered on Friday; the 48 hours that a record takes are not over. One number stands on the statements of the year, which
  // are sent out in December: it is held until they have been paid.
  story(
    billing,
    '2026-11-20T14:00:00Z',
    log.campaign('2026-11-20T15:30:00Z', 'year-end-statements', {
      name: 'Year-end statements',
      numbers: ['+12125550156'],
      from: '2026-12-07',
      to: '2027-01-15',
      contact: { name: 'Ruth Kessler', email: 'statements@larchfield-rentals.example' },
    }),
    log.held(
      '2026-11-20T15:30:00Z',
      'It is printed on 40,000 statements, and whoever pays late rings it',
      'year-end-statements',
      '+12125550156',
    ),
  ),
];
