import { useCallback } from "react";
import { useDesk } from "../../desk";
import { readingFailureOf } from "../../failure";
import { RefusedFiles } from "../../reading/ask-reader";

/** Reads files of one set; what comes back for files that are no longer asked for is dropped by the session. */
export function useFiles(): (files: readonly File[]) => void {
  const { readFiles, dispatch } = useDesk();
  return useCallback(
    (files) => {
      if (files.length === 0) return;
      const names = files.map(({ name }) => name);
      dispatch({ act: "files-reading", names });
      Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() })))
        .then((opened) => readFiles(opened, (stage) => dispatch({ act: "files-stage", names, stage })))
        .then(
          (documents) => dispatch({ act: "files-read", names, documents }),
          (thrown: unknown) => dispatch(thrown instanceof RefusedFiles ? { act: "files-refused", names, message: thrown.message } : { act: "files-failed", names, failure: readingFailureOf(thrown) }),
        );
    },
    [readFiles, dispatch],
  );
}
