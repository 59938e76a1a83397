import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Dice } from './dice';
import { IN_THE_WINDOW, storedRow } from './records';

/**
 * What a read asks for by its number ("reset-17") and the write of an arrival by its contact, and what then goes wrong at the
 * other end of the socket.
 */
const AT_THE_SERVER = {
  reset: (socket) => socket.resetAndDestroy(),
  'reset-in-headers': (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-le', () => socket.resetAndDestroy()),
  'error-500': answering(500, '{"__type":"com.amazonaws.dynamodb.v20120810#InternalServerError"}'),
  'error-503': answering(503, '<html>Service Unavailable</html>'),
  throttled: answering(400, '{"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException"}'),
  denied: answering(400, '{"__type":"com.amazon.coral.service#AccessDeniedException","Message":"+442079460101"}'),
  redirect: answering(302, ''),
  'garbage-body': answering(200, '{"Item":{"number":{"S":"+4420'),
  'garbage-words': answering(200, '<!doctype html><title>Sign in</title>'),
  'garbage-json': answering(200, '[null]'),
  'garbage-object': answering(200, '{"message":"who are you?"}'),
  'garbage-row': answering(200, JSON.stringify({ Item: { ...storedRow(IN_THE_WINDOW), phase: { S: 'LOST' } } })),
  'garbage-http': (socket) => socket.end('\u0000\u0001 not HTTP at all\r\n\r\n'),
  'garbage-length': (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: minus one\r\n\r\n{}'),
  'garbage-chunks': (socket) => socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n'),
  'no-body': answering(200, ''),
  'too-long': (socket) => pour(socket),
  'drip-headers': (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nx-slow: '),
  'drip-body': (socket) => drip(socket, 'HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n'),
  'half-close': (socket) => socket.end(),
  'half-close-in-body': (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"Item":'),
  hang: () => undefined,
  'hang-in-body': (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"Item":'),
} as const satisfies Record<string, (socket: Socket) => unknown>;

/** What no server sees: the caller is sent somewhere else. */
export const ELSEWHERE = ['refused', 'no-such-name', 'no-tls'] as const;

type Kind = keyof typeof AT_THE_SERVER | (typeof ELSEWHERE)[number] | 'sound' | 'sound-then-reset' | 'sound-then-close';

const ROW = JSON.stringify({ Item: storedRow(IN_THE_WINDOW) });

const SOUND: Record<string, (socket: Socket) => unknown> = {
  sound: answering(200, ROW),
  // The connection is lost while nobody uses it; the next read is the first to notice.
  'sound-then-reset': (socket) => {
    answering(200, ROW)(socket);
    setTimeout(() => socket.resetAndDestroy(), 1);
  },
  'sound-then-close': (socket) => {
    answering(200, ROW)(socket);
    setTimeout(() => socket.end(), 1);
  },
};

export const KINDS = [
  ...(Object.keys(AT_THE_SERVER) as (keyof typeof AT_THE_SERVER)[]),
  ...ELSEWHERE,
  'sound',
  'sound-then-reset',
  'sound-then-close',
] as const satisfies readonly Kind[];

export interface FaultyDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** A loopback server that does to each read and each write what its number or its contact asks for, and anything at all to the read that opens. */
export async function faultyDatabase(dice: Dice): Promise<FaultyDatabase> {
  const open = new Set<Socket>();
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    eachRequest(socket, (kind) => {
      const act = { ...AT_THE_SERVER, ...SOUND }[kind === 'nobody' ? dice.pick(KINDS) : kind];
      (act ?? SOUND['sound'])?.(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Reads requests off one connection; a caller who does not speak HTTP (TLS) is answered with noise. */
function eachRequest(socket: Socket, answer: (kind: string) => void): void {
  let text = '';
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
    if (!'POST '.startsWith(text.slice(0, 5))) socket.end('noise');
    const end = text.indexOf('\r\n\r\n') + 4;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Infinity);
    if (end < 4 || text.length < end + length) return;
    const body = text.slice(end, end + length);
    text = text.slice(end + length);
    answer(/(?:CALL|NUMBER)#([a-z0-9-]*?)(?:-\d+)?"/.exec(body)?.[1] ?? 'sound');
  });
}

function answering(status: number, body: string): (socket: Socket) => void {
  const type = 'content-type: application/x-amz-json-1.0';
  return (socket) => {
    socket.write(`HTTP/1.1 ${status} Any\r\n${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
}

function drip(socket: Socket, start: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write('a'), 40);
  socket.on('close', () => {
    clearInterval(timer);
  });
}

function pour(socket: Socket): void {
  socket.write('HTTP/1.1 200 OK\r\n\r\n');
  const more = (): void => {
    while (!socket.destroyed && socket.write('a'.repeat(64 * 1024)));
  };
  socket.on('drain', more);
  more();
}
