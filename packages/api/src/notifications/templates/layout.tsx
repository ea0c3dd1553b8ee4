import type { CSSProperties, ReactNode } from "react";
import type { MailLine } from "../mail";

/** Mail programs know tables and inline styles, and little else. */
const page: CSSProperties = { backgroundColor: "#f4f5f7", margin: 0, padding: "24px 12px" };
const card: CSSProperties = {
  backgroundColor: "#ffffff",
  borderRadius: 8,
  color: "#1f2430",
  fontFamily: "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
  fontSize: 15,
  lineHeight: "22px",
  margin: "0 auto",
  maxWidth: 560,
  padding: 32,
  width: "100%",
};
const cell: CSSProperties = { borderTop: "1px solid #e4e7ec", padding: "8px 0", verticalAlign: "top" };
const right: CSSProperties = { ...cell, textAlign: "right", whiteSpace: "nowrap" };

interface LayoutProps {
  shop: string;
  title: string;
  name: string | null;
  children: ReactNode;
}

/** What every mail has: the shop's name, a greeting, a sign-off. */
export function Layout({ shop, title, name, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
      </head>
      <body style={page}>
        <table role="presentation" align="center" cellPadding={0} cellSpacing={0} style={card}>
          <tbody>
            <tr>
              <td>
                <p style={{ color: "#667085", margin: "0 0 16px" }}>{shop}</p>
                <h1 style={{ fontSize: 22, lineHeight: "28px", margin: "0 0 16px" }}>{title}</h1>
                <p>{name === null ? "Hello," : `Hello ${name},`}</p>
                {children}
                <p style={{ marginBottom: 0 }}>{shop}</p>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

/** Lines of an order, and sums below them. */
export function Lines({ lines, children }: { lines: readonly MailLine[]; children?: ReactNode }) {
  return (
    <table className="lines" cellPadding={0} cellSpacing={0} style={{ margin: "16px 0", width: "100%" }}>
      <tbody>
        {lines.map(({ title, quantity, amount }, index) => (
          // Lines have no name of their own, and never move.
          <tr key={index}>
            <td style={cell}>{`${quantity} × ${title}`}</td>
            <td style={right}>{amount}</td>
          </tr>
        ))}
        {children}
      </tbody>
    </table>
  );
}

export function Sum({
  label,
  amount,
  isTotal = false,
}: {
  label: string;
  amount: string;
  isTotal?: boolean;
}) {
  const weight: CSSProperties = isTotal ? { fontWeight: 700 } : { color: "#667085" };
  return (
    <tr>
      <td style={{ ...cell, ...weight }}>{label}</td>
      <td style={{ ...right, ...weight }}>{amount}</td>
    </tr>
  );
}

export function Address({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div style={{ margin: "16px 0" }}>
      <div style={{ color: "#667085" }}>{heading}</div>
      {lines.map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </div>
  );
}
