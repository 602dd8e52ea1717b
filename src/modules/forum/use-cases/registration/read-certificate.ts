import { type Result, ok, refuse } from '#kernel/result.ts';
import { readTicket } from '#modules/attendance/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { FORUM } from '../../domain/registration/registration.ts';
import { readForum } from '../read-forum.ts';
import type { ShownTicket } from './keep-badge.ts';

/** `not-come`: nobody was let in with that ticket. */
export type CertificateRefusal = 'absent' | 'not-come';

/** What the certificate of whoever was there says of the forum. Whose it is they write themselves, and it is sent nowhere. */
export async function readCertificate(
  context: ForumContext,
  { year, code, locale }: ShownTicket,
): Promise<Result<WholeForum, CertificateRefusal>> {
  const forum = await readForum(context, year);
  const ticket = await readTicket(context, code, locale);
  if (!forum.ok || !ticket.ok) return refuse('absent');
  const { owner, hasCome } = ticket.value;
  if (owner.ownerKind !== FORUM || owner.ownerId !== forum.value.id) return refuse('absent');
  return hasCome ? ok(forum.value) : refuse('not-come');
}
