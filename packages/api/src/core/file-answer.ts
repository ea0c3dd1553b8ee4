import { z } from "zod";
import { answer } from "./trpc";

/**
 * An answer that is one file. tRPC carries its bytes as base64; REST sends them as they are, with the content type
 * that `meta.file` of the operation declares (apps/server/src/rest.ts).
 */
export const fileAnswer = answer(
  z.strictObject({
    file: z
      .strictObject({
        name: z.string().describe("for saving it"),
        content_type: z.string(),
        content: z.base64(),
      })
      .meta({ id: "File" }),
  }),
);

export type FileAnswer = ReturnType<typeof fileAnswer>;

export const toFileAnswer = (name: string, content_type: string, bytes: Buffer): FileAnswer => ({
  file: { name, content_type, content: bytes.toString("base64") },
});
