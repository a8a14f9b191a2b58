import { useEffect, useState } from "react";
import { MISMATCH } from "../../../core/checks/cell-tie-out";
import { useDesk } from "../../desk";

/** How many changes of the table, as its cells stand, do not tie out. Read anew when `changes` grows; 0 where the table cannot be read, which the verbs say. */
export function useMismatches(table: string, changes: number): number {
  const { workbook } = useDesk();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let left = false;
    workbook.read(table).then(
      (state) => !left && setCount((state?.values ?? []).flat().filter((cell) => typeof cell === "string" && cell.startsWith(MISMATCH)).length),
      () => !left && setCount(0),
    );
    return () => {
      left = true;
    };
  }, [workbook, table, changes]);
  return count;
}
