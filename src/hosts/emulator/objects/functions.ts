import { ERROR_TEXT } from "../engine/cell-input";
import { formatRectangle, quoteSheet } from "../engine/rectangle";
import { invalidArgument } from "../wire/host-error";
import { HostObject, isExcelsName } from "../wire/host-object";
import { RangeTarget, type HostContext } from "./host-context";

/** What a function of the workbook came to. Given to another function it is computed there, as Excel nests them. */
class FunctionResultObject extends HostObject {
  override readonly className = "FunctionResult";
  #result: Promise<unknown> | undefined;
  constructor(
    readonly host: HostContext,
    readonly formula: string,
  ) {
    super();
  }
  #read(): Promise<unknown> {
    this.#result ??= this.host.engine.evaluate(`=${this.formula}`, this.host.engine.spreadsheet.activeSheetId());
    return this.#result;
  }
  get Error(): Promise<unknown> {
    return this.#read().then((result) => (isError(result) ? result : null));
  }
  get Value(): Promise<unknown> {
    return this.#read().then((result) => (isError(result) ? null : result));
  }
}

const isError = (result: unknown): boolean => typeof result === "string" && ERROR_TEXT.test(result);

/** An argument as a formula spells it. */
function spell(host: HostContext, given: unknown): string {
  if (given instanceof FunctionResultObject) return given.formula;
  if (given instanceof RangeTarget) return `${quoteSheet(host.engine.spreadsheet.sheet(given.sheetId).getSheetName())}!${formatRectangle(given.area, true)}`;
  if (typeof given === "string") return `"${given.replaceAll('"', '""')}"`;
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  if (typeof given === "number") return String(given);
  if (given === null || given === undefined) return "";
  throw invalidArgument();
}

/** `workbook.functions`: every function that the engine knows, under the name the client calls it by: Beta_Dist is BETA.DIST. */
export class FunctionsObject extends HostObject {
  override readonly className = "Functions";
  constructor(readonly host: HostContext) {
    super();
    const call = (name: string) => (...args: readonly unknown[]): HostObject => {
      // Functions of any number of arguments get them as one list.
      const given = args.length === 1 && Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
      const spelled = given.map((one) => spell(host, one)).join(",").replace(/,+$/, "");
      return new FunctionResultObject(host, `${name.replaceAll("_", ".").toUpperCase()}(${spelled})`);
    };
    return new Proxy(this, {
      getOwnPropertyDescriptor: (own, name) =>
        typeof name === "string" && isExcelsName(name) && !(name in own) ? { configurable: true, value: call(name) } : Reflect.getOwnPropertyDescriptor(own, name),
    });
  }
}
