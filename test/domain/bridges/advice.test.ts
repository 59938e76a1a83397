import { describe, expect, it } from 'vitest';
import { bridgeAdvice, type AdviceCase } from '../../../functions/domain/bridges/advice';
import { bridgeRisks } from '../../../functions/domain/bridges/assessed-risks';
import { BRIDGE_KINDS } from '../../../functions/domain/bridges/bridge';

const london: AdviceCase = { playbook: 'GB_GEO', traits: {}, wave: null, numbers: [{ numberClass: 'GB_GEO' }] };

const advised = (changes: Partial<AdviceCase>) => bridgeAdvice({ ...london, ...changes });
const reasonsOf = (changes: Partial<AdviceCase>) => advised(changes).reasons.map(({ code }) => code);

const summer = { name: 'Summer sale', from: '2026-12-01', to: '2026-12-18' };

describe('A bridge is recommended', () => {
  it.each<[string, Partial<AdviceCase>]>([
    ['vanity', { traits: { vanity: true } }],
    ['vanity', { numbers: [{ numberClass: 'GB_GEO', vanity: '020 PORT NOW' }] }],
    ['regulated', { traits: { regulated: true } }],
    ['bundled', { traits: { bundled: true } }],
    [
      'toll-free-with-marketing',
      { playbook: 'GB_TF', traits: { marketingDependency: true }, numbers: [{ numberClass: 'GB_TF' }] },
    ],
    ['campaign-in-flight', { campaigns: [summer] }],
    ['slow-jurisdiction', { playbook: 'DE_GEO', numbers: [{ numberClass: 'DE_GEO' }] }],
  ])('for %s alone', (code, changes) => {
    const { recommended, reasons } = advised(changes);
    expect([recommended, reasons.map((reason) => reason.code)]).toEqual([true, [code]]);
  });

  it('for Nigerian fixed numbers, because AWS has no path and nobody knows how long a port takes', () => {
    const nigerian = { playbook: 'NG_FIXED', numbers: [{ numberClass: 'NG_FIXED' }] } as const;
    expect(reasonsOf(nigerian)).toEqual(['slow-jurisdiction', 'no-aws-path']);
    expect(advised(nigerian).reasons[1]).toMatchObject({ origin: 'aws' });
  });
});

describe('A bridge is not recommended, though something speaks for it,', () => {
  it('for a wave alone', () => {
    expect(advised({ wave: 'london' })).toMatchObject({ recommended: false, reasons: [{ code: 'hybrid-by-region' }] });
  });

  it('for the long span of an EU country alone, which is named as a default of ours', () => {
    const irish = advised({ playbook: 'IE', numbers: [{ numberClass: 'IE_GEO' }] });
    expect(irish).toMatchObject({ recommended: false, reasons: [{ code: 'long-span', origin: 'default' }] });
  });
});

describe('No reason is made up', () => {
  it('for a plain number in London: no price and no kinds stand beside nothing', () => {
    expect(advised({})).toEqual({ recommended: false, reasons: [], price: [], kinds: [], notAvailable: [] });
  });

  it('for a toll-free number without marketing, or marketing on a geographic one', () => {
    expect(reasonsOf({ playbook: 'GB_TF', numbers: [{ numberClass: 'GB_TF' }] })).toEqual([]);
    expect(reasonsOf({ traits: { marketingDependency: true } })).toEqual([]);
  });
});

describe('What is advised', () => {
  const { price, kinds, notAvailable, reasons } = advised({ traits: { vanity: true }, campaigns: [summer] });

  it('has its price beside it: two carriers, an SBC, one more hop; and what it gains', () => {
    expect(price.filter(({ side }) => side === 'costs').map(({ code }) => code)).toEqual([
      'two-carriers',
      'sbc',
      'one-more-hop',
    ]);
    expect(price.filter(({ side }) => side === 'gains')).toHaveLength(2);
  });

  it('names every kind, and of each what is documented and what is not', () => {
    expect(kinds.map(({ kind }) => kind)).toEqual(BRIDGE_KINDS);
    for (const kind of kinds) {
      expect(kind.documented.length).toBeGreaterThan(0);
      expect(kind.notDocumented.length).toBeGreaterThan(0);
    }
  });

  it('promises no SIP INVITE into a flow', () => {
    expect(notAvailable[0]?.text).toMatch(/native SIP INVITE.*not available; ask AWS before promising/);
  });

  it('has a source behind every word, and calls what nobody documents so', () => {
    const said = [
      ...price,
      ...notAvailable,
      ...reasons,
      ...kinds.flatMap((kind) => [...kind.documented, ...kind.needs]),
    ];
    for (const { origin, source } of said) expect([origin, source]).not.toContain('');
    for (const { origin, source } of kinds.flatMap((kind) => kind.notDocumented))
      expect([origin, source]).toEqual(['default', expect.stringContaining('verify')]);
  });

  it('says until when a campaign lasts, in words', () => {
    expect(reasons.find(({ code }) => code === 'campaign-in-flight')?.message).toContain(
      'Summer sale until Friday 18 December 2026',
    );
  });
});

describe('In an assessment', () => {
  it('what recommends a bridge is a risk of porting straight away, with its price as the last', () => {
    const risks = bridgeRisks({ ...london, traits: { regulated: true, bundled: true } }, false);
    expect(risks.map(({ code }) => code)).toEqual(['bridge-regulated', 'bridge-bundled', 'bridge-price']);
    expect(risks[2]?.message).toMatch(/Two carriers are paid.*call-forward/);
  });

  it('a plain number has none, and one that only a bridge can bring has the price alone', () => {
    expect(bridgeRisks(london, false)).toEqual([]);
    const nigerian = { ...london, playbook: 'NG_MOB', numbers: [{ numberClass: 'NG_MOB' }] } as const;
    expect(bridgeRisks(nigerian, true).map(({ code }) => code)).toEqual(['bridge-price']);
  });
});
