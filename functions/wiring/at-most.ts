import { describeError, log } from './log';

/**
 * Waits for work that is somebody else's to finish, so many seconds and no longer; neither its fault nor its slowness is the
 * caller's. `what` is for the log.
 */
export async function atMost(seconds: number, work: Promise<void>, what: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  const done = work.catch((fault: unknown) => {
    log('warn', what, describeError(fault));
  });
  await Promise.race([done, patience]);
  clearTimeout(timer);
}
