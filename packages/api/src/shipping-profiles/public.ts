export { findProfileOfType } from "./store";
