import { z } from "zod";

/** An address as it is printed. */
export const printedAddress = z.array(z.string()).describe("lines as they are printed");
