import { csrOf, emailOf, loaOf, londonInstance, partiesOf, type Account } from './account';
import type { SampleCarrierId } from './carriers';
import { orderStep, portStep, type Story } from './story';

const domain = 'larchfield.example';
const company = 'Larchfield Group Limited';
const signatory = { name: 'Helen Marsh', title: 'Company Secretary' };
const people = {
  owner: 'Priya Nair',
  legalContact: 'Helen Marsh',
  operationsLead: 'Tom Bexley',
  decisionMaker: 'Grace Adeyemi',
};
const operations = emailOf(people.operationsLead, domain);
const decisionMaker = emailOf(people.decisionMaker, domain);

const rollbackCriterion = 'More than one call in ten fails for two hours';

interface Site extends Account {
  readonly reference: string;
  readonly carrier: SampleCarrierId;
}

const site = (reference: string, carrier: SampleCarrierId, accountNumber: string, place: Place): Site => ({
  reference,
  carrier,
  legalName: company,
  accountNumber,
  signatory,
  ...place,
});

type Place = Pick<Account, 'numbers' | 'address'>;

function story(of: Site, placedAt: string, ...steps: Story['steps']): Story {
  return {
    placedAt,
    order: {
      reference: of.reference,
      numbers: of.numbers,
      losingCarrier: of.carrier,
      account: { accountNumber: of.accountNumber, btn: of.numbers[0] },
      entity: { legalName: of.legalName },
      parties: partiesOf(people, domain, signatory.title),
      connect: londonInstance,
      rollbackCriterion,
      wave: of.reference.slice(0, 3).toLowerCase(),
    },
    steps,
  };
}

const london = (numbers: Account['numbers'], street: string): Place => ({
  numbers,
  address: [street, 'London', 'SE1 2NY'],
});
const sheffield = (numbers: Account['numbers'], street: string): Place => ({
  numbers,
  address: [street, 'Sheffield', 'S1 4QW'],
});
const birmingham = (numbers: Account['numbers'], street: string): Place => ({
  numbers,
  address: [street, 'Birmingham', 'B3 2DT'],
});

const service = site('SHF-SERVICE', 'northmoor-voice', 'NV-20418', sheffield(['+441144960201'], '4 Wharf Street,'));
const claims = site('LON-CLAIMS', 'harbour-lines', 'HL-77120', london(['+442079460211'], '12 Tanner Row,'));
const sales = site('BHM-SALES', 'northmoor-voice', 'NV-20633', birmingham(['+441214960221'], '30 Canal Parade,'));
const fleet = site('LON-FLEET', 'harbour-lines', 'HL-77134', london(['+442079460231'], '8 Foundry Yard,'));
const depot = site(
  'BHM-DEPOT',
  'northmoor-voice',
  'NV-20650',
  birmingham(['+441214960241', '+441214960242'], '2 Lock Lane,'),
);
const care = site('SHF-CARE', 'northmoor-voice', 'NV-20477', sheffield(['+441144960251'], '61 Moor View,'));
const parts = site(
  'LON-PARTS',
  'harbour-lines',
  'HL-77151',
  london(['+442079460261', '+442079460262'], '5 Rope Walk,'),
);
const bookings = site('LON-BOOKINGS', 'harbour-lines', 'HL-77102', london(['+442079460271'], '12 Tanner Row,'));
const returns = site('BHM-RETURNS', 'northmoor-voice', 'NV-20519', birmingham(['+441214960281'], '2 Lock Lane,'));
const reception = site('LON-RECEPTION', 'harbour-lines', 'HL-77001', london(['+442079460291'], '12 Tanner Row,'));
const archive = site('SHF-ARCHIVE', 'northmoor-voice', 'NV-20122', sheffield(['+441144960295'], '4 Wharf Street,'));
const annex = site('LON-ANNEX', 'harbour-lines', 'HL-77188', london(['+442079460298'], '14 Tanner Row,'));

const harbourDesk = 'Porting desk, Harbour Lines';
const northmoorDesk = 'Porting desk, Northmoor Voice';

/**
 * A dozen orders of one company on the morning of Monday 23 November 2026, each with something that people really meet.
 * British clocks changed on 25 October: 10:00 in London is 09:00Z before and 10:00Z after it.
 */
export const sampleStories: readonly Story[] = [
  // Done: a first site that went as planned.
  story(
    reception,
    '2026-10-12T09:10:00Z',
    orderStep.csr('2026-10-14T10:30:00Z', csrOf(reception, '2026-10-14T10:05:00Z')),
    orderStep.loa('2026-10-15T13:20:00Z', loaOf(reception, '2026-10-15')),
    orderStep.filed('2026-10-16T08:40:00Z', 'case-123456789012-muen-2026-a01'),
    orderStep.foc('2026-10-23T14:00:00Z', '2026-11-03T10:00:00Z', harbourDesk),
    portStep.cutover('2026-11-03T10:30:00Z', reception.numbers[0], 'completed', '2026-11-03T10:25:00Z', operations),
  ),
  // Went over, and was called back the next day.
  story(
    archive,
    '2026-10-13T08:45:00Z',
    orderStep.csr('2026-10-19T09:15:00Z', csrOf(archive, '2026-10-19T08:50:00Z')),
    orderStep.loa('2026-10-20T15:00:00Z', loaOf(archive, '2026-10-20')),
    orderStep.filed('2026-10-21T09:30:00Z', 'case-123456789012-muen-2026-a02'),
    orderStep.foc('2026-10-30T11:40:00Z', '2026-11-10T10:00:00Z', northmoorDesk),
    portStep.cutover('2026-11-10T10:45:00Z', archive.numbers[0], 'completed', '2026-11-10T10:35:00Z', operations),
    portStep.rollback(
      '2026-11-11T12:35:00Z',
      archive.numbers[0],
      decisionMaker,
      'Callers from mobile networks reach silence; the transit route is not mended yet',
      rollbackCriterion,
    ),
    portStep.rollbackOutcome(
      '2026-11-11T15:20:00Z',
      archive.numbers[0],
      'restored',
      '2026-11-11T15:05:00Z',
      'Network desk, Northmoor Voice',
    ),
  ),
  // Inside its rollback window, which closes this very morning.
  story(
    bookings,
    '2026-10-15T09:00:00Z',
    orderStep.csr('2026-10-20T10:00:00Z', csrOf(bookings, '2026-10-20T09:30:00Z')),
    orderStep.loa('2026-10-22T09:30:00Z', loaOf(bookings, '2026-10-22')),
    orderStep.filed('2026-10-23T09:05:00Z', 'case-123456789012-muen-2026-a03'),
    orderStep.foc('2026-11-06T10:20:00Z', '2026-11-20T10:00:00Z', harbourDesk),
    portStep.cutover('2026-11-20T10:40:00Z', bookings.numbers[0], 'completed', '2026-11-20T10:30:00Z', operations),
  ),
  // Calls arrive from some networks only.
  story(
    returns,
    '2026-10-19T09:00:00Z',
    orderStep.csr('2026-10-22T09:40:00Z', csrOf(returns, '2026-10-22T09:20:00Z')),
    orderStep.loa('2026-10-26T09:10:00Z', loaOf(returns, '2026-10-26')),
    orderStep.filed('2026-10-27T09:00:00Z', 'case-123456789012-muen-2026-a04'),
    orderStep.foc('2026-11-09T15:30:00Z', '2026-11-19T10:00:00Z', northmoorDesk),
    portStep.cutover('2026-11-19T11:30:00Z', returns.numbers[0], 'half-ported', '2026-11-19T10:50:00Z', operations),
  ),
  // The carrier moved its date by eight days.
  story(
    parts,
    '2026-10-26T10:00:00Z',
    orderStep.csr('2026-10-29T10:00:00Z', csrOf(parts, '2026-10-29T09:45:00Z')),
    orderStep.loa('2026-10-30T12:00:00Z', loaOf(parts, '2026-10-30')),
    orderStep.filed('2026-11-02T09:20:00Z', 'case-123456789012-muen-2026-a05'),
    orderStep.foc('2026-11-11T10:00:00Z', '2026-11-24T10:00:00Z', harbourDesk),
    orderStep.foc('2026-11-18T15:45:00Z', '2026-12-02T10:00:00Z', harbourDesk),
  ),
  // Rejected: the record says another postcode than the site's.
  story(
    care,
    '2026-10-28T09:30:00Z',
    orderStep.csr('2026-11-03T09:00:00Z', csrOf(care, '2026-11-03T08:45:00Z')),
    orderStep.loa('2026-11-04T15:00:00Z', loaOf(care, '2026-11-04')),
    orderStep.filed('2026-11-06T09:00:00Z', 'case-123456789012-muen-2026-a06'),
    orderStep.rejected(
      '2026-11-20T11:10:00Z',
      'postcode-mismatch',
      'Installation postcode does not match our records. Please check and resubmit.',
    ),
  ),
  // Filed, and in the quiet time that is normal.
  story(
    depot,
    '2026-11-02T09:00:00Z',
    orderStep.csr('2026-11-06T09:30:00Z', csrOf(depot, '2026-11-06T09:10:00Z')),
    orderStep.loa('2026-11-10T09:00:00Z', loaOf(depot, '2026-11-10')),
    orderStep.filed('2026-11-11T09:00:00Z', 'case-123456789012-muen-2026-a07'),
  ),
  // Ready since the tenth, and nobody files: AWS takes a signature of at most 15 days.
  story(
    fleet,
    '2026-11-03T09:00:00Z',
    orderStep.csr('2026-11-06T14:00:00Z', csrOf(fleet, '2026-11-06T13:30:00Z')),
    orderStep.loa('2026-11-10T13:00:00Z', loaOf(fleet, '2026-11-10')),
  ),
  // Blocked: "Ltd" where the record says "Limited".
  story(
    claims,
    '2026-11-12T10:00:00Z',
    orderStep.csr('2026-11-18T10:00:00Z', csrOf(claims, '2026-11-18T09:40:00Z')),
    orderStep.loa('2026-11-20T09:30:00Z', loaOf(claims, '2026-11-19', { legalName: 'Larchfield Group Ltd' })),
  ),
  // Blocked: the comma after the street is missing.
  story(
    sales,
    '2026-11-12T10:30:00Z',
    orderStep.csr('2026-11-19T11:00:00Z', csrOf(sales, '2026-11-19T10:45:00Z')),
    orderStep.loa(
      '2026-11-20T14:30:00Z',
      loaOf(sales, '2026-11-20', { serviceAddress: ['30 Canal Parade', 'Birmingham', 'B3 2DT'] }),
    ),
  ),
  // The carrier's record is overdue.
  story(service, '2026-11-12T09:00:00Z'),
  // Given up in time.
  story(
    annex,
    '2026-11-04T09:00:00Z',
    orderStep.csr('2026-11-09T09:00:00Z', csrOf(annex, '2026-11-09T08:50:00Z')),
    orderStep.cancelled('2026-11-13T13:00:00Z', 'The annex closes at the end of the year; its number is not needed'),
  ),
];
