import type { Chart } from "../engine/document-state";
import { asOneOf, asText, HostObject } from "../wire/host-object";
import { chartFormat, ChartPart } from "./chart-format";
import { keepProperties } from "./kept-properties";

const LEGENDS = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

export class ChartTitleObject extends ChartPart<Chart> {
  override readonly className = "ChartTitle";
  constructor(chart: Chart) {
    super(chart, "title");
  }
  get Text(): string {
    return this.chart.title;
  }
  set Text(text: unknown) {
    this.chart.title = asText(text);
  }
  get Format(): HostObject {
    return chartFormat(this.chart, "title", "ChartTitleFormat");
  }
}
keepProperties(ChartTitleObject, { HorizontalAlignment: "Center", Overlay: false, Position: "Top", ShowShadow: false, TextOrientation: 0, VerticalAlignment: "Center", Visible: true });

export class ChartLegendObject extends ChartPart<Chart> {
  override readonly className = "ChartLegend";
  constructor(chart: Chart) {
    super(chart, "legend");
  }
  get Position(): string {
    return this.chart.legend;
  }
  set Position(position: unknown) {
    this.chart.legend = asOneOf(position, LEGENDS);
  }
  get Format(): HostObject {
    return chartFormat(this.chart, "legend", "ChartLegendFormat");
  }
}
keepProperties(ChartLegendObject, { Overlay: false, ShowShadow: false, Visible: true });

export class ChartDataLabelsObject extends ChartPart {
  override readonly className = "ChartDataLabels";
  constructor(chart: Chart) {
    super(chart, "labels");
  }
  get Format(): HostObject {
    return chartFormat(this.chart, "labels", "ChartDataLabelFormat");
  }
}
keepProperties(ChartDataLabelsObject, {
  NumberFormat: "General",
  Position: "OutsideEnd",
  Separator: ",",
  ShowBubbleSize: false,
  ShowCategoryName: false,
  ShowLegendKey: false,
  ShowPercentage: false,
  ShowSeriesName: false,
  ShowValue: false,
});

export class ChartAxesObject extends HostObject {
  override readonly className = "ChartAxes";
  constructor(readonly chart: Chart) {
    super();
  }
  get CategoryAxis(): HostObject {
    return new ChartAxisObject(this.chart, "axes/category");
  }
  get ValueAxis(): HostObject {
    return new ChartAxisObject(this.chart, "axes/value");
  }
}

class ChartAxisObject extends ChartPart {
  override readonly className = "ChartAxis";
  get Title(): HostObject {
    return new ChartAxisTitleObject(this.chart, `${this.path}/title`);
  }
  get MajorGridlines(): HostObject {
    return new ChartGridlinesObject(this.chart, `${this.path}/major`);
  }
  get MinorGridlines(): HostObject {
    return new ChartGridlinesObject(this.chart, `${this.path}/minor`);
  }
  get Format(): HostObject {
    return chartFormat(this.chart, this.path, "ChartAxisFormat");
  }
}
keepProperties(ChartAxisObject, { DisplayUnit: "None", MajorUnit: "", Maximum: "", Minimum: "", MinorUnit: "", NumberFormat: "General", ReversePlotOrder: false, Visible: true });

class ChartAxisTitleObject extends ChartPart {
  override readonly className = "ChartAxisTitle";
  get Format(): HostObject {
    return chartFormat(this.chart, this.path, "ChartAxisTitleFormat");
  }
}
keepProperties(ChartAxisTitleObject, { Text: "", Visible: true });

class ChartGridlinesObject extends ChartPart {
  override readonly className = "ChartGridlines";
  get Format(): HostObject {
    return chartFormat(this.chart, this.path, "ChartGridlinesFormat");
  }
}
keepProperties(ChartGridlinesObject, { Visible: false });
