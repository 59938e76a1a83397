import type { SpecDatabase } from '@aws-cdk/service-spec-types';
import type { Finding } from './finding';
import { mentionsOf, outputMentions, type Reference } from './references';
import type { Template } from './template';

/** References to nothing, attributes that a type does not have, text that nobody fills in, and circles. */
export function checkReferences(template: Template, spec: SpecDatabase): readonly Finding[] {
  const entries = Object.entries(template.Resources).map(([id, resource]) => [id, mentionsOf(id, resource)] as const);
  const all = [...entries.map(([, mentions]) => mentions), outputMentions(template)];
  return [
    ...all.flatMap(({ references }) => references.flatMap((reference) => faultOf(reference, template, spec))),
    ...all
      .flatMap(({ unfilled }) => unfilled)
      .map(({ where, text }) => ({ rule: 'unfilled-text', where, message: `Nobody fills in ${text}` })),
    ...circles(new Map(entries.map(([id, { references }]) => [id, [...new Set(references.map(({ to }) => to))]]))),
  ];
}

function faultOf({ to, attribute, where }: Reference, template: Template, spec: SpecDatabase): readonly Finding[] {
  const isKnown = to.startsWith('AWS::') || Object.hasOwn(template.Parameters ?? {}, to);
  if (isKnown && attribute === undefined) return [];
  const resource = template.Resources[to];
  if (resource === undefined) return [{ rule: 'dangling-reference', where, message: `${to} does not exist` }];
  if (attribute === undefined) return [];
  const [type] = spec.lookup('resource', 'cloudFormationType', 'equals', resource.Type);
  if (type === undefined || Object.hasOwn(type.attributes, attribute)) return [];
  return [{ rule: 'unknown-attribute', where, message: `${resource.Type} (${to}) has no attribute ${attribute}` }];
}

/** CloudFormation refuses a template in which resources wait for each other. */
function circles(edges: ReadonlyMap<string, readonly string[]>): readonly Finding[] {
  const findings: Finding[] = [];
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id);
    if (start >= 0) {
      const circle = [...path.slice(start), id].join(' → ');
      findings.push({ rule: 'circular-dependency', where: id, message: circle });
      return;
    }
    if (done.has(id)) return;
    for (const next of edges.get(id) ?? []) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of edges.keys()) visit(id, []);
  return findings;
}
