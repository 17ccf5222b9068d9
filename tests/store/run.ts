// The name of this run, which begins the names of its databases.

/** The same in every worker: the set-up writes it into the environment that they inherit. */
export const runName = () => `quorate_test_${process.env['QUORATE_TEST_RUN'] ?? process.pid}`
