import { answerSafely } from './answer-safely.ts';
import { entityTag, isUnchanged } from './entity-tag.ts';
import { type Exchange, openExchange } from './exchange.ts';
import type { Operation, OperationAnswer } from './operation.ts';
import { openApiPath } from './openapi-document.ts';
import { answerProblem } from './problem.ts';
import { respond } from './render.ts';
import { isMalformed } from './request-target.ts';
import type { Site, SiteApp } from './site.ts';

/** Serves one row of a module's api/ and adds it to the OpenAPI document. */
export function mountOperation(app: SiteApp, site: Site, operation: Operation): void {
  app.openAPIRegistry.registerPath(openApiPath(operation));
  app.get(operation.path.replace(/\{(\w+)\}/g, ':$1'), (context) => {
    const exchange = openExchange(site, context, operation.path, 'uk');
    return answerSafely(site, exchange, () => answerOperation(site, exchange, operation));
  });
}

async function answerOperation(
  site: Site,
  exchange: Exchange,
  operation: Operation,
): Promise<Response> {
  const { context, target } = exchange;
  if (isMalformed(target)) return await answerProblem(site, exchange, 'malformed');
  const { access } = operation;
  if ('permission' in access && !site.allows(access.permission)) {
    return await answerProblem(site, exchange, 'absent');
  }
  const answered = await operation.answer({
    params: context.req.param(),
    query: new URLSearchParams(target.search),
    signal: context.req.raw.signal,
  });
  switch (answered.kind) {
    case 'invalid':
      return await answerProblem(site, exchange, 'invalid', { fields: answered.fields });
    case 'refusal':
      return await answerProblem(site, exchange, answered.reason);
    case 'answer':
      return await answerValue(site, exchange, operation, answered.answer);
  }
}

function answerValue(
  site: Site,
  exchange: Exchange,
  operation: Operation,
  answer: OperationAnswer<unknown>,
): Response | Promise<Response> {
  const headers = { ...site.security.api, 'Content-Type': operation.type };
  if ('stream' in answer) {
    return new Response(answer.stream, {
      headers: { ...headers, 'Cache-Control': 'no-store', 'X-Request-Id': exchange.reference },
    });
  }
  const body = 'text' in answer ? answer.text : JSON.stringify(answer.json);
  const tag = operation.version ? `W/"${operation.version()}"` : entityTag(body);
  const header = (name: string) => exchange.context.req.header(name);
  const tagged = { ...headers, ETag: tag };
  if (isUnchanged(header('if-none-match'), tag)) {
    const unchanged = { ...tagged, 'X-Request-Id': exchange.reference };
    return new Response(null, { status: 304, headers: unchanged });
  }
  return respond(body, 200, tagged, {
    reference: exchange.reference,
    acceptEncoding: header('accept-encoding'),
  });
}
