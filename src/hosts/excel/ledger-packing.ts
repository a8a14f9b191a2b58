/**
 * How a ledger too long for one request travels and is stored: deflated, in the same element, with an attribute that
 * says so. A short one stays as core wrote it, for any tool to read. CompressionStream is in every web view that
 * Excel's current and 2021 versions use.
 *
 *   <ledger xmlns="urn:tieout:ledger" version="1" packed="deflate-raw">base64 of the whole plain element</ledger>
 */
import { LEDGER_NAMESPACE } from "../../core/sheet/ledger-xml";

/** Characters. A hundred rows and their text stay below. */
const LONGEST_PLAIN = 150_000;
const FORMAT = "deflate-raw";

export async function packLedger(xml: string): Promise<string> {
  if (xml.length <= LONGEST_PLAIN) return xml;
  const packed = await through(new TextEncoder().encode(xml), new CompressionStream(FORMAT));
  const version = /\bversion="(\d+)"/.exec(xml)?.[1] ?? "";
  return `<ledger xmlns="${LEDGER_NAMESPACE}" version="${version}" packed="${FORMAT}">${toBase64(packed)}</ledger>`;
}

/** What cannot be unpacked is handed on as it is: core says that it is damaged. */
export async function unpackLedger(xml: string): Promise<string> {
  const packed = /<(?:[\w-]+:)?ledger\b[^>]*\bpacked\s*=\s*["']deflate-raw["'][^>]*>([\s\S]*)<\//.exec(xml)?.[1];
  if (packed === undefined) return xml;
  try {
    return new TextDecoder().decode(await through(fromBase64(packed.replace(/\s+/g, "")), new DecompressionStream(FORMAT)));
  } catch {
    return xml;
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  // Spread in pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

const PIECE = 8192;

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
