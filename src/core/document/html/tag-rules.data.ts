/** How HTML lets an opening tag end an element before it; sorted. */
const PARAGRAPH: ReadonlySet<string> = new Set(["p"]);
const CONTROLS: ReadonlySet<string> = new Set(["button", "datalist", "input", "optgroup", "option", "select", "textarea"]);
const TERMS: ReadonlySet<string> = new Set(["dd", "dt"]);
const RUBY: ReadonlySet<string> = new Set(["rp", "rt"]);
const SECTIONS: ReadonlySet<string> = new Set(["tbody", "thead"]);

/** Which elements a tag ends, as long as one of them is the innermost that is open. */
export const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
  ["address", PARAGRAPH],
  ["article", PARAGRAPH],
  ["aside", PARAGRAPH],
  ["blockquote", PARAGRAPH],
  ["body", new Set(["head", "link", "script"])],
  ["button", CONTROLS],
  ["datalist", CONTROLS],
  ["dd", TERMS],
  ["details", PARAGRAPH],
  ["div", PARAGRAPH],
  ["dl", PARAGRAPH],
  ["dt", TERMS],
  ["fieldset", PARAGRAPH],
  ["figcaption", PARAGRAPH],
  ["figure", PARAGRAPH],
  ["footer", PARAGRAPH],
  ["form", PARAGRAPH],
  ["h1", PARAGRAPH],
  ["h2", PARAGRAPH],
  ["h3", PARAGRAPH],
  ["h4", PARAGRAPH],
  ["h5", PARAGRAPH],
  ["h6", PARAGRAPH],
  ["header", PARAGRAPH],
  ["hr", PARAGRAPH],
  ["input", CONTROLS],
  ["li", new Set(["li"])],
  ["main", PARAGRAPH],
  ["nav", PARAGRAPH],
  ["ol", PARAGRAPH],
  ["optgroup", new Set(["optgroup", "option"])],
  ["option", new Set(["option"])],
  ["output", CONTROLS],
  ["p", PARAGRAPH],
  ["pre", PARAGRAPH],
  ["rp", RUBY],
  ["rt", RUBY],
  ["section", PARAGRAPH],
  ["select", CONTROLS],
  ["table", PARAGRAPH],
  ["tbody", SECTIONS],
  ["td", new Set(["td", "th", "thead"])],
  ["textarea", CONTROLS],
  ["tfoot", SECTIONS],
  ["th", new Set(["th"])],
  ["tr", new Set(["td", "th", "tr"])],
  ["ul", PARAGRAPH],
]);

/** They hold nothing and have no closing tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set([
  "area", "base", "basefont", "br", "col", "command", "embed", "frame", "hr", "img", "input", "isindex", "keygen", "link", "meta", "param", "source", "track", "wbr",
]);

/** An ampersand in them is an ampersand. */
export const VERBATIM_ELEMENTS: ReadonlySet<string> = new Set(["script", "style", "textarea", "xmp"]);

/** A tag in them is none. */
export const TAGLESS_ELEMENTS: ReadonlySet<string> = new Set([...VERBATIM_ELEMENTS, "title"]);

/** All that is asked of an element without a prefix; those of inline XBRL are heard with all they have. */
export const HEARD_ATTRIBUTES: ReadonlySet<string> = new Set(["colspan", "hidden", "lang", "rowspan", "style", "xml:lang"]);
