import { asFlag, asOneOf, HostObject } from "../wire/host-object";
import type { HostContext } from "./host-context";
import { keepProperties, type Kept } from "./kept-properties";

export class ApplicationObject extends HostObject {
  override readonly className = "Application";
  constructor(readonly host: HostContext) {
    super();
  }
  get CalculationMode(): string {
    return this.host.engine.document.calculationMode;
  }
  set CalculationMode(mode: unknown) {
    this.host.engine.calculation.finishQueued();
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
  get IterativeCalculation(): HostObject {
    return new IterativeCalculationObject(this.host);
  }
  Calculate(): void {
    this.host.engine.calculation.calculateNow();
  }
  CreateWorkbook(): HostObject {
    return new CreatedWorkbookObject();
  }
  SuspendApiCalculationUntilNextSync(): void {
    return;
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

/** It opens in a window of its own, which is none of this workbook's. */
class CreatedWorkbookObject extends HostObject {
  override readonly className = "WorkbookCreated";
  Open(): void {
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
  get DatetimeFormat(): HostObject {
    return new DatetimeFormatInfoObject();
  }
}

class DatetimeFormatInfoObject extends HostObject {
  override readonly className = "DatetimeFormatInfo";
  get DateSeparator(): string {
    return "/";
  }
  get LongDatePattern(): string {
    return "dddd, MMMM d, yyyy";
  }
  get ShortDatePattern(): string {
    return "M/d/yyyy";
  }
  get LongTimePattern(): string {
    return "h:mm:ss tt";
  }
  get TimeSeparator(): string {
    return ":";
  }
}

/** Kept as Excel starts with it; the grid calculates no circles. */
class IterativeCalculationObject extends HostObject {
  override readonly className = "IterativeCalculation";
  readonly kept: Kept;
  constructor(host: HostContext) {
    super();
    this.kept = host.engine.document.iterativeCalculation;
  }
}
keepProperties(IterativeCalculationObject, { Enabled: false, MaxChange: 0.001, MaxIteration: 100 });

class NumberFormatInfoObject extends HostObject {
  override readonly className = "NumberFormatInfo";
  get NumberDecimalSeparator(): string {
    return ".";
  }
  get NumberGroupSeparator(): string {
    return ",";
  }
}
