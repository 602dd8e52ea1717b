import { type Result, ok, refuse } from '#kernel/result.ts';
import { describeError } from '#platform/log/describe-error.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { DeskContext, DeskFinding, DeskSearch } from '../domain/desk.ts';

/** Of one sort; more would hide the other sorts. */
const OF_EACH = 8;
const MIN_LENGTH = 2;

export interface FoundGroup {
  readonly search: DeskSearch;
  readonly findings: readonly DeskFinding[];
}

export interface DeskFound {
  /** In the order of the searches; a search that found nothing is left out. */
  readonly groups: readonly FoundGroup[];
  /** Those that broke: the others must be shown all the same, and that something is missing must be said. */
  readonly broken: readonly DeskSearch[];
}

/** Everything that whoever acts may see and that fits the text. Each search asks for itself who may see what. */
export async function searchDesk(
  context: DeskContext,
  asked: { readonly text: string; readonly locale: Locale },
): Promise<Result<DeskFound, 'forbidden' | 'too-short'>> {
  const { actor, policy, desk } = context;
  if (!policy.can(actor, 'desk.open')) return refuse('forbidden');
  if (asked.text.length < MIN_LENGTH) return refuse('too-short');
  const searches = desk.searches.toSorted((a, b) => a.order - b.order);
  const answers = await Promise.all(searches.map((search) => askOne(context, search, asked)));
  return ok({
    groups: answers.flatMap(({ search, findings }) =>
      findings && findings.length > 0 ? [{ search, findings }] : [],
    ),
    broken: answers.flatMap(({ search, findings }) => (findings ? [] : [search])),
  });
}

async function askOne(
  context: DeskContext,
  search: DeskSearch,
  asked: { readonly text: string; readonly locale: Locale },
) {
  try {
    return { search, findings: await search.find(context, { ...asked, limit: OF_EACH }) };
  } catch (error) {
    context.platform.log.error({ search: search.id, ...describeError(error) }, 'a search broke');
    return { search, findings: undefined };
  }
}
