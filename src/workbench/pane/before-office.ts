import type { OfficeInstallation } from "../../hosts/emulator/office/install-office";

/** Runs in the pane's page before Microsoft's client, which looks for its host while it loads. */
declare global {
  interface Window {
    /** Set by the workbench before it opens the pane. */
    tieoutStandIn?: (pane: Window) => OfficeInstallation;
    tieoutInstallation?: OfficeInstallation;
  }
}

if (window.parent.tieoutStandIn) window.tieoutInstallation = window.parent.tieoutStandIn(window);
else document.write("This is the task pane of the workbench. Open the workbench itself.");
