/** One thing that was looked at on a bridge, and what came of it. */
export interface BridgeCheck {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'blocking';
  readonly message: string;
}

export const blocking = (code: string, message: string): BridgeCheck => ({ code, severity: 'blocking', message });
export const warning = (code: string, message: string): BridgeCheck => ({ code, severity: 'warning', message });
export const info = (code: string, message: string): BridgeCheck => ({ code, severity: 'info', message });
