import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { isRange } from "../../../core/model/amount";
import type { LineItem } from "../../../core/model/line-item";
import type { PeriodLength } from "../../../core/model/period";
import type { Correction } from "../../../core/review/correction";
import { periodOf } from "../../../core/review/period-of";
import { METRIC_LABELS } from "../../../core/sheet/rows/metric-labels.data";
import { useDesk } from "../../desk";
import { useVoice } from "../../strings/say";
import { unitOf, wordNumber } from "../../wording/amount";
import { AmountField } from "./AmountField";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(116px, 1fr))", gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, paddingTop: tokens.spacingVerticalS },
  wide: { gridColumn: "1 / -1" },
  control: { minWidth: 0, width: "100%" },
  actions: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

const METRIC_IDS = Object.keys(METRIC_LABELS) as readonly (keyof typeof METRIC_LABELS)[];
const BASES = ["reported", "adjusted"] as const;
const LENGTHS: readonly PeriodLength[] = ["quarter", "half", "nine-months", "year", "month", "instant"];

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | "";
  readonly choices: readonly (readonly [value: T | "", words: string])[];
  readonly onChosen: (value: T | "") => void;
}

function ChoiceField<T extends string>({ label, value, choices, onChosen }: ChoiceProps<T>) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Select size="small" className={styles.control} value={value} onChange={(_, { value: wanted }) => choices.forEach(([choice]) => choice === wanted && onChosen(choice))}>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Every field of a figure, each correctable by itself; what was read is one button away. */
export function CorrectionForm({ item, onClose }: { readonly item: LineItem; readonly onClose: () => void }) {
  const styles = useStyles();
  const { dispatch } = useDesk();
  const { say, language } = useVoice();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const correct = (correction: Correction): void => dispatch({ act: "review", step: { act: "correct", item: item.id, correction } });
  const unit = unitOf(item.actual) ?? "count";
  const { actual, prior, consensus, period } = item;
  const yoy = item.changes.find(({ against, percent }) => against === "year-ago" && percent !== null)?.percent ?? null;
  const words = (amount: Parameters<typeof wordNumber>[0] | null | undefined): string => (amount ? wordNumber(amount, language) : "");
  return (
    <div
      ref={form}
      role="group"
      aria-label={say("correct.title")}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.wide}>
        <ChoiceField label={say("correct.metric")} value={item.metric} choices={METRIC_IDS.map((id) => [id, METRIC_LABELS[id][language]])} onChosen={(metric) => metric !== "" && correct({ metric })} />
      </div>
      {isRange(actual) ? null : <AmountField label={say("correct.actual")} shown={words(actual)} like={unit} optional={false} onTyped={(amount) => amount && correct({ actual: amount })} />}
      <AmountField label={say("prior.label")} shown={words(prior)} like={unit} optional onTyped={(amount) => correct({ prior: amount })} />
      <AmountField label={say("correct.yoy")} shown={yoy === null ? "" : `${yoy}%`} like="percent" optional onTyped={(amount) => correct({ yoy: amount?.value ?? null })} />
      <AmountField label={say("consensus.label")} shown={words(consensus?.amount)} like={unit} optional onTyped={(amount) => correct({ consensus: amount })} />
      <ChoiceField label={say("correct.basis")} value={item.basis} choices={BASES.map((basis) => [basis, say(`correct.basis.${basis}`)])} onChosen={(basis) => basis !== "" && correct({ basis })} />
      <Field label={say("correct.scope")} size="small">
        <Input
          key={item.scope}
          size="small"
          className={styles.control}
          defaultValue={item.scope ?? ""}
          placeholder={say("correct.scope.whole")}
          onBlur={(event) => {
            const scope = event.target.value.trim() || null;
            if (scope !== item.scope) correct({ scope });
          }}
        />
      </Field>
      <ChoiceField
        label={say("correct.length")}
        value={period.length ?? ""}
        choices={[["", say("correct.length.unsaid")], ...LENGTHS.map((length) => [length, say(`correct.length.${length}`)] as const)]}
        onChosen={(length) => correct({ period: periodOf(period, length === "" ? null : length, period.end) })}
      />
      <Field label={say("correct.end")} size="small">
        <Input
          type="date"
          size="small"
          className={styles.control}
          value={period.end ?? ""}
          onChange={(_, { value }) => correct({ period: periodOf(period, period.length, value === "" ? null : value) })}
        />
      </Field>
      <div className={styles.actions}>
        {item.corrected ? (
          <Button size="small" onClick={() => dispatch({ act: "review", step: { act: "restore", item: item.id } })}>
            {say("correct.restore")}
          </Button>
        ) : null}
        <Button size="small" appearance="primary" onClick={onClose}>
          {say("correct.done")}
        </Button>
      </div>
    </div>
  );
}
