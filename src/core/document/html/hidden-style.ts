const HIDING = /display\s*:\s*none(?![\w-])|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:\s*(?:px|pt|em|rem|%))?\s*(?:;|!|$)|(?:^|[;\s])color\s*:\s*transparent/i;

/**
 * Whether a style keeps words from being seen. White letters are not taken for hidden: the head of a table is often white on
 * dark blue, and a style alone does not tell what lies behind it.
 */
export const isHiddenStyle = (style: string): boolean => HIDING.test(style);
