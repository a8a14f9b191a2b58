/**
 * A page as readers want it: its words as one plain text, what they were a part of (headings, paragraphs, cells), and the way
 * back into the markup. Offsets called `start` and `end` are into the text; what is called `span` is into the source.
 */
import type { SourceSpan } from "../../model/source-span";
import type { OffsetMap } from "../offset-map";

/** Words that stand together: a paragraph, a heading, a list item, a line of a cell. */
export interface HtmlBlock {
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for h1 to h6, 0 for everything else. */
  readonly heading: number;
  /** All of it is bold: how most releases set their headings. */
  readonly bold: boolean;
  /** The innermost table it stands in, as an index. */
  readonly table: number | null;
}

/** Of a cell without words only its size is told; its places are 0. */
export interface RawCell {
  readonly start: number;
  readonly end: number;
  readonly span: SourceSpan;
  readonly header: boolean;
  readonly bold: boolean;
  /** Points the words are moved in by styles: how statements show which rows are parts of which. */
  readonly indent: number;
  readonly columnSpan: number;
  /** 0 means down to the last row of the table. */
  readonly rowSpan: number;
}

export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly inHead: boolean;
  readonly span: SourceSpan;
}

export interface RawTable {
  readonly start: number;
  readonly end: number;
  readonly span: SourceSpan;
  readonly rows: readonly RawRow[];
  readonly caption: { readonly start: number; readonly end: number } | null;
  /** The table whose cell it stands in, as an index. */
  readonly parent: number | null;
}

export interface HtmlDocument {
  readonly text: string;
  readonly map: OffsetMap;
  readonly blocks: readonly HtmlBlock[];
  readonly tables: readonly RawTable[];
  readonly title: string | null;
  readonly language: string | null;
  /** Places whose words the page does not show; they are not in the text. */
  readonly hidden: readonly SourceSpan[];
  /** Footnote marks, left out of the text so that "7,107(1)" stays the figure it is. */
  readonly notes: readonly SourceSpan[];
  /** Stretches of the text whose spaces and line ends stand as they were written. */
  readonly preformatted: readonly { readonly start: number; readonly end: number }[];
  /** Elements of inline XBRL that tag a text, or go on with one, and have tagged figures inside. */
  readonly taggedNotes: readonly SourceSpan[];
}
