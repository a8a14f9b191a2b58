import { BaseFunction, IFunctionService, FunctionType, type BaseReferenceObject, type BaseValueObject } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Calculation } from "./calculation";
import type { CellPlace } from "./formula-book";
import type { FunctionDescription, FunctionParameter, FunctionsMetadata } from "./function-metadata";
import { CellFault, coerce, faultOf, fromEngine, handOverErrors, isFault, toEngine } from "./function-values";
import { columnLetters, quoteSheet } from "./rectangle";
import type { Spreadsheet } from "./spreadsheet";

type Implementation = (...args: unknown[]) => unknown;

function cornersOf(reference: BaseReferenceObject): [CellPlace, CellPlace] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const sheetId = reference.getSheetId();
  return [{ sheetId, row: startRow, column: startColumn }, { sheetId, row: endRow, column: endColumn }];
}

interface Entry extends FunctionDescription {
  readonly fullName: string;
  /** allowErrorForDataTypeAny: error cells are handed over; otherwise one of them is the result, and no call is made. */
  readonly takesErrors: boolean;
}
interface Caller {
  readonly place: CellPlace;
  readonly address: string;
  /** Where each argument stands, "" for one that is no reference; empty unless the metadata asks for it. Only while calculating. */
  readonly findAddresses: () => string[];
}
interface Pending {
  readonly promise: Promise<void>;
  outcome?: unknown;
  wasRead?: boolean;
}

/** The add-in's functions inside the engine: exact arguments, concurrent promises, and errors that end no calculation. */
export class CustomFunctions {
  readonly #implementations = new Map<string, Implementation>();
  readonly #descriptions = new Map<string, Entry>();
  readonly #messages = new Map<string, string>();
  readonly #pending = new Map<string, Pending>();
  readonly #functions: { readonly registerExecutors: (...functions: BaseFunction[]) => void; readonly deleteFormulaAstCacheKey: (...names: string[]) => void };
  readonly #listed: { readonly registerDescriptions: (descriptions: object[]) => unknown } | undefined;
  /** Excel on the desktop hands a blank cell to an "any" parameter as 0, on the web as null. */
  blankArgument: null | 0 = null;

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly calculation: Calculation,
  ) {
    this.#functions = spreadsheet.service(IFunctionService);
    this.#listed = spreadsheet.service(IDescriptionService);
    calculation.onFinished = () => {
      for (const [key, pending] of this.#pending) if (pending.wasRead === true) this.#pending.delete(key);
    };
  }

  associate(id: string, implementation: unknown): void {
    if (typeof implementation !== "function") throw new TypeError(`The implementation of ${id} is no function.`);
    this.#implementations.set(id.toUpperCase(), implementation as Implementation);
    const described = [...this.#descriptions.values()].filter((description) => description.id.toUpperCase() === id.toUpperCase());
    if (described.length === 0) this.#register({ id, name: id, fullName: id.toUpperCase(), takesErrors: false });
    else described.forEach((description) => {
      this.#register(description);
    });
  }

  describe(metadata: FunctionsMetadata): void {
    for (const description of metadata.functions) {
      const fullName = (metadata.namespace === undefined ? description.name : `${metadata.namespace}.${description.name}`).toUpperCase();
      const entry = { ...description, fullName, takesErrors: metadata.allowErrorForDataTypeAny === true };
      this.#descriptions.set(fullName, entry);
      if (this.#implementations.has(description.id.toUpperCase())) this.#register(entry);
    }
  }

  /** The message a function gave with its error, by the cell's address: "Sheet1!B4". */
  messageAt(address: string): string | undefined {
    return this.#messages.get(address);
  }

  get isWaiting(): boolean {
    return [...this.#pending.values()].some((pending) => !("outcome" in pending));
  }

  async whenSettled(longest: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, longest);
    });
    await Promise.race([timeout, Promise.all([...this.#pending.values()].map((pending) => pending.promise))]);
    clearTimeout(timer);
  }

  #register(entry: Entry): void {
    const invoke = (given: unknown[], caller: Caller): unknown => this.#invoke(entry, given, caller);
    const wantsAddresses = entry.options?.requiresParameterAddresses === true;
    const addressOf = (place: CellPlace, end: CellPlace = place): string => this.#addressOf(place, end);
    class Bridged extends BaseFunction {
      override minParams = 0;
      override maxParams = 255;
      override needsReferenceObject = wantsAddresses;
      override calculate(...given: (BaseValueObject | BaseReferenceObject)[]): BaseValueObject {
        const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
        const values = given.map((one) => (one.isReferenceObject() ? (one as BaseReferenceObject).toArrayValueObject() : (one as BaseValueObject)));
        const findAddresses = (): string[] => (wantsAddresses ? given.map((one) => (one.isReferenceObject() ? addressOf(...cornersOf(one as BaseReferenceObject)) : "")) : []);
        return toEngine(invoke(values.map(fromEngine), { place, address: addressOf(place), findAddresses }));
      }
    }
    this.#functions.registerExecutors(new Bridged(entry.fullName));
    this.#functions.deleteFormulaAstCacheKey(entry.fullName);
    const about = entry.description ?? "";
    const functionParameter = (entry.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional === true ? 0 : 1,
      repeat: parameter.repeating === true ? 1 : 0,
    }));
    this.#listed?.registerDescriptions([{ functionName: entry.fullName, functionType: FunctionType.User, description: about, abstract: about, functionParameter }]);
    this.calculation.recalculateAll();
  }

  /** "Sheet1!B4" or "Sheet1!B4:C9". */
  #addressOf(place: CellPlace, end: CellPlace): string {
    const sheet = this.spreadsheet.findSheet(place.sheetId);
    if (!sheet) return "";
    const cell = ({ row, column }: CellPlace): string => `${columnLetters(column)}${row + 1}`;
    const last = cell(end) === cell(place) ? "" : `:${cell(end)}`;
    return `${quoteSheet(sheet.getSheetName())}!${cell(place)}${last}`;
  }

  #invoke(entry: Entry, given: unknown[], caller: Caller): unknown {
    this.#messages.delete(caller.address);
    try {
      const args = entry.parameters ? this.#arrange(given, entry.parameters) : given.map((value) => (value === null ? this.blankArgument : value));
      const lifted = entry.parameters ? this.#liftable(args, entry.parameters) : undefined;
      return lifted ? lifted.map((row) => row.map((one) => this.#call(entry, one, caller))) : this.#call(entry, args, caller);
    } catch (error) {
      return this.#fault(error, caller);
    }
  }

  #fault(error: unknown, caller: Caller): CellFault {
    const fault = error instanceof CellFault ? error : faultOf(error);
    if (fault.message !== "") this.#messages.set(caller.address, fault.message);
    return fault;
  }

  /** Omitted arguments are null, trailing repeats become one array, ranges matrices. */
  #arrange(given: unknown[], parameters: readonly FunctionParameter[]): unknown[] {
    const required = parameters.filter((parameter) => parameter.optional !== true && parameter.repeating !== true).length;
    const repeats = parameters.at(-1)?.repeating === true;
    if (given.length < required || (given.length > parameters.length && !repeats)) throw new CellFault("#VALUE!");
    const matrix = (value: unknown): unknown[][] => {
      const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
      return rows.map((row) => row.map((cell) => (cell === null ? this.blankArgument : cell)));
    };
    const one = (value: unknown, parameter: FunctionParameter): unknown => {
      if (parameter.dimensionality === "matrix") return matrix(value);
      if (!Array.isArray(value)) return coerce(value, parameter.type, this.blankArgument);
      const rows = value as unknown[][];
      return rows.length === 1 && rows[0]?.length === 1 ? coerce(rows[0][0], parameter.type, this.blankArgument) : rows;
    };
    return parameters.map((parameter, i) => {
      if (parameter.repeating === true) return given.slice(i).map((value) => one(value, parameter));
      return i < given.length && !(given[i] === null && parameter.optional === true) ? one(given[i], parameter) : null;
    });
  }

  /** A range given to a scalar parameter makes Excel call the function once for each of its cells. */
  #liftable(args: unknown[], parameters: readonly FunctionParameter[]): unknown[][][] | undefined {
    const wide = args.filter((arg, i) => Array.isArray(arg) && parameters[i]?.dimensionality !== "matrix" && parameters[i]?.repeating !== true) as unknown[][][];
    if (wide.length === 0) return undefined;
    const rows = Math.max(...wide.map((arg) => arg.length));
    const columns = Math.max(...wide.map((arg) => arg[0]?.length ?? 0));
    const pick = (arg: unknown, i: number, row: number, column: number): unknown => {
      const grid = arg as unknown[][];
      if (!wide.includes(grid)) return arg;
      return coerce(grid[grid.length === 1 ? 0 : row]?.[grid[0]?.length === 1 ? 0 : column] ?? null, parameters[i]?.type, this.blankArgument);
    };
    return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => args.map((arg, i) => pick(arg, i, row, column))));
  }

  #call(entry: Entry, args: unknown[], caller: Caller): unknown {
    const handed = args.map((arg, i) => (entry.takesErrors && (entry.parameters?.[i]?.type ?? "any") === "any" ? handOverErrors(arg) : arg));
    const fault = handed.flat(3).find((arg) => arg instanceof CellFault);
    if (fault) return fault;
    const implementation = this.#implementations.get(entry.id.toUpperCase());
    if (!implementation) return new CellFault("#NAME?");
    const key = `${caller.address} ${entry.fullName} ${JSON.stringify(handed)}`;
    const known = this.#pending.get(key);
    if (known && "outcome" in known) {
      known.wasRead = true;
      return this.#finished(known.outcome, caller);
    }
    if (known) return new CellFault("#GETTING_DATA");
    try {
      const invocation = { address: caller.address, functionName: entry.fullName, get parameterAddresses() { return caller.findAddresses(); }, isInValuePreview: false, setResult: () => undefined, onCanceled: () => undefined };
      const result = implementation(...handed, invocation);
      if (isPromise(result)) return this.#wait(key, result, caller);
      return this.#finished(result, caller);
    } catch (error) {
      return this.#fault(error, caller);
    }
  }

  #finished(result: unknown, caller: Caller): unknown {
    return isFault(result) ? this.#fault(result, caller) : result;
  }

  /** All promises run at once; a settled one has its own cell calculated again, and what depends on it. */
  #wait(key: string, result: PromiseLike<unknown>, caller: Caller): CellFault {
    const settle = (outcome: unknown): void => {
      const entry = this.#pending.get(key);
      if (!entry) return;
      entry.outcome = outcome;
      this.calculation.recalculate(caller.place);
    };
    const promise = Promise.resolve(result).then(settle, (error: unknown) => {
      settle(faultOf(error));
    });
    this.#pending.set(key, { promise });
    return new CellFault("#GETTING_DATA");
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}
