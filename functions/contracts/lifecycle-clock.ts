import type { Stop } from '../domain/port/stop';

/** The state machine, as use cases know it: one execution a number, woken by a signal or by its deadline. */
export interface LifecycleClock {
  /** Starts the execution of a port; doing so twice is harmless. */
  start(orderId: string, number: string): Promise<void>;
  /** Wakes a waiting execution. A token whose wait is over already is no error: the next step reads the record. */
  signal(token: string, stop: Stop): Promise<void>;
}
