import type { TestCall } from '../../../functions/domain/testcalls/test-call';
import { plusMinutes } from '../../../functions/domain/time/instant';
import { WHEN } from '../port/cast';

/** A call on which all four tones were heard, from a third network. */
export const PASSED: TestCall = {
  at: WHEN.moved,
  network: 'Third Mobile',
  caller: '+442079460777',
  ringback: true,
  ivrAudio: true,
  agentAnswer: true,
  hangupTone: true,
  by: 'ops@acme.example',
};

/** Rings, and nobody ever answers. */
export const FAILED: TestCall = { ...PASSED, agentAnswer: false, hangupTone: false };

export const SILENT: TestCall = { ...PASSED, ringback: false, ivrAudio: false, agentAnswer: false, hangupTone: false };

/** So many minutes after the number has moved. */
export const minute = (count: number): string => plusMinutes(WHEN.moved, count);

export const placed = (call: TestCall, minutes: number): TestCall => ({ ...call, at: minute(minutes) });
