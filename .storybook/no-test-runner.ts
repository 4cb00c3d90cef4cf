/** Stands for what only the test runner's server has: stories share readers' helpers with the tests, and these bring its commands along. */
export const webSocket = undefined;
