import { Button, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useCallback, useMemo, useReducer, useRef } from "react";
import type { LanguageCode } from "../core/model/reading";
import type { Workbook } from "../core/sheet/workbook";
import { DeskContext, type Desk, type ReadFiles, type ReadText, type Reviewer } from "./desk";
import { fetchedLater } from "./parts/fetched-later";
import { Notice } from "./parts/Notice";
import { ScreenBoundary } from "./parts/ScreenBoundary";
import { recallWishes } from "./screens/insert/insert-wishes";
import { SourceScreen } from "./screens/source/SourceScreen";
import { useRecheck } from "./screens/review/use-recheck";
import { useReading } from "./screens/source/use-reading";
import { NEW_SESSION, reduce, SCREENS } from "./session";
import { speak, VoiceContext } from "./strings/say";
import { useTrace } from "./trace/use-trace";
import { useRibbon, type OnPress } from "./use-ribbon";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground1, overflow: "hidden" },
  tabs: { flexShrink: 0, flexWrap: "wrap", borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  answer: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, ":empty": { display: "none" } },
  panel: { flexGrow: 1, flexBasis: 0, minHeight: 0, overflowY: "auto" },
});

// The first opening needs none of them; each comes with its first visit and stays.
const ReviewScreen = fetchedLater(async () => (await import("./screens/review/ReviewScreen")).ReviewScreen);
const InsertScreen = fetchedLater(async () => (await import("./screens/insert/InsertScreen")).InsertScreen);
const TrackScreen = fetchedLater(async () => (await import("./screens/refresh/TrackScreen")).TrackScreen);
const TraceCard = fetchedLater(async () => (await import("./trace/TraceCard")).TraceCard);

const SCREEN_OF = { source: SourceScreen, review: ReviewScreen, insert: InsertScreen, track: TrackScreen } as const;

export interface AppProps {
  readonly workbook: Workbook;
  readonly read: ReadText;
  readonly readFiles: ReadFiles;
  readonly cancelReading: () => void;
  readonly reviewer: Reviewer;
  readonly language: LanguageCode;
  readonly onPress: OnPress;
}

export function App({ workbook, read, readFiles, cancelReading, reviewer, language, onPress }: AppProps) {
  const [session, dispatch] = useReducer(reduce, NEW_SESSION, (session) => ({ ...session, wishes: recallWishes() }));
  const styles = useStyles();
  const voice = useMemo(() => speak(language), [language]);
  const desk = useMemo<Desk>(() => ({ workbook, read, readFiles, cancelReading, reviewer, session, dispatch }), [workbook, read, readFiles, cancelReading, reviewer, session]);
  useReading(desk);
  useRecheck(desk);
  const { trace, dismiss } = useTrace(workbook);
  const card = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  const focusTrace = useCallback(() => {
    before.current = document.activeElement;
    card.current?.focus();
    return card.current !== null;
  }, []);
  const closeTrace = (): void => {
    const isInside = card.current?.contains(document.activeElement) === true;
    dismiss();
    if (!isInside) return;
    // A keyboard user goes on where they were before they went to the card: in the pane, or at its step where they came from the sheet.
    const wasIn = before.current instanceof HTMLElement && before.current.closest("main") !== null ? before.current : document.getElementById(`tab-${session.screen}`);
    wasIn?.focus();
  };
  const ribbon = useRibbon({ onPress, workbook, dispatch, voice, focusTrace });
  const figures = session.read.at === "read" ? session.read.reading.items.length : 0;
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
                {screen === "review" && figures > 0 ? ` (${figures})` : ""}
              </Tab>
            ))}
          </TabList>
          <div role="status" className={styles.answer}>
            {ribbon.answer === null ? null : (
              <Notice
                intent={ribbon.answer.intent}
                actions={
                  <Button size="small" onClick={ribbon.dismiss}>
                    {voice.say("ribbon.dismiss")}
                  </Button>
                }
              >
                {ribbon.answer.words}
              </Notice>
            )}
          </div>
          <div key={session.screen} id={`panel-${session.screen}`} role="tabpanel" aria-labelledby={`tab-${session.screen}`} className={styles.panel}>
            <ScreenBoundary>
              <Suspense fallback={null}>
                <Screen />
              </Suspense>
            </ScreenBoundary>
          </div>
          {trace === null ? null : (
            <ScreenBoundary key={`${trace.selected.sheet}!${trace.selected.cell}`}>
              <Suspense fallback={null}>
                <TraceCard place={card} trace={trace} onClose={closeTrace} />
              </Suspense>
            </ScreenBoundary>
          )}
        </main>
      </DeskContext.Provider>
    </VoiceContext.Provider>
  );
}
