import { describe, expect, test } from 'vitest';
import { readCommandLine, UsageError } from '../../local/options';

describe('the command line', () => {
  test('without flags is port 3000, standing time, sample portfolio, nothing kept, nobody asked for a token', () => {
    expect(readCommandLine([])).toEqual({ port: 3000, speed: 0, empty: false, auth: false, help: false });
  });

  test('takes every flag, with a space or an equals sign', () => {
    expect(readCommandLine(['--port=0', '--data', '/tmp/x', '--empty', '--speed', '0.5', '--auth'])).toEqual({
      port: 0,
      data: '/tmp/x',
      empty: true,
      speed: 0.5,
      auth: true,
      help: false,
    });
  });

  test.each([
    [['--prot', '1'], '--prot is not an option'],
    [['3000'], '3000 is not an option'],
    [['--port'], '--port needs a value'],
    [['--data', '--empty'], '--data needs a value'],
    [['--port', 'http'], 'not http'],
    [['--port', '70000'], 'from 0 to 65535'],
    [['--port', '1.5'], 'whole number'],
    [['--speed', '1000001'], 'from 0 to 1000000'],
    [['--empty=yes'], 'takes no value'],
    [['--auth', '--auth'], 'given twice'],
  ])('%j says what is wrong', (args, message) => {
    expect(() => readCommandLine(args)).toThrow(UsageError);
    expect(() => readCommandLine(args)).toThrow(message);
  });
});
