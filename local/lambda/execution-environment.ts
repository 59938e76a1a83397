import { randomBytes, randomUUID } from 'node:crypto';
import { account } from '../template/account';
import type { DeployedFunction } from '../template/deployed-function';
import { CallbackHandlerError, type Artefact } from './artefact';
import { failed, payloadLimitBytes, thrown, timedOut, type Outcome } from './outcome';
import { makeSandbox, type LogLine } from './sandbox';

export interface EnvironmentOptions {
  readonly deployed: DeployedFunction;
  readonly artefact: Artefact;
  /** Where the AWS SDK is to find every service. */
  readonly endpoint: string;
  /** Where the stack's own API listens, once it does. */
  readonly apiUrl?: string | undefined;
  readonly now: () => number;
  readonly onLog: (line: LogLine) => void;
}

type Handler = (event: unknown, context: unknown) => unknown;

/** The address that the template gets for an HTTP API (local/template/identities.ts). */
const MADE_UP_API = /^https:\/\/[a-z0-9]+\.execute-api\.[a-z0-9-]+\.[a-z.]+/;

const servicesWithOwnEndpoint = ['DYNAMODB', 'SFN', 'SES', 'CONNECT'];

/**
 * One warm instance of a function: it serves one event at a time, keeps its module state between events, and has its
 * own access key, by which the endpoints know who is calling.
 */
export class ExecutionEnvironment {
  readonly accessKeyId = `AKIA${randomBytes(8).toString('hex').toUpperCase()}`;
  readonly #options: EnvironmentOptions;
  #handler: Handler | undefined;

  constructor(options: EnvironmentOptions) {
    this.#options = options;
  }

  /** @param event as JSON text, so that nothing is shared between caller and function. */
  async invoke(event: string, requestId: string): Promise<Outcome> {
    const { timeoutSeconds } = this.#options.deployed;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => {
        resolve(timedOut(requestId, timeoutSeconds));
      }, timeoutSeconds * 1000);
    });
    try {
      return await Promise.race([this.#run(event, requestId), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #run(event: string, requestId: string): Promise<Outcome> {
    try {
      this.#handler ??= this.#coldStart();
      const result = await this.#handler(JSON.parse(event), this.#context(requestId));
      return serialised(result);
    } catch (error) {
      return thrown(error);
    }
  }

  #coldStart(): Handler {
    const { deployed, artefact, now, onLog } = this.#options;
    const environment = this.#variables();
    const sandbox = makeSandbox({ functionName: deployed.name, environment, now, onLog });
    const handler = artefact.load(deployed.handler, sandbox);
    if (handler.length >= 3) {
      throw new CallbackHandlerError(`${deployed.handler} takes a callback, which Lambda ended with Node.js 24`);
    }
    return handler;
  }

  #variables(): Record<string, string> {
    const { deployed, artefact, endpoint } = this.#options;
    const endpoints = servicesWithOwnEndpoint.map((service) => [`AWS_ENDPOINT_URL_${service}`, endpoint] as const);
    return {
      PATH: process.env['PATH'] ?? '',
      LANG: 'en_US.UTF-8',
      TZ: ':UTC',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: deployed.name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(deployed.memoryMegabytes),
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${deployed.name}`,
      LAMBDA_TASK_ROOT: artefact.taskRoot(),
      AWS_REGION: account.region,
      AWS_DEFAULT_REGION: account.region,
      AWS_ACCESS_KEY_ID: this.accessKeyId,
      AWS_SECRET_ACCESS_KEY: `local/${this.accessKeyId}`,
      AWS_ENDPOINT_URL: endpoint,
      ...Object.fromEntries(endpoints),
      ...this.#deployedVariables(),
    };
  }

  /** What AWS would call the API is known to nobody here; the functions get the address at which it really answers. */
  #deployedVariables(): Record<string, string> {
    const { deployed, apiUrl } = this.#options;
    if (apiUrl === undefined) return { ...deployed.environment };
    return Object.fromEntries(
      Object.entries(deployed.environment).map(([name, value]) => [name, value.replace(MADE_UP_API, apiUrl)]),
    );
  }

  #context(requestId: string): Record<string, unknown> {
    const { deployed } = this.#options;
    const deadline = performance.now() + deployed.timeoutSeconds * 1000;
    return {
      functionName: deployed.name,
      functionVersion: '$LATEST',
      invokedFunctionArn: deployed.arn,
      memoryLimitInMB: String(deployed.memoryMegabytes),
      awsRequestId: requestId,
      logGroupName: `/aws/lambda/${deployed.name}`,
      logStreamName: `local/[$LATEST]${this.accessKeyId.toLowerCase()}`,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, Math.floor(deadline - performance.now())),
    };
  }
}

export function newRequestId(): string {
  return randomUUID();
}

function serialised(result: unknown): Outcome {
  let text: string;
  try {
    text = JSON.stringify(result) ?? 'null';
  } catch (error) {
    return failed('Runtime.MarshalError', `Unable to stringify response body: ${String(error)}`);
  }
  const bytes = Buffer.byteLength(text);
  if (bytes > payloadLimitBytes) {
    const message = `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${payloadLimitBytes} bytes).`;
    return failed('Function.ResponseSizeTooLarge', message);
  }
  return { payload: JSON.parse(text) as unknown };
}
