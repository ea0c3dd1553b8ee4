/** What other resources may use of the documents. */
export { addressLines, dayText } from "./address";
export { makePdf, type Paper } from "./paper";
