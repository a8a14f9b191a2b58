import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useReducer } from "react";
import type { LanguageCode } from "../core/model/reading";
import type { Workbook } from "../core/sheet/workbook";
import { DeskContext, type Desk, type ReadText, type Reviewer } from "./desk";
import { ScreenBoundary } from "./parts/ScreenBoundary";
import { InsertScreen } from "./screens/insert/InsertScreen";
import { recallWishes } from "./screens/insert/insert-wishes";
import { TrackScreen } from "./screens/refresh/TrackScreen";
import { ReviewScreen } from "./screens/review/ReviewScreen";
import { SourceScreen } from "./screens/source/SourceScreen";
import { useRecheck } from "./screens/review/use-recheck";
import { useReading } from "./screens/source/use-reading";
import { NEW_SESSION, reduce, SCREENS } from "./session";
import { speak, VoiceContext } from "./strings/say";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground1, overflow: "hidden" },
  tabs: { flexShrink: 0, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  panel: { flexGrow: 1, minHeight: 0 },
});

const SCREEN_OF = { source: SourceScreen, review: ReviewScreen, insert: InsertScreen, track: TrackScreen } as const;

export interface AppProps {
  readonly workbook: Workbook;
  readonly read: ReadText;
  readonly reviewer: Reviewer;
  readonly language: LanguageCode;
}

export function App({ workbook, read, reviewer, language }: AppProps) {
  const [session, dispatch] = useReducer(reduce, NEW_SESSION, (session) => ({ ...session, wishes: recallWishes() }));
  const styles = useStyles();
  const voice = useMemo(() => speak(language), [language]);
  const desk = useMemo<Desk>(() => ({ workbook, read, reviewer, session, dispatch }), [workbook, read, reviewer, session]);
  useReading(desk);
  useRecheck(desk);
  const Screen = SCREEN_OF[session.screen];
  return (
    <VoiceContext.Provider value={voice}>
      <DeskContext.Provider value={desk}>
        <main className={styles.pane} lang={language === "zh" ? "zh-Hans" : "en"}>
          <TabList
            className={styles.tabs}
            size="small"
            aria-label={voice.say("app.tabs")}
            selectedValue={session.screen}
            onTabSelect={(_, { value }) => {
              const screen = SCREENS.find((candidate) => candidate === value);
              if (screen) dispatch({ act: "tab", screen });
            }}
          >
            {SCREENS.map((screen) => (
              <Tab key={screen} id={`tab-${screen}`} value={screen} aria-controls={`panel-${screen}`}>
                {voice.say(`${screen}.title`)}
              </Tab>
            ))}
          </TabList>
          <div key={session.screen} id={`panel-${session.screen}`} role="tabpanel" aria-labelledby={`tab-${session.screen}`} className={styles.panel}>
            <ScreenBoundary>
              <Screen />
            </ScreenBoundary>
          </div>
        </main>
      </DeskContext.Provider>
    </VoiceContext.Provider>
  );
}
