import { isList, isObject, type Json, type Template, type TemplateResource } from './template';

/** One mention of another resource, a parameter or a pseudo parameter. */
export interface Reference {
  readonly to: string;
  /** Present for Fn::GetAtt and `${Name.Attribute}`. */
  readonly attribute?: string;
  /** Where it stands, as in `PutFunction.Properties.Role`. */
  readonly where: string;
}

/** A text outside of Fn::Sub that still holds `${…}`: nobody will fill it in. */
export interface UnfilledText {
  readonly where: string;
  readonly text: string;
}

export interface Mentions {
  readonly references: readonly Reference[];
  readonly unfilled: readonly UnfilledText[];
}

/** Everything that a resource mentions, DependsOn included. */
export function mentionsOf(logicalId: string, resource: TemplateResource): Mentions {
  const found = { references: [] as Reference[], unfilled: [] as UnfilledText[] };
  const depends = resource.DependsOn ?? [];
  for (const to of [depends].flat()) found.references.push({ to, where: `${logicalId}.DependsOn` });
  walk(resource.Properties ?? {}, `${logicalId}.Properties`, found);
  return found;
}

/** What the outputs mention. */
export function outputMentions(template: Template): Mentions {
  const found = { references: [] as Reference[], unfilled: [] as UnfilledText[] };
  for (const [name, output] of Object.entries(template.Outputs ?? {})) walk(output, `Outputs.${name}`, found);
  return found;
}

interface Found {
  readonly references: Reference[];
  readonly unfilled: UnfilledText[];
}

function walk(value: Json, where: string, found: Found): void {
  if (typeof value === 'string') {
    if (value.includes('${')) found.unfilled.push({ where, text: value.slice(0, 80) });
    return;
  }
  if (isList(value)) {
    value.forEach((item, index) => {
      walk(item, `${where}[${index}]`, found);
    });
    return;
  }
  if (!isObject(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'Ref' && typeof item === 'string') found.references.push({ to: item, where });
    else if (key === 'Fn::GetAtt') found.references.push(attributeReference(item, where));
    else if (key === 'Fn::Sub') walkSubstitution(item, where, found);
    else walk(item, `${where}.${key}`, found);
  }
}

function attributeReference(argument: Json, where: string): Reference {
  const path = isList(argument) ? argument.map(String) : String(argument).split('.');
  return { to: path[0] ?? '', attribute: path.slice(1).join('.'), where };
}

function walkSubstitution(argument: Json, where: string, found: Found): void {
  const [text, variables] = isList(argument) ? argument : [argument, {}];
  const own = isObject(variables) ? variables : {};
  walk(own, where, found);
  for (const [, literal, expression = ''] of String(text).matchAll(/\$\{(!?)([^}]*)\}/g)) {
    const name = expression.trim();
    if (literal === '!' || Object.hasOwn(own, name)) continue;
    found.references.push(name.includes('.') ? attributeReference(name, where) : { to: name, where });
  }
}
