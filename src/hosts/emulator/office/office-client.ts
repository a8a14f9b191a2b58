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

/** By class. */
function propertyNames(classes: object): ReadonlyMap<string, readonly string[]> {
  const namesOf = (one: unknown): readonly string[] => {
    const prototype = typeof one === "function" ? (one.prototype as object | undefined) : undefined;
    return Object.entries(Object.getOwnPropertyDescriptors(prototype ?? {})).flatMap(([name, { get }]) => (get === undefined || name.startsWith("_") ? [] : [name]));
  };
  return new Map(Object.entries(classes).map(([name, one]) => [name, namesOf(one)]));
}

/** The library's two globals, and the two that need a host of their own. */
export function completeClient(emulator: Emulator, library: ClientLibrary, options?: OfficeOptions): OfficeClient {
  addNewerClasses(library);
  knowExcelsNames(propertyNames(library.Excel));
  return { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: createOffice(emulator, options), CustomFunctions: createCustomFunctions(emulator) };
}
