import { useEffect, useState } from "react";
import type { Reading } from "../../core/model/reading";
import type { TableSource } from "../../core/sheet/table-plan";
import { useDesk } from "../desk";

/** The text a table was written from, read again; null until it is, and where it can no longer be read. */
export function useKeptReading({ text, sha256 }: TableSource): Reading | null {
  const { read } = useDesk();
  const [kept, setKept] = useState<{ readonly of: string; readonly reading: Reading } | null>(null);
  const known = kept?.of === sha256;
  useEffect(() => {
    if (known) return;
    let left = false;
    read(text).then(
      (reading) => !left && setKept({ of: sha256, reading }),
      () => !left && setKept(null),
    );
    return () => {
      left = true;
    };
  }, [known, text, sha256, read]);
  return known ? kept.reading : null;
}
