import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import { checkReferences } from './check-references';
import { checkRoles } from './check-roles';
import { checkShape } from './check-shape';
import type { Finding } from './finding';
import { TemplateResolver } from './resolve';
import type { Template } from './template';

/** Read once a process: it takes a third of a second. */
let specification: ReturnType<typeof loadAwsServiceSpec> | undefined;

/** Every fault of a compiled template that can be seen without an AWS account. Shape and references first: roles need both. */
export async function checkTemplate(template: Template, stackName: string): Promise<readonly Finding[]> {
  specification ??= loadAwsServiceSpec();
  const spec = await specification;
  const findings = [...checkShape(template, spec), ...checkReferences(template, spec)];
  if (findings.length > 0) return findings;
  return checkRoles(new TemplateResolver(template, stackName).resources());
}
