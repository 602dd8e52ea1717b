/** One under another as they come, parted where the day changes on the installation's clock. */
export function groupByDay<Thing extends { readonly createdAt: Temporal.Instant }>(
  things: readonly Thing[],
  timeZone: string,
): readonly { readonly day: Temporal.PlainDate; readonly things: readonly Thing[] }[] {
  const days = Map.groupBy(things, ({ createdAt }) =>
    createdAt.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  );
  return [...days].map(([day, ofDay]) => ({ day: Temporal.PlainDate.from(day), things: ofDay }));
}
