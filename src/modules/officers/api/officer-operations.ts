import { z } from '@hono/zod-openapi';
import { ok } from '#kernel/result.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import { locateOperation } from './locate-operation.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { readServingOfficer } from '../use-cases/read-serving-officer.ts';
import { OFFICERS_ACCESS, versionOf } from './answer-version.ts';
import { officerSchema, viewOfficer } from './officer-views.ts';

/** What programs may ask about officers. */
export function officerOperations(context: OfficersContext): readonly Operation[] {
  const { areas, officers } = context;
  const { clock, config } = context.platform;
  return [
    locateOperation(context),
    operation({
      id: 'readOfficer',
      path: '/api/v1/officers/{slug}',
      family: 'poruch',
      access: OFFICERS_ACCESS,
      summary: { uk: 'Поліцейський', en: 'An officer' },
      about: {
        uk: 'Картка сьогоднішнього дня: телефони, прийом, хто заступає, за які території відповідає.',
        en: 'The card of today: telephones, receptions, who stands in, and for which areas the officer answers.',
      },
      params: { slug: z.string().min(1).max(200) },
      query: {},
      inputs: { slug: { uk: 'Назва з адреси картки.', en: 'The slug of the card.' } },
      value: officerSchema.extend({ areaIds: z.array(z.uuid()) }),
      example: '/api/v1/officers/olena-zrazkova',
      budget: viewBudget(0, 3),
      version: () => versionOf(context),
      handle: ({ params }) => {
        const read = readServingOfficer(context, params.slug);
        if (!read.ok) return read;
        const { officer, areas: today } = read.value;
        const day = clock.today();
        const view = viewOfficer(officer, { officers, areas, day, publicUrl: config.publicUrl });
        return ok({ json: { ...view, areaIds: today.map(({ id }) => id) } });
      },
    }),
  ];
}
