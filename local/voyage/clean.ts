import { csrOf, loaOf } from '../sample/account';
import { calls } from '../sample/calls';
import { account, carrier, carrierName, operationsLead, orderOf } from './cast';
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
      at: '2026-12-15T10:25:00Z',
      says: 'The number has moved at 10:20 and rings in Connect.',
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
      'rollback-opened': 1,
      'rollback-countdown': 5,
      'port-completed': 1,
    },
    transitionsAtMost: 45,
  },
};
