import type { Permission } from './role';

/** The ARNs that one call to Connect is about. */
export interface ConnectResources {
  readonly phoneNumber: string;
  /** `phone-number/*`: what AWS asks for where a call is about no number that has an id yet. */
  readonly anyPhoneNumber: string;
  readonly instance: string;
  readonly contactFlow: string;
}

/**
 * Resource types by action. ListPhoneNumbersV2 and ClaimPhoneNumber as in the Service Authorization Reference for
 * Amazon Connect; what is searched is what could be claimed, so the same is asked for it. For the others it has one type more or less in different years, so every ARN of the call is asked for.
 */
const resourcesOf: Readonly<Record<string, readonly (keyof ConnectResources)[]>> = {
  ListPhoneNumbersV2: ['anyPhoneNumber'],
  SearchAvailablePhoneNumbers: ['instance', 'anyPhoneNumber'],
  DescribePhoneNumber: ['phoneNumber'],
  ClaimPhoneNumber: ['instance', 'anyPhoneNumber'],
  ReleasePhoneNumber: ['phoneNumber'],
  AssociatePhoneNumberContactFlow: ['phoneNumber', 'instance', 'contactFlow'],
  DisassociatePhoneNumberContactFlow: ['phoneNumber', 'instance'],
  BatchGetFlowAssociation: ['instance'],
};

/** What a role needs for a call to Connect; undefined for an action that the local stack does not offer. */
export function connectPermissions(action: string, resources: ConnectResources): readonly Permission[] | undefined {
  return resourcesOf[action]?.map((kind) => ({ action: `connect:${action}`, resource: resources[kind] }));
}
