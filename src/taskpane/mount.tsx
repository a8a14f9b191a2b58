import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createRoot, type Root } from "react-dom/client";
import { App, type AppProps } from "./App";

interface Mounting extends AppProps {
  readonly dark: boolean;
}

/** Puts the pane into an element; the caller unmounts the root it gets back. */
export function mountPane(element: HTMLElement, { dark, ...app }: Mounting): Root {
  const root = createRoot(element);
  root.render(
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={{ height: "100%" }}>
      <App {...app} />
    </FluentProvider>,
  );
  return root;
}
