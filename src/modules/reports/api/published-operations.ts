import { z } from '@hono/zod-openapi';
import { parseId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { wholeNumber } from '#platform/http/operation-input.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import { type Area, findByKey } from '#modules/areas/index.ts';
import { PUBLISHED_STATES } from '../domain/published-report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { REPORT_STATUSES } from '../domain/report-status.ts';
import { listReportCategories } from '../use-cases/list-report-categories.ts';
import { listPublished, type PublishedPage, readPublished } from '../use-cases/read-published.ts';
import {
  featureOf,
  publishedFeatureSchema,
  publishedSchema,
  type PublishedViews,
  viewPublished,
} from './published-views.ts';

const access = { permission: 'published.read' } as const;
const MAX_ROWS = 100;

const query = {
  area: z.string().min(1).max(200).optional(),
  category: z.string().min(1).max(50).optional(),
  state: z.enum(PUBLISHED_STATES).optional(),
  month: z
    .string()
    .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, { error: 'form' })
    .optional(),
  after: z.uuid().optional(),
  size: wholeNumber(1, MAX_ROWS).optional(),
};
type Query = z.infer<z.ZodObject<typeof query>>;

const inputs = {
  area: {
    uk: 'Територія з усім, що в ній: ідентифікатор, код КАТОТТГ або назва з адреси.',
    en: 'An area with all that lies in it: an id, a KATOTTG code or a slug.',
  },
  category: { uk: 'Лише цього виду (ключ).', en: 'Only of this category (a key).' },
  state: {
    uk: 'open — ще не вирішені, closed — завершені.',
    en: 'open: not yet dealt with; closed: finished.',
  },
  month: { uk: 'Надіслані того місяця: 2026-11.', en: 'Sent in this month: 2026-11.' },
  after: {
    uk: 'next попередньої сторінки.',
    en: 'next of the page before.',
  },
  size: {
    uk: `Скільки на сторінці: 20, якщо не названо, щонайбільше ${MAX_ROWS}.`,
    en: `How many to a page: 20 if not given, at most ${MAX_ROWS}.`,
  },
};
const next = z.uuid().nullable().describe('after of the next page; null on the last one');

/** Published reports for programs: what the pages show, no more. */
export function publishedOperations(context: ReportsContext): readonly Operation[] {
  return [
    operation({
      id: 'listReports',
      path: '/api/v1/reports',
      family: 'poruch',
      access,
      summary: { uk: 'Оприлюднені повідомлення', en: 'Published reports' },
      about: {
        uk: 'Найновіші перші. Приховане пізніше зникає звідси відразу: не зберігайте довше, ніж показуєте.',
        en: 'The newest first. What is hidden later is gone from here at once: keep nothing longer than you show it.',
      },
      params: {},
      query,
      inputs,
      value: z.object({ items: z.array(publishedSchema), next }),
      example: '/api/v1/reports?area=UA51040250000099866&state=open',
      budget: viewBudget(1, 4),
      handle: async (asked) => {
        const listed = await list(context, asked.query);
        if (!listed.ok) return listed;
        const { views, reports, next: after } = listed.value;
        return ok({
          json: { items: reports.map((one) => viewPublished(views, one)), next: after ?? null },
        });
      },
    }),
    operation({
      id: 'mapReports',
      path: '/api/v1/reports.geojson',
      family: 'poruch',
      access,
      summary: { uk: 'Оприлюднені повідомлення на карті', en: 'Published reports on the map' },
      about: {
        uk: 'GeoJSON (RFC 7946): точка або квадрат, у якому це місце; без місця — geometry: null.',
        en: 'GeoJSON (RFC 7946): a point, or the square that the place lies in; without one, geometry is null.',
      },
      params: {},
      query,
      inputs,
      value: z.object({
        type: z.literal('FeatureCollection'),
        features: z.array(publishedFeatureSchema),
        next,
      }),
      type: 'application/geo+json',
      example: '/api/v1/reports.geojson?area=UA51040250000099866',
      budget: viewBudget(1, 6),
      handle: async (asked) => {
        const listed = await list(context, asked.query);
        if (!listed.ok) return listed;
        const { views, reports, next: after } = listed.value;
        const features = reports.map((one) => featureOf(views, one));
        return ok({ json: { type: 'FeatureCollection' as const, features, next: after ?? null } });
      },
    }),
    readReportOperation(context),
  ];
}

function readReportOperation(context: ReportsContext): Operation {
  return operation({
    id: 'readReport',
    path: '/api/v1/reports/{id}',
    family: 'poruch',
    access,
    summary: { uk: 'Оприлюднене повідомлення', en: 'A published report' },
    about: {
      uk: 'З тим, що з нього вийшло, і світлинами, які показано. Приховане пізніше — 410.',
      en: 'With what came of it, and the photographs that are shown. What was hidden later is 410.',
    },
    params: { id: z.string().min(1).max(100) },
    query: {},
    inputs: { id: { uk: 'Ідентифікатор (UUID).', en: 'Its id (UUID).' } },
    value: z.object({
      report: publishedSchema,
      steps: z.array(z.object({ status: z.enum(REPORT_STATUSES), on: z.iso.date() })),
      photos: z.array(z.object({ url: z.url(), width: z.int(), height: z.int() })),
    }),
    example: '/api/v1/reports/5a1d0c7e-3f42-4b6a-9c58-2e7b90d4f613',
    budget: viewBudget(3, 2),
    handle: async ({ params }) => {
      const id = parseId<'published-report'>(params.id);
      if (!id) return refuse('absent');
      const read = await readPublished(context, { id });
      if (!read.ok) return read;
      const { report, steps, photos } = read.value;
      const views = viewsFor(context, undefined);
      return ok({
        json: {
          report: viewPublished(views, report),
          steps: steps.map(({ at, status }) => ({
            status,
            on: at.toZonedDateTimeISO(views.timeZone).toPlainDate().toString(),
          })),
          photos: photos.map((photo) => ({
            url: `${views.publicUrl}/reports/${id}/photos/${photo.id}`,
            width: photo.width,
            height: photo.height,
          })),
        },
      });
    },
  });
}

async function list(
  context: ReportsContext,
  { area: key, month, after, size, ...narrowing }: Query,
): Promise<Result<PublishedPage & { readonly views: PublishedViews }, 'absent'>> {
  const area = key === undefined ? undefined : findByKey(context.areas, key);
  if (key !== undefined && !area) return refuse('absent');
  const listed = await listPublished(context, {
    ...narrowing,
    areaId: area?.id,
    month: month === undefined ? undefined : Temporal.PlainYearMonth.from(month),
    after: after === undefined ? undefined : parseId(after),
    ...(size !== undefined && { limit: size }),
  });
  if (!listed.ok) return refuse('absent');
  return ok({ ...listed.value, views: viewsFor(context, area) });
}

function viewsFor(context: ReportsContext, area: Area | undefined): PublishedViews {
  const { areas, platform } = context;
  return {
    areas,
    categories: listReportCategories(context, area?.id),
    publicUrl: platform.config.publicUrl,
    timeZone: platform.clock.timeZone,
  };
}
