import { openBench } from "./open-bench";
import { screenScenarios } from "./scenarios/screens";

describe("the screens of the pane", () => screenScenarios(openBench()));
