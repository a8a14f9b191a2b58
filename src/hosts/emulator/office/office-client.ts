import type { Emulator } from "../emulator";
import { knowExcelsNames } from "../wire/query";
import { createCustomFunctions, type CustomFunctionsGlobal } from "./custom-functions-stub";
import { addNewerClasses } from "./newer-classes";
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

function propertyNames(classes: object): string[] {
  const prototypes = Object.values(classes).map((one: unknown) => (typeof one === "function" ? (one.prototype as object | undefined) : undefined));
  return prototypes.flatMap((prototype) => Object.entries(Object.getOwnPropertyDescriptors(prototype ?? {}))).flatMap(([name, { get }]) => (get === undefined || name.startsWith("_") ? [] : [name]));
}

/** The library's two globals, and the two that need a host of their own. */
export function completeClient(emulator: Emulator, library: ClientLibrary, options?: OfficeOptions): OfficeClient {
  addNewerClasses(library);
  knowExcelsNames(propertyNames(library.Excel));
  return { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: createOffice(emulator, options), CustomFunctions: createCustomFunctions(emulator) };
}
