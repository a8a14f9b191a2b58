import { EN_TABLE_WORDS } from "./en.data";
import type { TableWords } from "./table-words";
import { ZH_TABLE_WORDS } from "./zh.data";

export const TABLE_WORDS = { en: EN_TABLE_WORDS, zh: ZH_TABLE_WORDS } as const satisfies Record<string, TableWords>;
