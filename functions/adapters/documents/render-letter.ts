import type { Letter } from '../../domain/letters/letter/letter';
import type { Instant } from '../../domain/time/instant';
import { footnoteStrips, signatureStrips } from './closing-strips';
import { NOTO_SANS_BOLD } from './fonts/noto-sans-bold';
import { NOTO_SANS_REGULAR } from './fonts/noto-sans-regular';
import { SRGB_PROFILE } from './fonts/srgb-profile';
import { HAIRLINE, MEASURE, PAGE, ROOM, STYLES } from './letter-style';
import { letterheadStrips } from './letterhead';
import { PDFDocument, provideColourProfile } from './pdfkit.cjs';
import { sectionStrips } from './section-strips';
import { RIGHT_EDGE, sheetOf, type Element, type Sheet } from './sheet';
import { paginate, startingPage, type Strip } from './strip';

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');
const REGULAR = bytesOf(NOTO_SANS_REGULAR);
const BOLD = bytesOf(NOTO_SANS_BOLD);
provideColourProfile(bytesOf(SRGB_PROFILE));

/** Archivable (PDF/A-2a), tagged, both faces embedded. Every date is `at`, so nothing differs between two renderings. */
function openDocument(letter: Letter, at: Instant): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    // No font yet: pdfkit would else begin with Helvetica, which is read from a file and cannot be embedded.
    font: '',
    tagged: true,
    subset: 'PDF/A-2a',
    pdfVersion: '1.7',
    lang: letter.language,
    displayTitle: true,
    // The title alone: pdfkit writes it into XML unescaped, and no value of a customer may get there.
    info: { Title: letter.title, Producer: 'Portolan', Creator: 'Portolan', CreationDate: new Date(at) },
  });
  doc.registerFont('regular', REGULAR);
  doc.registerFont('bold', BOLD);
  return doc;
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

function letterStrips(sheet: Sheet, root: Element, letter: Letter): readonly Strip[] {
  return [
    ...letterheadStrips(sheet, root, letter),
    ...letter.sections.flatMap((section) => sectionStrips(sheet, root, section)),
    ...(letter.signature === null ? [] : signatureStrips(sheet, root, letter.signature)),
    ...(letter.footnotes === null ? [] : footnoteStrips(sheet, root, letter.footnotes)),
    ...startingPage(letter.attachments.flatMap((section) => sectionStrips(sheet, root, section))),
  ];
}

/** The running foot: which letter this is, and which page of how many. */
function drawFooter(sheet: Sheet, letter: Letter, page: number, pages: number): void {
  const top = PAGE.height - 50;
  const style = STYLES.footer;
  const count = letter.terms.page.replace('{page}', String(page)).replace('{pages}', String(pages));
  const left = RIGHT_EDGE - sheet.width(count, style);
  const [running = ''] = sheet.lines(
    `${letter.reference} · ${letter.title}`,
    style,
    MEASURE - (RIGHT_EDGE - left) - 20,
  );
  sheet.rule(PAGE.left, RIGHT_EDGE, top - 7, HAIRLINE);
  sheet.furnish(running, style, PAGE.left, top);
  sheet.furnish(count, style, left, top);
}

/**
 * Sets a letter as PDF/A-2a on A4. Every run carries its text as ActualText, so that what is copied out of the page is the
 * carrier's record code point for code point. The same letter at the same instant gives the same bytes.
 */
export async function renderLetter(letter: Letter, at: Instant): Promise<Uint8Array> {
  const doc = openDocument(letter, at);
  const bytes = collected(doc);
  const sheet = sheetOf(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pages = paginate(letterStrips(sheet, root, letter), ROOM, PAGE.top);
  pages.forEach((strips, index) => {
    doc.addPage();
    strips.forEach(({ strip, top }) => strip.draw(top));
    drawFooter(sheet, letter, index + 1, pages.length);
  });
  root.end();
  doc.end();
  return bytes;
}
