import { openApiDocument } from './openapi-document.ts';
import { entityTag, isUnchanged } from './entity-tag.ts';
import { openExchange } from './exchange.ts';
import { respond } from './render.ts';
import type { Site, SiteApp } from './site.ts';

const PATH = '/api/v1/openapi.json';

/** CORS preflight: browsers ask before another site's page may send If-None-Match. */
const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'If-None-Match, Accept-Language',
  'Access-Control-Max-Age': '86400',
};

/** Serves the OpenAPI document and answers CORS preflights. */
export function mountOpenApi(app: SiteApp, site: Site): void {
  let body: string | undefined;
  app.get(PATH, (context) => {
    body ??= JSON.stringify(openApiDocument(app, site.publicUrl));
    const { reference } = openExchange(site, context, PATH, 'uk');
    const tag = entityTag(body);
    const headers = { ...site.security.api, 'Content-Type': 'application/json', ETag: tag };
    if (isUnchanged(context.req.header('if-none-match'), tag)) {
      return new Response(null, { status: 304, headers });
    }
    const acceptEncoding = context.req.header('accept-encoding');
    return respond(body, 200, headers, { reference, acceptEncoding });
  });
  for (const path of ['/api/v1/*', '/api/police/*', '/mapit/*']) {
    app.options(path, () => {
      return new Response(null, { status: 204, headers: { ...site.security.api, ...PREFLIGHT } });
    });
  }
}
