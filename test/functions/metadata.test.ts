import { join } from "node:path";
import { associated } from "./excel-globals";
import { CATALOGUE } from "../../src/functions/catalogue.data";
import type { CatalogueEntry } from "../../src/functions/catalogue-entry";
import { buildFunctionsMetadata, type LocalisedMetadata } from "../../src/functions/metadata";
import { findMetadataFaults } from "../../src/functions/metadata-faults";
import type { FunctionMetadata } from "../../src/functions/metadata-shape";
import { FUNCTIONS, registerFunctions } from "../../src/functions/register";

const SOURCE = join(__dirname, "../../src/functions/functions.ts");
let built: LocalisedMetadata;
beforeAll(async () => {
  built = await buildFunctionsMetadata(SOURCE);
});

const expected = (language: "en" | "zh"): readonly FunctionMetadata[] =>
  Object.entries(CATALOGUE as Record<string, CatalogueEntry>).map(([id, entry]) => ({
    id,
    name: id,
    description: entry.describes[language],
    parameters: entry.parameters.map(({ name, optional, describes }) => ({
      name,
      description: describes[language],
      type: "any",
      dimensionality: "matrix",
      ...(optional ? { optional } : {}),
    })),
    result: { dimensionality: "matrix" },
    ...(entry.volatile ? { options: { volatile: true } } : {}),
    ...(entry.looksUpZeros ? { options: { requiresParameterAddresses: true } } : {}),
  }));

describe("the generated metadata", () => {
  it("equals the catalogue, in English and in Chinese", () => {
    expect(built.en.functions).toEqual(expected("en"));
    expect(built.zh.functions).toEqual(expected("zh"));
  });

  it("lets error cells in and asks for plain values", () => {
    for (const { allowErrorForDataTypeAny, allowCustomDataForDataTypeAny } of [built.en, built.zh]) {
      expect([allowErrorForDataTypeAny, allowCustomDataForDataTypeAny]).toEqual([true, false]);
    }
  });

  it("has one registered function for each id, with as many arguments", () => {
    registerFunctions();
    expect([...associated.keys()].sort()).toEqual(Object.keys(CATALOGUE).sort());
    for (const { id, parameters, options } of built.en.functions) {
      expect(associated.get(id)).toBe(FUNCTIONS[id as keyof typeof FUNCTIONS]);
      expect(associated.get(id)).toHaveLength(parameters.length + (options?.requiresParameterAddresses ? 1 : 0));
    }
  });

  it("fails on a file that is not there", async () => {
    await expect(buildFunctionsMetadata("src/functions/nowhere.ts")).rejects.toThrow("nowhere.ts");
  });
});

describe("the catalogue", () => {
  it("is sorted and says everything in both languages", () => {
    expect(Object.keys(CATALOGUE)).toEqual(Object.keys(CATALOGUE).sort());
    for (const { describes, help, parameters, example } of Object.values(CATALOGUE)) {
      for (const text of [describes, help, ...parameters.map((parameter) => parameter.describes)]) {
        expect(text.en).toMatch(/^["A-Z].*\.$/);
        expect(text.zh).toMatch(/[\u4e00-\u9fff].*。$/);
      }
      expect(example).toMatch(/^=TIEOUT\.[A-Z]+\(.+\)$/);
    }
  });
});

describe("findMetadataFaults", () => {
  const yoy: FunctionMetadata = { id: "YOY", name: "YOY", description: "d", parameters: [{ name: "a", description: "d" }] };
  const faults = (...functions: readonly Partial<FunctionMetadata>[]): readonly string[] =>
    findMetadataFaults({ allowCustomDataForDataTypeAny: false, allowErrorForDataTypeAny: true, functions: functions.map((change) => ({ ...yoy, ...change })) });

  it("finds nothing in ours", () => {
    expect(findMetadataFaults(built.en)).toEqual([]);
    expect(faults({})).toEqual([]);
  });

  it.each([
    ["an id of two letters", { id: "GP" }, "GP: an id is a letter and 2 to 127 letters, digits, points or underscores"],
    ["a name like a cell", { id: "EPS1", name: "EPS1" }, "EPS1: reads like a cell address"],
    ["a name like a row and column", { id: "R1C1", name: "R1C1" }, "R1C1: reads like a cell address"],
    ["a macro name", { id: "RUN", name: "RUN" }, "RUN: Excel keeps this name for its macro language"],
    ["a missing description", { description: "" }, "YOY: no description"],
    ["an undescribed parameter", { parameters: [{ name: "a" }] }, "YOY: parameter a has no description"],
    ["an optional parameter before a required one", { parameters: [{ name: "a", description: "d", optional: true }, { name: "b", description: "d" }] }, "YOY: a required parameter follows an optional one"],
    ["streaming with volatile", { options: { stream: true, volatile: true } }, "YOY: streaming and volatile exclude each other"],
    ["addresses without a matrix", { options: { requiresParameterAddresses: true } }, "YOY: parameter addresses need a matrix result"],
  ])("finds %s", (_, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it("finds an id that differs in case only", () => {
    expect(faults({}, { id: "yoy", name: "yoy2nd" })).toEqual(["yoy: the id is there twice"]);
  });
});
