export interface GatewayResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

/** What API Gateway itself says, in its own words and not as a problem document. */
export function gatewayMessage(status: number, message: string): GatewayResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) };
}

/** The HTTP response of a function's answer in payload format 2.0; an answer out of format is a 500, as in the cloud. */
export function functionResponse(payload: unknown): GatewayResponse {
  if (!isRecord(payload) || payload['statusCode'] === undefined) return inferred(payload);
  const { statusCode, body = '', headers = {}, cookies = [], isBase64Encoded = false } = payload;
  const status = Number(statusCode);
  const wellFormed =
    Number.isInteger(status) &&
    status >= 100 &&
    status < 600 &&
    typeof body === 'string' &&
    isRecord(headers) &&
    Array.isArray(cookies);
  if (!wellFormed) return gatewayMessage(500, 'Internal Server Error');
  return {
    status,
    headers: { ...responseHeaders(headers), ...(cookies.length === 0 ? {} : { 'set-cookie': cookies.map(String) }) },
    body: isBase64Encoded === true ? Buffer.from(body, 'base64') : body,
  };
}

/** Without a status code API Gateway takes the whole answer for a JSON body. */
function inferred(payload: unknown): GatewayResponse {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}

function responseHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), headerValue(value)] as const);
  return { 'content-type': 'text/plain;charset=UTF-8', ...Object.fromEntries(lowered) };
}

/** A header that Node would refuse to write is made harmless rather than crash the answer. */
function headerValue(value: unknown): string {
  const text = Array.isArray(value) ? value.join(',') : String(value);
  return text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
