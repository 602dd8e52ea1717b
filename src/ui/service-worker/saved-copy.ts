/** Where the layout keeps the line «збережена копія» ready: see savedCopy in layouts/header.tsx. */
const HIDDEN = 'hidden data-saved';
const TIME = '<time></time>';

/** The page as it was kept, with the line shown that says so and when that was. */
export async function asSavedCopy(response: Response): Promise<Response> {
  const html = await response.text();
  const kept = response.headers.get('date');
  const language = /<html lang="([a-z]+)"/.exec(html)?.[1] ?? 'uk';
  const marked = html
    .replace(HIDDEN, 'data-saved')
    .replace(TIME, kept ? `<time>(${describe(new Date(kept), language)})</time>` : '');
  return new Response(marked, { status: response.status, headers: response.headers });
}

/** Browsers have no Gagauz either: figures are read in every language. */
function describe(time: Date, language: string): string {
  const options = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;
  const numeric = { ...options, month: '2-digit' } as const;
  return language === 'gag'
    ? time.toLocaleString('uk', numeric)
    : time.toLocaleString(language === 'en' ? 'en-GB' : language, options);
}
