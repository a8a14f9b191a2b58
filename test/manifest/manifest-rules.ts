/**
 * What Excel and the store ask of an add-in-only manifest with a shared runtime and custom functions. The published schema
 * lets most of these mistakes pass, and Excel answers them with an add-in that silently does not load.
 */
import { CONTENT_MODELS } from "./content-models.data";
import { at, everyElement, find, readXml, typedName } from "./xml-element";
import type { XmlElement } from "./xml-element";

export type ManifestRule =
  | "order"
  | "namespaces"
  | "id"
  | "version"
  | "requirements"
  | "runtime"
  | "functions"
  | "ribbon"
  | "icons"
  | "lengths"
  | "https"
  | "resids"
  | "unique-ids"
  | "localhost"
  | "app-domains"
  | "locales";

export interface Violation {
  readonly rule: ManifestRule;
  readonly says: string;
}

interface Manifest {
  readonly root: XmlElement;
  /** Resources by id; the kind is the name of the list they stand in. */
  readonly resources: ReadonlyMap<string, { readonly kind: string; readonly element: XmlElement }>;
}

type Check = (manifest: Manifest) => string[];

const CHECKS: Readonly<Record<Exclude<ManifestRule, "localhost">, Check>> = {
  order: checkOrder,
  namespaces: checkNamespaces,
  id: ({ root }) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textAt(root, "Id")) ? [] : ["Id is not a GUID"]),
  version: ({ root }) =>
    /^\d{1,5}(\.\d{1,5}){1,3}$/.test(textAt(root, "Version")) ? [] : ["Version has two to four parts of up to five digits"],
  requirements: checkRequirements,
  runtime: checkRuntime,
  functions: checkFunctions,
  ribbon: checkRibbon,
  icons: checkIcons,
  lengths: checkLengths,
  https: ({ root }) =>
    addresses(root)
      .filter((url) => !isHttps(url))
      .map((url) => `${url} is not an https address`),
  resids: checkResids,
  "unique-ids": checkUniqueIds,
  "app-domains": checkAppDomains,
  locales: checkLocales,
};

export function checkManifest(source: string, { production }: { readonly production: boolean }): Violation[] {
  const root = readXml(source);
  const lists = at(root, "VersionOverrides:VersionOverridesV1_0/Resources").flatMap((resources) => resources.children);
  const resources = new Map(
    lists.flatMap((list) => list.children.map((element) => [element.attributes["id"] ?? "", { kind: list.name, element }] as const)),
  );
  const violations = Object.entries(CHECKS).flatMap(([rule, check]) =>
    check({ root, resources }).map((says) => ({ rule: rule as ManifestRule, says })),
  );
  if (!production) return violations;
  return [
    ...violations,
    ...addresses(root)
      .filter((url) => /localhost|127\.0\.0\.1/.test(url))
      .map((says) => ({ rule: "localhost" as const, says })),
  ];
}

function checkOrder({ root }: Manifest): string[] {
  return [...everyElement(root)].flatMap((element) => {
    const model = CONTENT_MODELS[typedName(element)];
    if (model === undefined) return [`<${typedName(element)}> is not known here`];
    const expected = new RegExp(`^(?:${model.replace(/[\w:]+/g, "(?:$&;)").replaceAll(" ", "")})$`);
    const found = element.children.map((child) => `${typedName(child)};`).join("");
    return expected.test(found) ? [] : [`<${typedName(element)}> holds ${found || "nothing"} and not ${model || "nothing"}`];
  });
}

function checkNamespaces({ root }: Manifest): string[] {
  const overrides = at(root, "VersionOverrides:VersionOverridesV1_0")[0];
  const expected: [XmlElement | undefined, string, string][] = [
    [root, "xmlns", "http://schemas.microsoft.com/office/appforoffice/1.1"],
    [root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"],
    [root, "xmlns:bt", "http://schemas.microsoft.com/office/officeappbasictypes/1.0"],
    [overrides, "xmlns", "http://schemas.microsoft.com/office/taskpaneappversionoverrides"],
  ];
  return expected
    .filter(([element, name, value]) => element?.attributes[name] !== value)
    .map(([, name, value]) => `${name} is not ${value}`);
}

function checkRequirements({ root }: Manifest): string[] {
  const floors = { SharedRuntime: 1.1, CustomFunctionsRuntime: 1.1, ExcelApi: 1.1 };
  const sets = new Map(at(root, "Requirements/Sets/Set").map(({ attributes }) => [attributes["Name"], Number(attributes["MinVersion"])]));
  return Object.entries(floors)
    .filter(([name, floor]) => !((sets.get(name) ?? 0) >= floor))
    .map(([name]) => `${name} is not required`);
}

const HOST = "VersionOverrides:VersionOverridesV1_0/Hosts/Host:Workbook";
const FUNCTIONS = `${HOST}/AllFormFactors/ExtensionPoint:CustomFunctions`;

function checkRuntime({ root, resources }: Manifest): string[] {
  const runtimes = at(root, `${HOST}/Runtimes/Runtime`);
  const [runtime] = runtimes;
  if (!runtime || runtimes.length > 1) return ["There is exactly one Runtime"];
  const shared = runtime.attributes["resid"];
  const users = [
    ...at(root, `${FUNCTIONS}/Page/SourceLocation`),
    ...at(root, `${HOST}/DesktopFormFactor/FunctionFile`),
    ...find(root, "Action").flatMap((action) => at(action, "SourceLocation")),
  ];
  const page = resources.get(shared ?? "")?.element.attributes["DefaultValue"];
  return [
    ...(runtime.attributes["lifetime"] === "long" ? [] : ["The shared runtime's lifetime is not long"]),
    ...users
      .filter((user) => user.attributes["resid"] !== shared)
      .map((user) => `${user.name} uses ${user.attributes["resid"]}, the runtime ${shared}`),
    ...(at(root, "DefaultSettings/SourceLocation")[0]?.attributes["DefaultValue"] === page
      ? []
      : ["DefaultSettings opens another page than the runtime"]),
  ];
}

function checkFunctions({ root, resources }: Manifest): string[] {
  const namespace = resources.get(at(root, `${FUNCTIONS}/Namespace`)[0]?.attributes["resid"] ?? "");
  const value = namespace?.element.attributes["DefaultValue"] ?? "";
  return [
    ...(/^[A-Za-z][A-Za-z0-9._]{2,}$/.test(value) ? [] : [`"${value}" is no namespace`]),
    // The namespace is stored in every formula: a translated one breaks the workbook of a colleague.
    ...(namespace?.element.children.length ? ["The namespace is translated"] : []),
  ];
}

function checkRibbon({ root }: Manifest): string[] {
  const tabs = [...find(root, "OfficeTab"), ...find(root, "CustomTab")];
  const known = ["TabHome", "TabInsert", "TabData", "TabFormulas", "TabReview", "TabView"];
  return find(root, "OfficeTab")
    .filter(({ attributes }) => !known.includes(attributes["id"] ?? ""))
    .map(({ attributes }) => `${attributes["id"]} is no tab of Excel`)
    .concat(tabs.length === 0 ? ["There is no button on the ribbon"] : []);
}

const ICON_SIZES = { required: ["16", "32", "80"], optional: ["20", "24", "40", "48", "64"] };

function checkIcons({ root, resources }: Manifest): string[] {
  const pictures = find(root, "Icon").flatMap((icon) => {
    const sizes = icon.children.map((image) => image.attributes["size"] ?? "");
    return [
      ...ICON_SIZES.required.filter((size) => !sizes.includes(size)).map((size) => `An Icon has no ${size} px image`),
      ...sizes.filter((size, place) => sizes.indexOf(size) !== place).map((size) => `An Icon names ${size} px twice`),
      ...sizes
        .filter((size) => ![...ICON_SIZES.required, ...ICON_SIZES.optional].includes(size))
        .map((size) => `${size} px is no size of an Icon`),
      ...icon.children
        .filter((image) => !claims(resources.get(image.attributes["resid"] ?? "")?.element, image.attributes["size"]))
        .map((image) => `${image.attributes["resid"]} is not ${image.attributes["size"]} px`),
    ];
  });
  const listing = (
    [
      ["IconUrl", "32"],
      ["HighResolutionIconUrl", "64"],
    ] as const
  )
    .filter(([name, size]) => !claims(at(root, name)[0], size))
    .map(([name, size]) => `${name} is not ${size} px`);
  const formats = [...resources.values()]
    .filter(({ kind }) => kind === "bt:Images")
    .map(({ element }) => element.attributes["DefaultValue"] ?? "")
    .filter((url) => !/\.(bmp|exif|gif|jpe?g|png|tiff?)$/i.test(url))
    .map((url) => `${url} is not a picture Excel shows`);
  return [...pictures, ...listing, ...formats];
}

const claims = (element: XmlElement | undefined, size: string | undefined): boolean =>
  new RegExp(`-${size}\\.\\w+$`).test(element?.attributes["DefaultValue"] ?? "");

function checkLengths({ root, resources }: Manifest): string[] {
  const limited: [string, string | undefined, number][] = [
    ["ProviderName", textAt(root, "ProviderName"), 125],
    ...at(root, "DisplayName")
      .flatMap(values)
      .map((value): [string, string, number] => ["DisplayName", value, 125]),
    ...at(root, "Description")
      .flatMap(values)
      .map((value): [string, string, number] => ["Description", value, 250]),
    ...addresses(root).map((url): [string, string, number] => ["Url", url, 2048]),
    ...[...everyElement(root)]
      .flatMap(({ attributes }) => [attributes["id"], attributes["resid"]])
      .map((id): [string, string | undefined, number] => ["id", id, 32]),
  ];
  const limits: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
  for (const [id, { kind, element }] of resources) for (const value of values(element)) limited.push([id, value, limits[kind] ?? Infinity]);
  return limited.filter(([, value, limit]) => (value?.length ?? 0) > limit).map(([name, , limit]) => `${name} is longer than ${limit}`);
}

const RESOURCE_KINDS: Readonly<Record<string, string>> = {
  Description: "bt:LongStrings",
  FunctionFile: "bt:Urls",
  Label: "bt:ShortStrings",
  LearnMoreUrl: "bt:Urls",
  Namespace: "bt:ShortStrings",
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  Title: "bt:ShortStrings",
  "bt:Image": "bt:Images",
};

function checkResids({ root, resources }: Manifest): string[] {
  const overrides = at(root, `${HOST}`).flatMap((host) => [...everyElement(host)]);
  return overrides
    .filter(({ name }) => name in RESOURCE_KINDS)
    .filter(({ name, attributes }) => resources.get(attributes["resid"] ?? "")?.kind !== RESOURCE_KINDS[name])
    .map(({ name, attributes }) => `${name} points at ${attributes["resid"]}, which is not among ${RESOURCE_KINDS[name]}`);
}

function checkUniqueIds({ root }: Manifest): string[] {
  const ids = [...everyElement(root)].flatMap(({ attributes }) => attributes["id"] ?? []);
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} is used twice`);
}

function checkAppDomains({ root, resources }: Manifest): string[] {
  const listed = find(root, "AppDomain").map(({ text }) => text.trim());
  const pages = [...resources.values()]
    .filter(({ kind }) => kind === "bt:Urls")
    .flatMap(({ element }) => values(element))
    .concat(at(root, "SupportUrl").flatMap(values), at(root, "DefaultSettings/SourceLocation").flatMap(values));
  const origins = new Set(pages.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin));
  return [
    ...listed
      .filter((domain) => !URL.canParse(domain) || new URL(domain).origin !== domain)
      .map((domain) => `${domain} is not a bare domain`),
    ...[...origins].filter((origin) => !listed.includes(origin)).map((origin) => `${origin} is not among AppDomains`),
  ];
}

function checkLocales({ root, resources }: Manifest): string[] {
  const shown = [
    ...at(root, "DisplayName"),
    ...at(root, "Description"),
    ...[...resources.values()].filter(({ kind }) => kind.endsWith("Strings")).map(({ element }) => element),
  ];
  const namespace = at(root, `${FUNCTIONS}/Namespace`)[0]?.attributes["resid"];
  const texts = shown.filter(({ attributes }) => attributes["id"] !== namespace);
  const overrides = [...everyElement(root)].filter(({ name }) => /(^|:)Override$/.test(name));
  const locales = [...new Set(overrides.map(({ attributes }) => attributes["Locale"] ?? ""))];
  const base = textAt(root, "DefaultLocale");
  return [
    ...[base, ...locales]
      .filter((locale) => !/^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/.test(locale))
      .map((locale) => `"${locale}" is no locale`),
    ...(locales.includes(base) ? [`${base} is overridden and is the default`] : []),
    ...overrides
      .filter(({ attributes }) => !attributes["Value"])
      .map(({ attributes }) => `An override for ${attributes["Locale"]} is empty`),
    ...texts.flatMap((text) => {
      const has = text.children.map(({ attributes }) => attributes["Locale"]);
      return locales
        .filter((locale) => has.filter((one) => one === locale).length !== 1)
        .map((locale) => `"${text.attributes["DefaultValue"]}" is not said once in ${locale}`);
    }),
  ];
}

/** The default value of an element and its overrides; the address of the one element that has no more than that. */
const values = ({ attributes, children }: XmlElement): string[] =>
  [attributes["DefaultValue"] ?? attributes["Url"], ...children.map((child) => child.attributes["Value"])].flatMap((value) => value ?? []);

const textAt = (root: XmlElement, path: string): string => at(root, path)[0]?.text.trim() ?? "";

const addresses = (root: XmlElement): string[] =>
  [...everyElement(root)].flatMap((element) =>
    element.name === "AppDomain"
      ? [element.text.trim()]
      : /^(ExtendedOverrides|bt:Image|bt:Url|IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation)$/.test(element.name)
        ? values(element)
        : [],
  );

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === "https:";
