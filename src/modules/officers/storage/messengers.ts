import { z } from 'zod';
import { MESSENGERS } from '../domain/officer.ts';

/** What `officers.officer.messengers` holds: an address for each messenger that the officer answers in. */
export const messengersSchema = z
  .partialRecord(z.enum(MESSENGERS), z.string())
  .transform((known) => ({ ...known }));
