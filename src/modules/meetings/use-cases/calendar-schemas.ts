import { z } from 'zod';
import { chosenId } from '#platform/http/form-schemas.ts';
import { MEETING_KINDS } from '../domain/meeting-kind.ts';
import { hosts } from './meeting-schemas.ts';

/** What is said of all events of a calendar. */
export const keepingSchema = z.strictObject({
  kind: z.enum(MEETING_KINDS, { error: 'kind-missing' }),
  areaId: chosenId<'area'>(),
  hostIds: hosts,
});

export const confirmingSchema = z.object({ fingerprint: z.string().min(1).max(100) });
