import {
  AssociatePhoneNumberContactFlowCommand,
  ListPhoneNumbersV2Command,
  type ConnectClient,
} from '@aws-sdk/client-connect';
import type { ConnectDesk } from '../../contracts/connect-desk';

const MOST_NUMBERS_A_PAGE = 1000;

export class AmazonConnectDesk implements ConnectDesk {
  readonly #client: ConnectClient;

  constructor(client: ConnectClient) {
    this.#client = client;
  }

  async loadedNumbers(instanceArn: string, cursor: string | null) {
    const page = await this.#client.send(
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

  async associate(instanceArn: string, contactFlowId: string, phoneNumberId: string): Promise<void> {
    await this.#client.send(
      new AssociatePhoneNumberContactFlowCommand({
        PhoneNumberId: phoneNumberId,
        InstanceId: instanceArn.split('/').at(-1) ?? '',
        ContactFlowId: contactFlowId,
      }),
    );
  }
}
