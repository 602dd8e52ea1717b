import { createListbox, type Found } from './listbox.ts';

/** Fewer letters would find half of everything. */
const MIN_LETTERS = 2;
/** So long a pause in typing is the end of a word, in milliseconds. */
const PAUSE = 150;

interface Hit {
  readonly name: string;
  readonly formerName: string | null;
  readonly within: readonly string[];
  readonly area: {
    readonly slug: string;
    readonly name: string;
    readonly nameEn: string | null;
  } | null;
}

/** Shows what is found as one types. The form below it works without. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-type-ahead]')) {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  if (input) suggest(form, input);
}

function suggest(form: HTMLFormElement, input: HTMLInputElement): void {
  const { typeAhead = '', areas = '', label = '', former = '' } = form.dataset;
  const listbox = createListbox(input, label);
  let asking: AbortController | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  input.addEventListener('input', () => {
    asking?.abort();
    clearTimeout(pause);
    const query = input.value.trim();
    if (query.length < MIN_LETTERS) listbox.close();
    else pause = setTimeout(() => void ask(query), PAUSE);
  });

  async function ask(query: string): Promise<void> {
    asking = new AbortController();
    try {
      const answer = await fetch(`${typeAhead}?limit=8&q=${encodeURIComponent(query)}`, {
        signal: asking.signal,
      });
      if (!answer.ok) return;
      const found: unknown = await answer.json();
      listbox.show(hitsOf(found).flatMap((hit) => foundOf(hit, areas, former)));
    } catch {
      // Aborted by the next letter, or no network: the button still works, or says what is wrong.
    }
  }
}

/** Our own operation's answer; anything else shows nothing. */
function hitsOf(answer: unknown): readonly Hit[] {
  return isAnswer(answer) ? answer.hits : [];
}

function isAnswer(value: unknown): value is { readonly hits: readonly Hit[] } {
  return (
    typeof value === 'object' && value !== null && 'hits' in value && Array.isArray(value.hits)
  );
}

function foundOf(
  { name, formerName, within, area }: Hit,
  areas: string,
  former: string,
): readonly Found[] {
  if (!area) return [];
  const readsLatin = ['en', 'ro', 'gag'].includes(document.documentElement.lang);
  const shown = readsLatin && area.name === name ? (area.nameEn ?? name) : name;
  const old = formerName === null ? [] : [former.replace('…', formerName)];
  return [{ href: `${areas}/${area.slug}`, name: shown, about: [...old, ...within].join(', ') }];
}
