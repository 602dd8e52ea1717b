/** Assigns unused slugs: the wanted one, or that with the first free number. An assigned slug counts as used from then on. */
export function freeSlugs(taken: Iterable<string>): (wanted: string) => string {
  const all = new Set(taken);
  // Where the last search ended, so that a thousand equal names are not counted through a thousand times.
  const lastNumbers = new Map<string, number>();
  return (wanted) => {
    let number = lastNumbers.get(wanted) ?? 1;
    let slug = number === 1 ? wanted : `${wanted}-${number}`;
    for (; all.has(slug); slug = `${wanted}-${number}`) number += 1;
    lastNumbers.set(wanted, number);
    all.add(slug);
    return slug;
  };
}
