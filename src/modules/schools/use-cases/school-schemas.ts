import { z } from 'zod';
import { type OfficerId, parseId } from '#kernel/ids.ts';
import { chosenId, seenSchema } from '#platform/http/form-schemas.ts';
import { formDay, formOpenDay } from '#platform/http/form-texts.ts';
import type { SchoolId } from '../domain/school.ts';

const schools = z
  .array(z.string())
  .default([])
  .transform((sent, issues): readonly SchoolId[] => {
    const ids = sent.flatMap((text) => parseId<'organisation'>(text) ?? []);
    if (ids.length === sent.length) return [...new Set(ids)];
    issues.addIssue({ code: 'custom', message: 'school-gone' });
    return z.NEVER;
  });

export const assigningSchema = z.strictObject({
  schools,
  officerId: chosenId<'officer'>().transform((id, issues): OfficerId => {
    if (id) return id;
    issues.addIssue({ code: 'custom', message: 'officer-missing' });
    return z.NEVER;
  }),
  deputyId: chosenId<'officer'>(),
  startsOn: formDay,
  endsOn: formOpenDay.prefault(''),
});

export const changingOfficerSchema = z.strictObject({
  deputyId: chosenId<'officer'>(),
  endsOn: formOpenDay.prefault(''),
  seenAt: seenSchema,
});
