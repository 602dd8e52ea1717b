import { openTurnGate } from '../threads/one-per-turn.ts';
import { answerSafely } from './answer-safely.ts';
import { answerStream } from './answer-stream.ts';
import { type Doors, isOpenToAnybody } from './doors.ts';
import { catchUp } from './catch-up.ts';
import { entityTag } from './entity-tag.ts';
import { type Exchange, openExchange, renderingOf } from './exchange.ts';
import { cacheKey } from './response-cache.ts';
import { observeHeader, observeQuery } from './observed-request.ts';
import type { Answered, Operation, OperationAnswer } from './operation.ts';
import { openApiPath } from './openapi-document.ts';
import { longField } from './operation-input.ts';
import { answerProblem } from './problem.ts';
import { type Rendered, respondRendered } from './render.ts';
import { isMalformed, isNormalised } from './request-target.ts';
import type { Headers } from './security-headers.ts';
import { respondCached, type MadeAnswer } from './respond-cached.ts';
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
  const awaitTurn = openTurnGate();
  app.openAPIRegistry.registerPath(openApiPath(operation));
  app.get(honoPath(operation.path), (context) => {
    const exchange = openExchange(site, context, operation.path, 'uk');
    return answerSafely(site, exchange, () =>
      open
        ? answerOperation(site, exchange, operation, awaitTurn)
        : answerProblem(site, exchange, 'absent'),
    );
  });
}

/**
 * `{key}` becomes `:key`. For `{key}.geojson` the ending is part of the pattern, otherwise the operation without it would
 * match.
 */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}(\.\w+)?/g, (_, name: string, ending?: string) =>
    ending === undefined ? `:${name}` : `:${name}{[^/]+\\${ending}}`,
  );
}

/** Parameters without the ending that belongs to the path. */
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
  awaitTurn: () => Promise<void>,
): Promise<Response> {
  const { context, target } = exchange;
  if (isMalformed(target)) return await answerProblem(site, exchange, 'malformed');
  const params = paramsOf(operation, context.req.param());
  const { query, hasUnread } = observeQuery(target.search);
  const tooLong = tooLongIn([...Object.entries(params), ...query]);
  if (tooLong.length > 0) {
    return await answerProblem(site, exchange, 'invalid', { fields: tooLong.map(longField) });
  }
  const header = (name: string) => context.req.header(name);
  const rendering = renderingOf(exchange);
  const make = async (): Promise<MadeAnswer> => {
    await catchUp(site);
    const answered = await operation.answer({ params, query, header: observeHeader(header) });
    const rendered =
      answered.kind === 'answer' ? renderValue(site, operation, answered.answer) : undefined;
    const respond = () =>
      rendered
        ? respondRendered(rendered, rendering)
        : answerOtherwise(site, exchange, operation, answered);
    return { rendered, respond };
  };
  const { responses } = site;
  if (!responses || responses.hasSession(header('cookie'))) {
    await awaitTurn();
    return await (await make()).respond();
  }
  return await respondCached(responses, {
    key: cacheKey(target, undefined),
    route: operation.path,
    rendering,
    awaitTurn,
    make,
    isCacheable: () => isNormalised(target) && !hasUnread(),
  });
}

/** Undefined: the stream lasts as long as its reader. */
function renderValue(
  site: Site,
  operation: Operation,
  answer: OperationAnswer<unknown>,
): Rendered | undefined {
  if ('stream' in answer) return undefined;
  const body = 'text' in answer ? answer.text : JSON.stringify(answer.json);
  const tag = operation.version ? `W/"${operation.version()}"` : entityTag(body);
  const headers = { ...headersOf(site, operation), ETag: tag };
  return { status: 200, headers, body, tag, isForEverybody: operation.asksWhere !== true };
}

function answerOtherwise(
  site: Site,
  exchange: Exchange,
  operation: Operation,
  answered: Answered,
): Response | Promise<Response> {
  if (answered.kind === 'invalid') {
    return answerProblem(site, exchange, 'invalid', { fields: answered.fields });
  }
  if (answered.kind === 'refusal') return answerProblem(site, exchange, answered.reason);
  if (!('stream' in answered.answer)) throw new Error('what is not a stream was rendered');
  return answerStream(site, exchange, {
    stream: answered.answer.stream,
    headers: headersOf(site, operation),
    alwaysOpen: operation.alwaysOpen === true,
    refuse: (failure, retry) => answerProblem(site, exchange, failure, { headers: retry }),
  });
}

function headersOf(site: Site, operation: Operation): Headers {
  const common = operation.asksWhere ? site.security.apiNoStore : site.security.api;
  return { ...common, 'Content-Type': operation.type };
}
