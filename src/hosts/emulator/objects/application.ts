import { asFlag, asOneOf, HostObject } from "../wire/host-object";
import type { HostContext } from "./host-context";

export class ApplicationObject extends HostObject {
  override readonly className = "Application";
  constructor(readonly host: HostContext) {
    super();
  }
  /** Kept, not obeyed: the grid always calculates. */
  get CalculationMode(): string {
    return this.host.engine.document.calculationMode;
  }
  set CalculationMode(mode: unknown) {
    this.host.engine.document.calculationMode = asOneOf(mode, ["Automatic", "AutomaticExceptTables", "Manual"] as const);
  }
  get CalculationState(): string {
    return this.host.engine.calculation.isBusy ? "Pending" : "Done";
  }
  get CalculationEngineVersion(): number {
    return 191029;
  }
  get DecimalSeparator(): string {
    return ".";
  }
  get ThousandsSeparator(): string {
    return ",";
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  get CultureInfo(): HostObject {
    return new CultureInfoObject();
  }
  Calculate(): void {
    this.host.engine.calculation.recalculateAll();
  }
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

export class RuntimeObject extends HostObject {
  override readonly className = "Runtime";
  constructor(readonly host: HostContext) {
    super();
  }
  get EnableEvents(): boolean {
    return this.host.engine.document.eventsEnabled;
  }
  set EnableEvents(enabled: unknown) {
    this.host.engine.document.eventsEnabled = asFlag(enabled);
  }
}

class CultureInfoObject extends HostObject {
  override readonly className = "CultureInfo";
  get Name(): string {
    return "en-US";
  }
  get NumberFormat(): HostObject {
    return new NumberFormatInfoObject();
  }
}

class NumberFormatInfoObject extends HostObject {
  override readonly className = "NumberFormatInfo";
  get NumberDecimalSeparator(): string {
    return ".";
  }
  get NumberGroupSeparator(): string {
    return ",";
  }
}
