import { useDesk } from "../../desk";
import { RefreshTable } from "./RefreshTable";
import { TableList } from "./TableList";

/** The tables of this workbook, or the one being refreshed. */
export function TrackScreen() {
  const { refresh } = useDesk().session;
  return refresh === null ? <TableList /> : <RefreshTable refresh={refresh} />;
}
