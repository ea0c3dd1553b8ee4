import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { invalid } from "../core/errors";
import { extensionOf, type PictureType, pictures } from "../files/public";
import type { ReceivedFile } from "./received-file";
import { shown } from "./stage";

/** What a file turned out to be: a picture by its content, or anything else. */
export type Inspected = { picture: PictureType } | { picture: undefined };

/** Types whose names promise a picture that browsers or `sharp` do not show, so that the refusal can say which do. */
const otherPictures = ["bmp", "tif", "tiff", "heic", "heif", "ico", "jxl", "jp2", "psd"];
const textual = ["csv", "txt", "json", "xml", "html", "htm", "svg", "md", "js", "css"];

const shownKinds = "PNG, JPEG, WebP, GIF, AVIF or SVG";

/** How far into a file the beginning of an SVG is looked for; comments may come before it. */
const svgReach = 64 * 1024;

/**
 * Tells by its content what a file is.
 * @throws Refusal when its name or the type it was sent with says otherwise.
 */
export async function inspect(file: ReceivedFile): Promise<Inspected> {
  const head = await headOf(file.path);
  // The beginning is enough for all kinds that matter here, and bounds what a hostile file can make the reader do.
  const found = await fileTypeFromBuffer(head.subarray(0, 4100));
  const extension = extensionOf(file.name);
  const claimed = normalType(file.claimedType);
  const picture = pictureTypeOf(found?.mime);
  if (picture) {
    const { name, extensions } = pictures[picture];
    const nameFits = extension === "" || extensions.some((one) => one === extension);
    const typeFits = claimed === "" || claimed === picture;
    if (nameFits && typeFits) return { picture };
    throw lie(file, `it is a ${name} picture`);
  }
  const what = found ? `it is ${found.mime}` : "it is no picture";
  if (extension === "svg" || claimed === "image/svg+xml") {
    const isText = !found || found.mime === "application/xml";
    if (extension === "svg" && isText && isSvg(head)) return { picture: undefined };
    throw lie(file, what);
  }
  const namesPicture = Object.values(pictures).some((kind) =>
    kind.extensions.some((one) => one === extension),
  );
  if (namesPicture) throw lie(file, what);
  if (claimed.startsWith("image/") || found?.mime.startsWith("image/") || otherPictures.includes(extension)) {
    throw invalid(`${shown(file.name)} cannot be stored: pictures have to be ${shownKinds}`);
  }
  if (found && found.mime !== "application/xml" && textual.includes(extension)) throw lie(file, what);
  return { picture: undefined };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(svgReach), 0, svgReach, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const isSvg = (head: Buffer): boolean => !head.includes(0) && /<svg[\s>]/i.test(head.toString("utf8"));

const lie = (file: ReceivedFile, what: string) => {
  const type = normalType(file.claimedType);
  return invalid(
    `${shown(file.name)} is not what its name${type === "" ? " says" : ` or type (${shown(type)}) say`}: ${what}`,
  );
};

/** Spellings of one type in the wild. "Just bytes" claims nothing, nor does the type of a part that names none. */
const spellings: Record<string, string> = {
  "application/octet-stream": "",
  "text/plain": "",
  "image/jpg": "image/jpeg",
  "image/pjpeg": "image/jpeg",
  "image/x-png": "image/png",
  "image/apng": "image/png",
};

function normalType(type: string | undefined): string {
  const plain = type?.toLowerCase().split(";")[0]?.trim() ?? "";
  return spellings[plain] ?? plain;
}

function pictureTypeOf(mime: string | undefined): PictureType | undefined {
  const type = normalType(mime);
  for (const known of Object.keys(pictures)) {
    // The keys of the literal are its type.
    if (known === type) return known as PictureType;
  }
  return undefined;
}
