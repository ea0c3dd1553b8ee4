import { z } from "zod";
import type { Write } from "../core/context";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { storageOf } from "../files/public";
import { requireKey } from "./key";
import { fileKeyInput } from "./schema";
import { thumbnailKeys } from "./thumbnails";

export const remove = operation
  .meta({
    route: "DELETE /admin/uploads",
    can: "files:delete",
    tag: "Uploads",
    summary: "Delete a file",
    description:
      "The file and its smaller copies are gone for good; products that show it are not changed. A file that is gone already is no error.",
    refuses: {
      invalid_data: "It is no key of an upload.",
      unavailable: "The file storage cannot be reached.",
    },
    example: { file_key: "public/file_01JD0000000000000000000000/logo.png" },
  })
  .input(fileKeyInput)
  .output(answer(z.strictObject({ id: z.string(), object: z.literal("file"), deleted: z.literal(true) })))
  .mutation(async ({ ctx, input }) => {
    const { file_key } = input;
    const access = requireKey(file_key);
    const storage = storageOf(ctx.config);
    const isThere = await storage.exists(file_key);
    const record = write(async ({ emit }: Write, _input: typeof input) => {
      if (isThere) {
        emit({ name: "file.deleted", resource_type: "file", resource_id: file_key, data: { access } });
      }
      return { id: file_key, object: "file" as const, deleted: true as const };
    });
    const answered = await record({ ctx, input });
    // After the commit, because it cannot be undone. When it fails, the same request again repeats it, replayed or not.
    if (!ctx.request.dryRun) await storage.remove([file_key, ...thumbnailKeys(file_key)]);
    return answered;
  });
