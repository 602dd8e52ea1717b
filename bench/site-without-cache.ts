import type { Installation } from '#app/installation.ts';
import { sitePartsOf } from '#app/web.ts';
import { createSite } from '#platform/http/create-site.ts';
import type { SiteApp } from '#platform/http/site.ts';

/** The application without its cache of responses: each request costs what a page costs when it is made. */
export function siteWithoutCache(installation: Installation): SiteApp {
  const parts = sitePartsOf(installation, new AbortController().signal);
  return createSite({ ...parts, responses: undefined });
}
