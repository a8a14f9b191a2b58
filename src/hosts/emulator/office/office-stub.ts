import type { Emulator } from "../emulator";
import type { Rectangle } from "../engine/rectangle";

/**
 * The part of the `Office` name space an Excel add-in uses. The real office.js asks its host for all of it
 * before it answers anything, so it can't run without one.
 */
type Callback = (result: object) => void;
type Handler = (argument: object) => void;

/** The client library in the npm package knows ExcelApi up to here; later members are missing from it. */
const EXCEL_API = 15;
const SETS: Readonly<Record<string, number>> = { excelapi: EXCEL_API, sharedruntime: 2, customfunctionsruntime: 3, customxmlparts: 1, settings: 1, ribbonapi: 1, dialogapi: 2, addincommands: 1, identityapi: 0, excelapionline: 0, openbrowserwindowapi: 1 };

export interface OfficeOptions {
  readonly displayLanguage?: string;
  readonly dark?: boolean;
  readonly onTaskpane?: (visible: boolean) => void;
}

function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  const highest = SETS[name.toLowerCase()];
  const [major = "1", minor = "0"] = String(version).split(".");
  return highest !== undefined && highest > 0 && Number(major) === 1 && Number(minor) <= highest;
}

function createSettings(emulator: Emulator) {
  const { settings } = emulator.engine.document;
  return {
    get: (key: string): unknown => settings.get(key) ?? null,
    set: (key: string, value: unknown): void => {
      settings.set(key, value);
    },
    remove: (key: string): void => {
      settings.delete(key);
    },
    saveAsync: (...args: unknown[]): void => {
      emulator.engine.changes.raise({ kind: "settings changed", sheetId: "" });
      callLast(args, { status: "succeeded", value: undefined });
    },
    refreshAsync: (callback?: Callback): void => {
      callback?.({ status: "succeeded" });
    },
  };
}

/** What is selected, as text or as a matrix, and what is put in its place. */
function createSelection({ engine: { spreadsheet, cells } }: Emulator) {
  const selected = (): Rectangle => spreadsheet.selected().at(-1) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    getSelectedDataAsync: (coercion: string, ...rest: unknown[]): void => {
      const sheetId = spreadsheet.activeSheetId();
      const value = coercion === "matrix" ? cells.values(sheetId, selected()) : cells.texts(sheetId, selected()).map((line) => line.join("\t")).join("\n");
      callLast(rest, { status: "succeeded", value });
    },
    setSelectedDataAsync: (data: unknown, ...rest: unknown[]): void => {
      const lines = Array.isArray(data) ? (data as readonly (readonly unknown[])[]) : [[data]];
      const { row, column } = selected();
      cells.write(spreadsheet.activeSheetId(), { row, column, rows: lines.length, columns: lines[0]?.length ?? 1 }, lines);
      callLast(rest, { status: "succeeded" });
    },
  };
}

function callLast(args: readonly unknown[], result: object): void {
  const callback = args.at(-1);
  if (typeof callback === "function") queueMicrotask(() => (callback as Callback)(result));
}

const LIGHT_THEME = { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", controlBackgroundColor: "#F0F0F0", controlForegroundColor: "#000000", isDarkTheme: false };
const DARK_THEME = { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#444444", controlForegroundColor: "#FFFFFF", isDarkTheme: true };

export function createOffice(emulator: Emulator, options: OfficeOptions = {}) {
  const info = { host: "Excel", platform: "OfficeOnline" };
  const actions = new Map<string, unknown>();
  const visibilityHandlers = new Set<Handler>();
  const selectionHandlers = new Set<Handler>();
  emulator.onSelectionChanged(() => {
    for (const handler of selectionHandlers) handler({ type: "documentSelectionChanged" });
  });
  const show = (visible: boolean): Promise<void> => {
    options.onTaskpane?.(visible);
    for (const handler of visibilityHandlers) handler({ visibilityMode: visible ? "Taskpane" : "Hidden" });
    return Promise.resolve();
  };
  let startup = "None";
  return {
    onReady: (callback?: (ready: typeof info) => unknown): Promise<typeof info> => Promise.resolve(callback?.(info)).then(() => info),
    initialize: (): void => undefined,
    isSetSupported,
    HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android", Universal: "Universal" },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    CoercionType: { Text: "text", Matrix: "matrix" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    EventType: { DocumentSelectionChanged: "documentSelectionChanged", SettingsChanged: "settingsChanged" },
    context: {
      host: info.host,
      platform: info.platform,
      contentLanguage: "en-US",
      displayLanguage: options.displayLanguage ?? "en-US",
      diagnostics: { host: info.host, platform: info.platform, version: "16.0.0.0" },
      requirements: { isSetSupported },
      officeTheme: options.dark === true ? DARK_THEME : LIGHT_THEME,
      document: {
        url: "",
        mode: "readWrite",
        settings: createSettings(emulator),
        ...createSelection(emulator),
        addHandlerAsync: (type: string, handler: Handler, ...rest: unknown[]): void => {
          if (type === "documentSelectionChanged") selectionHandlers.add(handler);
          callLast(rest, { status: "succeeded" });
        },
        removeHandlerAsync: (_type: string, ...rest: unknown[]): void => {
          selectionHandlers.clear();
          callLast(rest, { status: "succeeded" });
        },
      },
      ui: { openBrowserWindow: (url: string): void => void globalThis.open(url, "_blank", "noopener") },
    },
    actions: {
      associate: (id: string, action: unknown): void => {
        actions.set(id, action);
      },
      /** Not Excel's: lets the workbench press a ribbon button. */
      run: (id: string): unknown => {
        const action = actions.get(id);
        return typeof action === "function" ? (action as (event: object) => unknown)({ completed: () => undefined, source: { id } }) : undefined;
      },
    },
    addin: {
      showAsTaskpane: () => show(true),
      hide: () => show(false),
      setStartupBehavior: (behavior: string): Promise<void> => {
        startup = behavior;
        return Promise.resolve();
      },
      getStartupBehavior: () => Promise.resolve(startup),
      onVisibilityModeChanged: (handler: Handler) => {
        visibilityHandlers.add(handler);
        return Promise.resolve(() => Promise.resolve(visibilityHandlers.delete(handler)));
      },
    },
    ribbon: { requestUpdate: () => Promise.resolve(), requestCreateControls: () => Promise.resolve() },
  };
}
export type OfficeGlobal = ReturnType<typeof createOffice>;
