import { lineOf } from "./failure";
import { createProgram } from "./program";

// The reader of a pipe may have seen enough (`backroom openapi | head`).
process.stdout.on("error", (error) => process.exit("code" in error && error.code === "EPIPE" ? 0 : 1));

try {
  await createProgram().parseAsync();
} catch (error) {
  process.stderr.write(`backroom: ${lineOf(error)}\n`);
  if (process.env.BACKROOM_DEBUG === "1" && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  // Whatever a failed start still waits for need not be waited for.
  process.exit(1);
}
