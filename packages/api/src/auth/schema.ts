import { z } from "zod";
import { emailText } from "../core/fields";

/** What signs in, whichever way it is sent. */
export const credentials = z.strictObject({ email: emailText, password: z.string().min(1).max(1_000) });
