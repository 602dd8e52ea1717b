import { z } from 'zod';
import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import {
  type AgreementFacts,
  type AgreementId,
  sameAgreement,
} from '../domain/desk-organisation.ts';
import { formDay, formLine, formOptional } from './form-text.ts';
import { findAgreement, saveAgreement } from '../storage/agreements.ts';
import type { AddRefusal } from './add-contact.ts';
import { onOrganisation } from './on-organisation.ts';
import { tellOrganisation } from './tell-organisation.ts';

const MAX_SUBJECT_LENGTH = 500;
const MAX_NUMBER_LENGTH = 100;

export const agreementSchema = z
  .strictObject({
    subject: formLine(MAX_SUBJECT_LENGTH).refine((subject) => subject !== '', {
      error: 'subject-missing',
    }),
    number: formLine(MAX_NUMBER_LENGTH).transform((number) => (number === '' ? undefined : number)),
    signedOn: formDay,
    endsOn: formOptional(parseDate, 'date-unreadable'),
  })
  .refine(
    ({ signedOn, endsOn }) =>
      endsOn === undefined || Temporal.PlainDate.compare(signedOn, endsOn) <= 0,
    { error: 'dates-reversed', path: ['endsOn'] },
  );

/** Something was agreed with an organisation, from a day and, where that was said, until one. */
export async function addAgreement(
  context: ContextWithAreas,
  organisation: OrganisationId,
  key: AgreementId,
  agreement: AgreementFacts,
): Promise<Result<AgreementId, AddRefusal>> {
  return await onOrganisation(context, 'organisation.change', organisation, async (tx, one) => {
    const known = await findAgreement(tx, organisation, key);
    if (known) {
      return sameAgreement(known, agreement) ? ok(key) : refuse({ reason: 'sent-already' });
    }
    const now = context.platform.clock.now();
    const isNew = await saveAgreement(tx, organisation, { id: key, ...agreement }, now);
    if (!isNew) return refuse({ reason: 'sent-already' });
    const detail = { agreement: 'added' };
    await tellOrganisation(tx, context, one, { action: 'organisation.change', detail });
    return ok(key);
  });
}
