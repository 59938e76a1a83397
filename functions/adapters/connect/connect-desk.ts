import {
  AssociatePhoneNumberContactFlowCommand,
  BatchGetFlowAssociationCommand,
  ListPhoneNumbersV2Command,
  type ConnectClient,
} from '@aws-sdk/client-connect';
import type { ConnectDesk } from '../../contracts/connect-desk';
import { RegionalClients } from './regional-clients';

const MOST_NUMBERS_A_PAGE = 1000;

export class AmazonConnectDesk implements ConnectDesk {
  readonly #clients: RegionalClients;

  constructor(client: ConnectClient) {
    this.#clients = new RegionalClients(client);
  }

  async loadedNumbers(instanceArn: string, cursor: string | null) {
    const client = await this.#clients.of(instanceArn);
    const page = await client.send(
      new ListPhoneNumbersV2Command({
        TargetArn: instanceArn,
        MaxResults: MOST_NUMBERS_A_PAGE,
        ...(cursor === null ? {} : { NextToken: cursor }),
      }),
    );
    const numbers = (page.ListPhoneNumbersSummaryList ?? []).flatMap(({ PhoneNumber, PhoneNumberId }) =>
      PhoneNumber === undefined || PhoneNumberId === undefined
        ? []
        : [{ number: PhoneNumber, phoneNumberId: PhoneNumberId }],
    );
    return { numbers, nextCursor: page.NextToken ?? null };
  }

  async flowsOf(instanceArn: string, phoneNumberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const client = await this.#clients.of(instanceArn);
    const ownArn = instanceArn.replace(/:instance\/.*$/, ':phone-number');
    const answer = await client.send(
      new BatchGetFlowAssociationCommand({
        InstanceId: lastPartOf(instanceArn),
        // "The list of resourceArns supplied in the request" [SDK, release note of November 2023].
        ResourceIds: phoneNumberIds.map((id) => `${ownArn}/${id}`),
        ResourceType: 'VOICE_PHONE_NUMBER',
      }),
    );
    return new Map(
      (answer.FlowAssociationSummaryList ?? []).flatMap(({ ResourceId, FlowId }) =>
        ResourceId === undefined || FlowId === undefined ? [] : [[lastPartOf(ResourceId), lastPartOf(FlowId)] as const],
      ),
    );
  }

  async associate(instanceArn: string, contactFlowId: string, phoneNumberId: string): Promise<void> {
    const client = await this.#clients.of(instanceArn);
    await client.send(
      new AssociatePhoneNumberContactFlowCommand({
        PhoneNumberId: phoneNumberId,
        InstanceId: lastPartOf(instanceArn),
        ContactFlowId: contactFlowId,
      }),
    );
  }
}

/** AWS does not say where it names a thing by its id and where by its ARN, which ends in the id. */
const lastPartOf = (idOrArn: string): string => idOrArn.split('/').at(-1) ?? '';
