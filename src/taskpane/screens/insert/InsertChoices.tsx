import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { LAYOUTS } from "../../../core/sheet/layouts/layout";
import { useDesk } from "../../desk";
import { useVoice } from "../../strings/say";
import { keepWishes, OFFERED_SCALES, PLACES, type InsertWishes } from "./insert-wishes";

const useStyles = makeStyles({ choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS } });

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChosen: (value: T) => void;
}

function Choice<T extends string>({ label, hint, value, options, onChosen }: ChoiceProps<T>) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select value={value} onChange={(_, { value: wanted }) => options.forEach(([option]) => option === wanted && onChosen(option))}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Layout, place and unit of the table to come. */
export function InsertChoices() {
  const { session, dispatch } = useDesk();
  const { wishes } = session;
  const { say } = useVoice();
  const styles = useStyles();
  const wish = (change: Partial<InsertWishes>): void => {
    const next = { ...wishes, ...change };
    keepWishes(next);
    dispatch({ act: "wish", wishes: next });
  };
  return (
    <div className={styles.choices}>
      <Choice label={say("insert.layout")} hint={say(`insert.layout.${wishes.layout}.hint`)} value={wishes.layout} options={LAYOUTS.map((one) => [one, say(`insert.layout.${one}`)])} onChosen={(layout) => wish({ layout })} />
      <Choice label={say("insert.place")} value={wishes.place} options={PLACES.map((one) => [one, say(`insert.place.${one}`)])} onChosen={(place) => wish({ place })} />
      <Choice label={say("insert.scale")} value={wishes.scale} options={OFFERED_SCALES.map((one) => [one, say(`insert.scale.${one}`)])} onChosen={(scale) => wish({ scale })} />
    </div>
  );
}
