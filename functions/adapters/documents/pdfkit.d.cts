/// <reference types="pdfkit" />

export const PDFDocument: PDFKit.PDFDocument;

/** Hands over the sRGB profile that PDF/A wants embedded. */
export function provideColourProfile(bytes: Uint8Array): void;
