import { CustomRangeType, type IDocumentData } from "@univerjs/core";
import type { Rectangle } from "../engine/rectangle";
import type { CellMatrix } from "../engine/spreadsheet";
import { asRecord } from "../wire/host-object";
import type { HostContext } from "./host-context";

/** Excel's look of a link. */
const LINK_LOOK = { cl: { rgb: "#0563C1" }, ul: { s: 1 } };

interface LinkProperties {
  readonly url?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

function propertiesAt(host: HostContext, sheetId: string, area: Rectangle): LinkProperties | undefined {
  const ranges = host.engine.spreadsheet.cell(sheetId, area.row, area.column)?.p?.body?.customRanges;
  return ranges?.find((range) => range.rangeType === CustomRangeType.HYPERLINK)?.properties as LinkProperties | undefined;
}

export function readHyperlink(host: HostContext, sheetId: string, area: Rectangle): unknown {
  const link = propertiesAt(host, sheetId, area);
  if (!link) return null;
  return {
    ...(link.documentReference === undefined ? { address: link.url } : { documentReference: link.documentReference }),
    screenTip: link.screenTip ?? "",
    textToDisplay: String(host.engine.cells.content(sheetId, area.row, area.column)),
  };
}

export function writeHyperlink(host: HostContext, sheetId: string, area: Rectangle, given: unknown): void {
  const { cells, spreadsheet } = host.engine;
  const shown = spreadsheet.clip(sheetId, area);
  if (!shown) return;
  const link = given === null ? undefined : asRecord(given);
  const matrix: CellMatrix = {};
  cells.map(shown, (row, column) => {
    const content = cells.content(sheetId, row, column);
    if (!link) {
      if (propertiesAt(host, sheetId, { row, column, rows: 1, columns: 1 })) (matrix[row] ??= {})[column] = { v: content === true || content === false ? String(content) : content, t: 1, p: null, s: { cl: null, ul: { s: 0 } } };
      return;
    }
    const address = typeof link["address"] === "string" && link["address"] !== "" ? link["address"] : undefined;
    const reference = typeof link["documentReference"] === "string" && link["documentReference"] !== "" ? link["documentReference"] : undefined;
    const text = typeof link["textToDisplay"] === "string" && link["textToDisplay"] !== "" ? link["textToDisplay"] : content === "" ? (address ?? reference ?? "") : String(content);
    const properties = { url: address ?? `#${reference ?? ""}`, ...(reference === undefined ? {} : { documentReference: reference }), ...(typeof link["screenTip"] === "string" ? { screenTip: link["screenTip"] } : {}) };
    (matrix[row] ??= {})[column] = { v: null, t: 1, f: null, p: documentWithLink(text, properties), s: LINK_LOOK };
  });
  spreadsheet.writeMatrix(sheetId, shown, matrix);
}

function documentWithLink(text: string, properties: Record<string, unknown>): IDocumentData {
  const document: IDocumentData = {
    id: "link",
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      paragraphs: [{ startIndex: text.length }],
      customRanges: [{ startIndex: 0, endIndex: text.length - 1, rangeId: "link", rangeType: CustomRangeType.HYPERLINK, properties }],
    },
  };
  return document;
}
