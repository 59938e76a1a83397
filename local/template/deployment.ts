import { readRole, type Role } from '../iam/role';
import { readFunction, type DeployedFunction } from './deployed-function';
import { readRoutes, type Route } from './deployed-routes';
import { readEventRule, readSchedule, type EventRule, type Schedule } from './deployed-rules';
import { Properties } from './properties';
import type { ResolvedResource } from './resolve';
import type { JsonObject } from './template';

export interface DeployedMachine {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly definition: JsonObject;
}

/** What the template asks to exist: all that the local stack has to boot. */
export interface Deployment {
  readonly functions: readonly DeployedFunction[];
  readonly tables: readonly JsonObject[];
  readonly machines: readonly DeployedMachine[];
  readonly routes: readonly Route[];
  readonly schedules: readonly Schedule[];
  readonly eventRules: readonly EventRule[];
  readonly verifiedSenders: readonly string[];
  readonly configurationSets: readonly string[];
  /** By ARN. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Attempts after the first of an asynchronous call, by function ARN or name, where the template says so. */
  readonly asyncRetries: ReadonlyMap<string, number>;
}

export function readDeployment(resources: readonly ResolvedResource[]): Deployment {
  const ofType = (type: string): readonly ResolvedResource[] => resources.filter((resource) => resource.type === type);
  const rules = ofType('AWS::Events::Rule');
  const isScheduled = (rule: ResolvedResource): boolean => rule.properties['ScheduleExpression'] !== undefined;
  return {
    functions: ofType('AWS::Lambda::Function').map(readFunction),
    tables: ofType('AWS::DynamoDB::Table').map(({ identity, properties }) => ({
      ...properties,
      TableName: identity.ref,
    })),
    machines: ofType('AWS::StepFunctions::StateMachine').map(readMachine),
    routes: readRoutes(resources),
    schedules: [...rules.filter(isScheduled), ...ofType('AWS::Scheduler::Schedule')].map(readSchedule),
    eventRules: rules.filter((rule) => !isScheduled(rule)).map(readEventRule),
    verifiedSenders: ofType('AWS::SES::EmailIdentity').map(({ identity }) => identity.ref),
    configurationSets: ofType('AWS::SES::ConfigurationSet').map(({ identity }) => identity.ref),
    roles: new Map(
      ofType('AWS::IAM::Role')
        .map(readRole)
        .map((role) => [role.arn, role]),
    ),
    asyncRetries: new Map(ofType('AWS::Lambda::EventInvokeConfig').map(readAsyncRetries)),
  };
}

function readMachine(resource: ResolvedResource): DeployedMachine {
  const properties = Properties.of(resource)
    .only(
      ['StateMachineName', 'DefinitionString', 'Definition', 'RoleArn', 'StateMachineType'],
      ['LoggingConfiguration', 'TracingConfiguration', 'Tags', 'EncryptionConfiguration'],
    )
    .expect('StateMachineType', 'STANDARD');
  const source = properties.optionalText('DefinitionString');
  const definition = source === undefined ? properties.object('Definition') : (JSON.parse(source) as JsonObject);
  const { ref, attributes } = resource.identity;
  return { name: attributes['Name'] ?? ref, arn: ref, roleArn: properties.text('RoleArn'), definition };
}

function readAsyncRetries(resource: ResolvedResource): [string, number] {
  const properties = Properties.of(resource).only(
    ['FunctionName', 'MaximumRetryAttempts', 'Qualifier'],
    ['DestinationConfig', 'MaximumEventAgeInSeconds'],
  );
  return [properties.text('FunctionName'), properties.number('MaximumRetryAttempts', 2)];
}
