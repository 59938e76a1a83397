import { Properties } from './properties';
import type { ResolvedResource } from './resolve';
import { TemplateRefusedError, type JsonObject } from './template';

export interface RuleTarget {
  readonly functionArn: string;
  /** Constant event instead of the service's own. */
  readonly input?: unknown;
  /** The role that the scheduler takes on to call the target; a rule is let in by the function's own permission. */
  readonly roleArn?: string;
}

export interface Schedule {
  readonly name: string;
  readonly arn: string;
  readonly source: 'aws.events' | 'aws.scheduler';
  /** rate(…) or cron(…). */
  readonly expression: string;
  /** IANA zone of a cron expression. */
  readonly timeZone: string;
  readonly targets: readonly RuleTarget[];
}

export interface EventRule {
  readonly name: string;
  readonly arn: string;
  readonly pattern: JsonObject;
  readonly targets: readonly RuleTarget[];
}

/** A rule with a schedule expression, or a schedule of EventBridge Scheduler. A disabled one has no targets. */
export function readSchedule(resource: ResolvedResource): Schedule {
  return resource.type === 'AWS::Scheduler::Schedule' ? readSchedulerSchedule(resource) : readScheduledRule(resource);
}

function readScheduledRule(resource: ResolvedResource): Schedule {
  const properties = rulePropertiesOf(resource);
  return {
    ...namesOf(resource),
    source: 'aws.events',
    expression: properties.text('ScheduleExpression'),
    timeZone: 'UTC',
    targets: targetsOf(properties),
  };
}

function readSchedulerSchedule(resource: ResolvedResource): Schedule {
  const properties = Properties.of(resource)
    .only(
      ['Name', 'ScheduleExpression', 'ScheduleExpressionTimezone', 'State', 'FlexibleTimeWindow', 'Target'],
      ['Description', 'KmsKeyArn'],
    )
    .expect('State', 'ENABLED', 'DISABLED');
  const window = new Properties(resource.logicalId, properties.object('FlexibleTimeWindow'));
  window.only(['Mode']).expect('Mode', 'OFF');
  const target = new Properties(resource.logicalId, properties.object('Target'));
  return {
    ...namesOf(resource),
    source: 'aws.scheduler',
    expression: properties.text('ScheduleExpression'),
    timeZone: properties.optionalText('ScheduleExpressionTimezone') ?? 'UTC',
    targets: properties.optionalText('State') === 'DISABLED' ? [] : [readTarget(target)],
  };
}

export function readEventRule(resource: ResolvedResource): EventRule {
  const properties = rulePropertiesOf(resource);
  return { ...namesOf(resource), pattern: properties.object('EventPattern'), targets: targetsOf(properties) };
}

function rulePropertiesOf(resource: ResolvedResource): Properties {
  return Properties.of(resource)
    .only(['Name', 'ScheduleExpression', 'EventPattern', 'EventBusName', 'State', 'Targets'], ['Description', 'Tags'])
    .expect('State', 'ENABLED', 'DISABLED')
    .expect('EventBusName', 'default');
}

function namesOf({ identity }: ResolvedResource): { name: string; arn: string } {
  return { name: identity.ref, arn: identity.attributes['Arn'] ?? '' };
}

function targetsOf(properties: Properties): readonly RuleTarget[] {
  return properties.optionalText('State') === 'DISABLED' ? [] : properties.list('Targets').map(readTarget);
}

function readTarget(target: Properties): RuleTarget {
  target.only(['Arn', 'Id', 'Input', 'RoleArn'], ['RetryPolicy', 'DeadLetterConfig']);
  const functionArn = target.text('Arn');
  if (!functionArn.includes(':lambda:')) throw new TemplateRefusedError(`the rule target ${functionArn}`);
  const input = target.optionalText('Input');
  const roleArn = target.optionalText('RoleArn');
  return {
    functionArn,
    ...(input === undefined ? {} : { input: JSON.parse(input) as unknown }),
    ...(roleArn === undefined ? {} : { roleArn }),
  };
}
