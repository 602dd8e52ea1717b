/**
 * Gives slugs that are nobody's: the one that is wanted, or with the first number that makes it free. What was
 * given is taken from then on.
 */
export function freeSlugs(taken: Iterable<string>): (wanted: string) => string {
  const all = new Set(taken);
  // Where the last search ended: a thousand namesakes must not be counted through a thousand times.
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
