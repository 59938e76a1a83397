import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDeployment, type Deployment } from './deployment';
import { TemplateResolver } from './resolve';
import { readTemplate } from './template';

export interface PackagedService {
  readonly stackName: string;
  readonly deployment: Deployment;
  /** The bytes of every function's zip, by file name: read at once, so that a later packaging cannot mix with this boot. */
  readonly artefacts: ReadonlyMap<string, Uint8Array>;
}

export const templateFile = 'cloudformation-template-update-stack.json';

/** Reads the output directory of `serverless package`. */
export function readPackagedService(directory: string): PackagedService {
  const stackName = stackNameOf(directory);
  const resolver = new TemplateResolver(readTemplate(join(directory, templateFile)), stackName);
  const deployment = readDeployment(resolver.resources());
  const files = new Set(deployment.functions.map(({ artefact }) => artefact));
  return {
    stackName,
    deployment,
    artefacts: new Map([...files].map((file) => [file, readFileSync(join(directory, file))])),
  };
}

function stackNameOf(directory: string): string {
  const state = JSON.parse(readFileSync(join(directory, 'serverless-state.json'), 'utf8')) as {
    readonly service: { readonly service: string; readonly provider: { readonly stage: string } };
  };
  return `${state.service.service}-${state.service.provider.stage}`;
}
