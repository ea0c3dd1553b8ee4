import type { SendMailOptions } from "nodemailer";
import type { Config } from "../../config";
import type { Message } from "../notification-provider";

/** A message as mail. Its id is the notification's, so that one sent twice can be known as such. */
export function mailOf(config: Pick<Config, "mail" | "publicUrl">, message: Message): SendMailOptions {
  const host = new URL(config.publicUrl).hostname;
  return {
    from: config.mail.from ?? { name: message.sender, address: `no-reply@${host}` },
    to: { name: "", address: message.to },
    subject: message.subject,
    html: message.html,
    text: message.text,
    messageId: `<${message.id}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    // Templates are our own: nothing is read from files or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
