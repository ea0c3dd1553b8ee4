/** Passed and failed tests of a report of vitest's json reporter; a file that did not load counts as one failure. */
export function countOfVitest(report) {
  if (!report) return { passed: 0, failed: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** The same of Playwright's; a test that passed at a later try has passed. */
export function countOfPlaywright(report) {
  if (!report) return { passed: 0, failed: 0 };
  const { expected = 0, flaky = 0, unexpected = 0 } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}
