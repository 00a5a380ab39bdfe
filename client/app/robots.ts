import type { MetadataRoute } from "next";

/** Nothing here is for search engines: a certificate is shown to those who hold its number. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", disallow: "/" } };
}
