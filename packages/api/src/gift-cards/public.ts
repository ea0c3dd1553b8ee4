export { newGiftCardCode } from "./code";
