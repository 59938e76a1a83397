import { test } from 'vitest';
import { previewOf } from '../letters/mails/mail-previews';
import { saidIn } from '../letters/mails/mail-text';
import { writeMail } from '../../../functions/domain/letters/mails/write-mail';
test('x', () => { for (const o of ['campaign-conflict', 'on-hold'] as const) { const m = writeMail(previewOf(o)); console.log(m.subject, '\n', saidIn(m)); } });
