import { openBench } from "./open-bench";
import { badInputScenarios } from "./scenarios/bad-input";
import { editScenarios } from "./scenarios/edit";
import { fileScenarios } from "./scenarios/files";
import { insertScenarios } from "./scenarios/insert";
import { pictureScenarios } from "./scenarios/pictures";
import { refreshScenarios } from "./scenarios/refresh";
import { reviewScenarios } from "./scenarios/review";
import { ribbonScenarios } from "./scenarios/ribbon";
import { trackScenarios } from "./scenarios/track";
import { traceScenarios } from "./scenarios/trace";

describe("the workbench in a browser", () => {
  const bench = openBench();
  describe("from a story to a table", () => insertScenarios(bench));
  describe("from files", () => fileScenarios(bench));
  describe("reviewing", () => reviewScenarios(bench));
  describe("the table as the analyst works in it", () => editScenarios(bench));
  describe("from the ribbon", () => ribbonScenarios(bench));
  describe("tracing", () => traceScenarios(bench));
  describe("refreshing", () => refreshScenarios(bench));
  describe("the tables of the workbook", () => trackScenarios(bench));
  // The screens have a walk of their own, so this one is for the pictures alone.
  if (process.env["TIEOUT_PICTURES"] === "1") describe("pictures of the guide", () => pictureScenarios(bench));
  describe("what cannot be done", () => badInputScenarios(bench));
});
