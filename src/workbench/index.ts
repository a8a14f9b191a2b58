import "./index.css";
import { openInPage, type PageEmulator } from "../hosts/emulator/in-page";
import { installOffice } from "../hosts/emulator/office/install-office";
import { attachDock } from "./dock";
import type {} from "./pane/before-office";

declare global {
  interface Window {
    /** For tests, and for a look from the browser's console. */
    tieoutEmulator?: PageEmulator;
  }
}

/** As manifest.xml has it. */
const NAMESPACE = "TIEOUT";

function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`index.html has no #${id}`);
  return element;
}

const notice = part("notice", HTMLParagraphElement);

async function open(): Promise<void> {
  const dock = attachDock({
    dock: part("dock", HTMLElement),
    edge: part("edge", HTMLDivElement),
    toggle: part("toggle", HTMLButtonElement),
    close: part("close", HTMLButtonElement),
  });
  const asked = new URLSearchParams(location.search);
  const displayLanguage = asked.get("lang") ?? navigator.language;
  const dark = asked.get("theme") === "dark";
  const emulator = await openInPage(part("sheet", HTMLDivElement), { locale: /^zh\b/i.test(displayLanguage) ? "zh" : "en", dark });
  const response = await fetch("/functions.json");
  if (!response.ok) throw new Error(`the list of functions is missing (${response.status}).`);
  emulator.describeFunctions({ ...(await response.json()), namespace: NAMESPACE });

  window.tieoutEmulator = emulator;
  window.tieoutStandIn = (pane) => installOffice(pane, emulator, { displayLanguage, dark, onTaskpane: dock.show });
  // Only now: the pane's page asks for its host in its first line.
  part("pane", HTMLIFrameElement).src = "/pane/";
  notice.hidden = true;
}

open().catch((error: unknown) => {
  notice.setAttribute("role", "alert");
  notice.textContent = `The spreadsheet could not be opened: ${error instanceof Error ? error.message : String(error)}\nReload the page. If that does not help, try another browser.`;
  throw error;
});
