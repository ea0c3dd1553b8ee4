import { extensionOf } from "./keys";

/** Pictures that browsers show and `sharp` reads; a file is one of these by its content, never by its name. */
export const pictures = {
  "image/png": { name: "PNG", extensions: ["png", "apng"] },
  "image/jpeg": { name: "JPEG", extensions: ["jpg", "jpeg", "jfif"] },
  "image/webp": { name: "WebP", extensions: ["webp"] },
  "image/gif": { name: "GIF", extensions: ["gif"] },
  "image/avif": { name: "AVIF", extensions: ["avif"] },
} as const;
export type PictureType = keyof typeof pictures;

/** Further types that are served as what they are, always as a download; anything else is just bytes. */
const documents: Record<string, string> = {
  svg: "image/svg+xml",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  json: "application/json",
  pdf: "application/pdf",
  zip: "application/zip",
};

/** How a stored file is sent. Its extension can be believed: a file that lied about its type was not stored. */
export function headersOf(key: string): { type: string; disposition: "inline" | "attachment" } {
  const extension = extensionOf(key);
  for (const [type, { extensions }] of Object.entries(pictures)) {
    if (extensions.some((one) => one === extension)) return { type, disposition: "inline" };
  }
  // An SVG still shows in <img>, where it runs no script; opened by itself it is downloaded instead of run.
  return { type: documents[extension] ?? "application/octet-stream", disposition: "attachment" };
}
