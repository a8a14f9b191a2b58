import { describeRefresh } from "../../contract/refresh.contract";
import { openExcelDesk } from "../../support/excel-desk";

describeRefresh("a refresh through ExcelWorkbook on the emulator", openExcelDesk);
