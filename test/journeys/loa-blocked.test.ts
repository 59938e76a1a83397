import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleLoa } from '../../functions/rest/operations/examples';
import { expectProblem } from '../support/problems';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

test('a letter that lacks one comma is blocked before filing; mended, it is filed', async () => {
  const order = await voyage.orderPlaced();
  await order.csrReceived();
  await voyage.clockOn('P1D');
  const address = { lines: ['1 High Street', 'London', 'EC1A 1BB'] };
  const { reconciliation, ports } = await order.loaSigned({ billingAddress: address });
  expect(reconciliation).toMatchObject({
    verdict: 'blocked',
    differences: [
      {
        field: 'billingAddress.lines[0]',
        csr: '1 High Street,',
        loa: '1 High Street',
        class: 'PUNCTUATION',
        positions: [{ index: 13, csr: ',', loa: '' }],
        fix: '1 High Street,',
      },
    ],
  });
  expect(ports).toMatchObject([{ phase: 'LOA_PENDING' }]);
  // The letter is kept as it was signed, blocked as it is.
  expect((await order.standing()).loa?.billingAddress).toEqual(address);

  const before = await order.standing();
  const filing = { filedAt: voyage.now() };
  const refused = await voyage.api.call('POST', order.path('/filing'), { body: filing });
  expect(expectProblem(refused, 'illegal-in-phase')).toMatchObject({ phase: 'LOA_PENDING' });
  expect(await order.standing()).toEqual(before);

  await voyage.clockOn('PT1H');
  const [told] = await order.mails('loa-blocked');
  expect(told?.to).toContain(PEOPLE.legal);
  expect(told?.text).toContain('1 High Street,');

  expect((await order.loaSigned()).reconciliation).toEqual({ verdict: 'match', differences: [] });
  expect((await order.standing()).loa?.billingAddress).toEqual(exampleLoa.billingAddress);
  expect(await order.phase()).toBe('READY_TO_FILE');
  await order.filedWithAws();
  expect(await order.phase()).toBe('FILED');
  await voyage.clockOn('PT0S');
  expect((await order.mails()).map(({ occasion }) => occasion)).toEqual([
    'csr-request',
    'loa-request',
    'loa-blocked',
    'ready-to-file',
  ]);
});

test('"Ltd" for "Limited" is a difference of the suffix, at its position', async () => {
  const order = await voyage.orderPlaced();
  await order.csrReceived();
  const { reconciliation } = await order.loaSigned({ legalName: 'Acme UK Ltd' });
  expect(reconciliation).toMatchObject({
    verdict: 'blocked',
    differences: [
      {
        field: 'legalName',
        class: 'ENTITY_SUFFIX',
        positions: [{ index: 9, csr: 'imite', loa: 't' }],
        fix: 'Acme UK Limited',
      },
    ],
  });
});

test('a new record of the carrier voids the letter that was compared with the old one', async () => {
  const order = await voyage.orderPlaced();
  await order.madeReady();
  expect(await order.phase()).toBe('READY_TO_FILE');
  const after = await order.csrReceived({ legalName: 'Acme (UK) Limited' });
  expect(after).toMatchObject({ loa: null, reconciliation: null, ports: [{ phase: 'LOA_PENDING' }] });
  expect((await order.loaSigned()).reconciliation.verdict).toBe('blocked');
  expect((await order.loaSigned({ legalName: 'Acme (UK) Limited' })).reconciliation.verdict).toBe('match');
  await order.filedWithAws();
});

test('a signature that has aged beyond what AWS takes is refused at filing, and a fresh one filed', async () => {
  const order = await voyage.orderPlaced();
  await order.madeReady();
  await voyage.clockOn('P16D');
  const before = await order.everything();
  const refused = await voyage.api.call('POST', order.path('/filing'), { body: { filedAt: voyage.now() } });
  expect(expectProblem(refused, 'filing-refused').errors).toMatchObject([{ code: 'loa-too-old' }]);
  expect(await order.everything()).toEqual(before);
  await order.loaSigned();
  await order.filedWithAws();
  expect(await order.phase()).toBe('FILED');
});
