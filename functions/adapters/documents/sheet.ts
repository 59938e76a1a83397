import { breakLines } from './line-breaking';
import { BASELINE, PAGE, type TextStyle } from './letter-style';
import { shownAs } from './visible-text';

/** A node of the tree that tells a screen reader, and a program, what the runs of text on the pages are. */
export type Element = ReturnType<PDFKit.PDFDocument['struct']>;

export type ElementKind =
  'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'L' | 'LI' | 'LBody' | 'Note';

/** The pages of a letter under the pen: measuring, drawing, tagging. Positions are points from the upper left corner. */
export interface Sheet {
  /** A new node below `parent`, after those that are there. */
  element(parent: Element, kind: ElementKind): Element;
  /** The value in lines of at most `width`; joined they are the value again. */
  lines(text: string, style: TextStyle, width: number): readonly string[];
  width(text: string, style: TextStyle): number;
  /** Draws a run that belongs to the letter. Its text layer is the run itself, code point for code point. */
  write(element: Element, text: string, style: TextStyle, x: number, top: number): void;
  /** Draws a run that belongs to the page, not to the letter: a footer. */
  furnish(text: string, style: TextStyle, x: number, top: number): void;
  rule(from: number, to: number, y: number, colour: string): void;
  frame(x: number, top: number, width: number, height: number, colour: string): void;
}

/** What is drawn for a run: never nothing, because a text layer needs a glyph to hang on. */
const drawnFor = (text: string): string => shownAs(text) || ' ';

/**
 * Opens and closes a span within the text object of the run that `draw` draws. pdfkit wraps each run into a graphics state of
 * its own; a span that ended outside it would have no size and no place for the readers that ask where the text stands, and
 * selecting in them would take the wrong lines.
 */
function withinTextObject(doc: PDFKit.PDFDocument, draw: () => void, open: () => void): void {
  const addContent = doc.addContent.bind(doc);
  doc.addContent = (operator) => {
    if (operator === 'ET') doc.endMarkedContent();
    addContent(operator);
    if (operator === 'BT') open();
    return doc;
  };
  draw();
  doc.addContent = addContent;
}

export function sheetOf(doc: PDFKit.PDFDocument): Sheet {
  const setType = (style: TextStyle): void => {
    doc.font(style.face).fontSize(style.size);
  };

  function width(text: string, style: TextStyle): number {
    setType(style);
    return doc.widthOfString(drawnFor(text));
  }

  function draw(text: string, style: TextStyle, x: number, top: number, openSpan: () => void): void {
    setType(style);
    doc.fillColor(style.colour);
    const y = top + BASELINE * style.leading;
    withinTextObject(doc, () => doc.text(drawnFor(text), x, y, { lineBreak: false, baseline: 'alphabetic' }), openSpan);
  }

  function decorate(stroke: () => void): void {
    doc.markContent('Artifact', { type: 'Layout' });
    stroke();
    doc.endMarkedContent();
  }

  return {
    element(parent, kind) {
      const element = doc.struct(kind);
      parent.add(element);
      return element;
    },
    lines: (text, style, room) => breakLines(text, room, (piece) => width(piece, style)),
    width,
    write(element, text, style, x, top) {
      if (text === '') return;
      // Without ActualText what is copied depends on which glyphs were used first: one ẹ with a tone mark corrupts every ẹ.
      draw(text, style, x, top, () => element.add(doc.markStructureContent('Span', { actual: text })));
    },
    furnish(text, style, x, top) {
      doc.markContent('Artifact', { type: 'Pagination' });
      draw(text, style, x, top, () => doc.markContent('Span', { actual: text }));
      doc.endMarkedContent();
    },
    rule(from, to, y, colour) {
      decorate(() => doc.moveTo(from, y).lineTo(to, y).lineWidth(0.5).strokeColor(colour).stroke());
    },
    frame(x, top, frameWidth, height, colour) {
      decorate(() => doc.rect(x, top, frameWidth, height).lineWidth(0.8).strokeColor(colour).stroke());
    },
  };
}

/** The right margin as a coordinate. */
export const RIGHT_EDGE = PAGE.width - PAGE.right;
