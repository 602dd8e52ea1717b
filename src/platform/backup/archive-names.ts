/** How many archives are retained: the last of each day for some days, the first of each week for some weeks. */
export interface Keep {
  readonly days: number;
  readonly weeks: number;
}

/** Erased data is gone for good only when the last backup that contains it is deleted. */
export const MAX_KEPT_DAYS = 35;

const NAME = /^poruch-(\d{8}T\d{6}Z)\.tar\.zst(\.locked)?$/;

/** `poruch-20261125T024000Z.tar.zst.locked`; without the last extension any tar program opens it. */
export function archiveName(madeAt: Temporal.Instant, locked: boolean): string {
  const time = madeAt.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  return `poruch-${time}.tar.zst${locked ? '.locked' : ''}`;
}

export interface KeptArchive {
  readonly name: string;
  readonly madeAt: Temporal.Instant;
}

/** The archives among the file names of a folder, oldest first. Other files are ignored. */
export function archivesAmong(names: readonly string[]): readonly KeptArchive[] {
  return names
    .flatMap((name) => {
      const time = NAME.exec(name)?.[1];
      return time === undefined ? [] : [{ name, madeAt: Temporal.Instant.from(time) }];
    })
    .toSorted((a, b) => Temporal.Instant.compare(a.madeAt, b.madeAt));
}

/** Pure: the names to be deleted. Nothing older than 35 days is retained, whatever `keep` says. */
export function expiredArchives(
  names: readonly string[],
  keep: Keep,
  now: Temporal.ZonedDateTime,
): readonly string[] {
  const archives = archivesAmong(names).map(({ name, madeAt }) => {
    const day = madeAt.toZonedDateTimeISO(now.timeZoneId).toPlainDate();
    return { name, day, age: day.until(now.toPlainDate()).days };
  });
  const lastOfDay = new Map(archives.map((archive) => [archive.day.toString(), archive.name]));
  const firstOfWeek = new Map(
    archives.toReversed().map((archive) => [weekOf(archive.day), archive.name]),
  );
  const stays = ({ name, day, age }: (typeof archives)[number]) =>
    age < MAX_KEPT_DAYS &&
    ((age < keep.days && lastOfDay.get(day.toString()) === name) ||
      (age < keep.weeks * 7 && firstOfWeek.get(weekOf(day)) === name));
  return archives.filter((archive) => !stays(archive)).map(({ name }) => name);
}

function weekOf(day: Temporal.PlainDate): string {
  return `${day.yearOfWeek}-${day.weekOfYear}`;
}
