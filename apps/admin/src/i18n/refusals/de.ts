import refusals from "@/messages/de/refusals.json";
import { translatorOf } from "./translator";

/** The server's refusals in German. */
export const translator = translatorOf(refusals, "de");
