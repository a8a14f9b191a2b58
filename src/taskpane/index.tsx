import { ExcelWorkbook } from "../hosts/excel/excel-workbook";
import { mountPane } from "./mount";
import { reviewer } from "./read-text";
import { askChecks, askFiles, askText } from "./reading/ask-reader";
import { languageOf } from "./strings/say";

// Older desktop hosts have no theme to tell, whatever the types say.
const isDark = (): boolean => (Office.context.officeTheme as Office.OfficeTheme | undefined)?.isDarkTheme ?? false;

async function openPane(): Promise<void> {
  await Office.onReady();
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page of the pane has no element #root to mount into.");
  const language = languageOf(Office.context.displayLanguage);
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  mountPane(root, { workbook: new ExcelWorkbook(), read: askText, readFiles: askFiles, reviewer: { ...reviewer, check: askChecks }, language, dark: isDark() });
}

void openPane();
