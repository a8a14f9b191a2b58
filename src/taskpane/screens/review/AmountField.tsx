import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Unit } from "../../../core/model/amount";
import type { AmountRefusal } from "../../../core/read-amount";
import type { TypedAmount } from "../../../core/review/correction";
import { useDesk } from "../../desk";
import { useVoice } from "../../strings/say";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%" } });

interface Props {
  readonly label: string;
  /** As the pane words it; an empty field is a figure the document does not state. */
  readonly shown: string;
  readonly like: Unit;
  /** A field that may be emptied. */
  readonly optional: boolean;
  readonly onTyped: (amount: TypedAmount | null) => void;
}

/** An amount in the words of the trade, "236.6 bn" or 2,366亿; what is no amount is named and changes nothing. */
export function AmountField({ label, shown, like, optional, onTyped }: Props) {
  const styles = useStyles();
  const { reviewer } = useDesk();
  const { say } = useVoice();
  const [text, setText] = useState(shown);
  const [refusal, setRefusal] = useState<AmountRefusal | null>(null);
  useEffect(() => {
    setText(shown);
    setRefusal(null);
  }, [shown]);

  const take = async (): Promise<void> => {
    if (text.trim() === shown.trim()) return setRefusal(null);
    if (text.trim() === "" && optional) return onTyped(null);
    const amount = await reviewer.readAmount(text, like);
    if (typeof amount === "string") return setRefusal(amount);
    setRefusal(null);
    onTyped(amount);
  };

  return (
    <Field label={label} size="small" {...(refusal === null ? {} : { validationMessage: say(`correct.${refusal}`, { text }) })}>
      <Input
        size="small"
        className={styles.control}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onBlur={() => void take()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void take();
        }}
      />
    </Field>
  );
}
