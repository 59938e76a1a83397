import {
  AssociatePhoneNumberContactFlowCommand,
  BatchGetFlowAssociationCommand,
  ConnectClient,
  ListPhoneNumbersV2Command,
} from '@aws-sdk/client-connect';
import type { ConnectDesk } from '../../contracts/connect-desk';

const MOST_NUMBERS_A_PAGE = 1000;

/** An endpoint of Connect knows the instances of its own region only: each instance is asked where its ARN says it is. */
export class AmazonConnectDesk implements ConnectDesk {
  readonly #home: ConnectClient;
  readonly #abroad = new Map<string, ConnectClient>();

  constructor(client: ConnectClient) {
    this.#home = client;
  }

  async loadedNumbers(instanceArn: string, cursor: string | null) {
    const client = await this.#clientFor(instanceArn);
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
    const client = await this.#clientFor(instanceArn);
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
    const client = await this.#clientFor(instanceArn);
    await client.send(
      new AssociatePhoneNumberContactFlowCommand({
        PhoneNumberId: phoneNumberId,
        InstanceId: lastPartOf(instanceArn),
        ContactFlowId: contactFlowId,
      }),
    );
  }

  /** 'arn:aws:connect:us-east-1:…' is asked in us-east-1, with the credentials, patience and connections of home. */
  async #clientFor(instanceArn: string): Promise<ConnectClient> {
    const region = instanceArn.split(':')[3] ?? '';
    if (region === '' || region === (await this.#home.config.region())) return this.#home;
    const known = this.#abroad.get(region);
    if (known !== undefined) return known;
    const { credentials, maxAttempts, requestHandler, endpoint } = this.#home.config;
    const shared = { region, credentials, maxAttempts, requestHandler };
    const client = new ConnectClient(endpoint === undefined ? shared : { ...shared, endpoint });
    this.#abroad.set(region, client);
    return client;
  }
}

/** AWS does not say where it names a thing by its id and where by its ARN, which ends in the id. */
const lastPartOf = (idOrArn: string): string => idOrArn.split('/').at(-1) ?? '';
