import type { PropertyType, ResourceProperties, SpecDatabase } from '@aws-cdk/service-spec-types';
import type { Finding } from './finding';
import { isList, isObject, type Json, type JsonObject, type Template } from './template';

/** Holds every resource against CloudFormation's own specification: type, property names, required, kind of value. */
export function checkShape(template: Template, spec: SpecDatabase): readonly Finding[] {
  return Object.entries(template.Resources).flatMap(([logicalId, resource]) => {
    const [type] = spec.lookup('resource', 'cloudFormationType', 'equals', resource.Type);
    if (type === undefined) {
      return [{ rule: 'unknown-type', where: logicalId, message: `There is no resource type ${resource.Type}` }];
    }
    return checkProperties(resource.Properties ?? {}, type.properties, logicalId, spec);
  });
}

function checkProperties(
  values: JsonObject,
  properties: ResourceProperties,
  where: string,
  spec: SpecDatabase,
): readonly Finding[] {
  const missing = Object.entries(properties)
    .filter(([name, property]) => property.required === true && values[name] === undefined)
    .map(([name]) => ({ rule: 'missing-property', where, message: `${name} is required` }));
  const faulty = Object.entries(values).flatMap(([name, value]): readonly Finding[] => {
    const property = properties[name];
    if (property === undefined) return [{ rule: 'unknown-property', where, message: `There is no property ${name}` }];
    return checkValue(value, property.type, `${where}.${name}`, spec);
  });
  return [...missing, ...faulty];
}

function checkValue(value: Json, type: PropertyType, where: string, spec: SpecDatabase): readonly Finding[] {
  if (isIntrinsic(value)) return [];
  switch (type.type) {
    case 'ref':
      if (!isObject(value)) return wrong('an object', where);
      return checkProperties(value, spec.get('typeDefinition', type.reference.$ref).properties, where, spec);
    case 'array':
      if (!isList(value)) return wrong('a list', where);
      return value.flatMap((item, index) => checkValue(item, type.element, `${where}[${index}]`, spec));
    case 'map':
      if (!isObject(value)) return wrong('an object', where);
      return Object.entries(value).flatMap(([key, item]) => checkValue(item, type.element, `${where}.${key}`, spec));
    case 'union': {
      const attempts = type.types.map((each) => checkValue(value, each, where, spec));
      return attempts.find((findings) => findings.length === 0) ?? attempts[0] ?? [];
    }
    case 'json':
      return isObject(value) || isList(value) ? [] : wrong('an object or a list', where);
    case 'tag':
      return isObject(value) && value['Key'] !== undefined && value['Value'] !== undefined ? [] : wrong('a tag', where);
    default:
      return checkScalar(value, type, where);
  }
}

function checkScalar(value: Json, type: PropertyType, where: string): readonly Finding[] {
  if (value === null || typeof value === 'object') return wrong(`a ${type.type}`, where);
  const text = String(value);
  if (type.type === 'boolean' && text !== 'true' && text !== 'false') return wrong('true or false', where);
  if (type.type === 'integer' && !/^-?\d+$/.test(text)) return wrong('a whole number', where);
  if (type.type === 'number' && Number.isNaN(Number(text))) return wrong('a number', where);
  if (type.type === 'string' && type.allowedValues !== undefined && !type.allowedValues.includes(text)) {
    return wrong(`one of ${type.allowedValues.join(', ')}`, where);
  }
  return [];
}

/** What an intrinsic function will be is not known before deployment. */
function isIntrinsic(value: Json): boolean {
  if (!isObject(value)) return false;
  const [key, ...others] = Object.keys(value);
  return others.length === 0 && key !== undefined && (key === 'Ref' || key.startsWith('Fn::'));
}

function wrong(expected: string, where: string): readonly Finding[] {
  return [{ rule: 'wrong-kind', where, message: `This is not ${expected}` }];
}
