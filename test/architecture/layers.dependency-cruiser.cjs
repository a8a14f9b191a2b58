/** The import directions drawn in src/README.md. Each rule is a sentence, its reason the comment. */
const maySee = {
  model: [],
  language: ["model"],
  document: ["model"],
  extraction: ["model", "language", "document"],
  checks: ["model", "language"],
  compare: ["model"],
  review: ["model", "checks"],
  sheet: ["model", "compare", "checks", "review"],
};
const error = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    error("no-cycles", "Two files that need each other are one file, or need a third.", {}, { circular: true }),
    error("core-looks-inward", "Core must run in any host, so it knows none.", { path: "^src/core/" }, { path: "^src/", pathNot: "^src/core/" }),
    ...Object.entries(maySee).map(([stage, others]) =>
      error(`${stage}-sees-only-earlier-stages`, `core/${stage} may import core/{${[stage, ...others].join(",")}}.`,
        { path: `^src/core/${stage}/` }, { path: "^src/", pathNot: `^src/core/(${[stage, ...others].join("|")})/` })),
    error("core-takes-few-packages", "A package in core is weighed in kilobytes and trust: adding one is a decision.",
      { path: "^src/core/" }, { dependencyTypes: ["npm", "npm-dev", "npm-peer", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/(big\\.js|@types/big\\.js|entities)/" }),
    error("core-does-no-io", "No node built-in in core.", { path: "^src/core/" }, { dependencyTypes: ["core"] }),
    error("apps-choose-packs", "Core knows the contract of a language pack, never a language.",
      { path: "^src/core/", pathNot: "^src/core/language/(en|zh)/" }, { path: "^src/core/language/(en|zh)/" }),
    error("a-language-stands-alone", "A pack that reads another pack drifts with it.",
      { path: "^src/core/language/(en|zh)/" }, { path: "^src/core/language/(en|zh)/", pathNot: "^src/core/language/$1/" }),
    error("hosts-write-plans", "A host writes plans and never extracts.", { path: "^src/hosts/" }, { path: "^src/", pathNot: "^src/(hosts/|core/(sheet|model)/)" }),
    error("hosts-stand-apart", "One host never leans on another.", { path: "^src/hosts/([^/]+)/" }, { path: "^src/hosts/", pathNot: "^src/hosts/$1/" }),
    error("apps-stand-apart", "Only the workbench mounts another app.",
      { path: "^src/(taskpane|functions|commands|cli)/" }, { path: "^src/(taskpane|functions|commands|workbench|cli)/", pathNot: "^src/$1/" }),
    error("emulator-never-ships", "The stand-in for Excel is for the workbench and the tests.",
      { path: "^src/", pathNot: "^src/(workbench|hosts/emulator)/" }, { path: "^src/hosts/emulator/" }),
    error("functions-stay-thin", "Custom functions load on every recalculation: no React, no host. The metadata generator runs at build time only. EXTRACT alone needs the reader: read-items.ts may see it.",
      { path: "^src/functions/", pathNot: "^src/functions/read-items\\.ts$" }, { path: "^src/|node_modules/", pathNot: "^src/(functions|core/(compare|checks|model|sheet))/|node_modules/(@types/|custom-functions-metadata/)" }),
    error("functions-read-late", "read-items.ts brings the whole reader, many times the size of functions.js: it is loaded when EXTRACT is first called, by import().",
      { path: "^src/functions/" }, { path: "^src/functions/read-items\\.ts$", dynamic: false }),
    error("functions-read-only-core", "What EXTRACT loads is the reader and nothing else.",
      { path: "^src/functions/read-items\\.ts$" }, { path: "^src/|node_modules/", pathNot: "^src/core/" }),
    error("react-only-in-the-pane", "Anything with a screen lives in taskpane or workbench.",
      { path: "^src/", pathNot: "^src/(taskpane|workbench)/" }, { path: "node_modules/(react|react-dom|@fluentui)/" }),
    error("office-js-from-the-cdn", "Microsoft's client is loaded by the page, never bundled.", { path: "^src/", pathNot: "^src/(workbench|hosts/emulator)/" }, { path: "node_modules/@microsoft/office-js/" }),
    error("src-never-imports-test", "What ships does not know how it is tested.", { path: "^src/" }, { path: "^test/" }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "types", "default"] },
  },
};
