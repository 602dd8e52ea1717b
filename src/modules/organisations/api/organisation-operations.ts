import { z } from '@hono/zod-openapi';
import { ok, refuse } from '#kernel/result.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { wholeNumber } from '#platform/http/operation-input.ts';
import { latitude, longitude } from '#platform/http/position.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import { ORGANISATION_KINDS } from '../domain/organisation.ts';
import { findNearest } from '../use-cases/find-nearest.ts';
import { listOrganisations } from '../use-cases/list-organisations.ts';
import { readOrganisation } from '../use-cases/read-organisation.ts';
import {
  isOpenNow,
  nearOrganisationSchema,
  organisationSchema,
  viewOrganisation,
} from './organisation-views.ts';

const access = { permission: 'organisation.read' } as const;

/** Police stations, medical points and whoever else works with the community. */
export function organisationOperations(
  context: ContextWithAreas,
  organisations: OrganisationDirectory,
): readonly Operation[] {
  const { areas } = context;
  return [
    operation({
      id: 'listOrganisations',
      path: '/api/v1/organisations',
      family: 'poruch',
      access,
      summary: { uk: 'Організації одного виду', en: 'Organisations of one kind' },
      about: {
        uk: 'Відділи поліції (station), медичні пункти (medical-point), школи та інші. Усі за назвою; якщо названо точку — найближчі, з відстанню і чи відчинено зараз.',
        en: 'Police stations (station), medical points (medical-point), schools and others. All of them by name; with a point the nearest, with the distance and whether they are open now.',
      },
      params: {},
      query: {
        kind: z.enum(ORGANISATION_KINDS),
        lat: latitude.optional(),
        lon: longitude.optional(),
        limit: wholeNumber(1, 100).optional(),
      },
      inputs: {
        kind: { uk: 'Якого виду.', en: 'Of which kind.' },
        lat: { uk: 'Широта точки, від якої міряти.', en: 'Latitude of the point to measure from.' },
        lon: { uk: 'Довгота, разом із широтою.', en: 'Longitude, together with the latitude.' },
        limit: {
          uk: 'Скільки найближчих; 10, якщо не названо.',
          en: 'How many of the nearest; 10 if not given.',
        },
      },
      value: z.object({ items: z.array(nearOrganisationSchema) }),
      example: '/api/v1/organisations?kind=station&lat=45.84&lon=29.61',
      budget: viewBudget(0, 2),
      asksWhere: true,
      handle: ({ query: { kind, lat, lon, limit = 10 } }) => {
        if (lat === undefined || lon === undefined) {
          const listed = listOrganisations(context, organisations, kind);
          if (!listed.ok) return refuse('absent');
          const items = listed.value.map((organisation) => ({
            ...viewOrganisation(organisation, areas),
            metres: null,
            openNow: null,
          }));
          return ok({ json: { items } });
        }
        const found = findNearest(context, organisations, { from: { lat, lon }, kind, limit });
        if (!found.ok) return refuse('absent');
        const items = found.value.map(({ organisation, metres, state }) => ({
          ...viewOrganisation(organisation, areas),
          metres: Math.round(metres),
          openNow: isOpenNow(state),
        }));
        return ok({ json: { items } });
      },
    }),
    operation({
      id: 'readOrganisation',
      path: '/api/v1/organisations/{slug}',
      family: 'poruch',
      access,
      summary: { uk: 'Організація', en: 'An organisation' },
      about: { uk: 'Одна за назвою з адреси.', en: 'One, by its slug.' },
      params: { slug: z.string().min(1).max(200) },
      query: {},
      inputs: { slug: { uk: 'Назва з адреси.', en: 'Its slug.' } },
      value: organisationSchema,
      example: '/api/v1/organisations/tatarbunarske-viddilennia-politsii',
      budget: viewBudget(0, 2),
      version: () => `${organisations.version}.${areas.version}`,
      handle: ({ params }) => {
        const found = readOrganisation(context, organisations, params.slug);
        return found.ok ? ok({ json: viewOrganisation(found.value.organisation, areas) }) : found;
      },
    }),
  ];
}
