/** The ribbon button. The pane already lives in the shared runtime, so opening it is showing it. */
async function openPane(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    // Office keeps the button greyed out until it is told, whether or not the pane could be shown.
    event.completed();
  }
}

Office.actions.associate("openPane", openPane);
