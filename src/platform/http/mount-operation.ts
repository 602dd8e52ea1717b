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
  app.get(honoPath(operation.path), (context) => {
    const exchange = openExchange(site, context, operation.path, 'uk');
    return answerSafely(site, exchange, () => answerOperation(site, exchange, operation));
  });
}

/** `{key}` is `:key`; `{key}.geojson` needs its ending said, or the operation without it would take it. */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}(\.\w+)?/g, (_, name: string, ending?: string) =>
    ending === undefined ? `:${name}` : `:${name}{[^/]+\\${ending}}`,
  );
}

/** Parameters without the ending that the path says itself. */
function paramsOf(
  operation: Operation,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const ending = /\}(\.\w+)$/.exec(operation.path)?.[1];
  if (ending === undefined) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value.slice(0, -ending.length)]),
  );
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
    params: paramsOf(operation, context.req.param()),
    query: new URLSearchParams(target.search),
    header: (name) => context.req.header(name),
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
  if ('stream' in answer) return answerStream(site, exchange, answer.stream, headers);
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

function answerStream(
  site: Site,
  exchange: Exchange,
  stream: ReadableStream<Uint8Array>,
  given: Readonly<Record<string, string>>,
): Response {
  const headers = { ...given, 'Cache-Control': 'no-store', 'X-Request-Id': exchange.reference };
  if (exchange.context.req.method !== 'HEAD') {
    return new Response(endWith(stream, site.stopping), { headers });
  }
  // Only the headers are sent: nobody would ever read the stream, or end it.
  void stream.cancel();
  return new Response(null, { headers });
}

/** A stream that goes on for hours must not keep a process from stopping. */
function endWith(
  stream: ReadableStream<Uint8Array>,
  stopping: AbortSignal,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // It ends with an error whenever the reader goes away, which is how streams end.
  stream.pipeTo(writable, { signal: stopping }).catch(() => undefined);
  return readable;
}
