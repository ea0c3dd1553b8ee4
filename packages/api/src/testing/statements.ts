/** Counts statements: their number must not depend on that of the rows. */
export { countingDatabase } from "@backroom/db/testing";
