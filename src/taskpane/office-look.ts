import type { HostLook, Look } from "./theme";

const CONTRAST = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** Half of full brightness, as the eye weighs the three colours. */
const isDarkColour = (hex: string): boolean => {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};

function findLook(): Look {
  if (matchMedia(CONTRAST).matches) return "high-contrast";
  // Hosts differ: older ones tell no theme, some tell its colours only, whatever the types say.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const dark = theme?.isDarkTheme ?? (theme?.bodyBackgroundColor === undefined ? matchMedia(DARK).matches : isDarkColour(theme.bodyBackgroundColor));
  return dark ? "dark" : "light";
}

/**
 * Excel has no event for its theme (Outlook alone has): it is looked at again when the pane gets the focus back, which
 * it has lost to Excel's own settings by then. The system's contrast and colour scheme tell by themselves.
 */
export const officeLook: HostLook = {
  now: findLook,
  watch(onChange) {
    const queries = [CONTRAST, DARK].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", onChange);
    window.addEventListener("focus", onChange);
    document.addEventListener("visibilitychange", onChange);
    return () => {
      for (const query of queries) query.removeEventListener("change", onChange);
      window.removeEventListener("focus", onChange);
      document.removeEventListener("visibilitychange", onChange);
    };
  },
};
