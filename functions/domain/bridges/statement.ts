import type { Origin } from '../playbooks/sourced';

/** One thing that is said of bridges, and who stands behind it. */
export interface Statement {
  readonly text: string;
  readonly origin: Origin;
  readonly source: string;
}

export const CONNECT_GUIDE = 'Amazon Connect Administrator Guide';
export const NUMBER_REQUEST = `${CONNECT_GUIDE}, number-request`;
export const VOICE_CONNECTOR_GUIDE = 'Amazon Chime SDK Administration Guide, Voice Connectors';

/** No copy of a document stands behind it. */
export const UNVERIFIED = 'general knowledge, no document was found: verify';
