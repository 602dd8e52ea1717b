import type { AreaId } from '#kernel/ids.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import type { Actor, Context } from '#modules/identity/index.ts';
import { type AreaState, fieldsOf, type StateField } from '../domain/change/area-state.ts';
import { type Change, isSwitch } from '../domain/change/change.ts';
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
  if (isSwitch(change) && areaName === undefined) return t(`desk.change.${change.kind}.many`);
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
  if (ON_THE_MAP.has(field)) return undefined;
  const t = areasText.in(locale);
  const { population, status, parentId, settlements = [] } = state;
  const named = (ids: readonly AreaId[]) => ids.flatMap((id) => nameOf(id) ?? []).join(', ');
  const words: Partial<Record<StateField, string | undefined>> = {
    ...nameWords(state),
    population: typeof population === 'number' ? formatNumber(locale, population) : undefined,
    status: status && t(`desk.status.${status}`),
    parentId: parentId ? named([parentId]) : undefined,
    settlements: settlements.length > 0 ? named(settlements) : undefined,
  };
  return words[field] ?? t('desk.change.unknown');
}

function nameWords({ name, nameEn, furtherNames = [], code, localCode }: Partial<AreaState>) {
  return {
    name,
    nameEn: nameEn ?? undefined,
    furtherNames: furtherNames.map((further) => further.name).join(', ') || undefined,
    code: code ?? undefined,
    localCode: localCode ?? undefined,
  };
}

const ON_THE_MAP: ReadonlySet<StateField> = new Set([
  'boundary',
  'centre',
  'urban',
  'settlementKind',
]);
