import { account } from './account';
import { identify, type Identity } from './identities';
import {
  isList,
  isObject,
  TemplateRefusedError,
  understoodTemplate,
  type Json,
  type JsonObject,
  type Template,
} from './template';

export interface ResolvedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly identity: Identity;
  readonly properties: JsonObject;
}

/** What `AWS::NoValue` resolves to: the property or list member is left out. */
const absent = Symbol('AWS::NoValue');
type Resolved = Json | typeof absent;

/**
 * Plays CloudFormation's part: every intrinsic function of every resource becomes the value that AWS would put there.
 * Whatever is not understood is refused by name.
 */
export class TemplateResolver {
  readonly #template: Template;
  readonly #stackName: string;
  readonly #identities = new Map<string, Identity>();
  readonly #beingNamed = new Set<string>();

  constructor(template: Template, stackName: string) {
    this.#template = understoodTemplate(template);
    this.#stackName = stackName;
  }

  /** Every resource whose condition holds, with its properties resolved. */
  resources(): readonly ResolvedResource[] {
    return Object.entries(this.#template.Resources)
      .filter(([, resource]) => resource.Condition === undefined || this.#condition(resource.Condition))
      .map(([logicalId, { Type, Properties }]) => ({
        logicalId,
        type: Type,
        identity: this.#identity(logicalId),
        properties: this.#resolveObject(Properties ?? {}),
      }));
  }

  /** One value of the template, resolved. */
  resolve(value: Json): Json {
    const resolved = this.#resolve(value);
    return resolved === absent ? null : resolved;
  }

  #resolve(value: Json): Resolved {
    if (isList(value)) return value.map((item) => this.#resolve(item)).filter((item) => item !== absent);
    if (!isObject(value)) return value;
    const [key, ...others] = Object.keys(value);
    if (key === undefined) return value;
    const isFunction = key === 'Ref' || key === 'Condition' || key.startsWith('Fn::');
    // A property may be called Condition (policies have one); the intrinsic is a lone key with a name as its value.
    if (!isFunction || others.length > 0 || (key === 'Condition' && typeof value[key] !== 'string')) {
      return this.#resolveObject(value);
    }
    return this.#call(key, value[key] ?? null);
  }

  #resolveObject(value: JsonObject): JsonObject {
    const entries: [string, Json][] = [];
    for (const [key, item] of Object.entries(value)) {
      const resolved = this.#resolve(item);
      if (resolved !== absent) entries.push([key, resolved]);
    }
    return Object.fromEntries(entries);
  }

  #call(name: string, argument: Json): Resolved {
    switch (name) {
      case 'Ref':
        return this.#ref(text(argument, 'Ref'));
      case 'Fn::GetAtt':
        return this.#attribute(argument);
      case 'Fn::Sub':
        return this.#substitute(argument);
      case 'Fn::Join':
        return this.#join(argument);
      case 'Fn::Split':
        return this.#split(argument);
      case 'Fn::Select':
        return this.#select(argument);
      case 'Fn::If':
        return this.#choose(argument);
      case 'Condition':
        return this.#condition(text(argument, 'Condition'));
      case 'Fn::Equals':
      case 'Fn::Not':
      case 'Fn::And':
      case 'Fn::Or':
        return this.#test(name, argument);
      default:
        throw new TemplateRefusedError(`the intrinsic function ${name}`);
    }
  }

  #ref(name: string): Resolved {
    if (name === 'AWS::NoValue') return absent;
    const pseudo = this.#pseudo(name);
    if (pseudo !== undefined) return pseudo;
    const parameter = this.#template.Parameters?.[name];
    if (parameter !== undefined) {
      if (parameter.Default === undefined)
        throw new TemplateRefusedError(`the parameter ${name}, which has no default`);
      const value = parameter.Default;
      const isListType = parameter.Type === 'CommaDelimitedList' || parameter.Type.startsWith('List<');
      return isListType
        ? String(value)
            .split(',')
            .map((item) => item.trim())
        : String(value);
    }
    return this.#identity(name).ref;
  }

  #pseudo(name: string): string | undefined {
    if (!name.startsWith('AWS::')) return undefined;
    const values: Readonly<Record<string, string>> = {
      'AWS::AccountId': account.id,
      'AWS::Region': account.region,
      'AWS::Partition': account.partition,
      'AWS::URLSuffix': account.urlSuffix,
      'AWS::StackName': this.#stackName,
      'AWS::StackId': `arn:${account.partition}:cloudformation:${account.region}:${account.id}:stack/${this.#stackName}/local`,
    };
    const value = values[name];
    if (value === undefined) throw new TemplateRefusedError(`the pseudo parameter ${name}`);
    return value;
  }

  #attribute(argument: Json): string {
    const path = typeof argument === 'string' ? argument.split('.') : listOf(argument, 'Fn::GetAtt').map(String);
    const [logicalId, ...rest] = path;
    const attribute = rest.join('.');
    const value = this.#identity(logicalId ?? '').attributes[attribute];
    if (value === undefined) throw new TemplateRefusedError(`the attribute ${attribute} of ${logicalId ?? ''}`);
    return value;
  }

  #substitute(argument: Json): string {
    const [template, variables] = isList(argument) ? argument : [argument, {}];
    const own = isObject(variables) ? variables : {};
    return text(template, 'Fn::Sub').replaceAll(/\$\{(!?)([^}]*)\}/g, (_, literal: string, expression: string) => {
      if (literal === '!') return '${' + expression + '}';
      const name = expression.trim();
      const given = own[name];
      if (given !== undefined) return text(this.resolve(given), `Fn::Sub variable ${name}`);
      if (name.includes('.')) return this.#attribute(name);
      const value = this.#ref(name);
      return text(value === absent ? null : value, `Fn::Sub of ${name}`);
    });
  }

  #join(argument: Json): string {
    const [separator, items] = listOf(argument, 'Fn::Join');
    const parts = listOf(this.resolve(items ?? null), 'Fn::Join');
    return parts.map((part) => text(part, 'Fn::Join')).join(text(separator, 'Fn::Join'));
  }

  #split(argument: Json): Json {
    const [separator, source] = listOf(argument, 'Fn::Split');
    return text(this.resolve(source ?? null), 'Fn::Split').split(text(separator, 'Fn::Split'));
  }

  #select(argument: Json): Json {
    const [index, items] = listOf(argument, 'Fn::Select');
    const chosen = listOf(this.resolve(items ?? null), 'Fn::Select')[Number(this.resolve(index ?? null))];
    if (chosen === undefined) throw new TemplateRefusedError(`Fn::Select beyond the end of ${JSON.stringify(items)}`);
    return chosen;
  }

  #choose(argument: Json): Resolved {
    const [condition, whenTrue = null, whenFalse = null] = listOf(argument, 'Fn::If');
    return this.#resolve(this.#condition(text(condition, 'Fn::If')) ? whenTrue : whenFalse);
  }

  #condition(name: string): boolean {
    const definition = this.#template.Conditions?.[name];
    if (definition === undefined) throw new TemplateRefusedError(`the condition ${name}, which is not defined`);
    return this.resolve(definition) === true;
  }

  #test(name: string, argument: Json): boolean {
    const operands = listOf(argument, name).map((operand) => this.resolve(operand));
    if (name === 'Fn::Equals') return JSON.stringify(operands[0]) === JSON.stringify(operands[1]);
    if (name === 'Fn::Not') return operands[0] !== true;
    return name === 'Fn::And' ? operands.every((it) => it === true) : operands.some((it) => it === true);
  }

  #identity(logicalId: string): Identity {
    const known = this.#identities.get(logicalId);
    if (known !== undefined) return known;
    const resource = this.#template.Resources[logicalId];
    if (resource === undefined) throw new TemplateRefusedError(`the reference to ${logicalId}, which does not exist`);
    if (this.#beingNamed.has(logicalId))
      throw new TemplateRefusedError(`the name of ${logicalId}, which depends on itself`);
    this.#beingNamed.add(logicalId);
    const identity = identify(resource.Type, {
      logicalId,
      stackName: this.#stackName,
      property: (name) => {
        const value = resource.Properties?.[name];
        return value === undefined ? undefined : text(this.resolve(value), `${logicalId}.${name}`);
      },
    });
    this.#beingNamed.delete(logicalId);
    this.#identities.set(logicalId, identity);
    return identity;
  }
}

function text(value: Json | undefined, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TemplateRefusedError(`a value that is not text in ${where}: ${JSON.stringify(value)}`);
}

function listOf(value: Json, where: string): readonly Json[] {
  if (isList(value)) return value;
  throw new TemplateRefusedError(`a value that is not a list in ${where}: ${JSON.stringify(value)}`);
}
