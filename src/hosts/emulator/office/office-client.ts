import type { Emulator } from "../emulator";
import { createCustomFunctions, type CustomFunctionsGlobal } from "./custom-functions-stub";
import { createOffice, type OfficeGlobal, type OfficeOptions } from "./office-stub";

export interface ClientLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeGlobal;
  readonly CustomFunctions: CustomFunctionsGlobal;
}

/** The library's two globals, and the two that need a host of their own. */
export function completeClient(emulator: Emulator, library: ClientLibrary, options?: OfficeOptions): OfficeClient {
  return { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: createOffice(emulator, options), CustomFunctions: createCustomFunctions(emulator) };
}
