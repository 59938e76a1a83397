/*
 * The door to pdfkit, in CommonJS on purpose: the functions are bundled as CommonJS, where pdfkit's ES module cannot find
 * itself (it reads import.meta.url while it loads). Its CommonJS build can, bundled or not.
 */
const { pathToFileURL } = require('node:url');
const { PDFDocument, registerFile } = require('pdfkit');

exports.PDFDocument = PDFDocument;

/*
 * PDF/A names its colour space. pdfkit reads the profile from a file beside its own code, and in a bundle its own code is
 * this file, beside which nothing lies: the bytes are handed over under the name that it will look for.
 */
exports.provideColourProfile = (bytes) => {
  registerFile(new URL('./data/sRGB_IEC61966_2_1.icc', pathToFileURL(__filename)).href, bytes);
};
