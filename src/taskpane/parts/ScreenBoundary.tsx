import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { fetchAgain } from "./fetched-later";
import { VoiceContext } from "../strings/say";

interface Props {
  readonly children: ReactNode;
}

/** Keeps a crash inside the screen it happened on. React offers this to class components only. */
export class ScreenBoundary extends Component<Props, { readonly crashed: boolean }> {
  static override contextType = VoiceContext;
  declare context: React.ContextType<typeof VoiceContext>;
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  readonly openAgain = (): void => {
    fetchAgain();
    this.setState({ crashed: false });
  };

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const { say } = this.context;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{say("crash.message")}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={this.openAgain}>
            {say("crash.again")}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
