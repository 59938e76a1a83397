import { packageService } from '../../local/package-service';

/** Packages the service before the first test, so that no worker waits for another's packaging. */
export async function setup(): Promise<void> {
  await packageService();
}
