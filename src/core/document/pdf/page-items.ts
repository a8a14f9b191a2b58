/** What is asked of a PDF library, as far as it is used here: pdfjs-dist has this shape. It is passed in, so that only apps that meet a PDF load it. */
export interface PdfTextItem {
  readonly str: string;
  /** The last two entries are the place of the baseline's start; the fourth, in the absence of width and height, the size. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName?: string;
}

export interface PdfPage {
  getViewport(options: { readonly scale: number }): { readonly width: number; readonly height: number };
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  cleanup?(): unknown;
}

export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

export interface PdfLibrary {
  getDocument(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<PdfFile>; destroy(): Promise<void> };
}

export interface PdfPageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfTextItem[];
}

export function isTextItem(item: object): item is PdfTextItem {
  return "str" in item && typeof item.str === "string" && "transform" in item && Array.isArray(item.transform);
}
