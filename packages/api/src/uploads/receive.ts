import { finished, type Readable, Transform } from "node:stream";
import { Busboy, type BusboyConfig, type BusboyInstance } from "@fastify/busboy";
import type { Config } from "../config";
import { invalid, Refusal } from "../core/errors";
import type { ReceivedFile } from "./received-file";
import { brokenBody, megabytes, shown, stage } from "./stage";

/** A multipart body as a transport got it. */
export interface Incoming {
  contentType: string | undefined;
  /** As announced; the body itself is measured too. */
  contentLength: number | undefined;
  body: Readable;
}

/** A sender that falls silent for so long is gone. */
const patience = 30_000;

/**
 * Reads the parts named `files` of a multipart body to the disk, one after the other, in constant memory.
 * After a fault the rest is read and forgotten, up to the limit of a request, so that the sender gets an answer.
 * @throws Refusal; nothing stays behind then, nor when the connection is cut.
 */
export async function receiveFiles(config: Config, incoming: Incoming): Promise<ReceivedFile[]> {
  const limit = 4 * config.uploadMaxBytes;
  if ((incoming.contentLength ?? 0) > limit) throw requestTooLarge(limit);
  const parser = parserFor(config, incoming.contentType);
  const contents: Readable[] = [];
  const waiting: Promise<ReceivedFile | undefined>[] = [];
  let fault: unknown;
  const fail = (error: unknown): undefined => {
    fault ??= error;
    return undefined;
  };

  // The types of the parser do not say so: a part need not have a name.
  parser.on("file", (field: string | undefined, content, name, _encoding, claimedType) => {
    if (field !== "files") fail(unknownField(field));
    contents.push(content);
    if (fault !== undefined) content.on("error", () => undefined).resume();
    else waiting.push(stage(config, { name: name ?? "", claimedType, content }).catch(fail));
  });
  parser.on("field", (field: string | undefined) => {
    fail(field === "files" ? invalid("files must be files, sent with a filename") : unknownField(field));
  });
  parser.on("filesLimit", () => fail(tooMany(config)));
  for (const limitReached of ["partsLimit", "fieldsLimit"] as const) {
    parser.on(limitReached, () => fail(invalid("The body has more parts than an upload may have")));
  }

  await parsed(incoming.body, meter(limit), parser).catch((error) => {
    fail(brokenBody(error));
    // What the parser did not finish would wait for ever.
    for (const content of contents) content.destroy(brokenBody(error));
  });
  const files = (await Promise.all(waiting)).filter((file) => file !== undefined);
  if (fault === undefined) return files;
  await discardAll(files);
  throw fault;
}

/**
 * `pipeline` over the body itself would cut the connection at a fault, and with it the answer; and after a body that
 * closes before its first part, when the parser takes no more, it would wait for ever for the rest to be taken.
 */
async function parsed(body: Readable, through: Transform, parser: BusboyInstance): Promise<void> {
  const stop = finished(body, { writable: false }, (error) => {
    if (error) through.destroy(error);
  });
  try {
    await new Promise<void>((resolve, reject) => {
      parser.once("finish", resolve).on("error", reject);
      through.on("error", reject);
      body.pipe(through).pipe(parser);
    });
  } finally {
    stop();
    body
      .unpipe(through)
      .on("error", () => undefined)
      .resume();
    through.unpipe(parser).destroy();
    parser.destroy();
  }
}

/** Removes files that nobody took over. */
export async function discardAll(files: readonly ReceivedFile[]): Promise<void> {
  await Promise.all(files.map((file) => file.discard()));
}

function parserFor(config: Config, contentType: string | undefined): BusboyInstance {
  const isMultipart = /^multipart\/form-data\s*(;|$)/i.test(contentType ?? "");
  if (!isMultipart || contentType === undefined) {
    throw invalid("The body must be multipart/form-data, with each file in a part named files");
  }
  const limits: BusboyConfig["limits"] = {
    files: config.uploadMaxFiles,
    fields: 1,
    parts: config.uploadMaxFiles + 1,
    fieldNameSize: 100,
    fieldSize: 1024,
    headerPairs: 20,
    headerSize: 16 * 1024,
  };
  try {
    return new Busboy({ headers: { "content-type": contentType }, limits });
  } catch (error) {
    throw brokenBody(error);
  }
}

/** Lets a body through within a limit, as long as it keeps coming. */
function meter(limit: number): Transform {
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      silence.refresh();
      if (bytes > limit) done(requestTooLarge(limit));
      else done(null, chunk);
    },
    destroy(error, done) {
      clearTimeout(silence);
      done(error);
    },
  });
  const silence = setTimeout(() => through.destroy(invalid("The body stopped arriving")), patience);
  through.once("end", () => clearTimeout(silence));
  return through;
}

const requestTooLarge = (limit: number) =>
  new Refusal("too_large", `The request is larger than ${megabytes(limit)} MB`);

export const tooMany = (config: Config) => {
  const message = `must contain at most ${config.uploadMaxFiles} files`;
  return invalid(`files ${message}`, { fields: [{ path: "files", message }] });
};

function unknownField(field: string | undefined): Refusal {
  if (field === undefined) return invalid("Every part of the body must have a name, which is files");
  const message = `property ${shown(field)} should not exist`;
  return invalid(message, { fields: [{ path: shown(field), message }] });
}
