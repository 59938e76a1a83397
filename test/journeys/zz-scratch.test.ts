import { test } from 'vitest';
import { embark } from '../support/voyage';
test('scratch', async () => {
  const voyage = await embark();
  const t = async (what: string, work: () => Promise<unknown>) => {
    const start = performance.now(); const cpu = process.cpuUsage();
    await work();
    const used = process.cpuUsage(cpu);
    console.log(what, Math.round(performance.now() - start), 'ms wall', Math.round((used.user+used.system)/1000), 'ms cpu', voyage.stack.engines.connect.calls.length);
  };
  await t('30 days empty', () => voyage.clockOn('P30D'));
  const order = await voyage.orderPlaced({ numbers: ['+442079460101'] });
  await t('confirm', () => order.confirmedFor('2027-01-28T10:00:00Z'));
  await t('30 days with one', () => voyage.clockTo('2027-01-24T10:00:00Z'));
  await t('to the FOC', () => voyage.clockTo('2027-01-28T10:00:00Z'));
  const crowd = await voyage.orderPlaced({ reference: 'C', numbers: Array.from({ length: 50 }, (_, i) => `+44114496${String(100 + i).padStart(4,'0')}`) });
  await t('crowd confirm', () => crowd.confirmedFor('2027-03-11T10:00:00Z'));
  await t('crowd to T-4d', () => voyage.clockTo('2027-03-07T09:59:59Z'));
  await t('crowd 1 min', () => voyage.clockTo('2027-03-07T10:00:00Z'));
  await t('crowd 30 min', () => voyage.clockTo('2027-03-07T10:30:00Z'));
  await voyage.end();
}, 280_000);
