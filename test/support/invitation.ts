import type { MailView } from '../../local/control/mail-view';
import type { Voyage } from './voyage';

/** What the recipient's calendar reads in an invitation. */
export interface Invitation {
  readonly uid: string;
  readonly sequence: number;
  readonly start: string;
  readonly status: string;
}

/** The calendar entry that a mail carries. */
export async function invitationOf(voyage: Voyage, mail: MailView | undefined): Promise<Invitation> {
  const attachment = mail?.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
  if (attachment === undefined) throw new Error(`The mail ${mail?.subject ?? ''} carries no calendar entry`);
  const response = await fetch(`${voyage.api.url}${attachment.href}`);
  // A long line of a calendar file is folded; unfolded it reads as one.
  const text = (await response.text()).replaceAll(/\r?\n[ \t]/g, '');
  const field = (name: string): string => new RegExp(`^${name}[^:\r\n]*:(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  return { uid: field('UID'), sequence: Number(field('SEQUENCE')), start: field('DTSTART'), status: field('STATUS') };
}
