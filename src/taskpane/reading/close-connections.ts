const WAYS = ["EventSource", "WebSocket", "XMLHttpRequest", "fetch"] as const;

/**
 * Takes from the reading thread every way of its own to ask for an address. The PDF library can fetch documents by address; here
 * it is only ever given bytes, and nothing that a document makes it try can leave the machine.
 */
export function closeConnections(): void {
  for (const way of WAYS) Object.defineProperty(globalThis, way, { value: undefined, writable: false, configurable: false });
}
