import type { CampaignBook } from '../contracts/campaigns';
import type { LetterPress } from '../contracts/letter-press';
import type { LifecycleClock } from '../contracts/lifecycle-clock';
import type { Mailer } from '../contracts/mailer';
import type { CarrierBook, MailLedger, OrderBook, PortBook } from '../contracts/records';

/** What the use cases need from the world. Each names the part it takes, so that a function gets no more rights than that. */
export interface World {
  readonly campaigns: CampaignBook;
  readonly carriers: CarrierBook;
  readonly orders: OrderBook;
  readonly ports: PortBook;
  readonly clock: LifecycleClock;
  readonly mails: MailLedger;
  readonly mailer: Mailer;
  readonly press: LetterPress;
}

export type Needs<K extends keyof World> = Pick<World, K>;
