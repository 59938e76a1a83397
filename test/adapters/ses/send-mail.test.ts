import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailRefusedError, MailUnavailableError, SesMailer, tagValue } from '../../../functions/adapters/ses/send-mail';
import { refusal, SesEndpoint } from './ses-endpoint';

const RAW = new TextEncoder().encode('Subject: test\r\n\r\nhello');
const ENVELOPE = { from: 'Portolan <portolan@mail.portolan.example>', to: ['a@acme.example', 'b@acme.example'] };
const TAGS = { occasion: 'foc-moved', order: '01jd acme@1' };

describe('a mail handed to SES', () => {
  let endpoint: SesEndpoint;
  beforeAll(async () => {
    endpoint = await SesEndpoint.start();
  });
  afterAll(() => endpoint.stop());

  it('goes out raw, to every recipient, tagged with occasion and order', async () => {
    const mailer = new SesMailer(endpoint.client(), { configurationSet: 'portolan' });
    expect(await mailer.send(RAW, ENVELOPE, TAGS)).toEqual({ messageId: '0100-accepted' });
    const request = endpoint.received.at(-1);
    expect(Object.fromEntries(request ?? [])).toMatchObject({
      Action: 'SendRawEmail',
      Source: ENVELOPE.from,
      'Destinations.member.1': 'a@acme.example',
      'Destinations.member.2': 'b@acme.example',
      'Tags.member.1.Name': 'occasion',
      'Tags.member.1.Value': 'foc-moved',
      'Tags.member.2.Name': 'order',
      'Tags.member.2.Value': '01jd_acme_1',
      ConfigurationSetName: 'portolan',
    });
    expect(Buffer.from(request?.get('RawMessage.Data') ?? '', 'base64')).toEqual(Buffer.from(RAW));
  });

  it('is told apart when SES refuses it from when SES is out of breath, and the error quotes no address', async () => {
    const mailer = new SesMailer(endpoint.client());
    endpoint.answer = refusal('MessageRejected');
    const refused: unknown = await mailer.send(RAW, ENVELOPE, TAGS).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MailRefusedError);
    expect(String(refused)).not.toContain('@');
    endpoint.answer = refusal('Throttling');
    await expect(mailer.send(RAW, ENVELOPE, TAGS)).rejects.toBeInstanceOf(MailUnavailableError);
    endpoint.answer = refusal('ServiceUnavailable', 503);
    await expect(mailer.send(RAW, ENVELOPE, TAGS)).rejects.toBeInstanceOf(MailUnavailableError);
  });
});

describe('a tag', () => {
  it.each([
    ['foc-moved', 'foc-moved'],
    ['Ọrder 1/2', '_rder_1_2'],
    ['', '_'],
    ['x'.repeat(300), 'x'.repeat(256)],
  ])('keeps to the characters and the length of SES: %j', (value, expected) => {
    expect(tagValue(value)).toBe(expected);
  });
});
