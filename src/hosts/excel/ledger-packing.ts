/**
 * How a ledger too long for one request travels and is stored: deflated, in the same element, with an attribute that
 * says so; what is still too long after that, in further parts beside it. A short one stays as core wrote it, for any
 * tool to read. CompressionStream is in every web view that Excel's current and 2021 versions use.
 *
 *   <ledger xmlns="urn:tieout:ledger" version="1" packed="deflate-raw">base64 of the whole plain element</ledger>
 *
 *   <ledger xmlns="urn:tieout:ledger" version="1" packed="deflate-raw" pieces="2" mark="…">its beginning</ledger>
 *   <piece xmlns="urn:tieout:ledger:piece" mark="…" at="1">the rest</piece>
 */
import { LEDGER_NAMESPACE } from "../../core/sheet/ledger-xml";
import { pause } from "./pause";

export const PIECE_NAMESPACE = "urn:tieout:ledger:piece";

export interface PackedLedger {
  readonly head: string;
  readonly pieces: readonly string[];
}

/** Characters. A hundred rows and their text stay below. */
const LONGEST_PLAIN = 150_000;
/** Characters: with the element around it, and nothing else, a request below the limit of `payload.ts`. */
const LONGEST_PART = 900_000;
const FORMAT = "deflate-raw";

export async function packLedger(xml: string): Promise<PackedLedger> {
  if (xml.length <= LONGEST_PLAIN) return { head: xml, pieces: [] };
  const packed = toBase64(await bytesOf(encode(xml).pipeThrough(new CompressionStream(FORMAT))));
  const version = /\bversion="(\d+)"/.exec(xml)?.[1] ?? "";
  const opening = `<ledger xmlns="${LEDGER_NAMESPACE}" version="${version}" packed="${FORMAT}"`;
  if (packed.length <= LONGEST_PART) return { head: `${opening}>${packed}</ledger>`, pieces: [] };
  const contents = Array.from({ length: Math.ceil(packed.length / LONGEST_PART) }, (_, at) => packed.slice(at * LONGEST_PART, (at + 1) * LONGEST_PART));
  // Pieces of two writings are never taken for one: the head alone decides which of them count.
  const mark = crypto.randomUUID();
  const [first = "", ...rest] = contents;
  return {
    head: `${opening} pieces="${contents.length}" mark="${mark}">${first}</ledger>`,
    pieces: rest.map((content, at) => `<piece xmlns="${PIECE_NAMESPACE}" mark="${mark}" at="${at + 1}">${content}</piece>`),
  };
}

/** Of pieces chosen by `piecesOf`. What cannot be unpacked is handed on as it is: core says that it is damaged. */
export async function unpackLedger({ head, pieces }: PackedLedger): Promise<string> {
  if (attributeOf(head, "packed") !== FORMAT) return head;
  try {
    const content = [contentOf(head, "ledger"), ...pieces.map((piece) => contentOf(piece, "piece"))].join("").replace(/\s+/g, "");
    return await textOf(new Blob([fromBase64(content)]).stream().pipeThrough(new DecompressionStream(FORMAT)));
  } catch {
    return head;
  }
}

export const isInPieces = (head: string): boolean => attributeOf(head, "pieces") !== undefined;

/** Those that the head counts on, in their order, of all that the workbook holds. */
export function piecesOf<T extends { readonly xml: string }>(head: string, pieces: readonly T[]): readonly T[] {
  const mark = attributeOf(head, "mark");
  const place = ({ xml }: T): number => Number(attributeOf(xml, "at"));
  return mark === undefined ? [] : pieces.filter(({ xml }) => attributeOf(xml, "mark") === mark).sort((a, b) => place(a) - place(b));
}

/** Of the element itself: a declaration before it has attributes too. */
const attributeOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<(?:[\\w-]+:)?(?:ledger|piece)\\b[^>]*\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(xml)?.[1];

const contentOf = (xml: string, element: "ledger" | "piece"): string | undefined =>
  new RegExp(`<(?:[\\w-]+:)?${element}\\b[^>]*>([\\s\\S]*)</`).exec(xml)?.[1];

/** Characters that are encoded in one go: a pane that encodes a ledger of ten megabytes at once stands still. */
const CHUNK = 500_000;

/** A character of two units is never cut. */
function encode(text: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const end = isHighSurrogate(text.charCodeAt(at + CHUNK - 1)) ? at + CHUNK + 1 : at + CHUNK;
      controller.enqueue(encoder.encode(text.slice(at, end)));
      at = end;
      if (at >= text.length) controller.close();
      else return pause();
    },
  });
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> => new Uint8Array(await new Response(stream).arrayBuffer());

async function textOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  // In steps: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += CALLS_ARGUMENTS) binary += String.fromCharCode(...bytes.subarray(at, at + CALLS_ARGUMENTS));
  return btoa(binary);
}

const CALLS_ARGUMENTS = 8192;

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
