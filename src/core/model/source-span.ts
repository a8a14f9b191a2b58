/**
 * Where something was read: UTF-16 code units into the source as it was given, half-open.
 * `source.slice(start, end)` is what stands there, whatever folding a reader did on the way.
 */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words found there; `text === source.slice(start, end)` always holds. */
export interface Quote extends SourceSpan {
  readonly text: string;
}
