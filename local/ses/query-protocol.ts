import { randomUUID } from 'node:crypto';
import type { AwsCall, AwsService } from '../aws/endpoint';
import type { WireAnswer } from '../aws/wire';
import type { InjectedError } from '../faults';
import type { Permission } from '../iam/role';
import { arn } from '../template/account';
import type { Mailbox, SendRawEmail } from './mailbox';
import { addressesIn, readHeaders } from './raw-message';
import { SesRefusal } from './refusal';

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** SES v1: form-encoded requests, XML answers, one action. */
export function sesService(mailbox: Mailbox): AwsService {
  return {
    name: 'ses',
    parse: (headers, body) => {
      if (!(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) return undefined;
      const form = new URLSearchParams(body);
      if (form.get('Version') !== '2010-12-01') return undefined;
      return callOf(mailbox, form);
    },
    error: xmlError,
  };
}

function callOf(mailbox: Mailbox, form: URLSearchParams): AwsCall {
  const action = form.get('Action') ?? '';
  const request = readRequest(form);
  return {
    action,
    isWrite: true,
    permissions: action === 'SendRawEmail' ? permissionsFor(mailbox, request) : undefined,
    perform: () => {
      try {
        return xmlSuccess(mailbox.send(request));
      } catch (error) {
        if (error instanceof SesRefusal) return xmlError({ status: 400, code: error.code, message: error.message });
        throw error;
      }
    },
  };
}

function readRequest(form: URLSearchParams): SendRawEmail {
  const source = form.get('Source');
  const configurationSet = form.get('ConfigurationSetName');
  const names = members(form, 'Tags', '.Name');
  const values = members(form, 'Tags', '.Value');
  return {
    raw: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
    destinations: members(form, 'Destinations', ''),
    tags: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
    ...(source === null ? {} : { source }),
    ...(configurationSet === null ? {} : { configurationSet }),
  };
}

function members(form: URLSearchParams, list: string, field: string): readonly string[] {
  const found: string[] = [];
  for (let index = 1; ; index += 1) {
    const value = form.get(`${list}.member.${index}${field}`);
    if (value === null) return found;
    found.push(value);
  }
}

/** The right to send is one on the sender's identity, and on the configuration set that is used. */
function permissionsFor(mailbox: Mailbox, request: SendRawEmail): readonly Permission[] {
  const sender = senderOf(request);
  // Without a sender the message itself is at fault, and sending refuses it.
  if (sender === undefined) return [];
  const identity = arn('ses', `identity/${mailbox.identityOf(sender)}`);
  const set = request.configurationSet;
  const resources = set === undefined ? [identity] : [identity, arn('ses', `configuration-set/${set}`)];
  return resources.map((resource) => ({ action: 'ses:SendRawEmail', resource }));
}

function senderOf(request: SendRawEmail): string | undefined {
  if (request.source !== undefined) return request.source;
  try {
    return addressesIn(readHeaders(request.raw).find(([name]) => name === 'from')?.[1] ?? '')[0];
  } catch {
    return undefined;
  }
}

function xmlSuccess(messageId: string): WireAnswer {
  const result = `<SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult>`;
  const body = `<SendRawEmailResponse xmlns="${namespace}">${result}${metadata()}</SendRawEmailResponse>`;
  return { status: 200, contentType: 'text/xml', body };
}

function xmlError({ status, code, message }: InjectedError): WireAnswer {
  // The query protocol calls it AccessDenied, with 403.
  const isDenial = code === 'AccessDeniedException';
  const error = `<Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${isDenial ? 'AccessDenied' : code}</Code>`;
  const text = `<Error>${error}<Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId>`;
  return {
    status: isDenial ? 403 : status,
    contentType: 'text/xml',
    body: `<ErrorResponse xmlns="${namespace}">${text}</ErrorResponse>`,
  };
}

function metadata(): string {
  return `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
