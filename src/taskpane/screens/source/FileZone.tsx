import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent, type ReactNode } from "react";
import { useVoice } from "../../strings/say";
import { useFiles } from "./use-files";

const useStyles = makeStyles({
  zone: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, gap: tokens.spacingVerticalS, borderRadius: tokens.borderRadiusMedium, outlineOffset: "2px" },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  // Only then: in forced colours a transparent outline would show all the time.
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}` },
});

const carriesFiles = (event: DragEvent): boolean => [...event.dataTransfer.types].includes("Files");

/** Files may be dropped anywhere on the screen; a dropped text goes to the box under it, as everywhere. */
export function FileZone({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const read = useFiles();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        read([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}

/** For whoever does not drag. */
export function OpenFilesButton() {
  const { say } = useVoice();
  const styles = useStyles();
  const read = useFiles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className={styles.button} size="small" onClick={() => input.current?.click()}>
        {say("files.open")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say("files.open")}
        onChange={({ currentTarget }) => {
          read([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
