import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { RIBBON_COMMANDS } from "../../src/hosts/excel/ribbon";
import { checkManifest } from "./manifest-rules";
import type { ManifestRule } from "./manifest-rules";
import { readPngSize } from "./png-size";
import { at, find, readXml } from "./xml-element";

const ROOT = path.join(__dirname, "../..");
const MANIFEST = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const ICONS = path.join(ROOT, "assets/icons");

describe("the manifest", () => {
  test("keeps every rule of Excel and the store", () => {
    expect(checkManifest(MANIFEST, { production: false })).toEqual([]);
  });

  test("asks for the APIs Tieout uses and no tablet without them", () => {
    const sets = at(readXml(MANIFEST), "Requirements/Sets/Set").map(({ attributes }) => `${attributes["Name"]} ${attributes["MinVersion"]}`);
    expect(sets).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.3", "ExcelApi 1.12"]);
  });

  test("puts its functions under TIEOUT", () => {
    const namespace = find(readXml(MANIFEST), "bt:String").find(({ attributes }) => attributes["id"] === "Functions.Namespace");
    expect(namespace?.attributes["DefaultValue"]).toBe("TIEOUT");
  });

  // In a process of its own: the package requires ES modules, which jest's module loader refuses.
  test("is read by Microsoft's own manifest package", () => {
    const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml").then((info) => console.log(JSON.stringify(info)))`;
    const info = JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" }));
    expect(info).toMatchObject({
      id: "37264b5f-0b21-4533-8d85-5c85103ce558",
      version: "1.0.0.0",
      displayName: "Tieout",
      defaultLocale: "en-US",
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      hosts: ["Workbook"],
      iconUrl: "https://localhost:3000/assets/icon-32.png",
      supportUrl: "https://localhost:3000/support.html",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });
});

describe("the ribbon's commands", () => {
  const shortcuts = JSON.parse(readFileSync(path.join(ROOT, "assets/shortcuts.json"), "utf8")) as {
    readonly actions: readonly { readonly id: string }[];
    readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  };
  const called = find(readXml(MANIFEST), "FunctionName").map(({ text }) => text.trim());

  test("are each called by a button, but for opening the pane, which Excel does by itself", () => {
    expect(["open-pane", ...new Set(called)].sort()).toEqual([...RIBBON_COMMANDS]);
  });

  test("are at hand in the menu of a cell where they are about cells", () => {
    const menu = find(readXml(MANIFEST), "OfficeMenu");
    expect(menu.map(({ attributes }) => attributes["id"])).toEqual(["ContextMenuCell"]);
    expect(menu.flatMap((one) => find(one, "FunctionName")).map(({ text }) => text)).toEqual(["trace-figure", "read-selection"]);
  });

  test("have each a shortcut of its own, which leaves Excel's and the keyboard's own characters alone", () => {
    expect(shortcuts.actions.map(({ id }) => id).sort()).toEqual([...RIBBON_COMMANDS]);
    expect(shortcuts.shortcuts.map(({ action }) => action).sort()).toEqual([...RIBBON_COMMANDS]);
    const keys = shortcuts.shortcuts.map(({ key }) => key.default);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^CTRL\+ALT\+SHIFT\+[A-Z]$/.test(key))).toEqual([]);
  });
});

describe("the manifest's icons", () => {
  const files = readdirSync(ICONS).filter((name) => name.endsWith(".png"));

  test("come in every size Excel and the store show", () => {
    const sizesOf = (drawing: string): readonly number[] => files.flatMap((name) => (name.startsWith(`${drawing}-`) ? [Number(/\d+/.exec(name)?.[0])] : [])).sort((a, b) => a - b);
    const onRibbon = [16, 20, 24, 32, 40, 48, 64, 80];
    expect(sizesOf("icon")).toEqual([...onRibbon, 128]);
    for (const button of ["read", "refresh", "share", "trace"]) expect([button, sizesOf(button)]).toEqual([button, onRibbon]);
  });

  test.each(files)("%s has the pixels its name claims", (name) => {
    const size = Number(/-(\d+)\.png$/.exec(name)?.[1]);
    expect(readPngSize(readFileSync(path.join(ICONS, name)))).toEqual({ width: size, height: size });
  });

  test("are each referenced, and no other picture is", () => {
    const named = new Set(Array.from((MANIFEST + readFileSync(path.join(ROOT, "assets/support.html"), "utf8")).matchAll(/assets\/([a-z]+-\d+\.png)/g), (match) => match[1]));
    expect([...named].sort()).toEqual([...files].sort());
  });

  test("have a drawing for each file", () => {
    expect(["tieout.svg", "tieout-16.svg", "tieout-20.svg", "tieout-24.svg", "read.svg", "refresh.svg", "share.svg", "trace.svg"].filter((name) => !existsSync(path.join(ICONS, name)))).toEqual([]);
  });
});

/** Each mistake is made in the real manifest, so a rule that stops looking fails here. Most of them pass the published schema. */
const MISTAKES: readonly [mistake: string, rule: ManifestRule, from: string | RegExp, to: string][] = [
  ["no SupportUrl", "order", /\s*<SupportUrl .*\/>/, ""],
  ["no HighResolutionIconUrl", "order", /\s*<HighResolutionIconUrl .*\/>/, ""],
  ["Requirements before Hosts", "order", /(<Hosts>\s*<Host Name="Workbook"\/>\s*<\/Hosts>)(\s*)(<Requirements>[\s\S]*?<\/Requirements>)/, "$3$2$1"],
  ["DesktopFormFactor before AllFormFactors", "order", /(<AllFormFactors>[\s\S]*?<\/AllFormFactors>)(\s*)(<DesktopFormFactor>[\s\S]*?<\/DesktopFormFactor>)/, "$3$2$1"],
  ["Runtimes after AllFormFactors", "order", /(<Runtimes>[\s\S]*?<\/Runtimes>)(\s*)(<AllFormFactors>[\s\S]*?<\/AllFormFactors>)/, "$3$2$1"],
  ["Urls before Images", "order", /(<bt:Images>[\s\S]*?<\/bt:Images>)(\s*)(<bt:Urls>[\s\S]*?<\/bt:Urls>)/, "$3$2$1"],
  ["no GetStarted", "order", /<GetStarted>[\s\S]*?<\/GetStarted>/, ""],
  ["no FunctionFile", "order", /<FunctionFile .*\/>/, ""],
  ["an override after its Url is closed", "order", /(functions\.json")>(\s*<bt:Override [^>]*\/>)\s*<\/bt:Url>/, "$1/>$2"],
  ["two locations of one script", "order", `<SourceLocation resid="Functions.Script.Url"/>`, `<SourceLocation resid="Functions.Script.Url"/><SourceLocation resid="Functions.Script.Url"/>`],
  ["no namespace", "order", /<Namespace .*\/>/, ""],
  ["an element of another schema", "order", "<Permissions>", "<Permission/><Permissions>"],
  ["two custom tabs", "order", /<OfficeTab id="TabHome">([\s\S]*?)<\/OfficeTab>/, `<CustomTab id="A">$1<Label resid="Group.Label"/></CustomTab><CustomTab id="B">$1<Label resid="Group.Label"/></CustomTab>`],
  ["the overrides' namespace left out", "namespaces", ` xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"`, ""],
  ["a bad GUID", "id", "37264b5f-0b21", "37264b5f-0b2"],
  ["Version 1", "version", "1.0.0.0", "1"],
  ["a six-digit version part", "version", "1.0.0.0", "1.0.100000"],
  ["no SharedRuntime", "requirements", /<Set Name="SharedRuntime".*\/>/, ""],
  ["no CustomFunctionsRuntime", "requirements", /<Set Name="CustomFunctionsRuntime".*\/>/, ""],
  ["no ExcelApi floor", "requirements", /<Set Name="ExcelApi".*\/>/, ""],
  ["a short lifetime", "runtime", `lifetime="long"`, `lifetime="short"`],
  ["no lifetime, which means short", "runtime", ` lifetime="long"`, ""],
  ["two runtimes", "runtime", /(<Runtime .*\/>)/, "$1$1"],
  ["functions in another page than the runtime", "runtime", /(<Page>\s*<SourceLocation resid=")Taskpane\.Url/, "$1Support.Url"],
  ["commands in another page than the runtime", "runtime", `<FunctionFile resid="Taskpane.Url"`, `<FunctionFile resid="Support.Url"`],
  ["a pane in another page than the runtime", "runtime", /(<\/TaskpaneId>\s*<SourceLocation resid=")Taskpane\.Url/, "$1Support.Url"],
  ["an old page for hosts without commands", "runtime", `<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>`, `<SourceLocation DefaultValue="https://localhost:3000/support.html"/>`],
  ["a namespace with a space", "functions", `DefaultValue="TIEOUT"`, `DefaultValue="TIE OUT"`],
  ["a translated namespace", "functions", `DefaultValue="TIEOUT"/>`, `DefaultValue="TIEOUT"><bt:Override Locale="zh-CN" Value="GOUJI"/></bt:String>`],
  ["a tab Excel does not have", "ribbon", `id="TabHome"`, `id="TabMessage"`],
  ["no 80 px icon", "icons", /\s*<bt:Image size="80" .*\/>/, ""],
  ["an icon of 18 px", "icons", `size="20"`, `size="18"`],
  ["a 16 px picture for 32 px", "icons", `<bt:Image size="32" resid="Icon.32"/>`, `<bt:Image size="32" resid="Icon.16"/>`],
  ["a size twice", "icons", `<bt:Image size="20" resid="Icon.20"/>`, `<bt:Image size="16" resid="Icon.16"/>`],
  ["a 64 px store icon for 32 px", "icons", `<IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"/>`, `<IconUrl DefaultValue="https://localhost:3000/assets/icon-64.png"/>`],
  ["a small high-resolution icon", "icons", /(<HighResolutionIconUrl .*)icon-64/, "$1icon-32"],
  ["an SVG icon", "icons", `id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"`, `id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.svg"`],
  ["a resid longer than 32", "lengths", /Functions\.Metadata\.Url/g, "Functions.Metadata.Address.Of.Them"],
  ["a control id longer than 32", "lengths", `id="Tieout.Open"`, `id="${"Tieout.Open".padEnd(33, "x")}"`],
  ["a label longer than 125", "lengths", `id="Open.Label" DefaultValue="Tieout"`, `id="Open.Label" DefaultValue="${"x".repeat(126)}"`],
  ["a tip longer than 250", "lengths", `id="Open.Tip" DefaultValue="`, `id="Open.Tip" DefaultValue="${"x".repeat(250)}`],
  ["a translated tip longer than 250", "lengths", `Value="读取公司业绩，把`, `Value="${"长".repeat(250)}`],
  ["a name longer than 125", "lengths", `<DisplayName DefaultValue="Tieout"`, `<DisplayName DefaultValue="${"x".repeat(126)}"`],
  ["a provider longer than 125", "lengths", "<ProviderName>Tieout", `<ProviderName>${"x".repeat(126)}`],
  ["a description longer than 250", "lengths", `<Description DefaultValue="`, `<Description DefaultValue="${"x".repeat(250)}`],
  ["an address longer than 2048", "lengths", "localhost:3000/functions.js\"", `localhost:3000/${"x".repeat(2048)}"`],
  ["an http page", "https", /(id="Taskpane\.Url" DefaultValue=")https/, "$1http"],
  ["an http icon", "https", /(<IconUrl DefaultValue=")https/, "$1http"],
  ["a translated http address", "https", `Value="https://localhost:3000/functions.zh`, `Value="http://localhost:3000/functions.zh`],
  ["a relative address", "https", `DefaultValue="https://localhost:3000/support.html"`, `DefaultValue="/support.html"`],
  ["a resid that points nowhere", "resids", `<Label resid="Open.Label"/>`, `<Label resid="Open.Lable"/>`],
  ["a tip among the short strings", "resids", `<Description resid="Open.Tip"/>`, `<Description resid="Open.Label"/>`],
  ["an icon's resid that points nowhere", "resids", `size="48" resid="Icon.48"`, `size="48" resid="Icon.49"`],
  ["one id for two resources", "unique-ids", ` id="GetStarted.Title"`, ` id="Group.Label"`],
  ["a control named as its group", "unique-ids", `id="Tieout.Open"`, `id="Tieout.Group"`],
  ["a domain that is not listed", "app-domains", `id="Support.Url" DefaultValue="https://localhost:3000`, `id="Support.Url" DefaultValue="https://help.example.com`],
  ["a domain with a path", "app-domains", "<AppDomain>https://localhost:3000</AppDomain>", "<AppDomain>https://localhost:3000/tieout</AppDomain>"],
  ["a string without its translation", "locales", /(id="Open\.Label" DefaultValue="Tieout")>[\s\S]*?<\/bt:String>/, "$1/>"],
  ["a translation given twice", "locales", /(<bt:Override Locale="zh-CN" Value="Tieout 已就绪"\/>)/, "$1$1"],
  ["a locale that is none", "locales", /Locale="zh-CN"/g, `Locale="Chinese"`],
  ["an empty translation", "locales", `Value="Tieout 已就绪"`, `Value=""`],
  ["an override of the default language", "locales", /zh-CN/g, "en-US"],
];

describe("the checker of manifests", () => {
  test.each(MISTAKES)("notices %s", (_mistake, rule, from, to) => {
    const wrong = MANIFEST.replace(from, to);
    expect(wrong).not.toBe(MANIFEST);
    expect(checkManifest(wrong, { production: false }).map((violation) => violation.rule)).toContain(rule);
  });

  test("notices localhost in what is published", () => {
    expect(new Set(checkManifest(MANIFEST, { production: true }).map(({ rule }) => rule))).toEqual(new Set(["localhost"]));
    expect(checkManifest(MANIFEST.replaceAll("https://localhost:3000", "https://tieout.example"), { production: true })).toEqual([]);
  });

  test("refuses what is no XML", () => {
    expect(() => checkManifest(MANIFEST.replace("</Hosts>", ""), { production: false })).toThrow(/never closed/);
  });
});
