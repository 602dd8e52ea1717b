const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const LOCAL = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;

/** «03.11.2026», «3/11/2026» (day first) or `2026-11-03`; undefined if it is no date. */
export function parseDate(text: string): Temporal.PlainDate | undefined {
  const iso = ISO.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const local = LOCAL.exec(text);
  return local ? dateOf(local[3], local[2], local[1]) : undefined;
}

function dateOf(year = '', month = '', day = ''): Temporal.PlainDate | undefined {
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
    // A typing error: 0206, 3026.
    return date.year >= 1950 && date.year <= 2100 ? date : undefined;
  } catch {
    return undefined;
  }
}
