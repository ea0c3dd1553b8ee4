import type { Config } from "../../config";
import { ProviderDeclined } from "../declined";
import type { NotificationProvider } from "../notification-provider";
import { mailOf } from "./compose";

/** Long enough for a slow server, short enough not to hold a job up. */
const timeoutMillis = 30_000;

/** Sends over SMTP, with a connection per message: mail is rare, and a broken connection is never waited for. */
export function smtpProvider(config: Config, smtpUrl: string): NotificationProvider {
  return {
    async send(message) {
      const { createTransport } = await import("nodemailer");
      const transport = createTransport({
        url: smtpUrl,
        connectionTimeout: timeoutMillis,
        greetingTimeout: timeoutMillis,
        socketTimeout: timeoutMillis,
      });
      try {
        await transport.sendMail(mailOf(config, message));
      } catch (error) {
        if (isFinal(error)) throw new ProviderDeclined(error.message);
        throw error;
      } finally {
        transport.close();
      }
    },
  };
}

/** 5xx of the recipient: the address does not exist or takes no mail. Anything else may be mended by tomorrow. */
function isFinal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown };
  return code === "EENVELOPE" && typeof responseCode === "number" && responseCode >= 500;
}
