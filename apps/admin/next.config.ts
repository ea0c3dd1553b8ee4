import type { NextConfig } from "next";

/** The policy for scripts needs a nonce per request and is set in src/proxy.ts. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Browsers heed it over https alone.
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
];

const config: NextConfig = {
  poweredByHeader: false,
  // Nobody may have pictures resized here: smaller copies are made when a picture is uploaded.
  images: { unoptimized: true },
  // `pnpm check` types everything, this app included.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ["@backroom/api", "@backroom/db", "@backroom/domain", "@backroom/ui"],
  serverExternalPackages: ["pg", "@node-rs/argon2"],
  // Messages are compiled on the server (src/i18n/compiled-messages.ts); the parser stays out of the browser.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  experimental: {
    // Pages hold no data of their own (it comes over tRPC), so a visited page may open again at once.
    staleTimes: { dynamic: 300, static: 300 },
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react", "@trpc/client"],
  },
  headers: async () => [{ source: "/(.*)", headers: securityHeaders }],
};

export default config;
