import type { ReadingStage } from "../reading/messages";
import type { Voice } from "../strings/say";

export const wordStage = (stage: ReadingStage, { say }: Voice): string => say(`files.stage.${stage.at}`, stage.at === "opening" ? { name: stage.name } : { done: stage.done });
