import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { z } from "zod";
import type { Config } from "../config";
import type { Write } from "../core/context";
import type { EventInput } from "../core/events";
import { answer, type OperationContext, operation } from "../core/trpc";
import { write } from "../core/write";
import { type Access, extensionOf, newKey, pictures, type Storage, storageOf } from "../files/public";
import { inspect } from "./inspect";
import { tooMany } from "./receive";
import { ReceivedFile } from "./received-file";
import { shown, stage } from "./stage";
import { makeThumbnails, type Thumbnail, thumbnailKey, thumbnailPaths } from "./thumbnails";

/** A small file inside JSON, for callers of tRPC; the body limit of JSON holds for it. */
const inlineFile = z.strictObject({
  name: z.string().max(1_000),
  type: z.string().max(200).optional(),
  content: z.base64().describe("the file in base64"),
});

const uploadInput = z.strictObject({
  files: z.array(z.union([z.instanceof(ReceivedFile), inlineFile])).max(100),
});
type UploadInput = z.infer<typeof uploadInput>;

const upload = z.strictObject({ url: z.url(), key: z.string() }).meta({ id: "Upload" });
const answerSchema = z.strictObject({ uploads: z.array(upload).describe("in the order of the files") });
type Answered = z.infer<typeof answerSchema>;

/** A checked file with the key it will have. */
interface Checked {
  key: string;
  file: ReceivedFile;
  thumbnails: Thumbnail[];
}

/**
 * Checks and stores files: all or none. They are stored before the transaction, which so holds nothing up while a
 * bucket is slow; what it does not confirm is removed again.
 */
async function storeFiles(ctx: OperationContext, input: UploadInput, access: Access): Promise<Answered> {
  if (input.files.length > ctx.config.uploadMaxFiles) throw tooMany(ctx.config);
  const storage = storageOf(ctx.config);
  const files: ReceivedFile[] = [];
  const stored: string[] = [];
  try {
    for (const file of input.files) files.push(await received(ctx.config, file));
    const checked: Checked[] = [];
    for (const file of files) checked.push(await check(ctx.config, file, access));
    if (!ctx.request.dryRun) for (const one of checked) await put(storage, one, stored);
    const record = write(async ({ emit }: Write, _input: UploadInput) => {
      for (const one of checked) emit(uploadedEvent(one, access));
      return { uploads: checked.map(({ key }) => ({ url: storage.url(key), key })) };
    });
    const answered = await record({ ctx, input });
    // A replay under an idempotency key answers with the files of the first time.
    const isOurs = answered.uploads.every(({ key }, index) => key === checked[index]?.key);
    if (!isOurs) await storage.remove(stored);
    return answered;
  } catch (error) {
    await storage.remove(stored).catch(() => undefined);
    throw error;
  } finally {
    await Promise.all(files.map(discard));
  }
}

/** A file inside the input waits on the disk like any other from here on. */
async function received(config: Config, file: UploadInput["files"][number]): Promise<ReceivedFile> {
  if (file instanceof ReceivedFile) return file;
  const content = Readable.from([Buffer.from(file.content, "base64")]);
  return stage(config, { name: file.name, claimedType: file.type ?? "", content });
}

async function check(config: Config, file: ReceivedFile, access: Access): Promise<Checked> {
  const { picture } = await inspect(file);
  const [ending = ""] = picture && extensionOf(file.name) === "" ? pictures[picture].extensions : [];
  return {
    file,
    key: newKey(access, ending === "" ? file.name : `${file.name}.${ending}`),
    // Protected files are for programs: nobody looks at them in a list.
    thumbnails: picture && access === "public" ? await makeThumbnails(config, file) : [],
  };
}

/** @param stored gets the keys, also of what fails on the way */
async function put(storage: Storage, { key, file, thumbnails }: Checked, stored: string[]): Promise<void> {
  const parts = [{ key, path: file.path }];
  for (const { size, path } of thumbnails) parts.push({ key: thumbnailKey(key, size), path });
  for (const part of parts) {
    stored.push(part.key);
    await storage.put(part.key, part.path);
  }
}

async function discard(file: ReceivedFile): Promise<void> {
  const waiting = [file.path, ...thumbnailPaths(file)];
  await Promise.all(waiting.map((path) => rm(path, { force: true })));
}

const uploadedEvent = ({ key, file }: Checked, access: Access): EventInput => ({
  name: "file.uploaded",
  resource_type: "file",
  resource_id: key,
  data: { name: shown(file.name), size: file.size, sha256: file.sha256, access },
});

const shared = {
  can: "files:write",
  tag: "Uploads",
  multipart: true,
  refuses: {
    invalid_data:
      "The body is not multipart/form-data, has another field than `files`, too many files or an empty one; a file is not what its name or type says, or a picture is damaged or has too many pixels.",
    too_large: "A file or the request is too large.",
    unavailable: "The file storage cannot be reached.",
  },
  example: { files: [{ name: "dot.gif", content: "R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=" }] },
} as const;

export const create = operation
  .meta({
    ...shared,
    route: "POST /admin/uploads",
    summary: "Store files",
    description:
      "Everyone who has the address of a file can read it. Of a PNG, JPEG, WebP, GIF or AVIF smaller copies lie beside it: `<url>.80.webp`, `<url>.320.webp`, `<url>.1024.webp`.",
  })
  .input(uploadInput)
  .output(answer(answerSchema))
  .mutation(({ ctx, input }) => storeFiles(ctx, input, "public"));

export const createProtected = operation
  .meta({
    ...shared,
    route: "POST /admin/uploads/protected",
    summary: "Store protected files",
    description: "Files for imports: read only through an address of `POST /admin/uploads/download-url`.",
  })
  .input(uploadInput)
  .output(answer(answerSchema))
  .mutation(({ ctx, input }) => storeFiles(ctx, input, "protected"));
