/** Packages below the grid engine that come as ES modules only. */
const ESM_ONLY = ["cjk-regex", "collapse-white-space", "franc-min", "kdbush", "lodash-es", "n-gram", "nanoid", "quickselect", "rbush", "regexp-util", "trigram-utils", "unicode-regex"];

module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.(ts|tsx|mjs)$": "<rootDir>/test/support/to-common-js.cjs", "node_modules/.+\\.js$": "<rootDir>/test/support/to-common-js.cjs" },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join("|")})/)`],
  // The browser tests take half the time; the rest runs beside them, also on two cores, where jest alone would run one after the other.
  maxWorkers: 2,
  testSequencer: "<rootDir>/test/support/long-suites-first.cjs",
  testTimeout: 60000,
  reporters: ["default", "<rootDir>/test/support/closing-line.cjs"],
};
