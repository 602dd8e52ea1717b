import type { AreaId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import type { JointAction } from '../domain/action.ts';
import type { ActionStatus } from '../domain/action-status.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { planText } from '../messages/index.ts';

const TONES: Readonly<Record<ActionStatus, BadgeTone>> = {
  proposed: 'plain',
  agreed: 'date',
  accepted: 'date',
  'under-way': 'date',
  done: 'kept',
  changed: 'plain',
  dropped: 'plain',
  carried: 'plain',
};

/** In the reader’s language, where somebody wrote it; else as it was written. */
export function actionTitle(
  locale: Locale,
  { title, titleEn }: Pick<JointAction, 'title' | 'titleEn'>,
): { readonly text: string; readonly lang: 'uk' | 'en' } {
  const isEnglish = locale !== 'uk' && titleEn !== '';
  return isEnglish ? { text: titleEn, lang: 'en' } : { text: title, lang: 'uk' };
}

/** How it stands; that it waits to be confirmed; and what rose by itself. */
export function ActionMarks({
  locale,
  action: { status, claimed, risen },
}: {
  readonly locale: Locale;
  readonly action: Pick<JointAction, 'status' | 'claimed' | 'risen'>;
}) {
  const t = planText.in(locale);
  const isClaimed = claimed !== undefined && status === 'under-way';
  return (
    <>
      <Badge tone={TONES[status]}>{t(isClaimed ? 'status.claimed' : `status.${status}`)}</Badge>{' '}
      {risen && <Badge tone="late">{t(`risen.${risen.as}`)}</Badge>}
    </>
  );
}

export function areaName(
  locale: Locale,
  { areas }: { readonly areas: Pick<PlanContext['areas'], 'get'> },
  id: AreaId,
): string {
  const area = areas.get(id);
  return area ? nameIn(locale, area) : '';
}

const WHATS = [
  'proposed',
  'rewritten',
  'frozen',
  'agreed',
  'accepted',
  'declined',
  'deputy-accepted',
  'deputy-declined',
  'owner-named',
  'deputy-named',
  'link-given',
  'started',
  'reported',
  'claimed',
  'confirmed',
  'disputed',
  'dropped',
  'changed',
  'carried',
  'linked',
  'grounded',
  'unlinked',
  'overdue',
  'silent',
] as const;

/** What a row of the history says happened. */
export function whatWords(locale: Locale, what: string): string {
  const known = WHATS.find((one) => one === what) ?? 'other';
  return planText.in(locale)(`what.${known}`);
}
