import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../config";
import type { NotificationProvider } from "../notification-provider";
import { mailOf } from "./compose";

/** Writes mail to files, for development: `<data directory>/mail/<notification>.eml` opens in any mail program. */
export function mailFiles(config: Config): NotificationProvider {
  const folder = join(config.dataDir, "mail");
  return {
    async send(message) {
      const { createTransport } = await import("nodemailer");
      const transport = createTransport({ streamTransport: true, buffer: true });
      const sent = await transport.sendMail(mailOf(config, message));
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${message.id}.eml`);
      // Whoever watches the folder never sees half a mail.
      await writeFile(`${path}.part`, sent.message);
      await rename(`${path}.part`, path);
    },
  };
}
