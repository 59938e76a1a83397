import { larchfieldRentals } from '../company';
import { log } from '../log';
import { sitesOf } from '../site';
import { story, type Story } from '../story';

const site = sitesOf(larchfieldRentals, 'tallgrass-telecom');
const at = (street: string): readonly string[] => [street, 'New York, NY 10018'];

const valet = site('NYC-VALET', 'TG 0041 7730', {
  numbers: ['+12125550161', '+12125550162', '+12125550168'],
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
  // Told on Thursday for Friday, a day ahead and with no time to test. Two numbers came over well, and their window closes
  // today; the third was called back the same day, and over the weekend nobody has answered.
  story(
    valet,
    '2026-11-02T14:30:00Z',
    log.record('2026-11-04T14:00:00Z'),
    log.letter('2026-11-05T15:00:00Z'),
    log.filed('2026-11-05T15:00:00Z', 'b02'),
    log.date('2026-11-19T15:40:00Z', '2026-11-20T15:30:00Z'),
    log.completed('2026-11-20T16:00:00Z', '2026-11-20T15:50:00Z'),
    log.calledBack(
      '2026-11-20T19:30:00Z',
      'Callers of two networks hear a dead line, and the reservation desk none of it',
      '+12125550168',
    ),
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
