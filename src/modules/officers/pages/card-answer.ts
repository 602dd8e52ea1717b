import { type Result, refuse } from '../../../kernel/result.ts';
import { type Answer, type PageRequest, redirect, refusal } from '../../../platform/http/route.ts';
import { localePath } from '../../../platform/i18n/locales.ts';
import type { Context } from '../../identity/index.ts';
import { readOfficerCard } from '../use-cases/read-officer-card.ts';

type Card = Extract<Awaited<ReturnType<typeof readOfficerCard>>, { ok: true }>['value'];

/** The card by its slug, or the answer where there is none; a former slug leads on for good. */
export async function cardOrAnswer(
  context: Context,
  request: PageRequest,
  slug: string,
  pathOf: (slug: string) => string,
): Promise<Result<Card, Answer>> {
  const read = await readOfficerCard(context, slug);
  if (read.ok) return read;
  if (read.refusal.reason === 'absent') return refuse(refusal('absent'));
  const path = localePath(request.locale, pathOf(read.refusal.slug));
  return refuse(redirect(path, { permanent: true }));
}
