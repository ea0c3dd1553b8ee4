import { writeFileSync } from "node:fs";
import { openApiDocument } from "@backroom/api/document";
import { Failure, lineOf } from "../failure";
import { print, progress } from "../output";
import { readSettings } from "../settings";

/** Writes the OpenAPI document of this version, to stdout or a file; needs no database. */
export function runOpenapi({ out }: { out?: string }): void {
  const { environment } = readSettings();
  const url = environment.BACKROOM_PUBLIC_URL ?? `http://localhost:${environment.PORT}`;
  const text = JSON.stringify(openApiDocument(url), null, 2);
  if (out === undefined) {
    print(text);
    return;
  }
  try {
    writeFileSync(out, `${text}\n`);
  } catch (error) {
    throw new Failure(`${out} cannot be written: ${lineOf(error)}`);
  }
  progress(`Wrote ${out}`);
}
