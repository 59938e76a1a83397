import { csrOf, loaOf, type Account } from '../sample/account';
import { calls } from '../sample/calls';
import { acceptedGates, account, carrierName, operationsLead, orderOf } from './cast';
import type { Chapter } from './chapter';

const number = '+442079460311';
const warehouse = account('QT-10755', number, '6 Cooperage Lane,', 'E1W 3TQ');
/** What the carrier's record of the installation says, and the record that it sent did not. */
const asInstalled: Account = { ...warehouse, address: ['6 Cooperage Lane,', 'London', 'E1W 3TD'] };
const desk = `Porting desk, ${carrierName}`;

/** What can go wrong before the number moves, goes wrong. */
export const muddled: Chapter = {
  slug: '2-ltd-for-limited',
  title: '"Ltd" for "Limited", a rejection, and a date that slips twice',
  number,
  legs: [
    {
      at: '2026-12-21T09:30:00Z',
      says: `The order for ${number} is placed.`,
      call: calls.placeOrder(orderOf('VOYAGE-2', warehouse)),
    },
    {
      at: '2026-12-29T11:00:00Z',
      says: "The carrier's record comes after Christmas.",
      call: calls.putCsr(csrOf(warehouse, '2026-12-29T10:30:00Z')),
      keepsLetters: true,
    },
    {
      at: '2026-12-30T15:00:00Z',
      says: 'The letter comes back with "Ltd" where the record says "Limited".',
      call: calls.putLoa(loaOf(warehouse, '2026-12-30', { legalName: 'Brightwater Stores Ltd' })),
    },
    {
      at: '2026-12-30T15:30:00Z',
      says: 'Somebody tries to file it all the same.',
      call: calls.file('2026-12-30T15:30:00Z', 'case-123456789012-muen-2026-v02'),
      refusedWith: 'illegal-in-phase',
    },
    {
      at: '2027-01-04T10:00:00Z',
      says: 'The letter is signed anew, with the name as the record has it.',
      call: calls.putLoa(loaOf(warehouse, '2027-01-04')),
    },
    {
      at: '2027-01-05T09:30:00Z',
      says: 'The port is filed with AWS.',
      call: calls.file('2027-01-05T09:30:00Z', 'case-123456789012-muen-2026-v02'),
    },
    {
      at: '2027-01-12T11:00:00Z',
      says: 'The carrier rejects it: its record of the installation has another postcode than the record it sent.',
      call: calls.reject(
        '2027-01-12T10:50:00Z',
        'postcode-mismatch',
        'Installation postcode on our system is E1W 3TD. Please resubmit.',
      ),
    },
    {
      at: '2027-01-13T15:00:00Z',
      says: 'The carrier sends its record once more, corrected.',
      call: calls.putCsr(csrOf(asInstalled, '2027-01-13T14:40:00Z')),
      keepsLetters: true,
    },
    {
      at: '2027-01-14T10:30:00Z',
      says: 'A new letter is signed from the new record.',
      call: calls.putLoa(loaOf(asInstalled, '2027-01-14')),
    },
    {
      at: '2027-01-14T14:00:00Z',
      says: 'The port is filed again.',
      call: calls.file('2027-01-14T14:00:00Z', 'case-123456789012-muen-2027-v03'),
    },
    {
      at: '2027-01-22T10:00:00Z',
      says: 'The carrier commits to Tuesday 2 February, 10:00.',
      call: calls.putFoc('2027-02-02T10:00:00Z', desk),
    },
    {
      at: '2027-01-27T15:00:00Z',
      says: 'The date slips to Wednesday 10 February.',
      call: calls.putFoc('2027-02-10T10:00:00Z', desk),
    },
    {
      at: '2027-02-08T09:40:00Z',
      says: 'It slips again, to Tuesday 23 February.',
      call: calls.putFoc('2027-02-23T10:00:00Z', desk),
    },
    {
      at: '2027-02-23T10:40:00Z',
      says: 'The number has moved at 10:30; the decision-maker answers for the gates that nobody signed off.',
      call: calls.reportCutover(number, 'completed', '2027-02-23T10:30:00Z', operationsLead, acceptedGates),
    },
    { at: '2027-02-26T12:00:00Z', says: 'Nobody needed the way back.' },
  ],
  ending: {
    phase: 'COMPLETED',
    passes: [
      'LOA_PENDING',
      'READY_TO_FILE',
      'FILED',
      'REJECTED',
      'READY_TO_FILE',
      'FILED',
      'FOC_CONFIRMED',
      'CUTOVER',
      'ROLLBACK_WINDOW',
      'COMPLETED',
    ],
    mails: {
      'loa-blocked': 1,
      'ready-to-file': 2,
      'port-rejected': 1,
      'foc-confirmed': 1,
      'foc-moved': 2,
      'port-completed': 1,
    },
  },
};
