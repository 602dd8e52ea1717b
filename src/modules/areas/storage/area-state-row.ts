import { z } from 'zod';
import type { AreaId } from '#kernel/ids.ts';
import type { AreaState } from '../domain/change/area-state.ts';

const areaId = z.uuid().transform((id) => id as AreaId);

/** What stands in areas.change_area: the fields that one change changed. */
const stateSchema = z
  .object({
    name: z.string(),
    nameEn: z.string().nullable(),
    furtherNames: z.array(
      z.object({
        name: z.string(),
        kind: z.enum(['former', 'alternative']),
        language: z.string(),
      }),
    ),
    code: z.string().nullable(),
    localCode: z.string().nullable().optional(),
    settlementKind: z.enum(['city', 'town', 'village', 'rural-settlement']).nullable(),
    parentId: areaId.nullable(),
    status: z.enum(['draft', 'public']),
    population: z.number().nullable(),
    urban: z.boolean().nullable(),
    centre: z.object({ lon: z.number(), lat: z.number() }).nullable(),
    boundary: z.object({ id: z.uuid(), fingerprint: z.string() }).nullable(),
    settlements: z.array(areaId),
  })
  .partial();

export function parseAreaState(value: unknown): Partial<AreaState> {
  // A field that is absent stays absent: what was not changed is not said.
  return Object.fromEntries(
    Object.entries(stateSchema.parse(value)).filter(([, field]) => field !== undefined),
  );
}
