/** Types are checked once, by tsc in `npm run check`; jest only transpiles. */
const transform = {
  "^.+\\.(ts|tsx|mjs)$": ["ts-jest", { isolatedModules: true, tsconfig: { module: "CommonJS", moduleResolution: "node10", target: "ES2022", jsx: "react-jsx", esModuleInterop: true, allowJs: true, resolveJsonModule: true } }],
};
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform,
  testTimeout: 60000,
  reporters: ["default", "<rootDir>/test/support/closing-line.cjs"],
};
