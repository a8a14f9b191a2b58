import officeAddins from "eslint-plugin-office-addins";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const MARKUP = {
  selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/], JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: "Text only: nothing of a document is inserted as markup.",
};

const SPREAD = {
  selector: "CallExpression[callee.property.name=/^(push|unshift|max|min)$/] > SpreadElement",
  message: "A call takes some hundred thousand arguments, a text of 10 MB has more of anything: append, least or greatest.",
};

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
      "no-restricted-syntax": ["error", MARKUP],
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
  { files: ["src/core/**", "src/cli/**", "src/taskpane/**", "src/hosts/excel/**"], rules: { "no-restricted-syntax": ["error", MARKUP, SPREAD] } },
  { files: ["**/*.cjs", "webpack.config.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
