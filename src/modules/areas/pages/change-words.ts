import type { AreaId } from '../../../kernel/ids.ts';
import { formatInstant } from '../../../platform/i18n/dates.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import { formatNumber } from '../../../platform/i18n/numbers.ts';
import type { Actor, Context } from '../../identity/index.ts';
import { type AreaState, fieldsOf, type StateField } from '../domain/change/area-state.ts';
import type { Change } from '../domain/change/change.ts';
import type { ChangeRefusal } from '../domain/change/change-refusal.ts';
import { areasText } from '../messages/index.ts';
import type { ChangedArea, ChangeView } from '../use-cases/read-change.ts';

/** «Імпорт «карта.geojson»», «Дільниці: Зразкова громада». */
export function changeTitle(
  locale: Locale,
  change: Change,
  areaName: string | undefined,
  returned?: Change,
): string {
  const t = areasText.in(locale);
  const area = areaName ?? '—';
  if (change.kind !== 'put-back')
    return t(`desk.change.${change.kind}`, { source: change.source, area });
  const source = returned ? changeTitle(locale, returned, areaName) : area;
  return t('desk.change.put-back', { source });
}

export function whoWords(locale: Locale, { accountId }: Change, actor: Actor): string {
  const t = areasText.in(locale);
  if (accountId === undefined) return t('desk.changes.system');
  const isOwn = actor.kind === 'staff' && actor.id === accountId;
  return t(isOwn ? 'desk.changes.own' : 'desk.changes.colleague');
}

export function whenWords(locale: Locale, { madeAt }: Change, { platform }: Context): string {
  return formatInstant(locale, madeAt, platform.clock.timeZone);
}

/** Why it cannot be put back, in a sentence. */
export function changeRefusalWords(
  locale: Locale,
  refusal: Exclude<ChangeRefusal, { readonly code: 'absent' }>,
  context: Context,
): string {
  const t = areasText.in(locale);
  switch (refusal.code) {
    case 'partly':
      return t('desk.change.back.partly');
    case 'undone':
      return t('desk.change.undone');
    case 'nothing-to-put-back':
      return t('desk.change.nothing-to-put-back');
    case 'changed-since':
      return t('desk.change.changed-since', { area: refusal.area });
    case 'stands-on': {
      const { later } = refusal;
      const change = later.kind === 'import' ? later.source : t(`desk.change.kind.${later.kind}`);
      return t('desk.change.stands-on', { change, when: whenWords(locale, later, context) });
    }
  }
}

/** «населення: 120 → 130; межа» */
export function fieldWords(
  locale: Locale,
  { difference: { before, after } }: ChangedArea,
  nameOf: ChangeView['nameOf'],
): string {
  const t = areasText.in(locale);
  if (!before) return t('desk.change.created');
  return fieldsOf(after)
    .map((field) => {
      const name = t(`desk.field.${field}`);
      const [from, to] = [
        valueWords(locale, field, before, nameOf),
        valueWords(locale, field, after, nameOf),
      ];
      return from === undefined || to === undefined
        ? name
        : t('desk.change.from-to', { field: name, before: from, after: to });
    })
    .join('; ');
}

/** Undefined where the map says it better. */
function valueWords(
  locale: Locale,
  field: StateField,
  state: Partial<AreaState>,
  nameOf: ChangeView['nameOf'],
): string | undefined {
  const t = areasText.in(locale);
  switch (field) {
    case 'boundary':
    case 'centre':
    case 'urban':
    case 'settlementKind':
      return undefined;
    case 'population':
      return state.population === null || state.population === undefined
        ? t('desk.change.unknown')
        : formatNumber(locale, state.population);
    case 'status':
      return state.status && t(`desk.status.${state.status}`);
    case 'parentId':
      return namesOf(state.parentId ? [state.parentId] : [], nameOf) ?? t('desk.change.unknown');
    case 'settlements':
      return namesOf(state.settlements ?? [], nameOf) ?? t('desk.change.unknown');
    default:
      return state[field] ?? t('desk.change.unknown');
  }
}

function namesOf(ids: readonly AreaId[], nameOf: ChangeView['nameOf']): string | undefined {
  return ids.length === 0 ? undefined : ids.flatMap((id) => nameOf(id) ?? []).join(', ');
}
