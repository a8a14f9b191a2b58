import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useVoice } from "../../strings/say";
import { previewSeries, previewTable, type Preview } from "./preview-cells";
import { usePlan } from "./use-plan";

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0, flexShrink: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  scroll: { overflow: "auto", maxHeight: "208px", border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, whiteSpace: "nowrap", maxWidth: "180px", overflow: "hidden", textOverflow: "ellipsis" },
  head: { position: "sticky", top: 0, textAlign: "left", fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  first: { position: "sticky", left: 0, textAlign: "left", fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground2, maxWidth: "120px" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  formula: { color: tokens.colorNeutralForeground3, textAlign: "center", fontStyle: "italic" },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, padding: `${tokens.spacingVerticalXXS} 0` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

function Folded({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const styles = useStyles();
  if (children.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list}>{children}</ul>
    </details>
  );
}

function PreviewTable({ preview: { headers, rows }, label }: { readonly preview: Preview; readonly label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], at) => (
            <tr key={at}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)} title={first?.text}>
                {first?.text}
              </th>
              {cells.map(({ text, isFormula, isNumber }, column) => (
                <td key={column} className={mergeClasses(styles.cell, isNumber && styles.number, isFormula && styles.formula)} title={text}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The table to come, from the very plan that will be written. */
export function InsertPreview() {
  const styles = useStyles();
  const { say } = useVoice();
  const planned = usePlan();
  const preview = useMemo(() => planned && (planned.as === "table" ? previewTable(planned.plan) : previewSeries(planned.plan)), [planned]);
  if (planned === null || preview === null) return null;
  const title = say(planned.as === "table" ? "preview.table" : "preview.series", { table: preview.table });
  return (
    <section className={styles.preview}>
      <h2 className={styles.title}>{title}</h2>
      <PreviewTable preview={preview} label={title} />
      {preview.rows.length < preview.height ? <Caption1 className={styles.quiet}>{say("preview.rows", { shown: preview.rows.length, rows: preview.height })}</Caption1> : null}
      <Folded title={say("preview.formulas", { count: preview.formulas.length })}>
        {preview.formulas.map(({ header, formula }) => (
          <li key={header}>
            {header}: <span className={styles.code}>{formula}</span>
          </li>
        ))}
      </Folded>
      <Folded title={say("preview.names", { count: preview.names.length })}>
        {preview.names.slice(0, MOST_NAMES).map((name) => (
          <li key={name} className={styles.code}>
            {name}
          </li>
        ))}
      </Folded>
    </section>
  );
}

const MOST_NAMES = 100;
