import refusals from "@/messages/en/refusals.json";
import { translatorOf } from "./translator";

/** The server's refusals in the English of people: what is not in the catalogue is fine as it is. */
export const translator = translatorOf(refusals, "en");
