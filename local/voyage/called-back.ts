import { csrOf, loaOf } from '../sample/account';
import { calls } from '../sample/calls';
import { acceptedGates, account, carrierName, decisionMaker, operationsLead, orderOf, rollbackCriterion } from './cast';
import type { Chapter } from './chapter';

const number = '+442079460321';
const counter = account('QT-10802', number, '90 Lantern Court,', 'SE16 5XJ');
const reason = 'Calls from two mobile networks end in silence after the greeting';

/** The number moves, the calls do not all follow, and the decision-maker calls it back. */
export const calledBack: Chapter = {
  slug: '3-called-back',
  title: 'Called back 50 hours after the cutover',
  number,
  legs: [
    {
      at: '2027-03-01T09:00:00Z',
      says: `The order for ${number} is placed.`,
      call: calls.placeOrder(orderOf('VOYAGE-3', counter)),
    },
    {
      at: '2027-03-04T10:00:00Z',
      says: "The carrier's record is put on file.",
      call: calls.putCsr(csrOf(counter, '2027-03-04T09:40:00Z')),
      keepsLetters: true,
    },
    {
      at: '2027-03-05T14:00:00Z',
      says: 'The letter comes back signed and matches.',
      call: calls.putLoa(loaOf(counter, '2027-03-05')),
    },
    {
      at: '2027-03-08T09:30:00Z',
      says: 'The port is filed with AWS.',
      call: calls.file('2027-03-08T09:30:00Z', 'case-123456789012-muen-2027-v04'),
    },
    {
      at: '2027-03-12T10:00:00Z',
      says: 'The carrier commits to Monday 22 March, 10:00.',
      call: calls.putFoc('2027-03-22T10:00:00Z', `Porting desk, ${carrierName}`),
    },
    {
      at: '2027-03-22T10:20:00Z',
      says: 'The number has moved at 10:15.',
      call: calls.reportCutover(number, 'completed', '2027-03-22T10:15:00Z', operationsLead, acceptedGates),
    },
    {
      at: '2027-03-24T12:05:00Z',
      says: 'The operations lead would call it back; only the decision-maker may.',
      call: calls.callRollback(number, operationsLead, reason, rollbackCriterion),
      refusedWith: 'not-the-decision-maker',
    },
    {
      at: '2027-03-24T12:15:00Z',
      says: 'T+50h: the decision-maker calls the number back.',
      call: calls.callRollback(number, decisionMaker, reason, rollbackCriterion),
    },
    {
      at: '2027-03-24T15:40:00Z',
      says: 'The carrier has taken the number back at 15:30.',
      call: calls.reportRollback(number, 'restored', '2027-03-24T15:30:00Z', `Night desk, ${carrierName}`),
    },
    { at: '2027-03-26T12:00:00Z', says: 'The hour at which the window would have closed goes by in silence.' },
  ],
  ending: {
    phase: 'ROLLED_BACK',
    passes: [
      'LOA_PENDING',
      'READY_TO_FILE',
      'FILED',
      'FOC_CONFIRMED',
      'CUTOVER',
      'ROLLBACK_WINDOW',
      'ROLLING_BACK',
      'ROLLED_BACK',
    ],
    mails: {
      'rollback-opened': 1,
      'rollback-countdown': 2,
      'emergency-port-back': 1,
      // The call itself, then asked after an hour and after two: nobody had answered.
      'rollback-called': 3,
      'rolled-back': 1,
      'port-completed': 0,
    },
  },
};
