import type { Campaign } from '../campaigns/campaign';
import type { Carrier, DeskLanguage } from '../port/carrier';
import type { Order } from '../port/order';
import type { Port } from '../port/port';
import type { Playbook } from '../playbooks/playbook';
import type { Instant } from '../time/instant';
import type { VolumeDrops } from '../volume/volume-drop';

/** Every occasion on which Portolan writes to somebody. One mail per order, occasion and due instant (design §11). */
export const OCCASIONS = [
  'csr-request',
  'csr-overdue',
  'loa-request',
  'loa-reminder',
  'loa-blocked',
  'ready-to-file',
  'port-rejected',
  'foc-confirmed',
  'foc-moved',
  'foc-withdrawn',
  't-minus-7d',
  't-minus-24h',
  'cutover-window',
  'cutover-unreported',
  'rollback-opened',
  'rollback-countdown',
  'half-ported',
  'half-ported-clock',
  'half-port-repaired',
  'emergency-port-back',
  'rollback-called',
  'port-back-refused',
  'rolled-back',
  'port-completed',
  'port-cancelled',
  'stalled',
  'loa-ageing',
  'loa-aged-out',
  'quiet-is-normal',
  'case-silence',
  'change-cutoff',
  'number-missing',
  'filing-opens',
  'predecessor-due',
  'volume-drop',
  'campaign-conflict',
  'on-hold',
  'test-calls-failing',
  'test-calls-missed',
  'claim-failed',
  'gates-open',
] as const;

export type Occasion = (typeof OCCASIONS)[number];

/** What a mail can be: about an order, or the digest over all orders of an owner. */
export type MailOccasion = Occasion | 'daily-digest';

/** The losing carrier as a mail speaks of it: by its desk's clock, and by those of readers who live elsewhere. */
export type CarrierOfMail = Carrier & { readonly readerZones?: readonly string[] };

/** What a mail is written from. `ports` are the numbers it concerns, never empty; `dueAt` is the instant of the occasion. */
export interface MailFacts {
  readonly occasion: Occasion;
  readonly dueAt: Instant;
  readonly now: Instant;
  readonly order: Order;
  readonly ports: readonly Port[];
  readonly carrier: CarrierOfMail;
  readonly playbook: Playbook;
  /** Where the API of this installation answers, without a slash at the end; mails name the path alone where it is not known. */
  readonly apiUrl?: string | undefined;
  /** Of a drop in the calls on the ports. */
  readonly volume?: VolumeDrops;
  /** Of a conflict: the campaign first, then all others that are not over. Of a hold: those that it waits for. */
  readonly campaigns?: readonly Campaign[];
  /** Of a conflict that meets several orders: which of them this is, counted from 1, and how many they are. */
  readonly among?: { readonly place: number; readonly orders: number } | undefined;
}

export interface Addressee {
  readonly name: string;
  readonly email: string;
}

/** What is said, in an order that text and HTML share. */
export type MailBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The one thing that the reader has to do. */
  | { readonly kind: 'action'; readonly text: string; readonly by?: string };

/** What is attached, by kind; the adapters make the bytes. */
export type MailAttachment =
  | { readonly kind: 'letter'; readonly letter: 'port' | 'rollback' | 'field-sheet' }
  | { readonly kind: 'calendar'; readonly event: CalendarEvent };

/** A date that updates itself in the reader's calendar: same uid, higher sequence (design §6). */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly start: Instant;
  readonly end: Instant;
  readonly summary: string;
  readonly description: string;
  readonly cancelled: boolean;
}

export interface MailContent {
  readonly occasion: MailOccasion;
  readonly to: readonly Addressee[];
  readonly language: DeskLanguage;
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  readonly attachments: readonly MailAttachment[];
}
