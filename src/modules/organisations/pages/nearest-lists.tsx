import type { Point } from '#kernel/geometry/geometry.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Entries } from '#ui/components/card.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import type { Context } from '#modules/identity/index.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import { organisationsText } from '../messages/index.ts';
import { findNearest } from '../use-cases/find-nearest.ts';
import { OrganisationEntry } from './organisation-entry.tsx';

interface NearestListsProps {
  readonly context: Context;
  readonly organisations: OrganisationDirectory;
  readonly locale: Locale;
  readonly from: Point;
  readonly title: string;
  /** Whether somebody said where they are: from anywhere else a distance would be nobody's. */
  readonly isMeasured: boolean;
  /** Nothing farther is shown, in metres. */
  readonly within: number;
}

export const ANY_DISTANCE = Infinity;

const SHOWN = 5;

export function NearestLists(props: NearestListsProps) {
  const { context, organisations, locale, from, title, isMeasured, within } = props;
  const t = organisationsText.in(locale);
  const list = (kind: 'station' | 'medical-point') => {
    const found = findNearest(context, organisations, { from, kind, limit: SHOWN });
    return found.ok ? found.value.filter(({ metres }) => metres <= within) : [];
  };
  const groups = [
    { kind: 'station', title: t('nearest.stations'), none: t('nearest.stations.none') },
    { kind: 'medical-point', title: t('nearest.medical'), none: t('nearest.medical.none') },
  ] as const;
  const shown = groups
    .map((group) => ({ ...group, found: list(group.kind) }))
    // That nothing is known would be untrue where what is known is only too far.
    .filter(({ found }) => found.length > 0 || within === ANY_DISTANCE);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {shown.map((group) => (
        <section key={group.kind}>
          <h3>{group.title}</h3>
          {group.found.length === 0 && <EmptyState title={group.none} />}
          <Entries>
            {group.found.map((near) => (
              <OrganisationEntry
                key={near.organisation.id}
                locale={locale}
                {...near}
                metres={isMeasured ? near.metres : undefined}
              />
            ))}
          </Entries>
        </section>
      ))}
      {isMeasured && <p class="quiet">{t('nearest.straight')}</p>}
    </section>
  );
}
