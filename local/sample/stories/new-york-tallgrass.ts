import { larchfieldRentals } from '../company';
import { log } from '../log';
import { sitesOf } from '../site';
import { story, type Story } from '../story';

const site = sitesOf(larchfieldRentals, 'tallgrass-telecom');
const at = (street: string): readonly string[] => [street, 'New York, NY 10018'];

const bookings = site('NYC-BOOKINGS', 'TG 0041 7730', {
  numbers: ['+12125550161', '+12125550162'],
  address: at('512 Spindle Street'),
});
const parts = site('NYC-PARTS', 'TG 0041 7748', {
  numbers: ['+12125550163', '+12125550164'],
  address: at('40 Loom Court'),
});
const returns = site('NYC-RETURNS', 'TG 0041 7755', { numbers: ['+12125550165'], address: at('512 Spindle Street') });
const care = site('NYC-CARE', 'TG 0041 7790', { numbers: ['+12125550166'], address: at('512 Spindle Street') });
const showroom = site('NYC-SHOWROOM', 'TG 0041 7812', {
  numbers: ['+12125550167'],
  address: at('6 Thimble Square'),
  requestedCutover: '2027-01-11',
});

/** New York leaves Tallgrass Telecom of Chicago, on whose lines another carrier's record counts. */
export const newYorkTallgrassStories: readonly Story[] = [
  // Inside its rollback window, which closes today.
  story(
    bookings,
    '2026-10-27T14:00:00Z',
    log.record('2026-10-29T14:00:00Z'),
    log.letter('2026-10-30T14:00:00Z'),
    log.filed('2026-11-02T14:30:00Z', 'b09'),
    log.date('2026-11-10T14:30:00Z', '2026-11-20T14:00:00Z'),
    log.completed('2026-11-20T14:30:00Z', '2026-11-20T14:20:00Z'),
  ),
  // Rejected: the account number is Tallgrass's, and the record that counts has another.
  story(
    parts,
    '2026-11-05T15:00:00Z',
    log.record('2026-11-06T14:30:00Z'),
    log.letter('2026-11-09T15:40:00Z'),
    log.filed('2026-11-10T14:30:00Z', 'b10'),
    log.rejected(
      '2026-11-18T15:00:00Z',
      ['bandwidth', '7401'],
      'Account number not found. This number is in service with Bluestem Local Exchange.',
    ),
  ),
  // Blocked twice: the account number without its spaces, and signed by somebody whom the record does not name.
  story(
    returns,
    '2026-11-16T14:30:00Z',
    log.record('2026-11-18T15:00:00Z'),
    log.letter('2026-11-19T15:40:00Z', {
      accountNumber: 'TG00417755',
      signatory: { name: 'Rosa Delgado', title: 'Office Manager' },
    }),
  ),
  // No record came within 48 hours: the latest bill stands in for it, and the letter is out for signature.
  story(care, '2026-11-16T14:30:00Z', log.recordFromBill('2026-11-20T14:00:00Z')),
  // Papers complete, and too early: AWS takes a filing at most 30 days ahead, and the letter will be too old by then.
  story(
    showroom,
    '2026-11-16T14:30:00Z',
    log.record('2026-11-18T15:00:00Z'),
    log.letter('2026-11-19T15:40:00Z', { signedOn: '2026-11-18' }),
  ),
];
