import type { AreaId } from '#kernel/ids.ts';
import { beginningOf as beginningOfText } from '#kernel/text/beginning-of.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import { Ukrainian } from '#ui/components/ukrainian.tsx';
import { kindWord } from '#modules/officers/index.ts';
import type { Answerable } from '../../domain/promise.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import type { PromiseStatus } from '../../domain/promise-status.ts';
import { promisesText } from '../../messages/index.ts';
import type { ListedPromise } from '../../use-cases/list-promises.ts';

const BEGINNING = 140;

/** Enough of it to be recognised in a list, and to be a heading. */
export function beginningOf(words: string): string {
  return beginningOfText(words, BEGINNING);
}

const TONES: Readonly<Record<PromiseStatus, BadgeTone>> = {
  given: 'plain',
  'under-way': 'date',
  changed: 'date',
  kept: 'kept',
  'not-kept': 'late',
  withdrawn: 'plain',
};

interface PromiseMarksProps {
  readonly locale: Locale;
  readonly promise: Pick<ListedPromise, 'status' | 'isOverdue'>;
}

/** How it stands; and, beside it, that its day is over. */
export function PromiseMarks({ locale, promise: { status, isOverdue } }: PromiseMarksProps) {
  const t = promisesText.in(locale);
  return (
    <>
      <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>{' '}
      {isOverdue && <Badge tone="late">{t('overdue')}</Badge>}
    </>
  );
}

/** An officer as the card calls them today; anybody else as they were called then. */
export function ownerWords(
  locale: Locale,
  { officers }: Pick<PromisesContext, 'officers'>,
  owner: Answerable,
): { readonly name: string; readonly post: string; readonly path: `/${string}` | undefined } {
  const officer = owner.officerId && officers.get(owner.officerId);
  return officer
    ? {
        name: nameIn(locale, officer),
        post: kindWord(locale, officer),
        path: `/officer/${officer.slug}`,
      }
    : { name: owner.name, post: owner.post, path: undefined };
}

/** «Олена Зразкова, поліцейська офіцерка громади» */
export function Owner({
  locale,
  context,
  owner,
}: {
  readonly locale: Locale;
  readonly context: Pick<PromisesContext, 'officers'>;
  readonly owner: Answerable;
}) {
  const { name, post, path } = ownerWords(locale, context, owner);
  if (!path) return <Ukrainian locale={locale}>{`${name}, ${post}`}</Ukrainian>;
  return (
    <>
      <a href={localePath(locale, path)}>{name}</a>, {post}
    </>
  );
}

export function areaName(
  locale: Locale,
  { areas }: Pick<PromisesContext, 'areas'>,
  id: AreaId,
): string {
  const area = areas.get(id);
  return area ? nameIn(locale, area) : '';
}

/** «Олена Зразкова, до 5 грудня» */
export function promiseLine(
  locale: Locale,
  context: Pick<PromisesContext, 'officers' | 'platform'>,
  { owner, dueOn }: Pick<ListedPromise, 'owner' | 'dueOn'>,
): string {
  const day = formatNearDay(locale, dueOn, context.platform.clock.today());
  return `${ownerWords(locale, context, owner).name}, ${promisesText.in(locale)('due', { day })}`;
}
