import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

export type Look = "dark" | "high-contrast" | "light";

/** How the host looks now, and when that may have changed. */
export interface HostLook {
  now(): Look;
  watch(onChange: () => void): () => void;
}

const THEMES: Readonly<Record<Look, Theme>> = { "dark": webDarkTheme, "high-contrast": teamsHighContrastTheme, "light": webLightTheme };

export function useTheme({ now, watch }: HostLook): Theme {
  return THEMES[useSyncExternalStore(watch, now)];
}
