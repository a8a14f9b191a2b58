/** Types are checked once, by tsc in `npm run check`; jest only transpiles. */
const transform = {
  "^.+\\.(ts|tsx|mjs)$": ["ts-jest", { tsconfig: { isolatedModules: true, module: "CommonJS", moduleResolution: "node10", target: "ES2022", jsx: "react-jsx", esModuleInterop: true, allowJs: true, resolveJsonModule: true } }],
};
/** Packages below the grid engine that come as ES modules only. */
const ESM_ONLY = ["cjk-regex", "collapse-white-space", "franc-min", "kdbush", "lodash-es", "n-gram", "nanoid", "quickselect", "rbush", "regexp-util", "trigram-utils", "unicode-regex"];

module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "node_modules/.+\\.js$": "<rootDir>/test/support/esm-transform.cjs", ...transform },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join("|")})/)`],
  testTimeout: 60000,
  reporters: ["default", "<rootDir>/test/support/closing-line.cjs"],
};
