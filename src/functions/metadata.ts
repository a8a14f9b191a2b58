/**
 * Builds functions.json and its Chinese twin; runs when the add-in is built, never in Excel. Microsoft's generator reads
 * the comments and types of functions.ts. It knows neither a second language nor allowErrorForDataTypeAny, without which
 * one error cell in a range would keep Excel from calling the function at all. It always asks for custom data (entities,
 * formatted numbers) as objects; turned off, Excel hands over the plain number under them, which is all we can use, and
 * which has broken less often (office-js issues 4466, 4576, 5794).
 */
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { CATALOGUE } from "./catalogue.data";
import type { CatalogueEntry } from "./catalogue-entry";
import { findMetadataFaults } from "./metadata-faults";
import type { FunctionMetadata, FunctionsMetadata } from "./metadata-shape";

const ENTRIES: ReadonlyMap<string, CatalogueEntry> = new Map(Object.entries(CATALOGUE));

const asRange = (generated: FunctionMetadata): FunctionMetadata => ({ ...generated, result: { dimensionality: "matrix" } });

/** Ids and names of functions and parameters stay: stored formulas and habits hang on them. */
function inChinese(generated: FunctionMetadata): FunctionMetadata {
  const entry = ENTRIES.get(generated.id);
  if (entry === undefined) throw new Error(`${generated.id} is not in the catalogue of functions.`);
  const parameters = generated.parameters.map((parameter) => {
    const described = entry.parameters.find(({ name }) => name === parameter.name);
    if (described === undefined) throw new Error(`${generated.id} has no parameter ${parameter.name} in the catalogue of functions.`);
    return { ...parameter, description: described.describes.zh };
  });
  return { ...generated, description: entry.describes.zh, parameters };
}

export interface LocalisedMetadata {
  readonly en: FunctionsMetadata;
  readonly zh: FunctionsMetadata;
}

/** From the file that declares the functions. Throws with every fault, one a line. */
export async function buildFunctionsMetadata(sourcePath = "src/functions/functions.ts"): Promise<LocalisedMetadata> {
  const generated = await generateCustomFunctionsMetadata(sourcePath);
  if (generated.errors.length > 0) throw new Error(`${sourcePath}:\n${generated.errors.join("\n")}`);
  const { functions } = JSON.parse(generated.metadataJson) as Pick<FunctionsMetadata, "functions">;
  const en: FunctionsMetadata = { allowCustomDataForDataTypeAny: false, allowErrorForDataTypeAny: true, functions: functions.map(asRange) };
  const faults = findMetadataFaults(en);
  if (faults.length > 0) throw new Error(`${sourcePath}:\n${faults.join("\n")}`);
  return { en, zh: { ...en, functions: en.functions.map(inChinese) } };
}
