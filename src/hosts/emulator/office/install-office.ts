import type { Emulator } from "../emulator";
import { completeClient, type ClientLibrary } from "./office-client";
import type { OfficeOptions } from "./office-stub";

type AddinPage = Window & Partial<ClientLibrary> & { _richApiNativeBridge?: unknown };

export interface OfficeInstallation {
  /** To be called when the library has run, before any code of the add-in. */
  readonly libraryLoaded: () => void;
}

/**
 * Gives an add-in's page its globals, in two steps around the loading of Microsoft's library: now the bridge, which it looks for
 * as it loads; then Office and CustomFunctions in place of its own, which would wait for a host for ever.
 */
export function installOffice(page: Window, emulator: Emulator, options: OfficeOptions = {}): OfficeInstallation {
  const window: AddinPage = page;
  window._richApiNativeBridge = emulator.bridge;
  return {
    libraryLoaded: () => {
      const { Excel, OfficeExtension } = window;
      if (!Excel || !OfficeExtension) throw new Error("Microsoft's client library has not been loaded into the page.");
      const { Office, CustomFunctions } = completeClient(emulator, { Excel, OfficeExtension }, options);
      Object.assign(window, { Office, CustomFunctions });
    },
  };
}
