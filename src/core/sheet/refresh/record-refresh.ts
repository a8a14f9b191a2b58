import { outranks, type SourceRank } from "../../model/source-rank";
import type { Declined, LastRefresh, LedgerRow, LedgerTable } from "../ledger";
import { LONGEST_LOG, type LogEntry, type ReplacedCell } from "../ledger-history";
import { acceptedChanges, declinedOf, findDeclined, type CellChange, type RefreshPlan } from "../refresh-plan";
import { keepTexts } from "./decide";

/** What only the host knows of a refresh it is about to write. */
export interface RefreshWriting {
  /** ISO date-time. */
  readonly at: string;
  /** The version of Tieout. */
  readonly by: string;
  /** Rows from the table's end to the last filled cell below it. */
  readonly gap: number;
  /** Of the table's columns and of as many beyond them as were added. */
  readonly widths: readonly number[];
  readonly namesAdded: LastRefresh["namesAdded"];
  readonly namesPointed: LastRefresh["namesPointed"];
  /** The number format a cell has now, where it will get another. */
  formatOf(change: CellChange): string | undefined;
}

/** The entry to keep once the plan is written: with a line in the log, and all it takes to put the refresh back. */
export function recordRefresh(plan: RefreshPlan, writing: RefreshWriting): LedgerTable {
  const { ledger, before } = plan;
  const accepted = acceptedChanges(plan);
  const declined = declinedOf(plan).map((one): Declined => ({ ...one, at: findDeclined(before, one)?.at ?? writing.at }));
  const entry: LogEntry = {
    at: writing.at,
    what: "refresh",
    by: writing.by,
    ...describeSource(ledger),
    accepted: accepted.length + plan.added.length,
    declined: declined.length,
    confirmed: plan.confirmed.length,
  };
  return {
    ...ledger,
    writtenAt: writing.at,
    writtenBy: writing.by,
    ...(declined.length === 0 ? {} : { declined }),
    last: rememberBefore(plan, accepted, writing),
    log: appendLog(before, entry),
  };
}

export const appendLog = ({ log = [] }: LedgerTable, entry: LogEntry): readonly LogEntry[] => [...log, entry].slice(-LONGEST_LOG);

export function describeSource({ source, rows }: LedgerTable): Pick<LogEntry, "sha256" | "title" | "published" | "rank"> {
  const ranks = rows.flatMap(({ figure }) => (figure === undefined || figure.sha256 !== undefined ? [] : [figure.rank]));
  const rank = ranks.reduce<SourceRank | null>((best, next) => (best === null || outranks(next, best) ? next : best), null);
  return { sha256: source.sha256, title: source.title ?? null, published: source.published ?? null, rank };
}

function rememberBefore({ before, ledger, added, addedColumns }: RefreshPlan, accepted: readonly CellChange[], writing: RefreshWriting): LastRefresh {
  const next = new Map(ledger.rows.map((row) => [row.key, row]));
  const earlier = keepTexts([...(before.earlier ?? [])], before.source, before.rows);
  return {
    at: writing.at,
    cells: accepted.map((change): ReplacedCell => {
      const format = writing.formatOf(change);
      const old = change.formula === undefined ? { value: change.old } : { formula: change.formula };
      return { key: change.key, column: change.column, old, ...(format === undefined ? {} : { format }) };
    }),
    added: added.map(({ key }) => key),
    ...(addedColumns.length === 0 ? {} : { addedColumns: addedColumns.map(({ column }) => column.id), widths: writing.widths }),
    ...(added.length === 0 ? {} : { gap: writing.gap }),
    namesAdded: writing.namesAdded,
    namesPointed: writing.namesPointed,
    before: {
      source: before.source,
      rows: before.rows.filter((row) => !isSameRow(row, next.get(row.key))),
      names: before.names,
      excluded: before.excluded,
      writtenAt: before.writtenAt,
      ...(before.writtenBy === undefined ? {} : { writtenBy: before.writtenBy }),
      ...(before.declined === undefined ? {} : { declined: before.declined }),
      ...(before.rebuilt === undefined ? {} : { rebuilt: before.rebuilt }),
      ...(earlier.length === 0 ? {} : { earlier }),
      ...(before.layout !== "series" || before.documents === undefined ? {} : { documents: before.documents }),
      ...(before.layout !== "series" || before.placed === undefined ? {} : { placed: before.placed }),
    },
  };
}

function isSameRow(one: LedgerRow, other: LedgerRow | undefined): boolean {
  if (one === other) return true;
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
