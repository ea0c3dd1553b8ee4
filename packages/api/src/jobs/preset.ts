/**
 * By default the worker notes the end of a job without waiting for that: a stop in this moment leaves the job locked
 * for four hours, and a lost connection is an error nobody catches. As a batch, even of one, it is waited for.
 */
export const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };
