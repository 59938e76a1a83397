import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { plainSentence } from '../../local/start/plain-sentence';
import { expectPortFree } from '../../local/start/port-free';
import type { PortfolioRow } from '../../local/start/portfolio';
import { Progress } from '../../local/start/progress';
import { screen, type ScreenFacts } from '../../local/start/screen';
import { shortInstant, shortLocalTime } from '../../local/start/short-time';
import { wrapped } from '../../local/start/wrapped';

const row = (change: Partial<PortfolioRow>): PortfolioRow => ({
  reference: 'LON-BOOKINGS',
  orderId: '00000000-0000-0000-0000-000000000001',
  numbers: ['+442079460271'],
  phase: 'ROLLBACK_WINDOW',
  waitsFor: 'window closes',
  until: '2026-11-23T10:30:00Z',
  country: 'GB',
  zone: 'Europe/London',
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
    row({
      reference: 'NYC-KIOSK',
      numbers: ['+12125550144'],
      phase: 'FOC_CONFIRMED',
      waitsFor: 'the FOC',
      until: '2026-11-25T15:00:00Z',
      country: 'US',
      zone: 'America/Chicago',
      note: 'override',
    }),
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

  it('shows each row with its hour, its wait, its number and its phase, and marks what is late', () => {
    const lines = screen(facts).split('\n');
    const line = (reference: string) => lines.find((one) => one.includes(reference))?.trim();
    expect(line('SHF-SERVICE')).toMatch(
      /^19 Nov 09:00Z LATE +record \(CSR\) +\+442079460271 +SHF-SERVICE +CSR_PENDING$/,
    );
    expect(line('LON-BOOKINGS')).toMatch(
      /^23 Nov 10:30Z +window closes +\+442079460271 +LON-BOOKINGS +ROLLBACK_WINDOW$/,
    );
    expect(line('BHM-DEPOT')).toContain('+441214960241 +1');
  });

  it('shows the hour by the clocks of the country too, where they do not show UTC', () => {
    expect(screen(facts)).toMatch(
      /25 Nov 15:00Z 09:00 CST +the FOC +\+12125550144 +NYC-KIOSK +FOC_CONFIRMED +override$/m,
    );
    expect(shortLocalTime('2026-11-23T10:30:00Z', 'Europe/London', 'GB')).toBe('');
    expect(shortLocalTime('2026-07-01T10:30:00Z', 'Europe/London', 'GB')).toBe('11:30 BST');
    expect(shortLocalTime('2026-11-26T06:00:00Z', 'America/Chicago', 'US')).toBe('00:00 CST');
  });

  it('names the year of an instant that is not in the present one', () => {
    expect(shortInstant('2026-12-04T06:00:00Z', '2026-11-23T09:00:00Z')).toBe(' 4 Dec 06:00Z');
    expect(shortInstant('2027-01-11T06:00:00Z', '2026-11-23T09:00:00Z')).toBe('11 Jan 2027 06:00Z');
  });

  it('counts the numbers by phase, in the order of the phases', () => {
    const flat = screen(facts).replace(/\s+/g, ' ');
    expect(flat).toContain('5 numbers of 1 order: CSR_PENDING 1, FILED 2, FOC_CONFIRMED 1, ROLLBACK_WINDOW 1');
  });

  it('breaks no piece of a long line', () => {
    const pieces = ['CSR_PENDING 3,', 'LOA_PENDING 4,', 'FILED 2'];
    expect(wrapped(pieces, 29)).toEqual(['CSR_PENDING 3, LOA_PENDING 4,', 'FILED 2']);
    expect(wrapped(pieces, 28)).toEqual(['CSR_PENDING 3,', 'LOA_PENDING 4, FILED 2']);
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
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(110);
    expect(lines.some((line) => line.includes('and 185 more'))).toBe(true);
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
