import { formatRectangle, type Rectangle } from "../engine/rectangle";
import { asFlag, asRecord, HostObject } from "../wire/host-object";
import type { HostContext } from "./host-context";

interface ValidationState {
  rule: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}
const TYPES: Readonly<Record<string, string>> = { custom: "Custom", date: "Date", decimal: "Decimal", list: "List", textLength: "TextLength", time: "Time", wholeNumber: "WholeNumber" };
const kept = new WeakMap<HostContext, Map<string, ValidationState>>();

/** Kept as the add-in stated it; the grid does not enforce it. */
export class DataValidationObject extends HostObject {
  override readonly className = "DataValidation";
  readonly #key: string;

  constructor(
    readonly host: HostContext,
    sheetId: string,
    area: Rectangle,
  ) {
    super();
    this.#key = `${sheetId}!${formatRectangle(area)}`;
  }

  get #all(): Map<string, ValidationState> {
    const known = kept.get(this.host) ?? new Map<string, ValidationState>();
    kept.set(this.host, known);
    return known;
  }
  get #state(): ValidationState {
    return this.#all.get(this.#key) ?? { rule: {}, prompt: { message: "", showPrompt: true, title: "" }, errorAlert: { message: "", showAlert: true, style: "Stop", title: "" }, ignoreBlanks: true };
  }
  #keep(change: Partial<ValidationState>): void {
    this.#all.set(this.#key, { ...this.#state, ...change });
  }

  get Rule(): unknown {
    return this.#state.rule;
  }
  set Rule(rule: unknown) {
    this.#keep({ rule: asRecord(rule) });
  }
  get Prompt(): unknown {
    return this.#state.prompt;
  }
  set Prompt(prompt: unknown) {
    this.#keep({ prompt: { ...this.#state.prompt, ...asRecord(prompt) } });
  }
  get ErrorAlert(): unknown {
    return this.#state.errorAlert;
  }
  set ErrorAlert(alert: unknown) {
    this.#keep({ errorAlert: { ...this.#state.errorAlert, ...asRecord(alert) } });
  }
  get IgnoreBlanks(): unknown {
    return this.#state.ignoreBlanks;
  }
  set IgnoreBlanks(ignore: unknown) {
    this.#keep({ ignoreBlanks: asFlag(ignore) });
  }
  get Type(): string {
    const [kind] = Object.keys(this.#state.rule);
    return kind === undefined ? "None" : (TYPES[kind] ?? "None");
  }
  get Valid(): boolean {
    return true;
  }
  Clear(): void {
    this.#all.delete(this.#key);
  }
}
