import officeAddins from "eslint-plugin-office-addins";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      // What a document holds is text: markup put into a page runs, even in an element nobody attached.
      "no-restricted-syntax": ["error", {
        selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/], JSXAttribute[name.name='dangerouslySetInnerHTML']",
        message: "Text only: nothing of a document is inserted as markup.",
      }],
    },
  },
  {
    files: ["src/hosts/excel/**", "src/taskpane/**", "src/functions/**", "src/commands/**"],
    plugins: { "office-addins": officeAddins },
    rules: officeAddins.configs.recommended?.rules ?? {},
  },
  {
    // A document must not be able to stop the reader: 40 dots in a label, or 30 short lines above a story, once did.
    files: ["src/**"],
    plugins: { regexp },
    rules: { "regexp/no-super-linear-backtracking": "error" },
  },
  { files: ["**/*.cjs", "webpack.config.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
