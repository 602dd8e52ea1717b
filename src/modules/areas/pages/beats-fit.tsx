import { metresBetween } from '#kernel/geometry/distance.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatSquareKilometres } from '#platform/i18n/numbers.ts';
import { Notice } from '#ui/components/notice.tsx';
import type { Area } from '../domain/area.ts';
import type { BeatsView } from '../domain/beats/hromada-state.ts';
import { areasText } from '../messages/index.ts';

interface BeatsFitProps {
  readonly locale: Locale;
  readonly view: BeatsView;
}

/** What the map shows and what it cannot, in sentences: the largest first. */
export function BeatsFit({ locale, view }: BeatsFitProps) {
  const t = areasText.in(locale);
  if (view.beats.length === 0) return null;
  const faults = faultsOf(locale, view);
  return (
    <>
      {faults.length === 0 ? (
        <Notice tone="done">{t('desk.beats.fit.good')}</Notice>
      ) : (
        <Notice tone="warning" title={t('desk.beats.fit')}>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="quiet">{t('beats.source')}</p>
    </>
  );
}

function faultsOf(locale: Locale, { beats, settlements, inspection }: BeatsView): string[] {
  const t = areasText.in(locale);
  const { overlaps, outside, holes, uncovered } = inspection;
  const rounded = (km2: number) => formatSquareKilometres(locale, km2);
  const lineless = beats.filter(({ shape }) => !shape).length;
  return [
    ...outside.map(({ beat, km2 }) =>
      t('beats.outside', { beat: nameIn(locale, beat), km2: rounded(km2) }),
    ),
    ...overlaps.map(({ first, second, km2 }) =>
      t('beats.overlap', {
        first: nameIn(locale, first),
        second: nameIn(locale, second),
        km2: rounded(km2),
      }),
    ),
    ...holes.map(({ km2, at }) => {
      const near = at && nearest(settlements, at);
      return near
        ? t('desk.beats.hole.near', { km2: rounded(km2), near: nameIn(locale, near) })
        : t('desk.beats.hole', { km2: rounded(km2) });
    }),
    ...(uncovered.length > 0
      ? [
          t('desk.beats.uncovered', {
            count: uncovered.length,
            names: uncovered.map((settlement) => nameIn(locale, settlement)).join(', '),
          }),
        ]
      : []),
    ...beats
      .filter(({ overLimit }) => overLimit)
      .map(({ beat, population, limit }) =>
        t('desk.beats.over', { beat: nameIn(locale, beat), population, limit }),
      ),
    ...(lineless > 0 ? [t('desk.beats.lineless', { count: lineless })] : []),
  ];
}

function nearest(settlements: readonly Area[], at: Point): Area | undefined {
  const placed = settlements.flatMap((settlement) =>
    settlement.centre ? [{ settlement, metres: metresBetween(settlement.centre, at) }] : [],
  );
  return placed.toSorted((one, other) => one.metres - other.metres)[0]?.settlement;
}
