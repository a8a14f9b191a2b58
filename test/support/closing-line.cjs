/** Ends the run with one plain line that any CI can read: "412 passed, 0 failed". */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const broken = results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : "";
    process.stderr.write(`\n${results.numPassedTests} passed, ${results.numFailedTests + broken} failed${skipped}\n`);
  }
};
