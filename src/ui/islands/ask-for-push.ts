import { postProved, readAnswer } from './post-proved.ts';

const PATIENCE = 30_000;

/**
 * Where a browser can be told something, the page offers it (`ui/push/push-offer.tsx`). The browser is asked after a press
 * alone; nothing leaves the page that is open: it may be the only one that shows a code.
 */
for (const offer of document.querySelectorAll<HTMLElement>('[data-push]')) {
  if (canBeTold()) void show(offer);
}

/** On an iPhone only a page of the home screen has all of it. */
function canBeTold(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

async function show(offer: HTMLElement): Promise<void> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const known = (offer.dataset['pushKnown'] ?? '').split(' ');
  const own = await pushManager.getSubscription();
  const form = offer.querySelector<HTMLFormElement>('form[data-push-ask]');
  if (!form) return;
  form.hidden = own !== null && known.includes(await hashOf(own.endpoint));
  offer.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(offer, form, pushManager);
  });
}

async function ask(offer: HTMLElement, form: HTMLFormElement, manager: PushManager): Promise<void> {
  const button = form.querySelector('button');
  if (button) button.disabled = true;
  say(offer, 'wordWaits');
  try {
    if ((await Notification.requestPermission()) !== 'granted') say(offer, 'wordDenied');
    else await tell(offer, form, await subscribe(manager, offer.dataset['push'] ?? ''));
  } catch {
    say(offer, 'wordFailed');
  }
  if (button) button.disabled = false;
}

async function subscribe(manager: PushManager, key: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await manager.subscribe(options);
  } catch (error) {
    // It was asked before under another key, which the installation has no more.
    const old = await manager.getSubscription();
    if (!old) throw error;
    await old.unsubscribe();
    return await manager.subscribe(options);
  }
}

async function tell(
  offer: HTMLElement,
  form: HTMLFormElement,
  subscription: PushSubscription,
): Promise<void> {
  const body = new URLSearchParams(
    [...form.querySelectorAll('input')].map(({ name, value }) => [name, value]),
  );
  for (const [name, value] of Object.entries(saidBy(subscription))) body.append(name, value);
  const answer = await postProved(form.action, body, PATIENCE);
  const said = answer ? await readAnswer(answer) : {};
  if ('told' in said) showTold(offer, form);
  else if ('why' in said) write(offer, String(said.why));
  else say(offer, 'wordFailed');
}

/** What a push service of a browser is spoken to with: see `platform/push`. */
function saidBy(subscription: PushSubscription): Readonly<Record<string, string>> {
  const { endpoint = '', keys = {} } = subscription.toJSON();
  return { endpoint, publicKey: keys['p256dh'] ?? '', authSecret: keys['auth'] ?? '' };
}

function showTold(offer: HTMLElement, form: HTMLFormElement): void {
  form.hidden = true;
  for (const stop of offer.querySelectorAll<HTMLElement>('[data-push-stop]')) stop.hidden = false;
  say(offer, 'wordTold');
}

function say(offer: HTMLElement, word: string): void {
  write(offer, offer.dataset[word] ?? '');
}

function write(offer: HTMLElement, words: string): void {
  const line = offer.querySelector('[role=status]');
  if (line) line.textContent = words;
}

/** As the server makes it of what it keeps. */
async function hashOf(endpoint: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
