import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { withDeputyOn } from '../domain/public-card.ts';
import { readOfficerCard } from '../use-cases/read-officer-card.ts';

type Card = Extract<Awaited<ReturnType<typeof readOfficerCard>>, { ok: true }>['value'];

/** The card by its slug, or the answer where there is none; a former slug leads on for good. */
export async function cardOrAnswer(
  context: OfficersContext,
  request: PageRequest,
  slug: string,
  pathOf: (slug: string) => string,
): Promise<Result<Card, Answer>> {
  const read = await readOfficerCard(context, slug);
  if (read.ok) {
    const { officers, platform } = context;
    return ok(withDeputyOn(read.value, officers, platform.clock.today()));
  }
  if (read.refusal.reason === 'absent') return refuse(refusal('absent'));
  const path = localePath(request.locale, pathOf(read.refusal.slug));
  return refuse(redirect(path, { permanent: true }));
}
