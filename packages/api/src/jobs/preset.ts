/**
 * By default the worker notes the end of a job without waiting for that: a stop in this moment leaves the job locked,
 * and a lost connection is an error nobody catches. As a batch, even of one, it is waited for and tried again.
 * That a batch is tried again at all, and that a worker which lost its first connection does not stay dead, is our patch
 * (patches/, https://github.com/graphile/worker/issues/636).
 */
export const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };
