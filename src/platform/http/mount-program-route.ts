import { apiLanguage } from './api-language.ts';
import { problemText } from './messages/index.ts';
import type { ApiLanguage } from './operation.ts';
import { type TooLong, tooLongIn } from './text-lengths.ts';
import type { FailureDetails } from './answer-failure.ts';
import { answerSafely } from './answer-safely.ts';
import { type Doors, isOpenToAnybody } from './doors.ts';
import { entityTag, isUnchanged } from './entity-tag.ts';
import { type Exchange, openExchange } from './exchange.ts';
import type { Dialect, ProgramFailure, ProgramRoute } from './program-route.ts';
import { FORM_LIMIT } from './rate-limits.ts';
import { type PostedForm, readForm } from './read-form.ts';
import { readUpload } from './read-upload.ts';
import { respond } from './render.ts';
import { isMalformed } from './request-target.ts';
import { NO_STORE } from './route.ts';
import type { Site, SiteApp } from './site.ts';
import { trustedClient } from './trusted-client.ts';

/** Mounts one route of an interface, once for each format; `mountDialects` answers unknown addresses below it. */
export function mountProgramRoute<Actor>(
  app: SiteApp,
  site: Site,
  doors: Doors<Actor>,
  route: ProgramRoute,
): void {
  const open = isOpenToAnybody(doors, route.access);
  const pattern = route.dialect.under + route.path;
  for (const format of route.dialect.formats) {
    const tell = teller(site, route.dialect, format);
    app.on(route.method, withEnding(pattern, format), (context) => {
      const exchange = openExchange(site, context, pattern, 'uk');
      const answer = () =>
        open ? answerProgram(site, exchange, { route, format, tell }) : tell(exchange, 'absent');
      return answerSafely(site, exchange, answer, {
        fail: (_, ...what) => tell(...what),
      }).finally(() => exchange.body.end());
    });
  }
}

/** After all rows: an address below an interface that has none, and a method that it does not take. */
export function mountDialects(app: SiteApp, site: Site, routes: readonly ProgramRoute[]): void {
  for (const dialect of new Set(routes.map((route) => route.dialect))) {
    const { under, formats } = dialect;
    app.all(`${under}/*`, (context) => {
      const exchange = openExchange(site, context, `${under}/*`, 'uk');
      const ending = /\.(\w+)$/.exec(exchange.target.path)?.[1];
      const format = formats.find((one) => one === ending) ?? formats[0] ?? '';
      const tell = teller(site, dialect, format);
      const isOther = ['GET', 'POST'].some(
        (method) =>
          method !== context.req.method &&
          app.router
            .match(method, context.req.path)[0]
            .some(([[, matched]]) => matched.method === method),
      );
      const failure = isOther ? 'wrong-method' : 'absent';
      return answerSafely(site, exchange, () => tell(exchange, failure));
    });
  }
}

/** Without the ending in the pattern, a final `:id` would match it too. */
function withEnding(path: string, format: string): string {
  const last = /:(\w+)$/.exec(path)?.[1];
  return last === undefined ? `${path}.${format}` : `${path}{[^/]+\\.${format}}`;
}

type Tell = (
  exchange: Exchange,
  failure: ProgramFailure,
  details?: FailureDetails,
  faults?: readonly string[],
) => Response | Promise<Response>;

function teller(site: Site, dialect: Dialect, format: string): Tell {
  return (exchange, failure, { headers = {} } = {}, faults = []) => {
    const header = (name: string) => exchange.context.req.header(name);
    const language = apiLanguage(header('accept-language'));
    const { status, body, type } = dialect.tell(failure, { format, language }, faults);
    const all = {
      ...site.security.api,
      'Content-Type': type,
      'Content-Language': language,
      ...NO_STORE,
      ...headers,
    };
    const { reference } = exchange;
    return respond(body, status, all, { reference, acceptEncoding: header('accept-encoding') });
  };
}

interface Asked {
  readonly route: ProgramRoute;
  readonly format: string;
  readonly tell: Tell;
}

async function answerProgram(
  site: Site,
  exchange: Exchange,
  { route, format, tell }: Asked,
): Promise<Response> {
  const { context, target } = exchange;
  if (isMalformed(target)) return await tell(exchange, 'malformed');
  const limit = route.limit ?? (route.method === 'POST' ? FORM_LIMIT : undefined);
  if (limit) {
    const pattern = `${route.method} ${route.dialect.under}${route.path}`;
    const wait = await site.limits.count(pattern, trustedClient(site, context), limit);
    if (wait !== undefined) return await tell(exchange, 'too-many', retryAfter(wait));
  }
  const posted = await readPosted(route, exchange);
  if (!posted.ok) return await tell(exchange, posted.refusal);
  const header = (name: string) => context.req.header(name);
  const params = withoutEnding(context.req.param(), format);
  const fields = merged(new URLSearchParams(target.search), posted.value.form);
  const language = apiLanguage(header('accept-language'));
  const tooLong = tooLongIn([...Object.entries(params), ...fields], route.maxLengths);
  if (tooLong.length > 0) return await tell(exchange, 'invalid', {}, sayTooLong(tooLong, language));
  const answer = await route.handle({
    format,
    language,
    params,
    fields,
    files: posted.value.files,
    header,
    publicUrl: site.publicUrl,
    count: (whose, limit) => site.limits.count(`${route.dialect.under} by key`, whose, limit),
  });
  if ('refusal' in answer) {
    const { failure, faults, retryAfter: wait } = answer.refusal;
    return await tell(exchange, failure, wait === undefined ? {} : retryAfter(wait), faults);
  }
  return await answerBody(site, exchange, route, answer);
}

function sayTooLong(tooLong: readonly TooLong[], language: ApiLanguage): readonly string[] {
  const t = problemText.in(language);
  return tooLong.map(({ name, most }) => `${name}: ${t('field.long', { most })}`);
}

async function readPosted(
  { method, upload, mayUpload }: ProgramRoute,
  { context, target, body }: Exchange,
) {
  if (method === 'GET') return { ok: true, value: NOTHING_POSTED } as const;
  const type = context.req.header('content-type')?.toLowerCase() ?? '';
  return upload && type.startsWith('multipart/')
    ? await readUpload(context, upload, body, async (form) => {
        const fields = merged(new URLSearchParams(target.search), form);
        return (await mayUpload?.(fields)) === false ? 'stop' : true;
      })
    : await readForm(context, body);
}

const NOTHING_POSTED: PostedForm = { form: new URLSearchParams(), files: [] };

function retryAfter(seconds: number): FailureDetails {
  return { headers: { 'Retry-After': String(seconds) } };
}

function merged(query: URLSearchParams, form: URLSearchParams): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of form) if (value !== '') fields.append(name, value);
  const inForm = new Set(fields.keys());
  for (const [name, value] of query) {
    if (value !== '' && !inForm.has(name)) fields.append(name, value);
  }
  return fields;
}

function withoutEnding(
  params: Readonly<Record<string, string>>,
  format: string,
): Readonly<Record<string, string>> {
  const ending = `.${format}`;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value.endsWith(ending) ? value.slice(0, -ending.length) : value,
    ]),
  );
}

async function answerBody(
  site: Site,
  { context, reference }: Exchange,
  { method }: ProgramRoute,
  answer: {
    readonly body: string | Uint8Array;
    readonly type: string;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<Response> {
  const { body, type } = answer;
  const headers = { ...site.security.api, 'Content-Type': type, ...answer.headers };
  const acceptEncoding = context.req.header('accept-encoding');
  // The result of a POST must not be cached: it would be returned for other requests.
  if (method === 'POST') {
    const notStored = { ...headers, ...NO_STORE };
    return await respond(body, 200, notStored, { reference, acceptEncoding });
  }
  const tagged = { ...headers, ETag: entityTag(body) };
  if (isUnchanged(context.req.header('if-none-match'), tagged.ETag)) {
    return new Response(null, { status: 304, headers: { ...tagged, 'X-Request-Id': reference } });
  }
  return await respond(body, 200, tagged, { reference, acceptEncoding });
}
