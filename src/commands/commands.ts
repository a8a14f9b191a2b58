/** The ribbon's buttons and their shortcuts. Each shows the pane, which lives in the same shared runtime, and tells it what was pressed. */
import { press, RIBBON_COMMANDS, type RibbonCommand } from "../hosts/excel/ribbon";

const showPane =
  (command: RibbonCommand) =>
  async (event?: Office.AddinCommands.Event): Promise<void> => {
    try {
      press(command);
      await Office.addin.showAsTaskpane();
    } finally {
      // Office keeps a button greyed out until it is told, whether or not the pane could be shown. A shortcut brings no event.
      event?.completed();
    }
  };

for (const command of RIBBON_COMMANDS) Office.actions.associate(command, showPane(command));
