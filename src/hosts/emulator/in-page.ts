import "./engine/iterator-helpers";
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterEn from "@univerjs/preset-sheets-filter/locales/en-US";
import filterZh from "@univerjs/preset-sheets-filter/locales/zh-CN";
import { UniverSheetsHyperLinkPreset } from "@univerjs/preset-sheets-hyper-link";
import linkEn from "@univerjs/preset-sheets-hyper-link/locales/en-US";
import linkZh from "@univerjs/preset-sheets-hyper-link/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteZh from "@univerjs/preset-sheets-note/locales/zh-CN";
import tableEn from "@univerjs/preset-sheets-table/locales/en-US";
import tableZh from "@univerjs/preset-sheets-table/locales/zh-CN";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import { defaultTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-hyper-link/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { findCellPlaces, type CellPlaces } from "./cell-places";
import { createEmulator, type Emulator } from "./emulator";
import { BLANK_WORKBOOK } from "./engine/engine";

export interface PageOptions {
  readonly dark?: boolean;
  readonly locale?: "en" | "zh";
}
export interface PageEmulator extends Emulator, CellPlaces {
  readonly setDark: (dark: boolean) => void;
}

/** A real spreadsheet in the page: ribbon, formula bar, grid and sheet tabs, with Excel's object model below the add-in. */
export async function openInPage(container: HTMLElement, options: PageOptions = {}): Promise<PageEmulator> {
  const isDark = options.dark === true;
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: isDark,
    logLevel: LogLevel.ERROR,
    locale: options.locale === "zh" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEn, tableEn, conditionalEn, linkEn, filterEn, noteEn),
      [LocaleType.ZH_CN]: mergeLocales(coreZh, tableZh, conditionalZh, linkZh, filterZh, noteZh),
    },
  });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, ribbonType: "simple", disableAutoFocus: true }),
    UniverSheetsFilterPreset(),
    { plugins: [UniverSheetsTablePlugin, [UniverSheetsTableUIPlugin, { hideAnchor: true }] as const] },
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap((preset): readonly unknown[] => preset.plugins)) {
    const [type, config] = (Array.isArray(plugin) ? plugin : [plugin]) as [Parameters<typeof univer.registerPlugin>[0], object?];
    univer.registerPlugin(type, config as never);
  }
  const api = FUniver.newAPI(univer);
  const opened = new Promise<void>((resolve) => {
    const listener = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < api.Enum.LifecycleStages.Rendered) return;
      listener.dispose();
      resolve();
    });
  });
  api.createWorkbook(structuredClone(BLANK_WORKBOOK));
  await opened;
  const emulator = createEmulator(univer, api);
  return { ...emulator, ...findCellPlaces(emulator.engine, container), setDark: (dark) => void api.toggleDarkMode(dark) };
}
