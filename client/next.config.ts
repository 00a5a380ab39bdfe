import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { NextConfig } from "next";

const here = path.resolve(import.meta.dirname);

const withKit = process.env.NODE_ENV !== "production" || process.env.FOOTPLATE_KIT === "1";

/** Several `next dev` side by side each need a folder of their own. */
const dist = process.env.FOOTPLATE_CLIENT_DIST ?? ".next";

/** Next writes its folder into the tsconfig it uses; only the usual folder's is kept in the repository. */
function tsconfigFor(folder: string): string {
  if (folder === ".next") return "tsconfig.json";
  const file = `${folder}.tsconfig.json`;
  if (!existsSync(path.join(here, file))) {
    writeFileSync(path.join(here, file), JSON.stringify({ extends: "./tsconfig.json" }));
  }
  return file;
}

/**
 * Pages and their assets. In production one front door hands `/api`, `/media`
 * and the rest of the server's paths to the server and Next never sees them;
 * these rewrites stand in for it under `next dev` only. The rule with the
 * trailing slash comes first because the destination would lose it otherwise.
 */
async function devRewrites() {
  const origin = process.env.FOOTPLATE_API_ORIGIN;
  if (process.env.NODE_ENV === "production" || !origin) return [];
  return ["api", "media", "dev", "static", "admin", ".well-known"].flatMap((prefix) => [
    { source: `/${prefix}/:path*/`, destination: `${origin}/${prefix}/:path*/` },
    { source: `/${prefix}/:path*`, destination: `${origin}/${prefix}/:path*` },
  ]);
}

const config: NextConfig = {
  output: "standalone",
  // The gallery of the kit (`app/kit`) is for those who build, not for those who use.
  pageExtensions: withKit ? ["ts", "tsx", "kit.tsx"] : ["ts", "tsx"],
  devIndicators: false,
  distDir: dist,
  outputFileTracingRoot: here,
  turbopack: { root: here },
  poweredByHeader: false,
  allowedDevOrigins: ["127.0.0.1"],
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  // `npm run check` is the type check; the build need not repeat it.
  typescript: { ignoreBuildErrors: true, tsconfigPath: tsconfigFor(dist) },
  images: { unoptimized: true },
  rewrites: devRewrites,
  experimental: { optimizePackageImports: ["lucide-react", "@base-ui/react"] },
};

export default config;
