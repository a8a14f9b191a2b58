import { ICalculateFormulaService, IFormulaDependencyGenerator, LexerTreeBuilder } from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { computeInDoubles } from "./arithmetic";
import type { CellPlace, FormulaBook } from "./formula-book";
import { toUniverRange, type Spreadsheet } from "./spreadsheet";

interface FormulaTree {
  formula: string;
}
interface DependencyGenerator {
  _createFDtree: (unitId: string, sheetId: string, row: number, column: number, unitData: unknown, item: unknown) => FormulaTree;
}
interface Calculator {
  readonly _executeLock: { acquire: (name: string, run: () => Promise<void>) => Promise<void> };
  readonly executeFormulas: (formulas: object) => Promise<Record<string, Evaluated>>;
}
/** By sheet, row and column. */
type Evaluated = Readonly<Record<string, Record<number, Record<number, readonly { readonly value: unknown }[]>>>>;

/** The members of Univer's debounced trigger that a caller who can't wait 100 ms needs. */
interface Trigger {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _executionInProgressParams: unknown;
  _startProgress: () => void;
  readonly _generateDirty: (queue: unknown[]) => object;
  readonly _mergeDirty: (a: object, b: object) => { readonly dirtyRanges?: readonly object[] };
}
interface LexerInside {
  _resetTemp: () => void;
  _squareBracketState: number;
  _tableBracketState: boolean;
}

const START = "formula.mutation.set-formula-calculation-start";
const NOTE = "formula.mutation.set-formula-calculation-notification";
const DONE = 3;
const LONGEST_CALCULATION = 20000;
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Univer 0.25.1: a half-typed "Tbl[[#This" leaves the lexer inside a bracket and spoils every later formula. */
function closeBracketsOnReset(): void {
  const lexer = LexerTreeBuilder.prototype as unknown as LexerInside & { tieoutMended?: boolean };
  if (lexer.tieoutMended) return;
  lexer.tieoutMended = true;
  const reset = lexer._resetTemp;
  lexer._resetTemp = function (this: LexerInside) {
    reset.call(this);
    this._squareBracketState = 0;
    this._tableBracketState = false;
  };
}

/**
 * When cells are calculated, and how one waits for it. Touches private names of Univer's engine, which is why its version is pinned:
 * formulas are compiled as their trees are built, and an exception while calculating ends that calculation only.
 */
export class Calculation {
  readonly #trigger: Trigger;
  #running = 0;
  #everything = false;
  #isAsked = false;
  #isClosed = false;
  #dirty: object[] = [];
  #soon: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];
  readonly #asked = new Map<string, string[]>();
  #evaluating: Promise<Evaluated> | undefined;
  onFinished?: () => void;
  /** In the manual mode only what is entered is calculated, until calculation is asked for. */
  isManual: () => boolean = () => false;

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly formulas: FormulaBook,
  ) {
    closeBracketsOnReset();
    computeInDoubles();
    const generator = spreadsheet.service<DependencyGenerator>(IFormulaDependencyGenerator);
    const create = generator._createFDtree.bind(generator);
    generator._createFDtree = (unitId, sheetId, row, column, unitData, item) => {
      const tree = create(unitId, sheetId, row, column, unitData, item);
      tree.formula = formulas.compile(tree.formula, { sheetId, row, column });
      return tree;
    };
    const calculator = spreadsheet.service<Calculator>(ICalculateFormulaService);
    const lock = calculator._executeLock;
    const acquire = lock.acquire.bind(lock);
    lock.acquire = (name, run) => {
      this.#running++;
      return acquire(name, () => this.#runSafely(run));
    };
    this.#trigger = spreadsheet.service<Trigger>(TriggerCalculationController);
  }

  async #runSafely(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.lastFailure = error;
      this.spreadsheet.follow(NOTE, { functionsExecutedState: DONE });
    } finally {
      this.#running--;
      this.onFinished?.();
      this.#waiting.splice(0).forEach((wake) => {
        wake();
      });
    }
  }

  /** What the engine threw last, for a test or a person who wonders. */
  lastFailure: unknown;

  /** The names or shapes that formulas stand on have changed: nothing calculated before may be kept. */
  recalculateAll(): void {
    this.#everything = true;
    this.#startSoon();
  }

  get isHeld(): boolean {
    return this.isManual() && !this.#isAsked;
  }

  /** What was changed before the mode is, is calculated as the mode was. */
  finishQueued(): void {
    if (!this.isManual() && this.isBusy) this.#isAsked = true;
  }

  /** What F9 does: everything, in the manual mode too. */
  calculateNow(): void {
    this.#isAsked = true;
    this.recalculateAll();
  }

  recalculate({ sheetId, row, column }: CellPlace): void {
    this.#dirty.push({ unitId: this.spreadsheet.unitId, sheetId, range: toUniverRange({ row, column, rows: 1, columns: 1 }) });
    this.#startSoon();
  }

  #startSoon(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.settle(), 50);
  }

  /** Brings every cell up to date. Gives up after a while rather than hang. */
  async settle(): Promise<void> {
    if (this.#isClosed) return;
    const end = Date.now() + LONGEST_CALCULATION;
    for (;;) {
      const started = this.#start();
      if (!started && this.#running === 0) return;
      await nextTurn();
      while (this.#running > 0 && Date.now() < end) await this.#oneFinished(end - Date.now());
      await nextTurn();
      if (Date.now() >= end) return;
    }
  }

  #oneFinished(longest: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, longest);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  get isBusy(): boolean {
    return this.#running > 0 || this.#everything || this.#dirty.length > 0 || this.#trigger._waitingCommandQueue.length > 0;
  }

  #start(): boolean {
    const trigger = this.#trigger;
    if (this.#running > 0 || this.#isClosed) return false;
    if (this.isHeld) return this.#startHeld();
    if (trigger._waitingCommandQueue.length === 0 && !this.#everything && this.#dirty.length === 0) return false;
    clearTimeout(trigger._setTimeoutKey);
    clearTimeout(this.#soon);
    this.#isAsked = false;
    const dirty = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(trigger._waitingCommandQueue));
    trigger._executingDirtyData = dirty;
    trigger._waitingCommandQueue = [];
    trigger._executionInProgressParams = null;
    const everything = this.#everything;
    const dirtyRanges = [...(dirty.dirtyRanges ?? []), ...this.#dirty];
    this.#everything = false;
    this.#dirty = [];
    // Compiled formulas hold no names, and a changed one recalculates everything: Univer need not look for each name in each formula.
    this.spreadsheet.follow(START, { ...dirty, dirtyDefinedNameMap: {}, dirtyRanges, ...(everything ? { forceCalculation: true } : {}) });
    return true;
  }

  /** What else has changed waits in the queue. */
  #startHeld(): boolean {
    clearTimeout(this.#trigger._setTimeoutKey);
    const dirtyRanges = this.#dirty.splice(0);
    if (dirtyRanges.length > 0) this.spreadsheet.follow(START, { ...this.#trigger._generateDirty([]), dirtyRanges });
    return dirtyRanges.length > 0;
  }

  /** What a formula comes to that stands in no cell, such as the one behind a name. All that are asked for at once are one calculation. */
  evaluate(compiled: string, sheetId: string): Promise<unknown> {
    this.#evaluating ??= this.settle().then(() => this.#evaluateAsked());
    const place = this.#asked.get(sheetId) ?? [];
    this.#asked.set(sheetId, place);
    const at = place.push(compiled) - 1;
    return this.#evaluating.then((results) => results[sheetId]?.[0]?.[0]?.[at]?.value ?? "");
  }

  async #evaluateAsked(): Promise<Evaluated> {
    const unitId = this.spreadsheet.unitId;
    const asked = Object.fromEntries(Array.from(this.#asked, ([sheetId, formulas]) => [sheetId, { 0: { 0: formulas } }]));
    this.#asked.clear();
    this.#evaluating = undefined;
    return (await this.spreadsheet.service<Calculator>(ICalculateFormulaService).executeFormulas({ [unitId]: asked }))[unitId] ?? {};
  }

  dispose(): void {
    this.#isClosed = true;
    // A timer of Univer's may still fire and would ask for a text of a dictionary that is gone.
    this.#trigger._startProgress = () => undefined;
    clearTimeout(this.#soon);
    clearTimeout(this.#trigger._setTimeoutKey);
  }
}
