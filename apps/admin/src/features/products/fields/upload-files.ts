import { newKey } from "@/lib/api";

/** What an answer that is none of the server's own says; the page knows a sentence for it. */
export class UploadFailed extends Error {}

interface UploadAnswer {
  uploads: { url: string }[];
}

/**
 * Sends pictures to the shop's storage.
 * @returns their addresses, in the order of the files
 * @throws UploadFailed with the server's sentence; with an empty one where no answer came
 */
export async function uploadFiles(files: readonly File[]): Promise<string[]> {
  const body = new FormData();
  for (const file of files) body.append("files", file);
  let response: Response;
  try {
    response = await fetch("/api/uploads", {
      method: "POST",
      body,
      headers: { "idempotency-key": newKey() },
    });
  } catch {
    throw new UploadFailed("");
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok || answer === null) {
    // Refusals of the server carry a sentence for people.
    throw new UploadFailed((answer as { message?: string } | null)?.message ?? "");
  }
  // The route answers as `POST /admin/uploads` does.
  return (answer as UploadAnswer).uploads.map(({ url }) => url);
}
