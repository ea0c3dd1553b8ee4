import { z } from "zod";
import type { Write } from "../core/context";
import { notFound } from "../core/errors";
import { answer, operation } from "../core/trpc";
import { write } from "../core/write";
import { storageOf } from "../files/public";
import { requireKey } from "./key";
import { fileKeyInput } from "./schema";

export const downloadUrl = operation
  .meta({
    route: "POST /admin/uploads/download-url",
    can: "files:read",
    tag: "Uploads",
    summary: "Make an address to download a file",
    description: "Of a protected file the address is signed and works for five minutes, for whoever has it.",
    refuses: {
      invalid_data: "It is no key of an upload.",
      not_found: "There is no such file.",
      unavailable: "The file storage cannot be reached.",
    },
    example: { file_key: "protected/file_01JD0000000000000000000000/import.csv" },
    // A kept answer would be an address that has expired, and lies open in the table meanwhile.
    secret: true,
  })
  .input(fileKeyInput)
  .output(answer(z.strictObject({ download_url: z.url() })))
  .mutation(async ({ ctx, input }) => {
    const { file_key } = input;
    const access = requireKey(file_key);
    const storage = storageOf(ctx.config);
    if (!(await storage.exists(file_key))) throw notFound("File", file_key);
    const download_url = await storage.downloadUrl(file_key);
    const record = write(async ({ emit }: Write, _input: typeof input) => {
      emit({
        name: "file.download_requested",
        resource_type: "file",
        resource_id: file_key,
        data: { access },
      });
      return { download_url };
    });
    return record({ ctx, input });
  });
