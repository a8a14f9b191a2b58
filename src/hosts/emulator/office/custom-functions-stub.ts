import type { Emulator } from "../emulator";

/** The names of custom-function errors, as the runtime's ErrorCode has them. */
const ErrorCode = { divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", invalidValue: "#VALUE!", notAvailable: "#N/A", nullReference: "#NULL!", invalidName: "#NAME?", invalidReference: "#REF!" } as const;

class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
    this.name = "CustomFunctions.Error";
  }
}

export interface CustomFunctionsGlobal {
  readonly associate: (idOrMapping: string | Readonly<Record<string, unknown>>, implementation?: unknown) => void;
  readonly Error: typeof CustomFunctionError;
  readonly ErrorCode: typeof ErrorCode;
}

/** CustomFunctions as an add-in sees it; what it associates runs in the emulator's cells. */
export function createCustomFunctions(emulator: Emulator): CustomFunctionsGlobal {
  return {
    associate: (idOrMapping, implementation) => {
      if (typeof idOrMapping === "string") emulator.associate(idOrMapping, implementation);
      else for (const [id, one] of Object.entries(idOrMapping)) emulator.associate(id, one);
    },
    Error: CustomFunctionError,
    ErrorCode,
  };
}
