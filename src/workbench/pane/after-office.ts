/** Runs in the pane's page right after Microsoft's client and before anything of the product. */
import type {} from "./before-office";

window.tieoutInstallation?.libraryLoaded();
