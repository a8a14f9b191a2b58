import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.join(__dirname, "../..");
const HOST = path.join(ROOT, "src/hosts/excel");

/** "1.13" as 13; what is in a set of one platform alone is in none that every Excel has. */
const minor = (set: string): number => Number(/^ExcelApi 1\.(\d+)/.exec(set)?.[1] ?? Infinity);

/** Members of Excel's classes that a file uses and that Microsoft's declarations give a later set than the floor. */
function listNewer(checker: ts.TypeChecker, file: ts.SourceFile, floor: number): readonly string[] {
  const newer: string[] = [];
  const visit = (node: ts.Node): void => {
    const declared = ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(node.name)?.declarations?.[0] : undefined;
    if (declared?.getSourceFile().fileName.includes("@types/office-js")) {
      const set = /\[Api set: ([^\]]*)\]/.exec(declared.getFullText())?.[1];
      if (set !== undefined && minor(set) > floor) newer.push((declared as ts.NamedDeclaration).name?.getText() ?? "");
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return newer;
}

it("calls nothing newer than the manifest's requirement set but where an ability of the host is asked for", () => {
  const floor = minor(`ExcelApi ${/<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"))?.[1] ?? ""}`);
  expect(floor).toBe(12);
  const files = readdirSync(HOST).filter((file) => file.endsWith(".ts")).map((file) => path.join(HOST, file));
  const program = ts.createProgram(files, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: ["office-js"], noEmit: true });
  const checker = program.getTypeChecker();
  const found = files.flatMap((name) => {
    const file = program.getSourceFile(name);
    return file === undefined ? [] : listNewer(checker, file, floor).map((member) => [path.basename(name), member]);
  });
  // Table.resize runs where `resizes` is true, merged cells are asked for where `findsMerged` is, what uses a cell where `findsDependents` is: see host-abilities.ts.
  expect(found).toEqual([
    ["below-table.ts", "resize"],
    ["find-uses.ts", "getDirectDependents"],
    ["survey-site.ts", "getMergedAreasOrNullObject"],
  ]);
});
