import type { MailView } from '../control/mail-view';
import { saidTime } from './said-time';

/** One thing worth a line. Of one instant, what was done comes before what it changed and whom it told. */
export type Happening =
  | { readonly kind: 'deed'; readonly at: string; readonly text: string }
  | { readonly kind: 'remark'; readonly at: string; readonly text: string }
  | { readonly kind: 'phase'; readonly at: string; readonly from: string; readonly to: string; readonly why?: string }
  | { readonly kind: 'mail'; readonly at: string; readonly mail: MailView };

/** Puts a colour on a text where there is colour. */
export type Paint = (colour: 'bold' | 'dim' | 'green' | 'red' | 'cyan', text: string) => string;

export const plain: Paint = (_colour, text) => text;

const codes = { bold: 1, dim: 2, red: 31, green: 32, cyan: 36 } as const;

export const painted: Paint = (colour, text) => `\x1b[${codes[colour]}m${text}\x1b[0m`;

const zone = 'Europe/London';

/** An invitation goes out twice in one mail: for readers that show it in place, and as a file. */
const shownName = ({ contentType, filename }: MailView['attachments'][number]): string =>
  contentType === 'text/calendar' ? 'a calendar entry' : filename;

/** Tells what happens, in the order of its instants: the time once, then a line for each thing. */
export class Narrator {
  readonly #write: (line: string) => void;
  readonly #paint: Paint;
  #lastAt = '';

  constructor(write: (line: string) => void, paint: Paint) {
    this.#write = write;
    this.#paint = paint;
  }

  heading(text: string): void {
    this.#lastAt = '';
    this.#write('');
    this.#write(this.#paint('bold', text));
    this.#write(this.#paint('dim', `${'London'.padEnd(23)}UTC`));
  }

  tell(happenings: readonly Happening[]): void {
    for (const happening of happenings) {
      const time = saidTime(happening.at, zone);
      const shown = happening.at === this.#lastAt ? ' '.repeat(time.length) : time;
      this.#lastAt = happening.at;
      const [first = '', ...others] = this.#linesOf(happening);
      this.#write(`${this.#paint('dim', shown)}  ${first}`);
      for (const line of others) this.#write(`${' '.repeat(time.length)}  ${line}`);
    }
  }

  #linesOf(happening: Happening): readonly string[] {
    switch (happening.kind) {
      case 'deed':
        return [happening.text];
      case 'remark':
        return [`  ${happening.text}`];
      case 'phase': {
        const why = happening.why === undefined ? '' : `  (${happening.why})`;
        return [`  phase ${happening.from} → ${this.#paint('bold', happening.to)}${why}`];
      }
      case 'mail': {
        const { occasion, to, subject, attachments } = happening.mail;
        const files = [...new Set(attachments.map(shownName))].join(', ');
        return [
          `  ${this.#paint('cyan', 'mail')}  ${occasion ?? 'of no occasion'} to ${to.join(', ')}`,
          `        "${subject}"`,
          ...(files === '' ? [] : [`        with ${files}`]),
        ];
      }
    }
  }
}
