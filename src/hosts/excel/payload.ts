/**
 * Excel on the web refuses a request over 5 MB
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 * We stay under 1 MB, so that one step never keeps Excel busy for long either.
 */
const LARGEST = 1_000_000;
/** What may stand in a batch beside what is measured: paths, loads, the client's own marks. */
const RESERVE = 60_000;
/** A block has to leave room for another in the same batch. */
const LARGEST_BLOCK = 400_000;
/** What the client writes around the arguments of one call. */
const CALL = 210;

const encoder = new TextEncoder();

/** In bytes, as it travels. */
export const sizeOf = (content: unknown): number => encoder.encode(JSON.stringify(content)).length;

/** One context's batches: queues into the same batch until the next piece would make it too large. */
export class Payload {
  #bytes = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Awaited before the piece is queued. Ranges found before it are lost where it had to sync. */
  async makeRoom(...content: readonly unknown[]): Promise<void> {
    const bytes = content.reduce<number>((sum, one) => sum + sizeOf(one), CALL);
    if (this.#bytes > 0 && this.#bytes + bytes > LARGEST - RESERVE) await this.sync();
    this.#bytes += bytes;
  }

  async sync(): Promise<void> {
    this.#bytes = 0;
    await this.context.sync();
  }
}

export interface Block<T> {
  readonly first: number;
  readonly rows: readonly T[];
}

/** Rows that fit into one batch together. */
export function blocksOf<T>(rows: readonly T[], largest = LARGEST_BLOCK): readonly Block<T>[] {
  const blocks: { first: number; rows: T[] }[] = [];
  let bytes = Infinity;
  rows.forEach((row, at) => {
    const own = sizeOf(row) + 1;
    const last = blocks.at(-1);
    if (last === undefined || bytes + own > largest) {
      blocks.push({ first: at, rows: [row] });
      bytes = own;
    } else {
      last.rows.push(row);
      bytes += own;
    }
  });
  return blocks;
}

/** Cells whose values and formulas can be read in one answer. */
const CELLS_A_READ = 20_000;

/** How many of a table's rows are read at once. */
export const rowsARead = (columns: number): number => Math.max(1, Math.floor(CELLS_A_READ / Math.max(1, columns)));
