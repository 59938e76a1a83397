import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESClient } from '@aws-sdk/client-ses';

interface Answer {
  readonly status: number;
  readonly body: string;
}

const ACCEPTED: Answer = {
  status: 200,
  body: '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>0100-accepted</MessageId></SendRawEmailResult></SendRawEmailResponse>',
};

export const refusal = (code: string, status = 400): Answer => ({
  status,
  body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>to somebody@acme.example</Message></Error></ErrorResponse>`,
});

/** An endpoint on loopback that speaks the query protocol of SES, so that the real client writes the real request. */
export class SesEndpoint {
  readonly received: URLSearchParams[] = [];
  readonly #server: Server;
  answer = ACCEPTED;

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.received.push(new URLSearchParams(Buffer.concat(chunks).toString()));
        response.writeHead(this.answer.status, { 'content-type': 'text/xml' }).end(this.answer.body);
      });
    });
  }

  static async start(): Promise<SesEndpoint> {
    const endpoint = new SesEndpoint();
    await new Promise<void>((resolve) => endpoint.#server.listen(0, '127.0.0.1', resolve));
    return endpoint;
  }

  client(): SESClient {
    const { port } = this.#server.address() as AddressInfo;
    return new SESClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-2',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
