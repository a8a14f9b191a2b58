/** What the React template of Office add-ins starts a pane with: a themed page, a heading, a list with icons, a field and a button. */
import { Button, Field, FluentProvider, Image, Textarea, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({ pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM } });
const LINES = [
  { words: "It stands beside the sheet", Icon: Ribbon24Regular },
  { words: "It has features to unlock", Icon: LockOpen24Regular },
  { words: "It looks as Office does", Icon: DesignIdeas24Regular },
];

function BarePane() {
  const styles = useStyles();
  const [text, setText] = useState("");
  return (
    <main className={styles.pane}>
      <Image src="logo.png" alt="" />
      <h1>Welcome</h1>
      <ul>
        {LINES.map(({ words, Icon }) => (
          <li key={words}>
            <Icon /> {words}
          </li>
        ))}
      </ul>
      <Field label="Text to insert">
        <Textarea value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button appearance="primary" onClick={() => void Excel.run(async (context) => {
        context.workbook.getActiveCell().values = [[text]];
        await context.sync();
      })}>
        Insert text
      </Button>
    </main>
  );
}

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<FluentProvider theme={webLightTheme}><BarePane /></FluentProvider>);
});
