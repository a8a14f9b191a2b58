import { FluentProvider } from "@fluentui/react-components";
import { createRoot, type Root } from "react-dom/client";
import { App, type AppProps } from "./App";
import { useTheme, type HostLook } from "./theme";

interface Mounting extends AppProps {
  readonly look: HostLook;
}

function ThemedApp({ look, ...app }: Mounting) {
  return (
    <FluentProvider theme={useTheme(look)} style={{ height: "100%" }}>
      <App {...app} />
    </FluentProvider>
  );
}

/** Puts the pane into an element; the caller unmounts the root it gets back. */
export function mountPane(element: HTMLElement, mounting: Mounting): Root {
  const root = createRoot(element);
  root.render(<ThemedApp {...mounting} />);
  return root;
}
