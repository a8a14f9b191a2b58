import { abilitiesOf } from "../hosts/excel/host-abilities";
import { ExcelWorkbook } from "../hosts/excel/excel-workbook";
import { onPress } from "../hosts/excel/ribbon";
import { mountPane } from "./mount";
import { officeLook } from "./office-look";
import { readTypedAmount } from "./read-text";
import { askChecks, askFiles, askText, cancelReading } from "./reading/ask-reader";
import { languageOf } from "./strings/say";

async function openPane(): Promise<void> {
  await Office.onReady();
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page of the pane has no element #root to mount into.");
  const language = languageOf(Office.context.displayLanguage);
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  const reading = { read: askText, readFiles: askFiles, cancelReading, reviewer: { readAmount: readTypedAmount, check: askChecks } };
  mountPane(root, { workbook: new ExcelWorkbook(undefined, undefined, abilitiesOf((version) => Office.context.requirements.isSetSupported("ExcelApi", version))), ...reading, language, look: officeLook, onPress });
}

void openPane();
