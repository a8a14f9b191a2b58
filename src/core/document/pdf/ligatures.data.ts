/** Parts of English words around a ligature, written "_". In this order ("reflected" holds "e_ect"); where none fits, it is "fi". */
export const LIGATURE_WORDS = {
  fl: "_at|_eet|_ex|_ight|_oa|_oo|_ow|_uct|_uid|con_ict|de_at|in_at|in_uen|re_ect",
  ffi: "a_lia|coe_ci|di_cul|e_ci|o_c|su_ci|tra_c",
  ff: "a_ect|a_ord|bu_er|co_ee|di_er|e_ect|e_ort|layo_|o_er|o_set|payo_|sta_|su_er|tari_|write-o_",
} as const satisfies Record<string, string>;
