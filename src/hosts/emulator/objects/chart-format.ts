import { asText, HostObject } from "../wire/host-object";
import { keepProperties, type Kept } from "./kept-properties";
import { asColor } from "./styled-area";

/** A chart, or one of its series. */
interface Keeper {
  readonly kept: Map<string, unknown>;
}

/** A part of a chart whose properties are kept with the chart under the path of the part. */
export abstract class ChartPart<Of extends Keeper = Keeper> extends HostObject {
  constructor(
    readonly chart: Of,
    readonly path: string,
  ) {
    super();
  }
  get kept(): Kept {
    const name = (property: string): string => `${this.path}/${property}`;
    const { kept } = this.chart;
    return { has: (property: string) => kept.has(name(property)), get: (property: string) => kept.get(name(property)), set: (property: string, value: unknown) => kept.set(name(property), value) };
  }
}

class ChartFontObject extends ChartPart {
  override readonly className = "ChartFont";
  get Color(): unknown {
    return this.kept.get("Color") ?? "#000000";
  }
  set Color(color: unknown) {
    this.kept.set("Color", asColor(color));
  }
}
keepProperties(ChartFontObject, { Bold: false, Italic: false, Name: "Calibri", Size: 10, Underline: "None" });

class ChartFillObject extends ChartPart {
  override readonly className = "ChartFill";
  Clear(): void {
    this.kept.set("Solid", "");
  }
  SetSolidColor(color: unknown): void {
    this.kept.set("Solid", asColor(color));
  }
  GetSolidColor(): string {
    return asText(this.kept.get("Solid") ?? "");
  }
}

class ChartLineObject extends ChartPart {
  override readonly className = "ChartLineFormat";
  get Color(): unknown {
    return this.kept.get("Color") ?? "";
  }
  set Color(color: unknown) {
    this.kept.set("Color", asColor(color));
  }
  Clear(): void {
    this.kept.set("LineStyle", "None");
  }
}
keepProperties(ChartLineObject, { LineStyle: "Automatic", Weight: 0.75 });

class ChartFormatObject extends ChartPart {
  constructor(
    chart: Keeper,
    path: string,
    override readonly className: string,
  ) {
    super(chart, path);
  }
  get Font(): HostObject {
    return new ChartFontObject(this.chart, `${this.path}/font`);
  }
  get Fill(): HostObject {
    return new ChartFillObject(this.chart, `${this.path}/fill`);
  }
  get Line(): HostObject {
    return new ChartLineObject(this.chart, `${this.path}/line`);
  }
  get Border(): HostObject {
    return new ChartLineObject(this.chart, `${this.path}/border`);
  }
}

export const chartFormat = (chart: Keeper, path: string, className: string): HostObject => new ChartFormatObject(chart, path, className);
