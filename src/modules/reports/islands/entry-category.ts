/**
 * Asks for what must be said and asked of a category as soon as it is chosen, so that whoever listens need press nothing.
 * The rest of the form is left as it is: somebody may be typing.
 */
const form = document.querySelector<HTMLFormElement>('form.entry');
const category = form?.elements.namedItem('category');
const ask = form?.querySelector<HTMLButtonElement>('[data-entry-ask]');
const told = form?.querySelector('[data-entry-told]');

if (form && ask && told && category instanceof HTMLSelectElement) {
  ask.hidden = true;
  let latest: AbortController | undefined;
  category.addEventListener('change', () => {
    latest?.abort();
    const asking = new AbortController();
    latest = asking;
    void show(form, told, asking.signal).catch(() => {
      // Without an answer the button does the same, and so does sending. Where another was chosen, that one is asked.
      ask.hidden = asking.signal.aborted;
    });
  });
}

/** Another hromada has other places and other categories: the page is asked for anew, with all that was typed. */
const hromada = form?.elements.namedItem('around');
const askHromada = form?.querySelector<HTMLButtonElement>('[data-entry-hromada]');
if (askHromada && hromada instanceof HTMLSelectElement) {
  askHromada.hidden = true;
  hromada.addEventListener('change', () => askHromada.click());
}

async function show(entry: HTMLFormElement, place: Element, signal: AbortSignal): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(entry)) {
    if (typeof value === 'string') body.append(name, value);
  }
  body.set('go', 'category');
  const answer = await fetch(entry.action, { method: 'POST', body, signal });
  if (!answer.ok) throw new Error(`the category's questions: ${answer.status}`);
  const shown = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = shown.querySelector('[data-entry-told]');
  if (!fresh) throw new Error('no questions in the answer');
  place.replaceChildren(...fresh.childNodes);
}
