/**
 * Tells the machine, if it can be reached. What was written stands either way: a port whose machine was not told stays listed
 * as unattended, and the sweep tells it within minutes (attend-the-unattended.ts). Failing the caller instead would have him
 * repeat a command that has been carried out.
 */
export async function leftToTheSweep(telling: Promise<void>): Promise<void> {
  await telling.catch(() => undefined);
}
