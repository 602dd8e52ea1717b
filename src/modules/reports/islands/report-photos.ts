/** Shows which photographs were chosen, and how many of them there is room for, before they are sent. */
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-photos]')) {
  const list = document.createElement('ul');
  list.className = 'photos';
  const line = document.createElement('p');
  line.className = 'quiet';
  line.setAttribute('role', 'status');
  input.after(line, list);
  const show = () => showChosen(input, line, list);
  input.addEventListener('change', show);
  // On a slow network they were chosen before this came.
  show();
}

function showChosen(input: HTMLInputElement, line: HTMLElement, list: HTMLElement): void {
  const { photos = '', wordChosen = '', wordTooMany = '' } = input.dataset;
  const files = [...(input.files ?? [])];
  const isTooMany = files.length > Number(photos);
  const chosen = files.length === 0 ? '' : wordChosen.replace('…', String(files.length));
  line.textContent = isTooMany ? `${chosen}. ${wordTooMany}` : chosen;
  list.replaceChildren(...files.slice(0, Number(photos)).map(pictureOf));
}

function pictureOf(file: File): HTMLElement {
  const item = document.createElement('li');
  const name = document.createElement('span');
  name.className = 'quiet';
  name.textContent = file.name;
  item.append(name);
  // Its bytes stand in the page: an address of a blob our own policy would not load.
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    const picture = document.createElement('img');
    picture.alt = '';
    picture.src = typeof reader.result === 'string' ? reader.result : '';
    // What is no picture keeps its name alone.
    picture.addEventListener('load', () => item.prepend(picture));
  });
  reader.readAsDataURL(file);
  return item;
}
