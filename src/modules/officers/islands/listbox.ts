export interface Found {
  readonly href: string;
  readonly name: string;
  /** What tells it from its namesakes. */
  readonly about: string;
}

export interface Listbox {
  show(found: readonly Found[]): void;
  close(): void;
}

/**
 * A list under a field, by the ARIA combobox pattern: the focus stays in the field, arrows choose, Enter goes
 * there, Escape closes. Nothing is chosen until an arrow is pressed: Enter alone sends the form.
 */
export function createListbox(input: HTMLInputElement, label: string): Listbox {
  const list = document.createElement('ul');
  list.id = `${input.id}-options`;
  list.className = 'options';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.hidden = true;
  input.parentElement?.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  let options: readonly HTMLElement[] = [];
  let found: readonly Found[] = [];
  let chosen = -1;

  function choose(next: number): void {
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = next;
    const option = options[chosen];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function close(): void {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  }

  function show(fresh: readonly Found[]): void {
    found = fresh;
    options = fresh.map((one, index) => optionOf(one, `${list.id}-${index}`));
    list.replaceChildren(...options);
    choose(-1);
    list.hidden = fresh.length === 0;
    input.setAttribute('aria-expanded', String(fresh.length > 0));
  }

  function go(one: Found | undefined): void {
    if (one) location.assign(one.href);
  }

  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const last = options.length - 1;
    if (event.key === 'ArrowDown') choose(chosen === last ? -1 : chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen === -1 ? last : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) go(found[chosen]);
    else return;
    event.preventDefault();
  });
  // A finger's tap takes the focus away before the click: the list must outlive it.
  input.addEventListener('blur', () => setTimeout(close, 200));
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return { show, close };
}

function optionOf({ href, name, about }: Found, id: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const title = document.createElement('b');
  title.textContent = name;
  const line = document.createElement('span');
  line.textContent = about;
  option.append(title, line);
  option.addEventListener('click', () => location.assign(href));
  return option;
}
