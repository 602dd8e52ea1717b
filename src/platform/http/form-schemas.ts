import { z } from 'zod';
import { type Id, parseId } from '#kernel/ids.ts';

/** The version that the sender of a form saw, for optimistic locking: a colleague's change is not overwritten. */
export const seenSchema = z.string().transform((text, issues): Temporal.Instant => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    issues.addIssue({ code: 'custom', message: 'seen-missing' });
    return z.NEVER;
  }
});

/** The id that a form brings for a new thing, so that a repeated form creates it only once. */
export function newIdSchema<Noun extends string>() {
  return z.string().transform((text, issues): Id<Noun> => {
    const id = parseId<Noun>(text.toLowerCase());
    if (id) return id;
    issues.addIssue({ code: 'custom', message: 'key' });
    return z.NEVER;
  });
}

/** The sender’s key, for the same purpose. */
export const senderKeySchema = newIdSchema<'sender-key'>();

/** The id of a thing that a form chose from a list; empty: none. */
export function chosenId<Noun extends string>() {
  return z
    .string()
    .default('')
    .transform((text, issues): Id<Noun> | undefined => {
      const given = text.trim();
      const id = parseId<Noun>(given.toLowerCase());
      if (id || given === '') return id;
      issues.addIssue({ code: 'custom', message: 'choice-unknown' });
      return z.NEVER;
    });
}

/** The same for a required choice. */
export function neededId<Noun extends string>(missing: string) {
  return chosenId<Noun>().transform((id, issues): Id<Noun> => {
    if (id) return id;
    issues.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });
}
