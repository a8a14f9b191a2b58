/** What elements mean to the text of a page, sorted. All others are inline. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
  "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
]);

export const BOLD_ELEMENTS: ReadonlySet<string> = new Set(["b", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "th"]);

/** Their words are no part of the page. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set(["head", "iframe", "ix:header", "ix:hidden", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea"]);

export const TABLE_PARTS: ReadonlySet<string> = new Set(["caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"]);

/** The lines before a document in a submission file of the SEC: "<TYPE>EX-99.1". They are never closed, so the page stands inside. */
export const WRAPPER_ELEMENTS: ReadonlySet<string> = new Set(["description", "document", "filename", "sec-document", "sec-header", "sequence", "text", "type"]);
