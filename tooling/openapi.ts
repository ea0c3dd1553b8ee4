import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openApiDocument } from "@backroom/api/document";

/** `pnpm openapi`: writes the committed document; packages/api/src/rest/document.test.ts compares it. */
const file = join(import.meta.dirname, "../docs/openapi.json");
writeFileSync(file, `${JSON.stringify(openApiDocument("http://localhost:9000"), null, 2)}\n`);
console.log(`Wrote ${file}`);
