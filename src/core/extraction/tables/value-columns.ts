/**
 * Which figures stand under each other. Cells of one printed column start and end at slightly different grid columns, because
 * a dollar sign or a bracket takes a cell in some rows only; what they share is that they overlap.
 */
import type { JoinedCell } from "./join-split-cells";

export interface ValueColumn {
  readonly left: number;
  readonly right: number;
}

interface Cluster {
  left: number;
  right: number;
  cells: number;
}

const overlap = (a: { left: number; right: number }, b: { left: number; right: number }): number => Math.min(a.right, b.right) - Math.max(a.left, b.left);

/** More columns than any statement has; past it the table is data, not a statement. */
export const MOST_VALUE_COLUMNS = 64;

export function findValueColumns(rows: readonly (readonly JoinedCell[])[]): ValueColumn[] {
  const widths = new Map<string, Cluster>();
  for (const row of rows) {
    for (const cell of row) {
      const key = `${cell.left}:${cell.right}`;
      const known = widths.get(key);
      if (known) known.cells++;
      else widths.set(key, { left: cell.left, right: cell.right, cells: 1 });
    }
  }
  // The commonest extents first: a rare wide cell then joins a column and never bridges two.
  const clusters: Cluster[] = [];
  for (const extent of [...widths.values()].sort((a, b) => b.cells - a.cells || a.right - a.left - (b.right - b.left))) {
    const hits = clusters.filter((cluster) => overlap(cluster, extent) > 0);
    const [only] = hits;
    if (!only) {
      if (clusters.length >= MOST_VALUE_COLUMNS) continue;
      clusters.push({ ...extent });
    } else if (hits.length === 1) {
      only.left = Math.min(only.left, extent.left);
      only.right = Math.max(only.right, extent.right);
      only.cells += extent.cells;
    }
  }
  return clusters.sort((a, b) => a.left - b.left).map(({ left, right }) => ({ left, right }));
}

/** The column a cell stands in: the one it overlaps most, the rightmost edge deciding a tie. */
export function columnOf(cell: { left: number; right: number }, columns: readonly ValueColumn[]): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    const shared = column ? overlap(cell, column) : 0;
    if (shared > most || (shared === most && shared > 0)) {
      best = i;
      most = shared;
    }
  }
  return best;
}
