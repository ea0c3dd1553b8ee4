import classes from "./row-cover.module.css";

/**
 * Classes of a row that opens as a whole: its one link or button covers it, so that there is a single target for mouse,
 * keyboard and screen reader. What can be clicked by itself lies above.
 */
export const rowCover = {
  row: classes.row ?? "",
  opener: classes.opener ?? "",
  above: classes.above ?? "",
};
