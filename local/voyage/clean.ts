import { csrOf, loaOf } from '../sample/account';
import { calls } from '../sample/calls';
import { account, carrier, carrierName, legalContact, operationsLead, orderOf, owner } from './cast';
import type { Chapter } from './chapter';

const number = '+442079460301';
const shop = account('QT-10731', number, '21 Mercers Walk,', 'EC2R 6AB');

/** Everything is right the first time. */
export const clean: Chapter = {
  slug: '1-clean',
  title: 'A clean port',
  number,
  legs: [
    {
      at: '2026-11-23T09:00:00Z',
      says: `${carrierName}, the losing carrier, is put on file.`,
      call: calls.putCarrier('quayside-telecom', carrier),
    },
    {
      at: '2026-11-23T09:05:00Z',
      says: `The order for ${number} is placed.`,
      call: calls.placeOrder(orderOf('VOYAGE-1', shop)),
    },
    {
      at: '2026-11-26T10:20:00Z',
      says: "The carrier's record has come and is put on file, character for character.",
      call: calls.putCsr(csrOf(shop, '2026-11-26T10:00:00Z')),
      keepsLetters: true,
    },
    {
      at: '2026-11-27T14:00:00Z',
      says: 'The letter comes back signed; it says what the record says.',
      call: calls.putLoa(loaOf(shop, '2026-11-27')),
    },
    {
      at: '2026-11-30T09:30:00Z',
      says: 'The port is filed with AWS.',
      call: calls.file('2026-11-30T09:30:00Z', 'case-123456789012-muen-2026-v01'),
    },
    {
      at: '2026-12-04T11:00:00Z',
      says: 'The carrier commits to Tuesday 15 December, 10:00.',
      call: calls.putFoc('2026-12-15T10:00:00Z', `Porting desk, ${carrierName}`),
    },
    {
      at: '2026-12-07T14:00:00Z',
      says: 'Eight days before, what the runbook wants by T-7d is signed off; the record itself proves the rest.',
      calls: [
        calls.signOff('connect-quotas', operationsLead, '40 numbers and 120 concurrent calls, granted on 1 December'),
        calls.signOff('legal-sign-off', legalContact, 'Compared line by line with the record of 26 November'),
        calls.signOff(
          'window-booked',
          operationsLead,
          'Tuesday 15 December, 10:00 to 14:00, in the calendar of the floor',
        ),
      ],
    },
    {
      at: '2026-12-14T09:00:00Z',
      says: 'The day before, the gates of T-24h and of the window are signed off one by one.',
      calls: [
        calls.signOff('legacy-test-call', operationsLead, '08:40 from a mobile: rings twice, greeting, agent'),
        calls.signOff('flow-walkthrough', operationsLead, 'Every branch of the menu, over the claimed test number'),
        calls.signOff('crm-smoke-test', operationsLead, 'The record of a test customer opened at the agent'),
        calls.signOff('lambda-permissions', operationsLead, 'Every Lambda of the flow answered in production at 08:50'),
        calls.signOff('human-on-duty', owner, 'Spoke to the desk: somebody is there until Friday 17:00'),
        calls.signOff('stopwatch', operationsLead, 'Sam Whitcombe keeps the time'),
        calls.signOff('external-phone', operationsLead, 'A mobile of a third network lies on the desk'),
      ],
    },
    {
      at: '2026-12-15T10:25:00Z',
      says: 'The number has moved at 10:20 and rings in Connect; no gate stands open.',
      call: calls.reportCutover(number, 'completed', '2026-12-15T10:20:00Z', operationsLead),
    },
    { at: '2026-12-18T12:00:00Z', says: 'Nobody needed the way back.' },
  ],
  ending: {
    phase: 'COMPLETED',
    passes: ['LOA_PENDING', 'READY_TO_FILE', 'FILED', 'FOC_CONFIRMED', 'CUTOVER', 'ROLLBACK_WINDOW', 'COMPLETED'],
    mails: {
      'csr-request': 1,
      'csr-overdue': 0,
      'loa-request': 1,
      'loa-reminder': 0,
      'ready-to-file': 1,
      'foc-confirmed': 1,
      't-minus-7d': 1,
      't-minus-24h': 1,
      'gates-open': 0,
      'rollback-opened': 1,
      'rollback-countdown': 5,
      'port-completed': 1,
    },
    transitionsAtMost: 45,
  },
};
