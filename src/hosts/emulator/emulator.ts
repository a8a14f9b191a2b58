import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Change } from "./engine/changes";
import { Engine } from "./engine/engine";
import type { FunctionsMetadata } from "./engine/function-metadata";
import { eventsOf } from "./events";
import { createObjects } from "./objects/object-factory";
import { Batch } from "./wire/batch";
import { Channel } from "./wire/channel";
import type { NativeBridge } from "./wire/message";
import { describeWorkbook, type WorkbookJson } from "./workbook-json";

export interface Emulator {
  /** Put at window._richApiNativeBridge before Microsoft's client library loads. */
  readonly bridge: NativeBridge;
  readonly associate: (id: string, implementation: unknown) => void;
  /** The add-in's functions.json, with its manifest's namespace. */
  readonly describeFunctions: (metadata: FunctionsMetadata) => void;
  /** All recalculation done, asynchronous functions included; never hangs. */
  readonly settle: () => Promise<void>;
  readonly snapshot: (withLook?: boolean) => WorkbookJson;
  /** The message a custom function gave with the error now in a cell: "Sheet1!B4". */
  readonly errorMessage: (address: string) => string | undefined;
  /** Called after the selection of cells changed, whoever changed it. */
  readonly onSelectionChanged: (listener: () => void) => void;
  readonly engine: Engine;
  readonly dispose: () => void;
}

/** Joins a running spreadsheet to the channel that Microsoft's client library speaks through. */
export function createEmulator(univer: Univer, api: FUniver): Emulator {
  const engine = new Engine(univer, api);
  const host = createObjects(engine);
  const selectionListeners: (() => void)[] = [];
  const session = {
    root: () => host.make.workbook(),
    byReference: (id: string) => host.references.find(id),
    settle: () => engine.calculation.settle(),
  };
  let running = 0;
  const channel = new Channel(async (request) => {
    running += 1;
    try {
      return await new Batch(session, request).run();
    } finally {
      running -= 1;
    }
  });

  let waiting: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  // Handlers run after the batch that caused them and read calculated cells, as in Excel.
  const deliver = async (): Promise<void> => {
    timer = undefined;
    const changes = waiting;
    waiting = [];
    if (isClosed) return;
    await engine.calculation.settle();
    const events = changes.flatMap((change) => eventsOf(engine, change));
    if (events.length > 0) channel.push(events);
    if (changes.some((change) => change.kind === "selection changed")) selectionListeners.forEach((listener) => {
      listener();
    });
  };
  engine.changes.listen((change) => {
    if (!engine.document.eventsEnabled || isClosed) return;
    waiting.push({ ...change, isByAddIn: running > 0 });
    timer ??= setTimeout(() => void deliver(), 0);
  });

  return {
    bridge: channel.bridge,
    engine,
    associate: (id, implementation) => {
      engine.functions.associate(id, implementation);
    },
    describeFunctions: (metadata) => {
      engine.functions.describe(metadata);
    },
    settle: () => engine.settle(),
    snapshot: (withLook) => describeWorkbook(engine, withLook),
    errorMessage: (address) => engine.functions.messageAt(address),
    onSelectionChanged: (listener) => selectionListeners.push(listener),
    dispose: () => {
      isClosed = true;
      clearTimeout(timer);
      engine.dispose();
    },
  };
}
