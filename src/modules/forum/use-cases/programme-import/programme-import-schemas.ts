import { z } from 'zod';
import { FILE_DAYS } from '../../domain/programme-import/programme-draft.ts';

export const keepingSchema = z.strictObject({
  days: z.enum(FILE_DAYS, { error: 'days-missing' }),
});

export const confirmingSchema = z.object({ fingerprint: z.string().min(1).max(100) });
