import { basename } from 'node:path';
import { Properties } from './properties';
import type { ResolvedResource } from './resolve';

export interface DeployedFunction {
  /** Its key in the service's list of functions, as in `lookup`. */
  readonly key: string;
  readonly name: string;
  readonly arn: string;
  /** `path/file.export`, relative to the artefact's root. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly roleArn: string;
  /** File name of the zip beside the template. */
  readonly artefact: string;
}

export function readFunction(resource: ResolvedResource): DeployedFunction {
  const properties = Properties.of(resource).only(
    ['Code', 'Environment', 'FunctionName', 'Handler', 'MemorySize', 'Role', 'Runtime', 'Timeout'],
    [
      'Architectures',
      'DeadLetterConfig',
      'Description',
      'KmsKeyArn',
      'LoggingConfig',
      'ReservedConcurrentExecutions',
      'Tags',
      'TracingConfig',
    ],
  );
  properties.expect('Runtime', 'nodejs22.x', 'nodejs24.x');
  const code = new Properties(`${resource.logicalId}.Code`, properties.object('Code')).only(['S3Bucket', 'S3Key']);
  const environment = properties.object('Environment')['Variables'] ?? {};
  return {
    key: keyOf(resource.logicalId),
    name: resource.identity.ref,
    arn: resource.identity.attributes['Arn'] ?? '',
    handler: properties.text('Handler'),
    timeoutSeconds: properties.number('Timeout', 3),
    memoryMegabytes: properties.number('MemorySize', 128),
    environment: Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, String(value)])),
    roleArn: properties.text('Role'),
    artefact: basename(code.text('S3Key')),
  };
}

/** The framework makes `PutCsrLambdaFunction` of the key `putCsr`. */
function keyOf(logicalId: string): string {
  const base = logicalId
    .replace(/LambdaFunction$/, '')
    .replaceAll('Dash', '-')
    .replaceAll('Underscore', '_');
  return base.charAt(0).toLowerCase() + base.slice(1);
}
