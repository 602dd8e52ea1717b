import { z } from 'zod';
import { parseId } from '#kernel/ids.ts';
import { SCAN_KINDS } from '../domain/door.ts';

/** So many are taken at once, which a form holds; a telephone that kept more sends them in several goes. */
export const MAX_SCANS = 200;
export const MAX_PEOPLE = 10_000;

const id = <Noun extends string>() =>
  z.string().transform((text, issues) => {
    const known = parseId<Noun>(text);
    if (known) return known;
    issues.addIssue({ code: 'custom', message: 'id' });
    return z.NEVER;
  });

const moment = z.string().transform((text, issues): Temporal.Instant => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    issues.addIssue({ code: 'custom', message: 'moment' });
    return z.NEVER;
  }
});

const people = z.number().int().min(0).max(MAX_PEOPLE);

/** What a telephone kept: one row each. A ticket’s row names it, an undo’s what it takes back, and no other does. */
export const scanSchema = z
  .strictObject({
    id: id<'scan'>(),
    kind: z.enum(SCAN_KINDS),
    ticketId: id<'sign-up'>().optional(),
    undoes: id<'scan'>().optional(),
    people,
    firstTime: people,
    deviceId: z.string().refine((text) => parseId(text) !== undefined),
    happenedAt: moment,
  })
  .refine((scan) => scan.firstTime <= scan.people)
  .refine((scan) => (scan.kind === 'ticket') === (scan.ticketId !== undefined))
  .refine((scan) => (scan.kind === 'undo') === (scan.undoes !== undefined))
  .transform((scan) => ({ ...scan, ticketId: scan.ticketId, undoes: scan.undoes }));

export const scansSchema = z.array(scanSchema).min(1).max(MAX_SCANS);
