import { createHash } from 'node:crypto';
import { account, arn, roleArn } from './account';
import { TemplateRefusedError } from './template';

/** How CloudFormation would answer Ref and Fn::GetAtt for one created resource. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Naming {
  readonly logicalId: string;
  readonly stackName: string;
  /** The resource's properties, already resolved. */
  readonly property: (name: string) => string | undefined;
}

type Identify = (naming: Naming) => Identity;

/** What CloudFormation makes up for a resource without a name: stack, logical id, thirteen characters. Stable from boot to boot. */
function generatedName({ stackName, logicalId }: Naming): string {
  return `${stackName}-${logicalId}-${token(stackName, logicalId, 13).toUpperCase()}`;
}

function token(stackName: string, logicalId: string, length: number): string {
  const digest = createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex');
  return BigInt(`0x${digest}`).toString(36).slice(0, length);
}

function madeUpToken(length: number): Identify {
  return ({ stackName, logicalId }) => ({ ref: token(stackName, logicalId, length), attributes: {} });
}

function uuidOf({ stackName, logicalId }: Naming): string {
  const hex = createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** A resource whose Ref is its name and whose Arn is `service:prefix+name`. */
function named(nameProperty: string, service: string, prefix: string): Identify {
  return (naming) => {
    const ref = naming.property(nameProperty) ?? generatedName(naming);
    return { ref, attributes: { Arn: arn(service, `${prefix}${ref}`) } };
  };
}

/** A resource whose Ref is its ARN. */
function refIsArn(nameProperty: string, service: string, prefix: string, arnAttribute: string): Identify {
  return (naming) => {
    const name = naming.property(nameProperty) ?? generatedName(naming);
    const ref = arn(service, `${prefix}${name}`);
    return { ref, attributes: { [arnAttribute]: ref, Name: name } };
  };
}

const nothingToName: Identify = (naming) => ({ ref: generatedName(naming), attributes: {} });

/**
 * Every resource type that the local stack can name, with the return values of its CloudFormation reference page.
 * A type that is missing here is refused: a template must not pass locally because something in it was skipped.
 */
const identityOf: Readonly<Record<string, Identify>> = {
  'AWS::ApiGatewayV2::Api': (naming) => {
    const ref = token(naming.stackName, naming.logicalId, 10);
    const host = `${ref}.execute-api.${account.region}.${account.urlSuffix}`;
    return { ref, attributes: { ApiId: ref, ApiEndpoint: `https://${host}` } };
  },
  'AWS::ApiGatewayV2::Authorizer': madeUpToken(6),
  'AWS::ApiGatewayV2::Integration': madeUpToken(7),
  'AWS::ApiGatewayV2::Route': madeUpToken(7),
  'AWS::ApiGatewayV2::Stage': (naming) => ({ ref: naming.property('StageName') ?? '$default', attributes: {} }),
  'AWS::CloudWatch::Alarm': named('AlarmName', 'cloudwatch', 'alarm:'),
  'AWS::CloudWatch::CompositeAlarm': named('AlarmName', 'cloudwatch', 'alarm:'),
  'AWS::CloudWatch::Dashboard': named('DashboardName', 'cloudwatch', 'dashboard/'),
  'AWS::Cognito::UserPool': (naming) => {
    const ref = `${account.region}_${token(naming.stackName, naming.logicalId, 9)}`;
    const provider = `cognito-idp.${account.region}.${account.urlSuffix}/${ref}`;
    const attributes = {
      Arn: arn('cognito-idp', `userpool/${ref}`),
      UserPoolId: ref,
      ProviderName: provider,
      ProviderURL: `https://${provider}`,
    };
    return { ref, attributes };
  },
  'AWS::Cognito::UserPoolClient': (naming) => {
    const ref = token(naming.stackName, naming.logicalId, 26);
    return { ref, attributes: { ClientId: ref } };
  },
  'AWS::Cognito::UserPoolDomain': (naming) => ({
    ref: naming.property('Domain') ?? generatedName(naming),
    attributes: {},
  }),
  'AWS::Cognito::UserPoolResourceServer': (naming) => ({
    ref: naming.property('Identifier') ?? generatedName(naming),
    attributes: {},
  }),
  'AWS::Connect::ContactFlow': (naming) => connectResource(naming, 'contact-flow', 'ContactFlowArn'),
  'AWS::Connect::ContactFlowModule': (naming) => connectResource(naming, 'flow-module', 'ContactFlowModuleArn'),
  'AWS::Connect::IntegrationAssociation': (naming) => ({
    ref: `${naming.property('InstanceId') ?? ''}|${naming.property('IntegrationType') ?? ''}|${naming.property('IntegrationArn') ?? ''}`,
    attributes: { IntegrationAssociationId: uuidOf(naming) },
  }),
  'AWS::DynamoDB::Table': named('TableName', 'dynamodb', 'table/'),
  'AWS::Events::Rule': named('Name', 'events', 'rule/'),
  'AWS::IAM::Role': (naming) => {
    const ref = naming.property('RoleName') ?? generatedName(naming);
    return {
      ref,
      attributes: { Arn: roleArn(ref), RoleId: `AROA${token(naming.stackName, naming.logicalId, 17).toUpperCase()}` },
    };
  },
  'AWS::KMS::Alias': (naming) => ({ ref: naming.property('AliasName') ?? generatedName(naming), attributes: {} }),
  'AWS::KMS::Key': (naming) => {
    const ref = uuidOf(naming);
    return { ref, attributes: { KeyId: ref, Arn: arn('kms', `key/${ref}`) } };
  },
  'AWS::Lambda::EventInvokeConfig': nothingToName,
  'AWS::Lambda::Function': named('FunctionName', 'lambda', 'function:'),
  'AWS::Lambda::Permission': nothingToName,
  'AWS::Lambda::Version': (naming) => {
    const of = naming.property('FunctionName') ?? naming.logicalId;
    const ref = `${of.startsWith('arn:') ? of : arn('lambda', `function:${of}`)}:1`;
    return { ref, attributes: { Version: '1', FunctionArn: ref } };
  },
  'AWS::Logs::LogGroup': named('LogGroupName', 'logs', 'log-group:'),
  'AWS::Logs::MetricFilter': nothingToName,
  'AWS::S3::Bucket': (naming) => {
    const ref = naming.property('BucketName') ?? generatedName(naming).toLowerCase();
    return { ref, attributes: { Arn: `arn:${account.partition}:s3:::${ref}` } };
  },
  'AWS::S3::BucketPolicy': nothingToName,
  'AWS::SES::ConfigurationSet': (naming) => ({ ref: naming.property('Name') ?? generatedName(naming), attributes: {} }),
  'AWS::SES::ConfigurationSetEventDestination': nothingToName,
  'AWS::SES::EmailIdentity': (naming) => ({ ref: naming.property('EmailIdentity') ?? '', attributes: {} }),
  'AWS::SNS::Subscription': nothingToName,
  'AWS::SNS::Topic': (naming) => {
    const name = naming.property('TopicName') ?? generatedName(naming);
    return { ref: arn('sns', name), attributes: { TopicArn: arn('sns', name), TopicName: name } };
  },
  'AWS::SNS::TopicPolicy': nothingToName,
  'AWS::SQS::Queue': (naming) => {
    const name = naming.property('QueueName') ?? generatedName(naming);
    const url = `https://sqs.${account.region}.${account.urlSuffix}/${account.id}/${name}`;
    return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
  },
  'AWS::SQS::QueuePolicy': nothingToName,
  'AWS::Scheduler::Schedule': named('Name', 'scheduler', 'schedule/default/'),
  'AWS::SSM::Parameter': (naming) => ({ ref: naming.property('Name') ?? generatedName(naming), attributes: {} }),
  'AWS::StepFunctions::StateMachine': refIsArn('StateMachineName', 'states', 'stateMachine:', 'Arn'),
};

function connectResource(naming: Naming, kind: string, attribute: string): Identity {
  const ref = `${naming.property('InstanceArn') ?? arn('connect', 'instance/none')}/${kind}/${uuidOf(naming)}`;
  return { ref, attributes: { [attribute]: ref } };
}

/** Ref and attributes of a resource of this type; refuses a type that the local stack does not know. */
export function identify(type: string, naming: Naming): Identity {
  const rule = identityOf[type];
  if (rule === undefined) {
    throw new TemplateRefusedError(`the resource type ${type} (of ${naming.logicalId})`);
  }
  return rule(naming);
}
