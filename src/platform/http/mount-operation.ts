import { answerSafely } from './answer-safely.ts';
import { answerStream } from './answer-stream.ts';
import { type Doors, isOpenToAnybody } from './doors.ts';
import { entityTag, isUnchanged } from './entity-tag.ts';
import { type Exchange, openExchange } from './exchange.ts';
import type { Operation, OperationAnswer } from './operation.ts';
import { openApiPath } from './openapi-document.ts';
import { longField } from './operation-input.ts';
import { answerProblem } from './problem.ts';
import { respond } from './render.ts';
import { isMalformed } from './request-target.ts';
import type { Site, SiteApp } from './site.ts';
import { tooLongIn } from './text-lengths.ts';

/** Serves one row of a module's api/ and adds it to the OpenAPI document. */
export function mountOperation<Actor>(
  app: SiteApp,
  site: Site,
  doors: Doors<Actor>,
  operation: Operation,
): void {
  const open = isOpenToAnybody(doors, operation.access);
  app.openAPIRegistry.registerPath(openApiPath(operation));
  app.get(honoPath(operation.path), (context) => {
    const exchange = openExchange(site, context, operation.path, 'uk');
    return answerSafely(site, exchange, () =>
      open ? answerOperation(site, exchange, operation) : answerProblem(site, exchange, 'absent'),
    );
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
  const params = paramsOf(operation, context.req.param());
  const query = new URLSearchParams(target.search);
  const tooLong = tooLongIn([...Object.entries(params), ...query]);
  if (tooLong.length > 0) {
    return await answerProblem(site, exchange, 'invalid', { fields: tooLong.map(longField) });
  }
  const answered = await operation.answer({
    params,
    query,
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
  const common = operation.asksWhere ? site.security.apiUnkept : site.security.api;
  const headers = { ...common, 'Content-Type': operation.type };
  if ('stream' in answer) {
    return answerStream(site, exchange, {
      stream: answer.stream,
      headers,
      alwaysOpen: operation.alwaysOpen === true,
      refuse: (failure, retry) => answerProblem(site, exchange, failure, { headers: retry }),
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
