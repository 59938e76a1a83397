import type { ConnectEngine, ConnectRequest } from './engine';
import type { HeldNumber } from './number-inventory';
import { numberInPath } from './one-number';
import { invalid, notFound } from './refusal';

/** Calls to the number start in this flow from now on; an association that was there is replaced. */
export function associateFlow(engine: ConnectEngine, request: ConnectRequest): object {
  const held = numberOfInstance(engine, request, request.body['InstanceId']);
  const flow = flowIdIn(request.body['ContactFlowId']);
  if (!engine.hasFlow(held.instanceArn, flow)) throw notFound(`Contact flow not found: ${flow}`);
  // Not documented by AWS: a number that is not settled yet takes no flow.
  if (engine.inventory.status(held) !== 'CLAIMED') throw invalid(`Phone number is not claimed yet: ${held.number}`);
  engine.inventory.associate(held, flow);
  return {};
}

export function disassociateFlow(engine: ConnectEngine, request: ConnectRequest): object {
  engine.inventory.associate(numberOfInstance(engine, request, request.query.get('instanceId')), null);
  return {};
}

/**
 * BatchGetFlowAssociation for numbers: the only call that tells a number's flow, DescribePhoneNumber does not. Numbers
 * without a flow are left out. It "returns flow associations corresponding to the list of resourceArns supplied" [SDK,
 * release note of November 2023], so an id that is no ARN finds nothing, and flows are given as ARNs too.
 */
export function flowAssociations(engine: ConnectEngine, { parameter, region, body }: ConnectRequest): object {
  const instance = engine.instance(parameter, region);
  const { ResourceIds: ids, ResourceType: type = 'VOICE_PHONE_NUMBER' } = body;
  if (type !== 'VOICE_PHONE_NUMBER') throw invalid(`The local stack has no associations of ${String(type)}`);
  if (!Array.isArray(ids) || ids.length < 1 || ids.length > 100) throw invalid('ResourceIds is a list of 1 to 100');
  const found = ids.flatMap((id) => {
    const held = engine.inventory.all().find(({ arn }) => arn === id);
    if (held === undefined || held.instanceArn !== instance || held.contactFlowId === null) return [];
    return [{ ResourceId: held.arn, FlowId: `${instance}/contact-flow/${held.contactFlowId}`, ResourceType: type }];
  });
  return { FlowAssociationSummaryList: found };
}

function numberOfInstance(engine: ConnectEngine, request: ConnectRequest, instanceId: unknown): HeldNumber {
  const instance = engine.instance(instanceId, request.region);
  const held = numberInPath(engine, request);
  if (held.instanceArn !== instance) throw notFound(`Phone number not found in the instance: ${request.parameter}`);
  return held;
}

/** A flow is named by its id or by its ARN, which ends in the id. */
function flowIdIn(given: unknown): string {
  if (typeof given !== 'string' || given === '' || given.length > 500)
    throw invalid('ContactFlowId is a text of 1 to 500');
  return given.split('/').at(-1) ?? given;
}
