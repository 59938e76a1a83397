import { describe, expect, it } from 'vitest';
import { REJECTION_CLASSES } from '../../../functions/domain/rejections/classes';
import { diagnose } from '../../../functions/domain/rejections/diagnose';
import { judgeResponse } from '../../../functions/domain/rejections/judge-response';

const HELD = { scheme: 'bandwidth', code: '7435' };
const HELD_TOO = { scheme: 'lsr', code: 'E6d' };
const RESET = { scheme: 'bandwidth', code: '7402' };
const INFORMED = { scheme: 'bandwidth', code: '7444' };
const UNKNOWN = { scheme: 'acme', code: 'X-1' };

const rejected = (...codes: readonly { scheme: string; code: string }[]) =>
  judgeResponse({ outcome: 'rejected', codes });

describe('A rejection', () => {
  it.each([
    ['one code that holds', [HELD], true],
    ['several codes that all hold', [HELD, HELD_TOO], true],
    ['a code that holds beside one that informs', [INFORMED, HELD], true],
    ['an unknown code', [UNKNOWN], true],
    ['one code that resets', [RESET], false],
    ['a reset among codes that hold', [HELD, RESET, HELD_TOO], false],
    ['a reset beside a code that informs', [RESET, INFORMED], false],
  ])('with %s turns the port down', (_, codes, refilableAsIs) => {
    expect(rejected(...codes)).toMatchObject({ effect: 'reject', refilableAsIs });
  });

  it.each([
    ['an outage', [INFORMED]],
    ['silence and an outage', [{ scheme: 'telnyx', code: 'OSP_IRRESPONSIVE' }, INFORMED]],
    ['an acceptance with another address', [{ scheme: 'wbci', code: '8106' }]],
    ['a date that can no longer be moved', [{ scheme: 'wbci', code: '8141' }]],
    ['an order that can no longer be cancelled', [{ scheme: 'bandwidth', code: '7432' }]],
  ])('that only tells of %s leaves the port as it is, with nothing to file again', (_, codes) => {
    expect(rejected(...codes)).toMatchObject({ effect: 'none', refilableAsIs: false });
  });

  it('of a German address correction beside a wrong holder is a rejection for the holder', () => {
    const judged = rejected({ scheme: 'wbci', code: '8104' }, { scheme: 'wbci', code: '8112' });
    expect(judged).toMatchObject({ effect: 'reject', refilableAsIs: false });
    expect(judged.diagnosis.map(({ blocks }) => blocks)).toEqual([false, true]);
  });

  it('without any code is turned down for a reason that a person has to read', () => {
    expect(rejected()).toEqual({
      diagnosis: [
        {
          scheme: 'text',
          code: '',
          class: 'OTHER',
          meaning: 'The carrier gave no code: a person has to read its text.',
          fixBy: 'migration-team',
          clock: 'HOLD',
          needsNewLoa: false,
          nextStep: REJECTION_CLASSES.OTHER.nextStep,
          blocks: true,
        },
      ],
      effect: 'reject',
      refilableAsIs: true,
    });
  });

  it('is diagnosed code by code in the order given, repeats included', () => {
    expect(rejected(RESET, UNKNOWN, RESET).diagnosis).toEqual(
      [RESET, UNKNOWN, RESET].map(({ scheme, code }) => diagnose(scheme, code)),
    );
  });
});

describe.each(['accepted', 'accepted-with-corrections', 'query'] as const)('The outcome %s', (outcome) => {
  it('leaves the port as it is, whatever the codes say, and still explains them', () => {
    expect(judgeResponse({ outcome, codes: [RESET, HELD, UNKNOWN] })).toEqual({
      diagnosis: [RESET, HELD, UNKNOWN].map(({ scheme, code }) => diagnose(scheme, code)),
      effect: 'none',
      refilableAsIs: false,
    });
  });

  it('needs no code', () => {
    expect(judgeResponse({ outcome, codes: [] })).toEqual({ diagnosis: [], effect: 'none', refilableAsIs: false });
  });
});
