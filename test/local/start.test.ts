import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { plainSentence } from '../../local/start/plain-sentence';
import { expectPortFree } from '../../local/start/port-free';
import type { PortfolioRow } from '../../local/start/portfolio';
import { Progress } from '../../local/start/progress';
import { screen, type ScreenFacts } from '../../local/start/screen';

const row = (change: Partial<PortfolioRow>): PortfolioRow => ({
  reference: 'LON-BOOKINGS',
  orderId: '00000000-0000-0000-0000-000000000001',
  numbers: ['+442079460271'],
  phase: 'ROLLBACK_WINDOW',
  waitsFor: 'window to close',
  until: '2026-11-23T10:30:00Z',
  note: '',
  ...change,
});

const facts: ScreenFacts = {
  url: 'http://127.0.0.1:3000',
  now: '2026-11-23T09:00:00Z',
  speed: 0,
  auth: false,
  holds: 'sample',
  rows: [
    row({ reference: 'SHF-SERVICE', phase: 'CSR_PENDING', waitsFor: 'record (CSR)', until: '2026-11-19T09:00:00Z' }),
    row({}),
    row({ reference: 'BHM-DEPOT', numbers: ['+441214960241', '+441214960242'], phase: 'FILED', until: null }),
  ],
};

/** The shell's commands on the screen, one a line. */
const commands = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('  curl ') ? [line.trim()] : []));

describe('the screen of a started stack', () => {
  it('says where the API is, and the virtual time with its pace', () => {
    const text = screen(facts);
    expect(text).toContain('http://127.0.0.1:3000/v1');
    expect(text).toContain('2026-11-23T09:00:00Z, Monday 23 November 2026, 09:00 (Europe/London)');
    expect(text).toContain('stands still');
    expect(screen({ ...facts, speed: 3600 })).toContain('3600 virtual seconds a second');
  });

  it('shows each order with its phase, its wait and its hour, and marks what is late', () => {
    const lines = screen(facts).split('\n');
    expect(lines.find((line) => line.includes('SHF-SERVICE'))).toMatch(
      /CSR_PENDING +record \(CSR\) +2026-11-19 09:00Z LATE$/,
    );
    expect(lines.find((line) => line.includes('LON-BOOKINGS'))).toMatch(
      /ROLLBACK_WINDOW +window to close +2026-11-23 10:30Z$/,
    );
    expect(lines.find((line) => line.includes('BHM-DEPOT'))).toContain('+441214960241 +1');
  });

  it('offers three commands about the port that closes next', () => {
    expect(commands(screen(facts))).toEqual([
      'curl -s http://127.0.0.1:3000/v1/ports/%2B442079460271',
      `curl -s http://127.0.0.1:3000/_local/clock -d '{"to":"2026-11-23T10:30:00Z"}'`,
      `curl -s 'http://127.0.0.1:3000/_local/mail?order=00000000-0000-0000-0000-000000000001'`,
    ]);
  });

  it('offers three commands on an empty stack too', () => {
    const text = screen({ ...facts, holds: 'nothing', rows: [] });
    expect(text).toContain('It holds no orders yet.');
    expect(commands(text)).toEqual([
      'curl -s http://127.0.0.1:3000/v1/playbooks/GB_GEO',
      `curl -s http://127.0.0.1:3000/_local/clock -d '{"advance":"P1D"}'`,
      `curl -s 'http://127.0.0.1:3000/_local/mail'`,
    ]);
  });

  it('fetches a token in the commands where every call needs one', () => {
    const [read] = commands(screen({ ...facts, auth: true }));
    expect(read).toContain('Authorization: Bearer $(curl -s http://127.0.0.1:3000/_local/token');
  });

  it('says how to stop, and whether anything is kept', () => {
    expect(screen(facts)).toContain('Ctrl-C stops it; what happened is then forgotten.');
    expect(screen({ ...facts, data: 'state' })).toContain('Ctrl-C stops it; state keeps what happened.');
  });

  it('stays one screen, however many orders there are', () => {
    const rows = Array.from({ length: 200 }, (_, index) => row({ reference: `ORDER-${index}` }));
    const lines = screen({ ...facts, rows }).split('\n');
    expect(lines.length).toBeLessThan(50);
    expect(lines.some((line) => line.includes('and 184 more'))).toBe(true);
  });
});

describe('progress', () => {
  const at = (seconds: readonly number[]) => {
    let call = 0;
    return () => (seconds[Math.min(call++, seconds.length - 1)] ?? 0) * 1000;
  };

  it('is a line a stage where the output is no terminal', () => {
    const written: string[] = [];
    const progress = new Progress({ write: (text) => written.push(text) }, at([0, 0, 19.53]));
    progress.stage('Packaging the service');
    progress.stage('Reading the template');
    progress.done();
    expect(written).toEqual(['  0.0 s  Packaging the service\n', ' 19.5 s  Reading the template\n']);
  });

  it('takes its line back on a terminal and leaves it whole at the end', () => {
    const written: string[] = [];
    const progress = new Progress({ isTTY: true, write: (text) => written.push(text) }, at([0, 1.2]));
    progress.stage('Opening the API');
    progress.done();
    expect(written).toEqual(['\r\x1b[K  1.2 s  Opening the API', '\n']);
  });
});

describe('starting', () => {
  it('names the way out when the port is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    await expect(expectPortFree(port)).rejects.toThrow(
      `Port ${port} is in use; choose another one (npm start -- --port ${port > 65_534 ? 3000 : port + 1}).`,
    );
    await new Promise((resolve) => taken.close(resolve));
    await expect(expectPortFree(port)).resolves.toBeUndefined();
  });

  it('says what went wrong in one sentence, without the stack', () => {
    expect(plainSentence(new Error('--port needs a value'))).toBe('--port needs a value.');
    expect(plainSentence(new Error('Packaging failed:\nno room'))).toBe('Packaging failed:\nno room');
  });
});
