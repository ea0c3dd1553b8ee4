/** Ten hours, as sessions of the REST API; not rolling. */
export const sessionSeconds = 10 * 60 * 60;

/** Whether a session is over, whatever its cookie says of itself: one that was copied could be kept alive for ever. */
export const isOver = (signedInAt: number | undefined, now: number): boolean =>
  signedInAt === undefined || now >= signedInAt + sessionSeconds * 1_000;
