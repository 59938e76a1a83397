import { createServer } from 'node:net';

/** Something that the developer can put right; the message says what and how. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Looks whether the API could listen, before half a minute goes into packaging.
 * @throws StartError naming the port and the way out
 */
export async function expectPortFree(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(portTrouble(port, error.code ?? error.message), { cause: error }));
    });
    probe.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

function portTrouble(port: number, code: string): string {
  const another = `choose another one (npm start -- --port ${port < 1024 || port > 65_534 ? 3000 : port + 1})`;
  if (code === 'EADDRINUSE') return `Port ${port} is in use; ${another}.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user; ${another}.`;
  return `Port ${port} cannot be opened (${code}); ${another}.`;
}
