import { monotonicFactory } from "ulid";

const nextUlid = monotonicFactory();

/**
 * A new id such as `prod_01J…`: a prefix and 26 characters that begin with the time. Ids made by one process in the
 * same millisecond keep the order in which they were made.
 */
export const newId = (prefix: string): string => `${prefix}_${nextUlid()}`;
