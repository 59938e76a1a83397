import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { IN_THE_WINDOW, storedRow } from '../adapters/lookup/records';

/**
 * A table with one row behind TLS, in a process of its own so that its work is on nobody's bill: it answers every
 * request with the same bytes. Prints its port. Arguments: key and certificate, as files.
 */
const [key = '', cert = ''] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const body = JSON.stringify({ Item: storedRow(IN_THE_WINDOW) });
const answer = Buffer.from(
  `HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nx-amzn-RequestId: BENCH\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
);

const server = createServer({ key, cert }, (socket) => {
  let text = '';
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
    const end = text.indexOf('\r\n\r\n') + 4;
    const length = Number(/content-length: *(\d+)/i.exec(text)?.[1] ?? Infinity);
    if (end < 4 || text.length < end + length) return;
    text = '';
    socket.write(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
