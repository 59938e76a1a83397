import { describe, expect, it } from 'vitest';
import type { CarrierBook } from '../../functions/contracts/records';
import type { Carrier } from '../../functions/domain/port/carrier';
import { assessmentAnswer } from '../../functions/shapes/answers';
import { assessmentRequest } from '../../functions/shapes/commands';
import { assess } from '../../functions/usecases/assess';
import { isDeclined } from '../../functions/usecases/declined';
import { CARRIER } from '../domain/port/cast';

const NOW = '2026-11-23T09:00:00Z';

const carriers = (known?: Carrier): CarrierBook => ({
  find: (carrierId) => Promise.resolve(known?.carrierId === carrierId ? known : null),
  put: () => Promise.reject(new Error('An assessment keeps nothing')),
  list: () => Promise.reject(new Error('An assessment lists nothing')),
});

async function assessed(body: unknown, known?: Carrier) {
  const answer = await assess({ carriers: carriers(known) }, assessmentRequest.parse(body), NOW);
  if (isDeclined(answer)) throw new Error(`declined: ${answer.rule}`);
  // What leaves the service fits its own description.
  return assessmentAnswer.parse({ items: answer }).items;
}

async function one(asked: unknown, more: object = {}, known?: Carrier) {
  const [item] = await assessed({ numbers: [asked], ...more }, known);
  if (item === undefined) throw new Error('no answer');
  return item;
}

const codes = ({ risks }: { risks: { code: string }[] }) => risks.map(({ code }) => code);
const NO_DATES = { earliest: null, likely: null, latest: null, startBy: null };

describe('The path of a number', () => {
  it.each([
    ['+12125550100', 'US_GEO', 'port', 'US_GEO'],
    ['+442079460101', 'GB_GEO', 'port', 'GB_GEO'],
    ['+448430000000', 'GB_NONGEO_SC', 'port', 'GB_NONGEO'],
    ['+491801000000', 'DE_SHARED', 'port', 'DE_SHARED'],
    ['+33199000101', 'FR_GEO', 'port', 'FR_GEO'],
    ['+33970000000', 'FR_NOMADIC', 'port', 'FR_NOMADIC'],
    ['+33800000000', 'FR_SVA_FREE', 'port', 'FR_SVA'],
    ['+33806000000', 'FR_SVA_ORDINARY', 'port', 'FR_SVA'],
    ['+33820000000', 'FR_SVA_SHARED', 'port', 'FR_SVA'],
    ['+35310000000', 'IE_GEO', 'port', 'IE'],
    ['+31880000000', 'NL_COMPANY', 'port', 'NL'],
    ['+34910000000', 'ES_GEO', 'port', 'ES'],
    ['+39800000000', 'IT_TF', 'port', 'IT'],
    ['+3225550000', 'EU_GEO', 'port', 'EU_OTHER'],
    ['+447400000000', 'GB_MOB', 'port', null],
    ['+33600000000', 'FR_MOB', 'port', null],
    ['+2348030000000', 'NG_MOB', 'bridge', 'NG_MOB'],
    ['+2342010000000', 'NG_FIXED', 'bridge', 'NG_FIXED'],
    ['+2348000000000', 'NG_TF', 'bridge', null],
    ['+2347000000000', 'NG_UAN', 'bridge', null],
    ['+33162000000', 'FR_BLOCKED_NPV', 'not-portable', null],
    ['+19005550199', 'NANP_PREMIUM', 'not-portable', null],
    ['+14165550100', 'OTHER', 'not-portable', null],
    ['+441632960101', 'INVALID', 'not-portable', null],
  ])('%s, %s: %s with playbook %s', async (number, numberClass, path, playbook) => {
    expect(await one(number)).toMatchObject({ input: number, numberClass, path, playbook });
  });

  it('An old Nigerian number cannot be ported, and the new one is offered', async () => {
    const item = await one({ number: '01 463 0643', country: 'NG' });
    expect(item).toMatchObject({
      path: 'not-portable',
      suggestion: '+2342014630643',
      playbook: null,
      timeline: null,
      documents: [],
    });
  });

  it('An impossible number keeps its place among the others', async () => {
    const items = await assessed({ numbers: ['+442079460101', 'hello', { number: '020 7946 0102', country: 'GB' }] });
    expect(items.map(({ number }) => number)).toEqual(['+442079460101', null, '+442079460102']);
    expect(items[1]).toMatchObject({ input: 'hello', numberClass: 'INVALID', playbook: null, path: 'not-portable' });
  });
});

describe('Numbers that AWS has to be asked about', () => {
  it.each(['+491801000000', '+33806000000', '+33600000000', '+441534000000', '+3225550000', '+31880000000'])(
    '%s goes by the port path with that as its first risk',
    async (number) => {
      const item = await one(number);
      expect(item.path).toBe('port');
      expect(codes(item)[0]).toBe('ask-aws');
    },
  );

  it.each(['+442079460101', '+33199000101', '+2348030000000', '+19005550199'])(
    '%s does not have to be',
    async (number) => {
      expect(codes(await one(number))).not.toContain('ask-aws');
    },
  );
});

describe('Nigerian numbers', () => {
  it.each(['+2348030000000', '+2342010000000', '+2348000000000', '+2347000000000'])(
    '%s: AWS offers no path; no date is promised, no letter asked for, and the risk says what to acknowledge',
    async (number) => {
      const item = await one(number, { goLive: '2027-06-01' });
      expect(codes(item).filter((code) => code === 'aws-port-path-not-offered')).toHaveLength(1);
      expect(item.risks.find(({ code }) => code === 'aws-port-path-not-offered')?.message).toContain('acknowledge: [');
      expect(item.documents).toEqual([]);
      if (item.timeline !== null) expect(item.timeline).toMatchObject(NO_DATES);
    },
  );

  it('What is known of Nigerian ports is still shown', async () => {
    const { timeline } = await one('+2348030000000');
    expect(timeline?.basis.map(({ origin }) => origin)).toEqual(
      expect.arrayContaining(['regulator', 'practice', 'default']),
    );
  });
});

describe('The dates of a port', () => {
  it('France: 15, 25 and 40 business days from Monday 23 November 2026, the start reckoned with the longest', async () => {
    const { timeline } = await one('+33199000101', { goLive: '2027-03-01' });
    // 25 December and 1 January are holidays there.
    expect(timeline).toMatchObject({ earliest: '2026-12-14', likely: '2026-12-29', latest: '2027-01-20' });
    expect(timeline?.startBy).toBe('2027-01-04');
  });

  it('AWS’s 2 to 6 months stand in the basis and among the risks, and in no date', async () => {
    const item = await one('+33199000101');
    expect(item.timeline?.basis.find(({ figure }) => figure.includes('2-6 months'))).toMatchObject({ origin: 'aws' });
    expect(codes(item)).toContain('aws-end-to-end-span');
    expect((item.timeline?.latest ?? '9999') < '2027-02-01').toBe(true);
  });

  it('Every figure of the basis says who stands behind it', async () => {
    for (const { timeline } of await assessed({
      numbers: ['+33800000000', '+35310000000', '+34910000000', '+390600000000'],
    })) {
      expect(timeline?.basis.filter(({ origin, source }) => origin === '' || source === '')).toEqual([]);
      expect(timeline?.basis.length).toBeGreaterThan(3);
    }
  });

  it('Two countries of one row have a desk each; a calendar that nobody knows is said to be unknown', async () => {
    const [belgian, polish, irish] = await assessed({ numbers: ['+3225550000', '+48221000000', '+35310000000'] });
    expect(belgian?.risks.find(({ code }) => code === 'calendar-unknown')?.message).toContain('BE');
    expect(polish?.risks.find(({ code }) => code === 'calendar-unknown')?.message).toContain('PL');
    expect(irish === undefined ? ['none'] : codes(irish)).not.toContain('calendar-unknown');
  });

  it('The calendar of the losing carrier counts where the carrier is named', async () => {
    const german: Carrier = {
      ...CARRIER,
      desk: { ...CARRIER.desk, calendar: { country: 'DE', region: 'BY' }, timeZone: 'Europe/Berlin' },
    };
    const item = await one('+3225550000', { losingCarrier: 'example-telecom' }, german);
    expect(codes(item)).not.toContain('calendar-unknown');
  });

  it('A carrier that nobody knows is refused', async () => {
    const answer = await assess(
      { carriers: carriers() },
      assessmentRequest.parse({ numbers: ['+3225550000'], losingCarrier: 'nobody' }),
      NOW,
    );
    expect(isDeclined(answer)).toBe(true);
  });
});

describe('The papers of a port', () => {
  it.each([
    ['+33199000101', ['csr', 'loa', 'invoice', 'kbis', 'rio', 'siret']],
    ['+35310000000', ['csr', 'loa', 'invoice', 'uan']],
    ['+34910000000', ['csr', 'loa', 'invoice', 'nif-cif']],
    ['+390600000000', ['csr', 'loa', 'invoice', 'signatory-id', 'codice-di-migrazione']],
  ])('%s needs documents and evidence alike: %j', async (number, kinds) => {
    const { documents } = await one(number);
    expect(documents.filter(({ required }) => required).map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  });

  it('What is asked for in some cases only is named and not required', async () => {
    const { documents } = await one('+31880000000');
    expect(documents.find(({ kind }) => kind === 'number-allocation')).toMatchObject({ required: false });
  });

  it.each(['+33162000000', '+447400000000', '+14165550100'])('%s, without a playbook, has none', async (number) => {
    expect(await one(number)).toMatchObject({ documents: [], timeline: null });
  });
});
