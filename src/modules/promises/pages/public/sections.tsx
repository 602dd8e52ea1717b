import type { VNode } from 'preact';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { AreaSection, OfficerCardSection } from '#modules/officers/index.ts';
import { areaOfOfficer } from '../../domain/area-of-officer.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { promisesText } from '../../messages/index.ts';
import { type ListPromises, listPromises } from '../../use-cases/list-promises.ts';
import { narrowedPath, promisesPath } from './paths.ts';
import { PromiseRows } from './promise-rows.tsx';

const SHOWN = 3;
/** Of one officer all that are not answered for, as far as anybody reads on: what is due first leaves no card. */
const SHOWN_OF_OFFICER = 20;

/** On a card: what she promised and has not answered for yet, and the way to ask her something. */
export function promisesCard(context: PromisesContext): OfficerCardSection {
  return {
    id: 'promises',
    order: 20,
    load: async ({ officerId, locale }) => {
      const officer = context.officers.get(officerId);
      if (!officer) return null;
      const isAsked = areaOfOfficer(officer, context.platform.clock.today()) !== undefined;
      return await section(context, mainLocale(locale), {
        filter: { officerId },
        most: SHOWN_OF_OFFICER,
        all: narrowedPath(promisesPath(undefined), { officer: officer.slug }),
        ask: isAsked ? `/officer/${officer.slug}/ask` : undefined,
      });
    },
  };
}

/** The same of an area with all that lies in it. */
export function promisesArea(context: PromisesContext): AreaSection {
  return {
    id: 'promises',
    order: 20,
    load: async ({ areaId, locale }) => {
      const area = context.areas.get(areaId);
      if (!area) return null;
      return await section(context, mainLocale(locale), {
        filter: { areaId },
        most: SHOWN,
        all: promisesPath(area),
        ask: `/area/${area.slug}/ask`,
      });
    },
  };
}

interface SectionOf {
  readonly filter: Pick<ListPromises, 'areaId' | 'officerId'>;
  readonly most: number;
  readonly all: string;
  /** Undefined: nobody knows where the question would be of. */
  readonly ask: string | undefined;
}

async function section(
  context: PromisesContext,
  locale: Locale,
  { filter, most, all, ask }: SectionOf,
): Promise<VNode | null> {
  const listed = await listPromises(context, {
    ...filter,
    view: 'open',
    isByDue: true,
    limit: most,
  });
  if (!listed.ok) return null;
  const { promises, counts } = listed.value;
  const isEmpty = counts.open + counts.kept + counts.notKept === 0;
  if (isEmpty && !ask) return null;
  const t = promisesText.in(locale);
  return (
    <>
      {promises.length > 0 && <h2>{t('section.title')}</h2>}
      <PromiseRows context={context} locale={locale} promises={promises} />
      <LinkRows>
        {!isEmpty && (
          <LinkRow
            href={localePath(locale, all)}
            title={t('section.all')}
            about={t('section.all.about', { open: counts.open })}
          />
        )}
        {ask && (
          <LinkRow
            href={localePath(locale, ask)}
            title={t('section.ask')}
            about={t('section.ask.about')}
          />
        )}
      </LinkRows>
    </>
  );
}
