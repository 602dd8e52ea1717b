import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import type { DeskPlace } from './desk-frame.ts';

const KEYS = [
  { keys: ['J', 'K'], text: 'desk.keys.rows' },
  { keys: ['Enter'], text: 'desk.keys.open' },
  { keys: ['A'], text: 'desk.keys.act' },
  { keys: ['/'], text: 'desk.keys.search' },
  { keys: ['G', 'N'], text: 'desk.keys.notifications' },
  { keys: ['?'], text: 'desk.keys.this' },
] as const;

interface DeskKeysProps {
  readonly locale: Locale;
  readonly places: readonly DeskPlace[];
}

/** Opened by «?»: every key, and the switch that turns them off for whoever types by voice. */
export function DeskKeys({ locale, places }: DeskKeysProps) {
  const t = uiText.in(locale);
  return (
    <dialog class="desk-keys" id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('desk.keys')}</h2>
      <dl>
        {KEYS.map(({ keys, text }) => (
          <KeyRow key={text} keys={keys} text={t(text)} />
        ))}
        {places.map(
          ({ key, label, path }) =>
            key && <KeyRow key={path} keys={['G', key.toUpperCase()]} text={label} />,
        )}
      </dl>
      <p class="quiet">{t('desk.keys.layout')}</p>
      <form method="dialog">
        <label class="choice">
          <input type="checkbox" data-keys-off />
          <span>{t('desk.keys.off')}</span>
        </label>
        <button class="button plain" type="submit">
          {t('desk.keys.close')}
        </button>
      </form>
    </dialog>
  );
}

function KeyRow({ keys, text }: { readonly keys: readonly string[]; readonly text: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
