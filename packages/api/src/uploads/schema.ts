import { z } from "zod";
import { text } from "../core/fields";

/** Input shapes of uploads (spec/catalog.md §2.27). */
export const fileKeyInput = z.strictObject({
  file_key: text(300).min(1).describe("the `key` an upload was answered with"),
});

/** Sizes of the pictures made of every uploaded one: the longer side has at most this many pixels. */
export const thumbnailSizes = [80, 320, 1024] as const;
export type ThumbnailSize = (typeof thumbnailSizes)[number];

/**
 * The address of a smaller copy of an uploaded picture. The answer of an upload is that of v1 and names none: they
 * lie beside the picture. Of anything that is no uploaded PNG, JPEG, WebP, GIF or AVIF it is the address itself.
 */
export const thumbnailOf = (url: string, size: ThumbnailSize): string =>
  /\/public\/file_[0-9A-Z]{26}\/[\w.-]+\.(a?png|jpe?g|jfif|webp|gif|avif)$/.test(url)
    ? `${url}.${size}.webp`
    : url;
