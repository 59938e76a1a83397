import {
  AssociatePhoneNumberContactFlowCommand,
  ClaimPhoneNumberCommand,
  ConnectServiceException,
  DescribePhoneNumberCommand,
  ListPhoneNumbersV2Command,
  PhoneNumberCountryCode,
  SearchAvailablePhoneNumbersCommand,
  type ConnectClient,
} from '@aws-sdk/client-connect';
import type { ClaimStatus, ConnectClaims, ConnectTrouble } from '../../contracts/connect-claims';
import type { WantedNumber } from '../../domain/bridges/claim';
import { RegionalClients } from './regional-clients';

const MOST_NUMBERS_A_PAGE = 1000;

/** As many as a search gives (aws-facts §2.1). */
const MOST_FOUND = 10;

/** Claims in Connect. Each call is made once: whoever calls has taken it out of the shared allowance. */
export class AmazonConnectClaims implements ConnectClaims {
  readonly #clients: RegionalClients;

  constructor(client: ConnectClient) {
    this.#clients = new RegionalClients(client);
  }

  async held(instanceArn: string, cursor: string | null) {
    return unlessInTrouble(async () => {
      const client = await this.#clients.of(instanceArn);
      const page = await client.send(
        new ListPhoneNumbersV2Command({
          TargetArn: instanceArn,
          MaxResults: MOST_NUMBERS_A_PAGE,
          ...(cursor === null ? {} : { NextToken: cursor }),
        }),
      );
      const numbers = (page.ListPhoneNumbersSummaryList ?? []).flatMap(({ PhoneNumber }) => PhoneNumber ?? []);
      return { numbers, nextCursor: page.NextToken ?? null };
    });
  }

  async search(instanceArn: string, { type, country, prefix }: WantedNumber) {
    if (!isCountryCode(country)) return { trouble: 'refused', reason: `Connect knows no country ${country}` } as const;
    return unlessInTrouble(async () => {
      const client = await this.#clients.of(instanceArn);
      const found = await client.send(
        new SearchAvailablePhoneNumbersCommand({
          TargetArn: instanceArn,
          PhoneNumberCountryCode: country,
          PhoneNumberType: type,
          MaxResults: MOST_FOUND,
          ...(prefix === undefined ? {} : { PhoneNumberPrefix: prefix }),
        }),
      );
      return { numbers: (found.AvailableNumbersList ?? []).flatMap(({ PhoneNumber }) => PhoneNumber ?? []) };
    });
  }

  async claim(
    instanceArn: string,
    { number, token, description }: { readonly number: string; readonly token: string; readonly description: string },
  ): Promise<{ readonly phoneNumberId: string } | 'taken' | ConnectTrouble> {
    return unlessInTrouble(
      async () => {
        const client = await this.#clients.of(instanceArn);
        const claimed = await client.send(
          new ClaimPhoneNumberCommand({
            TargetArn: instanceArn,
            PhoneNumber: number,
            PhoneNumberDescription: description,
            ClientToken: token,
          }),
        );
        if (claimed.PhoneNumberId === undefined) throw new Error('Connect claimed a number and gave it no id');
        return { phoneNumberId: claimed.PhoneNumberId };
      },
      { tells: (error) => isTaken(error, number), is: 'taken' },
    );
  }

  async describe(instanceArn: string, phoneNumberId: string): Promise<ClaimStatus | 'gone' | ConnectTrouble> {
    return unlessInTrouble(
      async () => {
        const client = await this.#clients.of(instanceArn);
        const answer = await client.send(new DescribePhoneNumberCommand({ PhoneNumberId: phoneNumberId }));
        const { Status: state, Message: message } = answer.ClaimedPhoneNumberSummary?.PhoneNumberStatus ?? {};
        if (state === undefined) throw new Error('Connect described a number without its status');
        return { state, ...(message === undefined ? {} : { message }) };
      },
      { tells: ({ name }) => name === 'ResourceNotFoundException', is: 'gone' },
      WITH_RIGHTS,
    );
  }

  async associate(
    instanceArn: string,
    contactFlowId: string,
    phoneNumberId: string,
  ): Promise<'associated' | ConnectTrouble> {
    return unlessInTrouble<'associated'>(
      async () => {
        const client = await this.#clients.of(instanceArn);
        await client.send(
          new AssociatePhoneNumberContactFlowCommand({
            PhoneNumberId: phoneNumberId,
            InstanceId: instanceArn.split('/').at(-1),
            ContactFlowId: contactFlowId,
          }),
        );
        return 'associated';
      },
      undefined,
      WITH_RIGHTS,
    );
  }
}

/**
 * Whether a number cannot be had any more. That something is not found may be the instance as well: then it is the number
 * only where Connect names it.
 */
const isTaken = ({ name, message }: Error, number: string): boolean =>
  name === 'ResourceInUseException' || (name === 'ResourceNotFoundException' && message.includes(number.slice(1)));

const isCountryCode = (text: string): text is PhoneNumberCountryCode => Object.hasOwn(PhoneNumberCountryCode, text);

/** What Connect says no with; waiting does not help. */
const REFUSALS: ReadonlySet<string> = new Set([
  'IdempotencyException',
  'InvalidParameterException',
  'InvalidRequestException',
  'LimitExceededException',
  'ResourceNotFoundException',
  'ServiceQuotaExceededException',
]);

/** What is looked after by the watch minute by minute: there a right that the role lacks is a refusal like any other. */
const WITH_RIGHTS: ReadonlySet<string> = new Set([...REFUSALS, 'AccessDeniedException']);

/** One call too many, or a failure of Connect's own; a later one may do. */
const BUSY: ReadonlySet<string> = new Set([
  'InternalServiceException',
  'ThrottlingException',
  'TooManyRequestsException',
]);

/**
 * Runs a call and tells from its failure what became of it: by what has a meaning of its own, as Connect's no, or as busy.
 * What else fails (a right that the role lacks, where that is no refusal) is thrown.
 */
async function unlessInTrouble<T, Meaning extends 'taken' | 'gone' = never>(
  call: () => Promise<T>,
  meaning?: { readonly tells: (error: Error) => boolean; readonly is: Meaning },
  refusals = REFUSALS,
): Promise<T | Meaning | ConnectTrouble> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (meaning?.tells(error) === true) return meaning.is;
    if (refusals.has(error.name)) return { trouble: 'refused', reason: error.message.slice(0, 300) };
    if (BUSY.has(error.name) || isNoAnswer(error)) return { trouble: 'busy' };
    throw error;
  }
}

/** The network or the other side failed; whether the call was carried out nobody knows. */
function isNoAnswer(error: Error): boolean {
  if (error instanceof ConnectServiceException) return error.$fault === 'server';
  return error.name === 'TimeoutError' || ('code' in error && typeof error.code === 'string');
}
