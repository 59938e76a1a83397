import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

/** What the lookup is measured against: a bare GetItem by the SDK as it comes, no row read and no answer made. */
export const handler = async (event: { Details: { Parameters: { number: string } } }): Promise<{ found: string }> => {
  const Key = { pk: { S: `NUMBER#${event.Details.Parameters.number}` }, sk: { S: 'LOOKUP' } };
  const { Item } = await client.send(new GetItemCommand({ TableName: process.env['TABLE_NAME'], Key }));
  return { found: Item === undefined ? 'false' : 'true' };
};
