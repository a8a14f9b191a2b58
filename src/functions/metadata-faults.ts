/** What Excel refuses, or takes and then misbehaves on, and Microsoft's generator lets through. */
import type { FunctionMetadata, FunctionsMetadata } from "./metadata-shape";

/** Letters up to XFD and a row, or R1C1: Excel would read the name as a cell. */
const ADDRESS = /^(?:[A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*|R[0-9]*|C[0-9]*)$/i;
const ID = /^[A-Za-z][A-Za-z0-9_.]{2,127}$/;
/** Names of the old macro language that Excel still keeps for itself. */
const MACRO_NAMES = new Set(["ACTIVATE", "ALERT", "ECHO", "ERROR", "EXEC", "GOTO", "HALT", "INPUT", "MESSAGE", "PAUSE", "RETURN", "RUN", "STEP", "WAIT"]);

function faultsOf({ id, name, description, parameters, result, options }: FunctionMetadata): string[] {
  const faults: string[] = [];
  if (!ID.test(id)) faults.push(`${id}: an id is a letter and 2 to 127 letters, digits, points or underscores`);
  if ([id, name].some((word) => ADDRESS.test(word))) faults.push(`${id}: reads like a cell address`);
  if (MACRO_NAMES.has(name.toUpperCase())) faults.push(`${id}: Excel keeps this name for its macro language`);
  if (!description) faults.push(`${id}: no description`);
  for (const parameter of parameters) if (!parameter.description) faults.push(`${id}: parameter ${parameter.name} has no description`);
  const firstOptional = parameters.findIndex((parameter) => parameter.optional);
  if (firstOptional >= 0 && parameters.slice(firstOptional).some((parameter) => !parameter.optional)) faults.push(`${id}: a required parameter follows an optional one`);
  if (options?.stream && options.volatile) faults.push(`${id}: streaming and volatile exclude each other`);
  if (options?.requiresParameterAddresses && result?.dimensionality !== "matrix") faults.push(`${id}: parameter addresses need a matrix result`);
  return faults;
}

/** One line a fault; empty where there is none. */
export function findMetadataFaults({ functions }: FunctionsMetadata): string[] {
  const seen = new Set<string>();
  const twice = functions.filter(({ id }) => seen.size === seen.add(id.toUpperCase()).size).map(({ id }) => `${id}: the id is there twice`);
  return [...functions.flatMap(faultsOf), ...twice];
}
