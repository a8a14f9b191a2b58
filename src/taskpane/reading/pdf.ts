/** The PDF library as a script for the reading thread. It runs in that thread: a thread of its own would be a second one to find. */
import * as library from "pdfjs-dist/legacy/build/pdf.mjs";
import * as pdfjsWorker from "pdfjs-dist/legacy/build/pdf.worker.mjs";

Object.assign(globalThis, { pdfjsWorker, tieoutPdf: library });
