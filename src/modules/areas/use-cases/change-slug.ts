import { type Result, ok, refuse } from '#kernel/result.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { loadFormerSlugs, moveSlug } from '../storage/former-slugs.ts';
import { loadKnownAreas, waitForOtherImports } from '../storage/load-known-areas.ts';
import { type AreaMeant, findMeant, writtenAs } from './find-area.ts';
import { reachOf } from './may-change.ts';
import { publicSubject } from './public-subject.ts';

export interface ChangeSlug {
  /** A code, a slug or an id. */
  readonly area: AreaMeant;
  /** The wanted address; transliterated if it has other characters than Latin letters, digits and hyphens. */
  readonly slug: string;
}

/** Gives an area's page a new address; the old one redirects there. Returns the new slug. */
export async function changeSlug(
  context: Context,
  input: ChangeSlug,
): Promise<Result<{ readonly before: string; readonly after: string }, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.rename')) return refuse(fileRefusal('forbidden'));
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    await waitForOtherImports(tx);
    const known = await loadKnownAreas(tx);
    const area = findMeant(known, input.area);
    if (!area || !reachOf(context, 'area.rename', known)(area)) {
      return refuse(fileRefusal('area-unknown', { area: writtenAs(input.area) }));
    }
    const slug = slugOf(input.slug);
    if (slug === area.slug) return ok({ before: slug, after: slug });
    const former = await loadFormerSlugs(tx);
    const holder = known.find((other) => other.slug === slug);
    if (holder || former.some((one) => one.slug === slug && one.areaId !== area.id)) {
      return refuse(fileRefusal('slug-taken', { slug, name: holder?.name ?? '' }));
    }
    await moveSlug(tx, area, slug, clock.now());
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'area.rename',
      thing: { kind: 'area', id: area.id },
    });
    await recordEvent(tx, clock, random, {
      type: 'area.slug-changed',
      subject: publicSubject(area),
    });
    return ok({ before: area.slug, after: slug });
  });
}
