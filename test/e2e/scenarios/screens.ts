import { speak, type Say } from "../../../src/taskpane/strings/say";
import type { LanguageCode } from "../../../src/core/model/reading";
import type { Bench } from "../bench";
import { findFaults, findPaleness } from "../faults";
import { findOverflow, LOOKS, nameLook, takeOn, ZOOMED, type Look } from "../looks";
import type { OpenedWorkbook } from "../pages";

interface Words {
  readonly query: string;
  readonly sample: string;
  /** In the sample: what is corrected, and by what. */
  readonly correction: readonly [string, string];
  readonly revenue: string;
}

const WORDS: Readonly<Record<LanguageCode, Words>> = {
  en: { query: "", sample: "English", correction: ["236.503", "236.603"], revenue: "Revenue" },
  zh: { query: "?lang=zh-CN", sample: "中文", correction: ["2365.03", "2366.03"], revenue: "营业收入" },
};

/** Some hundred pictures are made on the way. */
const WALK_MS = 300_000;

/** Every screen in turn, as somebody comes to them on results day; `look` is called on each. */
async function walk(workbook: OpenedWorkbook, say: Say, { sample, correction, revenue }: Words, look: (screen: string) => Promise<void>): Promise<void> {
  const { page, pane, grid } = workbook;
  await look("source");
  await pane.takeSample(say("source.sample"), sample);
  await pane.button(say("insert.button", { count: 3 })).waitFor();
  await look("review");
  await pane.button(new RegExp(`^${say("correct.open", { figure: revenue })}`)).click();
  await pane.field(say("prior.label")).waitFor();
  await look("review-correction");
  await page.keyboard.press("Escape");
  await pane.button(say("review.charts")).click();
  await pane.chart(new RegExp(`^${revenue}`)).waitFor();
  await look("review-charts");
  await pane.tab(say("insert.title")).click();
  await pane.region(say("preview.table", { table: "BABA_2024Q3" })).waitFor();
  await look("insert");
  await pane.button(say("insert.button", { count: 3 })).click();
  await pane.button(say("insert.show")).waitFor();
  await look("inserted");
  await grid.click("D2");
  await pane.card.locator("mark").first().waitFor();
  await look("trace");
  await pane.button(say("trace.open")).click();
  await pane.button(say("trace.fold")).waitFor();
  await look("trace-source");
  await pane.button(say("trace.close")).click();
  await pane.tab(say("track.title")).click();
  await pane.button(say("track.open")).waitFor();
  await look("track");
  await pane.button(say("track.more", { table: "BABA_2024Q3" })).click();
  await pane.menuItem(say("track.remove")).waitFor();
  await look("track-menu");
  await pane.menuItem(say("track.remove")).click();
  await pane.button(say("track.remove.keep")).waitFor();
  await look("track-removal");
  await pane.button(say("track.remove.keep")).click();
  await pane.button(say("track.open")).click();
  await pane.text.fill((await pane.text.inputValue()).replace(...correction));
  await look("refresh");
  await pane.button(say("refresh.compare")).click();
  await pane.button(new RegExp(`^${say("refresh.apply", { count: "#" }).replace("#", "\\d+")}$`)).waitFor();
  await look("refresh-differences");
  await pane.button(say("refresh.leave")).click();
  await pane.tab(say("source.title")).click();
  await pane.text.fill("   \n");
  await pane.says(say("source.blank"));
  await look("source-blank");
}

/** The themes differ in colours alone; in forced colours these are the system's, which no rule knows of. */
const FAULTS: Readonly<Record<Look["theme"], (workbook: OpenedWorkbook) => Promise<readonly string[]>>> = { contrast: async () => [], dark: findPaleness, light: findFaults };

export function screenScenarios(bench: Bench): void {
  it.each(["en", "zh"] as const)("shows every screen in %s, light and dark, narrow, wide and zoomed, without a fault or sideways scroll", async (language) => {
    const words = WORDS[language];
    const workbook = await bench.open({ query: words.query });
    const wrong: string[] = [];
    await walk(workbook, speak(language).say, words, async (screen) => {
      for (const look of LOOKS[language]) {
        await takeOn(workbook, look);
        const name = `${screen}-${language}-${nameLook(look)}`;
        const faults = look.isChecked ? await FAULTS[look.theme](workbook) : [];
        wrong.push(...[...(await findOverflow(workbook)), ...faults].map((fault) => `${name}: ${fault}`));
        if (look.width !== ZOOMED) await bench.shootPane(workbook, `screens/${name}`);
      }
      await takeOn(workbook, { theme: "light", width: 320 });
    });
    expect(wrong).toEqual([]);
  }, WALK_MS);
}
