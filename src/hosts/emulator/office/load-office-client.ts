import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";
import type { Emulator } from "../emulator";
import { completeClient, type ClientLibrary, type OfficeClient } from "./office-client";

const CLIENT = "@microsoft/office-js/dist/excel-web-16.00.js";

function clientSource(): string {
  return readFileSync(createRequire(`${process.cwd()}/package.json`).resolve(CLIENT), "utf8");
}

/** Just enough of a browser for the library to load: it looks around, and finds the bridge. */
function createWindow(emulator: Emulator): Record<string, unknown> {
  const store = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const window: Record<string, unknown> = {
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", search: "", hash: "", protocol: "https:", host: "localhost" },
    document: { URL: "https://localhost/", createElement: () => ({}), getElementsByTagName: () => [], addEventListener: () => undefined, head: { appendChild: () => undefined } },
    setTimeout,
    clearTimeout,
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
    sessionStorage: store,
    localStorage: store,
    addEventListener: () => undefined,
    performance,
    Promise,
    Error,
    Array,
    Date,
    Object,
    JSON,
    _richApiNativeBridge: emulator.bridge,
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  return window;
}

/** Microsoft's unmodified client library, loaded from node_modules and joined to an emulator, for Node. */
export function loadOfficeClient(emulator: Emulator, displayLanguage?: string): OfficeClient {
  const window = createWindow(emulator);
  createContext(window);
  runInContext(clientSource(), window, { filename: "excel-web-16.00.js" });
  return completeClient(emulator, window as unknown as ClientLibrary, displayLanguage === undefined ? {} : { displayLanguage });
}
