import type { Tx } from '#platform/database/database.ts';
import { isFirstSpeaker } from '../../domain/call/own-talk.ts';
import {
  isPassportOpen,
  type Passport,
  type PassportContact,
} from '../../domain/innovation/innovation.ts';
import { isInProgramme } from '../../domain/talk.ts';
import { findPassportContact, findPassportOf } from '../../storage/innovation/passports.ts';
import type { OpenedTalk } from '../call/open-own-talk.ts';

export interface OwnPassport extends PassportContact {
  /** Undefined: nothing was written yet. */
  readonly passport: Passport | undefined;
  readonly mayWrite: boolean;
}

const NOBODY: PassportContact = { contact: '', isContactPublic: false };

/** What a talk that was opened leaves behind so far. Whoever calls this has asked the policy. */
export async function ownPassportOf(tx: Tx, { talk, by }: OpenedTalk): Promise<OwnPassport> {
  const passport = await findPassportOf(tx, talk.id);
  const isFirst = isFirstSpeaker(talk, by);
  const contact = passport && isFirst ? await findPassportContact(tx, passport.id) : NOBODY;
  // Whoever began a talk that is in the programme, until everybody reads what it left.
  const mayWrite = isInProgramme(talk) && isFirst && isPassportOpen(passport);
  return { passport, ...contact, mayWrite };
}
