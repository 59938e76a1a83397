import type { WireObject } from './dynalite-internals';

/** Members of AWS::DynamoDB::Table that make a table what it is for a caller. */
const CARRIED = ['TableName', 'AttributeDefinitions', 'KeySchema', 'BillingMode', 'ProvisionedThroughput'];

/** Members that change nothing a caller could see here: protection, cost, monitoring. */
const WITHOUT_EFFECT = [
  'ContributorInsightsSpecification',
  'DeletionProtectionEnabled',
  'OnDemandThroughput',
  'PointInTimeRecoverySpecification',
  'SSESpecification',
  'TableClass',
  'Tags',
  'WarmThroughput',
];

const OF_AN_INDEX = ['IndexName', 'KeySchema', 'Projection', 'ProvisionedThroughput'];

export interface TableDefinition {
  readonly name: string;
  /** The input of CreateTable. */
  readonly input: WireObject;
  readonly expiryAttribute: string | undefined;
}

/**
 * Reads the `Properties` of an AWS::DynamoDB::Table with all intrinsic functions resolved.
 * Throws, by name, on what the local DynamoDB does not have: streams, local secondary indexes and all it does not know.
 */
export function tableDefinition(properties: WireObject): TableDefinition {
  const name = properties['TableName'];
  if (typeof name !== 'string') throw new Error('The template names no TableName for a table');
  const understood = [...CARRIED, ...WITHOUT_EFFECT, 'GlobalSecondaryIndexes', 'TimeToLiveSpecification'];
  const foreign = Object.keys(properties).find((member) => !understood.includes(member));
  if (foreign !== undefined) throw new Error(`The local DynamoDB has no ${foreign} (table ${name})`);
  const indexes = properties['GlobalSecondaryIndexes'];
  return {
    name,
    input: {
      ...picked(properties, CARRIED),
      ...(Array.isArray(indexes)
        ? { GlobalSecondaryIndexes: indexes.map((index: Record<string, unknown>) => picked(index, OF_AN_INDEX)) }
        : {}),
    },
    expiryAttribute: expiryAttribute(properties['TimeToLiveSpecification']),
  };
}

/** A deep copy of the named members: dynalite writes into what it is given. */
function picked(from: WireObject, members: readonly string[]): WireObject {
  return structuredClone(Object.fromEntries(Object.entries(from).filter(([member]) => members.includes(member))));
}

function expiryAttribute(specification: unknown): string | undefined {
  if (typeof specification !== 'object' || specification === null) return undefined;
  const { Enabled: enabled, AttributeName: name }: { Enabled?: unknown; AttributeName?: unknown } = specification;
  // CloudFormation takes booleans spelt as strings.
  return String(enabled) === 'true' && typeof name === 'string' ? name : undefined;
}
