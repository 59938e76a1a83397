import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

/** As serverless.yml bundles every function (custom.esbuild). */
const AS_DEPLOYED: BuildOptions = {
  bundle: true,
  minify: true,
  keepNames: true,
  target: 'node24',
  platform: 'node',
  mainFields: ['module', 'main'],
  logLevel: 'error',
};

export interface Variants {
  /** The function, as it is packaged. */
  readonly lookup: string;
  readonly sdkEsm: string;
  readonly sdkCjs: string;
  /** The program that measures one of them. */
  readonly measured: string;
}

export async function writeVariants(folder: string): Promise<Variants> {
  const at = (name: string): string => join(folder, name);
  const variants = {
    lookup: at('lookup.cjs'),
    sdkEsm: at('sdk.mjs'),
    sdkCjs: at('sdk.cjs'),
    measured: at('measured.mjs'),
  };
  const lookup = join(ROOT, 'functions/handlers/lookup.ts');
  await build({ ...AS_DEPLOYED, entryPoints: [lookup], format: 'cjs', outfile: variants.lookup });
  const sdk = join(ROOT, 'test/bench/sdk-variant.ts');
  // Some of the SDK is CommonJS, which an ES module can only ask for Node's modules if somebody lends it a require.
  const js = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  await build({ ...AS_DEPLOYED, entryPoints: [sdk], format: 'esm', outfile: variants.sdkEsm, banner: { js } });
  await build({ ...AS_DEPLOYED, entryPoints: [sdk], format: 'cjs', outfile: variants.sdkCjs });
  const measured = join(ROOT, 'test/bench/measured.ts');
  await build({ ...AS_DEPLOYED, entryPoints: [measured], format: 'esm', outfile: variants.measured });
  return variants;
}
