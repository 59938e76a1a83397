import { larchfield } from '../company';
import { log } from '../log';
import { sitesOf } from '../site';
import { story, type Story } from '../story';

const site = sitesOf(larchfield, 'northmoor-voice');
const sheffield = (street: string): readonly string[] => [street, 'Sheffield', 'S1 4QW'];
const birmingham = (street: string): readonly string[] => [street, 'Birmingham', 'B3 2DT'];

const service = site('SHF-SERVICE', 'NV-20418', { numbers: ['+441144960201'], address: sheffield('4 Wharf Street,') });
const care = site('SHF-CARE', 'NV-20477', { numbers: ['+441144960251'], address: sheffield('61 Moor View,') });
const archive = site('SHF-ARCHIVE', 'NV-20122', { numbers: ['+441144960295'], address: sheffield('4 Wharf Street,') });
const sales = site('BHM-SALES', 'NV-20633', { numbers: ['+441214960221'], address: birmingham('30 Canal Parade,') });
const depot = site('BHM-DEPOT', 'NV-20650', {
  numbers: ['+441214960241', '+441214960242'],
  address: birmingham('2 Lock Lane,'),
});
const returns = site('BHM-RETURNS', 'NV-20519', {
  numbers: ['+441214960281', '+441214960282', '+441214960283'],
  address: birmingham('2 Lock Lane,'),
});

/** Sheffield and Birmingham leave Northmoor Voice, which has confirmed five days for the way back. */
export const sheffieldAndBirminghamStories: readonly Story[] = [
  // Went over, and was called back the next day.
  story(
    archive,
    '2026-10-13T09:00:00Z',
    log.record('2026-10-19T14:00:00Z'),
    log.letter('2026-10-20T14:00:00Z'),
    log.filed('2026-10-22T14:00:00Z', 'a02'),
    log.date('2026-10-30T14:00:00Z', '2026-11-10T10:00:00Z'),
    log.completed('2026-11-10T10:45:00Z', '2026-11-10T10:35:00Z'),
    log.calledBack(
      '2026-11-11T12:35:00Z',
      'Callers from mobile networks reach silence; the transit route is not mended yet',
    ),
    log.restored('2026-11-11T15:20:00Z', '2026-11-11T15:05:00Z', 'Network desk, Northmoor Voice'),
  ),
  // The carrier has split the order: one number went over, one gets its calls from some networks only, and of the third
  // it withdrew the date the evening before.
  story(
    returns,
    '2026-10-19T14:00:00Z',
    log.record('2026-10-22T14:00:00Z'),
    log.letter('2026-10-23T14:00:00Z'),
    log.filed('2026-10-26T14:00:00Z', 'a04'),
    log.date('2026-11-09T15:40:00Z', '2026-11-19T10:00:00Z'),
    log.dateWithdrawn('2026-11-18T15:00:00Z', '+441214960283'),
    log.completed('2026-11-19T11:30:00Z', '2026-11-19T10:40:00Z', '+441214960282'),
    log.halfPorted('2026-11-19T11:30:00Z', '2026-11-19T10:40:00Z', '+441214960281'),
  ),
  // Rejected: the record says another postcode than the site's.
  story(
    care,
    '2026-10-27T14:00:00Z',
    log.record('2026-11-02T14:30:00Z'),
    log.letter('2026-11-03T10:30:00Z'),
    log.filed('2026-11-04T14:00:00Z', 'a06'),
    log.rejected(
      '2026-11-20T14:00:00Z',
      ['nicc', 'postcode-mismatch'],
      'Installation postcode does not match our records. Please check and resubmit.',
    ),
  ),
  // Filed, and in the quiet time that is normal.
  story(
    depot,
    '2026-11-02T14:30:00Z',
    log.record('2026-11-06T14:30:00Z'),
    log.letter('2026-11-09T15:40:00Z'),
    log.filed('2026-11-10T14:30:00Z', 'a07'),
  ),
  // Blocked: the comma after the street is missing.
  story(
    sales,
    '2026-11-12T15:00:00Z',
    log.record('2026-11-19T15:40:00Z'),
    log.letter('2026-11-20T14:00:00Z', { serviceAddress: birmingham('30 Canal Parade') }),
  ),
  // The carrier's record is overdue.
  story(service, '2026-11-12T15:00:00Z'),
];
