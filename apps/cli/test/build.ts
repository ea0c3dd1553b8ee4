import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Tests of the command line run the bundles, as people do; making both takes less than a second. */
export default function build(): void {
  for (const app of ["cli", "server"]) {
    const cwd = fileURLToPath(new URL(`../../${app}`, import.meta.url));
    execFileSync(process.execPath, ["build.mjs"], { cwd, stdio: "inherit" });
  }
}
