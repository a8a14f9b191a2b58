/** What Excel's runtime puts into the page, as its reference describes it: an error with a code, and the codes. */
class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export interface ShownError {
  readonly code: string;
  readonly message: string;
}

export const associated = new Map<string, (...args: unknown[]) => unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CustomFunctionsError,
    ErrorCode: { divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", invalidValue: "#VALUE!", notAvailable: "#N/A", nullReference: "#NULL!" },
    associate: (id: string, call: (...args: unknown[]) => unknown) => associated.set(id, call),
  },
});

/** What a cell shows: its value, or its error with the message. */
export function shownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof CustomFunctionsError) return { code: error.code, message: error.message };
    throw error;
  }
}

export const shownIn = (cell: unknown): unknown => (cell instanceof CustomFunctionsError ? { code: cell.code, message: cell.message } : cell);
export const anError = (code: string, message = ""): unknown => new CustomFunctionsError(code, message);
