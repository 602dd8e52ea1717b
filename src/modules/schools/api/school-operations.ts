import { z } from '@hono/zod-openapi';
import type { AreaId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { type Operation, operation } from '#platform/http/operation.ts';
import { wholeNumber } from '#platform/http/operation-input.ts';
import { viewBudget } from '#platform/http/view-budget.ts';
import { findByKey } from '#modules/areas/index.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { type ListedSchool, listSchools } from '../use-cases/list-schools.ts';

const A_PAGE = 50;
const MAX_ROWS = 200;

/** What everybody reads of a school; of people, officers alone. */
const schoolSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.string(),
    name: z.string(),
    areaId: z.uuid().nullable(),
    address: z.string().nullable(),
    website: z.string().nullable(),
    officerId: z.uuid().nullable().describe('Who of the police is the school’s today'),
    deputyId: z.uuid().nullable().describe('Who stands in'),
  })
  .openapi('School');

/** Schools for programs: what the pages show, no more. */
export function schoolOperations(context: SchoolsContext): readonly Operation[] {
  const { areas } = context;
  return [
    operation({
      id: 'listSchools',
      path: '/api/v1/schools',
      family: 'poruch',
      access: { permission: 'school.read' },
      summary: { uk: 'Школи та їхні поліцейські', en: 'Schools and their police officers' },
      about: {
        uk: 'Школи, які працюють: за назвою або за місцем, і хто з поліції працює з кожною сьогодні.',
        en: 'Schools that work, by name or by place, and who of the police works with each today.',
      },
      params: {},
      query: {
        q: z.string().max(200).optional(),
        area: z.string().min(1).max(200).optional(),
        page: wholeNumber(1, 1_000).optional(),
        size: wholeNumber(1, MAX_ROWS).optional(),
      },
      inputs: {
        q: { uk: 'Частина назви або село.', en: 'A part of the name, or a village.' },
        area: {
          uk: 'Територія з усім, що в ній: ідентифікатор, код КАТОТТГ або назва з адреси.',
          en: 'An area with all that lies in it: an id, a KATOTTG code or a slug.',
        },
        page: { uk: 'Сторінка, від першої.', en: 'The page, from the first.' },
        size: {
          uk: `Скільки на сторінці: ${A_PAGE}, якщо не названо, щонайбільше ${MAX_ROWS}.`,
          en: `How many to a page: ${A_PAGE} if not given, at most ${MAX_ROWS}.`,
        },
      },
      value: z.object({ items: z.array(schoolSchema), total: z.number(), pages: z.number() }),
      example: '/api/v1/schools?area=UA51040250000099866',
      budget: viewBudget(1, 4),
      handle: async ({ query: { q = '', area: key, page = 1, size = A_PAGE } }) => {
        const area = key === undefined ? undefined : findByKey(areas, key);
        if (key !== undefined && !area) return refuse('absent');
        const listed = await listSchools(context, { text: q, areaId: area?.id, page, size });
        if (!listed.ok) return refuse('absent');
        const { schools, total, pages } = listed.value;
        const items = schools.map((one) => viewSchool(context, one));
        return ok({ json: { items, total, pages } });
      },
    }),
  ];
}

function viewSchool(
  { areas, platform }: SchoolsContext,
  { school, answers }: ListedSchool,
): z.output<typeof schoolSchema> {
  return {
    id: school.id,
    slug: school.slug,
    url: `${platform.config.publicUrl}/school/${school.slug}`,
    name: school.name,
    areaId: publicArea(areas, school.areaId),
    address: school.address ?? null,
    website: school.website ?? null,
    officerId: answers?.officer.id ?? null,
    deputyId: answers?.deputy?.id ?? null,
  };
}

/** One that is not public is named nowhere. */
function publicArea(areas: SchoolsContext['areas'], id: AreaId | undefined): AreaId | null {
  return (id && areas.get(id)?.id) ?? null;
}
