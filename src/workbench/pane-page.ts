const FROM_THE_CDN = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

/** In place of the CDN's loader: the client as npm installed it, between the two halves of our host. */
const STAND_IN = ["/pane/before-office.js", "/office-js/excel-web-16.00.js", "/pane/after-office.js"]
  .map((src) => `<script src="${src}"></script>`)
  .join("\n  ");

const ENTRIES = ["functions", "commands", "taskpane"].map((name) => `<script type="module" src="/pane/${name}.js"></script>`).join("\n  ");

/** The product's own page with two changes: where Office.js comes from, and the entries webpack would add. */
export function pageThroughStandIn(page: string): string {
  if (!page.includes(FROM_THE_CDN) || !page.includes("</head>"))
    throw new Error("taskpane.html does not load Office.js from Microsoft's CDN: the workbench cannot put its stand-in there.");
  return page.replace(FROM_THE_CDN, STAND_IN).replace("</head>", `  ${ENTRIES}\n</head>`);
}
