import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { dataTheme, THEME_COOKIE } from "@/lib/theme";
import { fontVariables } from "@/ui/fonts";
import { Providers } from "./providers";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Footplate", template: "%s · Footplate" },
  description:
    "Training programs with deadlines, honest progress and certificates anyone can verify.",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#101514" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return (
    <html
      lang="en"
      dir="ltr"
      data-apple={/Mac|iPhone|iPad/.test(sent.get("user-agent") ?? "") || undefined}
      data-theme={dataTheme(jar.get(THEME_COOKIE)?.value)}
      className={fontVariables}
      suppressHydrationWarning
    >
      <body>
        <Providers nonce={sent.get("x-nonce") ?? undefined}>
          <div className="app-root">{children}</div>
        </Providers>
      </body>
    </html>
  );
}
