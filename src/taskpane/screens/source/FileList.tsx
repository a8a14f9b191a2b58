import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useDesk } from "../../desk";
import type { FilesRead } from "../../session";
import { useVoice } from "../../strings/say";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexGrow: 1, overflowY: "auto", margin: 0, padding: 0, listStyleType: "none" },
  file: { justifyContent: "space-between", width: "100%", overflowWrap: "anywhere", textAlign: "start" },
});

/** The files of a set instead of a text: a filing has a million characters, which no text box is for. */
export function FileList({ files }: { readonly files: FilesRead }) {
  const { cancelReading, dispatch } = useDesk();
  const { say } = useVoice();
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list} aria-label={say("files.list")}>
        {files.documents.map(({ name, reading }, at) => (
          <li key={name}>
            <Button className={styles.file} appearance={at === files.shown ? "outline" : "subtle"} aria-pressed={at === files.shown} onClick={() => dispatch({ act: "file-show", at })}>
              {say("files.file", { name, count: reading.items.length })}
            </Button>
          </li>
        ))}
        {files.documents.length === 0 && files.names.map((name) => <li key={name}><Caption1>{name}</Caption1></li>)}
      </ul>
      <Button
        size="small"
        onClick={() => {
          if (files.documents.length === 0) cancelReading();
          dispatch({ act: "text", text: "", opensReview: false });
        }}
      >
        {say("files.close")}
      </Button>
    </>
  );
}
