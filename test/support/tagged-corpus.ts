import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TaggedFile } from "../../src/core/extraction/tagged/read-tagged";
import { isRange } from "../../src/core/model/amount";
import type { LineItem } from "../../src/core/model/line-item";

const corpusFolder = resolve(__dirname, "../corpus");

export const aFile = (text: string, name = "document"): TaggedFile => ({ name, text, sha256: "0".repeat(64) });
export const corpusFile = (...path: string[]): TaggedFile => aFile(readFileSync(join(corpusFolder, ...path), "utf8"), path[path.length - 1] ?? "");
export const corpusJson = <T>(...path: string[]): T => JSON.parse(readFileSync(join(corpusFolder, ...path), "utf8")) as T;

export interface ExpectedItem {
  readonly concept: string;
  readonly metric: string;
  readonly label: string;
  readonly scope: string | null;
  /** The fiscal label where there is one, else the days. */
  readonly period: string;
  readonly text: string;
  readonly value: string;
  readonly unit: string;
  readonly decimals: number | null;
  readonly prior: string | null;
  readonly hidden?: boolean;
  readonly footnotes?: readonly string[];
}

/** An item in the words of an expected file. */
export function inShort({ metric, label, scope, period, actual, prior, tag }: LineItem): ExpectedItem {
  if (isRange(actual) || tag === undefined) throw new Error("a tagged item has one amount and a tag");
  const days = [period.start, period.end].filter((day) => day !== null).join("/");
  return {
    concept: tag.concept,
    metric,
    label,
    scope,
    period: period.label ?? days,
    text: actual.text,
    value: actual.value,
    unit: actual.unit,
    decimals: actual.decimals,
    prior: prior?.value ?? null,
    ...(tag.hidden ? { hidden: true } : {}),
    ...(tag.footnotes.length > 0 ? { footnotes: tag.footnotes } : {}),
  };
}
