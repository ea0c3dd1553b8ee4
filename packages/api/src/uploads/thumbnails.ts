import type { Metadata } from "sharp";
import type { Config } from "../config";
import { invalid } from "../core/errors";
import type { ReceivedFile } from "./received-file";
import { thumbnailSizes } from "./schema";
import { shown } from "./stage";

export interface Thumbnail {
  size: number;
  /** Where it waits. */
  path: string;
}

/** Long enough for any picture within the limits, on a slow machine. */
const seconds = 30;

/** One picture is decoded at a time: a decoded one takes hundreds of megabytes at the limit. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes the smaller copies of a picture beside it, as WebP without its metadata; of an animation the first frame.
 * They are made when the picture is uploaded: nobody from outside can make the server decode anything.
 * @throws Refusal when it has too many pixels or cannot be decoded.
 */
export function makeThumbnails(config: Config, file: ReceivedFile): Promise<Thumbnail[]> {
  const made = last.then(() => decode(config, file));
  last = made.catch(() => undefined);
  return made;
}

async function decode(config: Config, file: ReceivedFile): Promise<Thumbnail[]> {
  // Loaded at the first picture: the native library takes time and memory at a start.
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  const options = { limitInputPixels: config.uploadMaxPixels, failOn: "error" } as const;
  const unreadable = (cause: unknown) =>
    invalid(`${shown(file.name)} cannot be read as a picture: it is damaged`, { cause });

  const about: Metadata = await sharp(file.path, { ...options, limitInputPixels: false })
    .metadata()
    .catch((error) => {
      throw unreadable(error);
    });
  const pixels = about.width * about.height;
  if (pixels > config.uploadMaxPixels) {
    throw invalid(
      `${shown(file.name)} has ${about.width} × ${about.height} pixels: at most ${config.uploadMaxPixels} are allowed`,
    );
  }
  const thumbnails: Thumbnail[] = [];
  // Each is made from the one before, so the picture itself is decoded once.
  let from = file.path;
  for (const size of [...thumbnailSizes].reverse()) {
    const path = thumbnailPath(file, size);
    await sharp(from, options)
      .autoOrient()
      .resize(size, size, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds })
      .toFile(path)
      .catch((error) => {
        throw unreadable(error);
      });
    thumbnails.push({ size, path });
    from = path;
  }
  return thumbnails;
}

const thumbnailPath = (file: ReceivedFile, size: number): string => `${file.path}.${size}.webp`;

/** Where the smaller copies may wait, made or not. */
export const thumbnailPaths = (file: ReceivedFile): string[] =>
  thumbnailSizes.map((size) => thumbnailPath(file, size));

/** The keys of the smaller copies, which lie beside the picture; other files have none there. */
export const thumbnailKeys = (key: string): string[] => thumbnailSizes.map((size) => thumbnailKey(key, size));

export const thumbnailKey = (key: string, size: number): string => `${key}.${size}.webp`;
