import { embark } from './support/voyage';
const v = await embark();
for (const mode of ['with', 'without', 'with', 'without']) {
  v.stack.faults.onInvoke = (key) => (key === 'sendDigest' && mode === 'without' ? 'die-before' : undefined);
  const t = performance.now();
  await v.clockOn('P30D');
  console.log(mode, '30 idle days', Math.round(performance.now() - t), 'ms');
}
await v.end(); process.exit(0);
