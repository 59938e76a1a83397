import { isDynamoDbWrite, dynamoDbPermissions } from '../iam/dynamodb-permissions';
import { isStepFunctionsWrite, stepFunctionsPermissions } from '../iam/stepfunctions-permissions';
import type { Permission } from '../iam/role';
import { isObject, type JsonObject } from '../template/template';
import type { FaultyService } from '../faults';
import type { AwsService } from './endpoint';
import { jsonAnswer, jsonError } from './wire';

export interface EngineAnswer {
  readonly status: number;
  readonly body: unknown;
}

interface JsonEngine {
  handle(target: string, body: unknown): EngineAnswer | Promise<EngineAnswer>;
}

interface JsonServiceOptions {
  readonly name: FaultyService;
  /** What stands before the dot of the X-Amz-Target header. */
  readonly targetPrefix: string;
  /** Of the `__type` of errors. */
  readonly namespace: string;
  readonly engine: JsonEngine;
  readonly permissions: (action: string, body: JsonObject) => readonly Permission[] | undefined;
  readonly isWrite: (action: string) => boolean;
  readonly onWritten?: () => void;
}

/** DynamoDB over AWS JSON 1.0. @param onWritten told of every write that was carried out. */
export function dynamoDbService(engine: JsonEngine, onWritten: () => void): AwsService {
  return jsonService({
    name: 'dynamodb',
    targetPrefix: 'DynamoDB_20120810',
    namespace: 'com.amazon.coral.service',
    engine,
    permissions: dynamoDbPermissions,
    isWrite: isDynamoDbWrite,
    onWritten,
  });
}

/** Step Functions over AWS JSON 1.0. @param machineArnOf the machine that issued a task token. */
export function stepFunctionsService(
  engine: JsonEngine,
  machineArnOf: (token: string) => string | undefined,
): AwsService {
  return jsonService({
    name: 'states',
    targetPrefix: 'AWSStepFunctions',
    namespace: 'com.amazonaws.swf.service.v2.model',
    engine,
    permissions: (action, body) => stepFunctionsPermissions(action, body, machineArnOf),
    isWrite: isStepFunctionsWrite,
  });
}

function jsonService(options: JsonServiceOptions): AwsService {
  const { name, targetPrefix, namespace, engine, permissions, isWrite, onWritten } = options;
  return {
    name,
    parse: (headers, text) => {
      const target = String(headers['x-amz-target'] ?? '');
      if (!target.startsWith(`${targetPrefix}.`)) return undefined;
      const action = target.slice(targetPrefix.length + 1);
      const body = parsed(text);
      return {
        action,
        isWrite: isWrite(action),
        permissions: body === undefined ? [] : permissions(action, body),
        perform: async () => {
          if (body === undefined)
            return jsonError(namespace, 'SerializationException', 'The body is not a JSON object');
          const answer = await engine.handle(target, body);
          if (answer.status === 200 && isWrite(action)) onWritten?.();
          return jsonAnswer(answer.status, answer.body);
        },
      };
    },
    error: ({ status, code, message }) => jsonError(namespace, code, message, status),
  };
}

function parsed(text: string): JsonObject | undefined {
  try {
    const body = JSON.parse(text) as unknown;
    return isObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}
