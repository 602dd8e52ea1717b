import { parseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import {
  type ProgramAnswer,
  type ProgramRequest,
  refuseProgram,
} from '#platform/http/program-route.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import {
  listPublishedAmong,
  listPublishedWindow,
  type PublishedWindow,
} from '../../use-cases/list-published-window.ts';
import { readPublished } from '../../use-cases/read-published.ts';
import { answer } from './document.ts';
import { otherJurisdiction } from './jurisdiction.ts';
import { offeredServices } from './known-services.ts';
import { open311Text } from './messages/index.ts';
import { parsePaging } from './paging.ts';
import { requestViews } from './request-view.ts';
import { parseWindow, wholeDays } from './window.ts';

const MAX_IDS = 100;

/** GET `requests`: what is published, by time, or by ids, which override all else. */
export async function requestsAnswer(
  context: ReportsContext,
  request: ProgramRequest,
): Promise<ProgramAnswer> {
  const other = otherJurisdiction(request);
  if (other) return other;
  const ids = request.fields.get('service_request_id');
  return ids === null
    ? await requestsWithin(context, request)
    : await requestsAmong(context, request, ids.split(','));
}

/** GET `requests/{id}`: one; hidden later, it is as if it had never been. */
export async function requestAnswer(
  context: ReportsContext,
  request: ProgramRequest,
): Promise<ProgramAnswer> {
  const other = otherJurisdiction(request);
  if (other) return other;
  const id = parseId<'published-report'>(request.params['id'] ?? '');
  const read = id && (await readPublished(context, { id }));
  if (!read?.ok) return refuseProgram('absent');
  const views = await requestViews(context, [read.value.report], request);
  return answer('service_requests', views, request.format);
}

async function requestsAmong(
  context: ReportsContext,
  request: ProgramRequest,
  given: readonly string[],
): Promise<ProgramAnswer> {
  const { language, format } = request;
  if (given.length > MAX_IDS) {
    return refuseProgram('invalid', {
      faults: [open311Text(language)('fault.ids', { most: MAX_IDS })],
    });
  }
  const ids = given.flatMap((one) => parseId<'published-report'>(one.trim().toLowerCase()) ?? []);
  const found = await listPublishedAmong(context, ids);
  if (!found.ok) return refuseProgram('absent');
  return answer('service_requests', await requestViews(context, found.value, request), format);
}

async function requestsWithin(
  context: ReportsContext,
  request: ProgramRequest,
): Promise<ProgramAnswer> {
  const { fields, language, format } = request;
  const codes = listed(fields, 'service_code');
  const known = new Set(offeredServices(context).map(({ key }) => key));
  const unknown = codes?.find((code) => !known.has(code));
  if (unknown !== undefined) {
    const code = unknown.slice(0, 60);
    return refuseProgram('absent', { faults: [open311Text(language)('fault.service', { code })] });
  }
  const asked = parseAsked(context, request, codes);
  if (!asked.ok) return refuseProgram('invalid', { faults: asked.refusal });
  const found = await listPublishedWindow(context, asked.value);
  if (!found.ok) return refuseProgram('absent');
  return answer('service_requests', await requestViews(context, found.value, request), format);
}

function parseAsked(
  { platform: { clock } }: ReportsContext,
  { fields, language }: ProgramRequest,
  categories: readonly string[] | undefined,
): Result<PublishedWindow, readonly string[]> {
  const t = open311Text(language);
  const sent = parseWindow(fields, { now: clock.now(), timeZone: clock.timeZone }, t);
  const paging = parsePaging(fields, t);
  const states = new Set(listed(fields, 'status') ?? ['open', 'closed']);
  const isKnown = [...states].every((one) => one === 'open' || one === 'closed');
  if (sent.ok && paging.ok && isKnown) {
    const state = states.size > 1 ? undefined : states.has('open') ? 'open' : 'closed';
    const days = wholeDays(sent.value, clock.timeZone);
    return ok({ sent: days, state, categories, ...paging.value });
  }
  return refuse([
    ...(sent.ok ? [] : sent.refusal),
    ...(paging.ok ? [] : paging.refusal),
    ...(isKnown ? [] : [t('fault.status')]),
  ]);
}

function listed(fields: URLSearchParams, name: string): readonly string[] | undefined {
  const items = fields
    .get(name)
    ?.split(',')
    .map((item) => item.trim());
  const given = items?.filter((item) => item !== '');
  return given && given.length > 0 ? given : undefined;
}
