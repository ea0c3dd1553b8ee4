import { render, toPlainText } from "@react-email/render";
import type { Mail } from "../mail";
import { Layout } from "./layout";
import { templateOf } from "./templates";

/** A mail as HTML, and as text for those who read it like that. */
export async function renderMail(mail: Mail): Promise<{ subject: string; html: string; text: string }> {
  const { subject, body } = templateOf(mail);
  const html = await render(
    <Layout shop={mail.shop} title={subject} name={mail.name}>
      {body}
    </Layout>,
  );
  return { subject, html, text: toPlainText(html, { selectors: textSelectors }) };
}

/** Lines stay beside their amounts, and nobody is shouted at. */
const textSelectors = [
  { selector: "table.lines", format: "dataTable" },
  { selector: "h1", options: { uppercase: false } },
];
