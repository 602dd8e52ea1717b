import { z } from '@hono/zod-openapi';
import type { AreaDirectory } from '#modules/areas/index.ts';
import { namedSchema } from '#platform/http/named-schema.ts';
import { publicArea } from '../domain/public-area.ts';
import { shownPosition } from '../domain/published-position.ts';
import type { PublishedReport } from '../domain/published-report.ts';
import type { ReportCategory } from '../domain/report-category.ts';
import { isOpen, REPORT_STATUSES } from '../domain/report-status.ts';

/** A number, since programs read one there before it was coarse. */
const AT_LEAST = { none: 0, few: 1, 'ten-or-more': 10 } as const;

const position = z.tuple([z.number(), z.number()]);
/** RFC 7946. */
const placeSchema = z
  .union([
    z.object({ type: z.literal('Point'), coordinates: position }),
    z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
  ])
  .nullable()
  .describe('The point of a thing that stands there; else the square that it lies in, or null');

const propertiesSchema = z.object({
  category: z.string().describe('The key of its category'),
  categoryName: z.object({ uk: z.string(), en: z.string() }),
  status: z.enum(REPORT_STATUSES),
  open: z.boolean().describe('Whether somebody still has to do something about it'),
  words: z.string().describe('As an officer left them, or as another system published them'),
  lookedAt: z
    .boolean()
    .describe('False of what was taken over from another system and no officer has looked at here'),
  placeWords: z.string(),
  areaId: z.uuid().nullable().describe('The narrowest public area that it lies in'),
  submittedOn: z.iso.date(),
  changedAt: z.iso.datetime(),
  supporters: z
    .union([z.literal(0), z.literal(1), z.literal(10)])
    .describe('How many people say that they see it, too, at least: nobody, some, ten or more'),
  url: z.url().describe('Its page for people'),
});

/** A published report as programs see it. */
export const publishedSchema = namedSchema(
  'PublishedReport',
  z.object({ id: z.uuid(), ...propertiesSchema.shape, place: placeSchema }),
);

export const publishedFeatureSchema = namedSchema(
  'PublishedReportFeature',
  z.object({
    type: z.literal('Feature'),
    id: z.uuid(),
    geometry: placeSchema,
    properties: propertiesSchema,
  }),
);

export interface PublishedViews {
  readonly areas: AreaDirectory;
  readonly categories: readonly ReportCategory[];
  readonly publicUrl: string;
  readonly timeZone: string;
}

export function viewPublished(
  views: PublishedViews,
  report: PublishedReport,
): z.infer<typeof publishedSchema> {
  return { id: report.id, ...propertiesOf(views, report), place: placeOf(report) };
}

export function featureOf(
  views: PublishedViews,
  report: PublishedReport,
): z.infer<typeof publishedFeatureSchema> {
  return {
    type: 'Feature',
    id: report.id,
    geometry: placeOf(report),
    properties: propertiesOf(views, report),
  };
}

function propertiesOf(
  { areas, categories, publicUrl, timeZone }: PublishedViews,
  report: PublishedReport,
): z.infer<typeof propertiesSchema> {
  const category = categories.find(({ key }) => key === report.category);
  return {
    category: report.category,
    categoryName: category?.name ?? { uk: report.category, en: report.category },
    status: report.status,
    open: isOpen(report.status),
    words: report.words,
    lookedAt: report.isLookedAt,
    placeWords: report.placeWords,
    areaId: publicArea(areas, report.areaId)?.id ?? null,
    // The day: the minute could tell who was seen writing.
    submittedOn: report.submittedAt.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    changedAt: report.changedAt.toString({ smallestUnit: 'second' }),
    supporters: AT_LEAST[report.supporters],
    url: `${publicUrl}/reports/${report.id}`,
  };
}

function placeOf(report: PublishedReport): z.infer<typeof placeSchema> {
  const shown = shownPosition(report.positionRule, report.position);
  if (!shown) return null;
  if (shown.kind === 'point') {
    return { type: 'Point', coordinates: [shown.point.lon, shown.point.lat] };
  }
  const [west, south, east, north] = shown.box;
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
