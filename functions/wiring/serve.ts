import middy, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { UnknownCursorError } from '../adapters/dynamodb/cursor';
import { problemResult } from '../rest/answer';
import type { Operation } from '../rest/operation';
import { judge, type Behaviour } from '../rest/pipeline';
import { problem } from '../rest/problem';
import { restRequest } from '../rest/request';
import { describeError, log } from './log';
import { readClock } from './now';
import { idempotency } from './records';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;
type Result = APIGatewayProxyStructuredResultV2;

/** What went wrong inside never reaches the caller in its own words; the log has the name and the request id. */
const asProblems: MiddlewareObj<Event, Result> = {
  onError: (request) => {
    if (request.error instanceof UnknownCursorError) {
      const errors = [
        { pointer: '/cursor', code: 'unknown-cursor', message: 'Leave it out to begin with the first page.' },
      ];
      request.response = problemResult(problem('unknown-cursor', request.error.message, { errors }));
      return;
    }
    const { requestId, routeKey } = request.event.requestContext;
    log('error', 'request failed', { requestId, route: routeKey, ...describeError(request.error) });
    request.response = problemResult(
      problem('internal-error', `Nothing can be said but the request id: ${requestId}.`),
    );
  },
};

/** The one middy stack: every REST handler is an operation and its behaviour, and nothing else. */
export function serve<Subject, Body, Query>(
  operation: Operation<Body, Query>,
  behaviour: Behaviour<Subject, Body, Query>,
) {
  return middy<Event, Result>()
    .use(asProblems)
    .handler((event: Event) => judge(operation, behaviour, idempotency(), restRequest(event, readClock())));
}
