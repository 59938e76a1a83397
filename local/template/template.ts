import { readFileSync } from 'node:fs';

/** Any value of a template, intrinsic functions included. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly DependsOn?: string | readonly string[];
  readonly Condition?: string;
}

/** The compiled CloudFormation template, as the framework wrote it. */
export interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: Json }>>;
  readonly Conditions?: Readonly<Record<string, Json>>;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<Record<string, JsonObject>>;
}

/** What the local stack will not guess. The message names the thing, so that it can be found in serverless.yml. */
export class TemplateRefusedError extends Error {
  override readonly name = 'TemplateRefusedError';

  /** @param what names what was met, as the object of the sentence. */
  constructor(what: string) {
    super(`The local stack does not understand ${what}`);
  }
}

const understoodSections = new Set([
  'AWSTemplateFormatVersion',
  'Description',
  'Parameters',
  'Conditions',
  'Resources',
  'Outputs',
  'Metadata',
]);

export function readTemplate(path: string): Template {
  return understoodTemplate(JSON.parse(readFileSync(path, 'utf8')) as Template);
}

/** The same template, once it is sure that no section of it would be ignored. */
export function understoodTemplate(template: Template): Template {
  for (const section of Object.keys(template)) {
    if (!understoodSections.has(section)) throw new TemplateRefusedError(`the template section ${section}`);
  }
  return template;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}
