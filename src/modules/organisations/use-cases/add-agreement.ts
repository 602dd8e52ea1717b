import { z } from 'zod';
import { newId, type OrganisationId } from '../../../kernel/ids.ts';
import { type Result, ok } from '../../../kernel/result.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { parseDate } from '../../../kernel/time/parse-date.ts';
import { recordEntry } from '../../audit/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type { AgreementId } from '../domain/desk-organisation.ts';
import { saveAgreement } from '../storage/agreements.ts';
import { onOrganisation } from './on-organisation.ts';

const LONGEST_SUBJECT = 500;
const LONGEST_NUMBER = 100;

function text(longest: number) {
  return z.string().transform((typed, issues): string => {
    const plain = plainText(typed, longest);
    if (plain.ok) return plain.value;
    issues.addIssue({
      code: 'custom',
      message: plain.refusal === 'too-long' ? 'text-too-long' : 'text-unreadable',
    });
    return z.NEVER;
  });
}

const day = z.string().transform((typed, issues): Temporal.PlainDate => {
  const date = parseDate(typed.trim());
  if (!date) issues.addIssue({ code: 'custom', message: 'date-unreadable' });
  return date ?? z.NEVER;
});

export const agreementSchema = z
  .strictObject({
    subject: text(LONGEST_SUBJECT).refine((subject) => subject !== '', {
      error: 'subject-missing',
    }),
    number: text(LONGEST_NUMBER).transform((number) => (number === '' ? undefined : number)),
    signedOn: day,
    endsOn: z.union([z.literal('').transform(() => undefined), day]),
  })
  .refine(
    ({ signedOn, endsOn }) =>
      endsOn === undefined || Temporal.PlainDate.compare(signedOn, endsOn) <= 0,
    { error: 'dates-reversed', path: ['endsOn'] },
  );
export type AddAgreement = z.output<typeof agreementSchema>;

/** Something was agreed with an organisation, from a day and, where that was said, until one. */
export async function addAgreement(
  context: ContextWithAreas,
  organisation: OrganisationId,
  agreement: AddAgreement,
): Promise<Result<AgreementId, 'absent'>> {
  const { clock, random } = context.platform;
  return await onOrganisation(context, organisation, async (tx) => {
    const id = newId<'agreement'>(random);
    await saveAgreement(tx, organisation, { id, ...agreement, endedOn: undefined }, clock.now());
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'organisation.change',
      thing: { kind: 'organisation', id: organisation },
      detail: { agreement: 'added' },
    });
    return ok(id);
  });
}
