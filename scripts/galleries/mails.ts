// Writes every mail for looking at: out/gallery/mails/<occasion>.<language>.html and .eml. Run: npx tsx scripts/galleries/mails.ts
import { mkdir, writeFile } from 'node:fs/promises';
import { letterFileName } from '../../functions/domain/letters/letter/letter-file-name';
import { composeMime } from '../../functions/adapters/ses/compose-mime';
import { renderMail } from '../../functions/adapters/ses/render-mail';
import { OCCASIONS, type MailFacts } from '../../functions/domain/letters/mail-content';
import { writeMail } from '../../functions/domain/letters/mails/write-mail';
import { previewOf, withDesk } from '../../test/domain/letters/mails/mail-previews';

const FOLDER = 'out/gallery/mails';

async function exhibit(facts: MailFacts): Promise<void> {
  const content = writeMail(facts);
  const name = `${FOLDER}/${facts.occasion}.${facts.carrier.desk.language}`;
  const letters = content.attachments.flatMap((attachment) =>
    attachment.kind === 'letter' ? [attachment.letter] : [],
  );
  const mime = await composeMime(content, {
    from: 'Portolan <portolan@mail.portolan.example>',
    replyDomain: 'mail.portolan.example',
    replyKey: 'a key for the gallery only',
    orderId: facts.order.orderId,
    reference: facts.order.reference,
    now: facts.now,
    attachments: letters.map((letter) => ({
      filename: letterFileName(facts.order, letter),
      contentType: 'application/pdf',
      content: new TextEncoder().encode('The letter itself is not part of the gallery.'),
    })),
  });
  await writeFile(`${name}.html`, renderMail(content).html);
  await writeFile(`${name}.eml`, mime);
}

const desks = [withDesk('en', 'Europe/London'), withDesk('de', 'Europe/Berlin'), withDesk('fr', 'Europe/Paris')];

await mkdir(FOLDER, { recursive: true });
for (const carrier of desks) {
  for (const occasion of OCCASIONS) await exhibit(previewOf(occasion, { carrier }));
}
console.log(`${OCCASIONS.length * desks.length} mails in ${FOLDER}`);
