import type { ComponentChildren } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import { Button } from '../components/button.tsx';
import { pushText } from './messages/index.ts';

interface PushOfferProps {
  readonly request: PageRequest;
  /** Of the installation’s sender: what the browser asks its push service with. */
  readonly publicKey: string;
  /** In one plain sentence what will stand on the screen, and who may read it. */
  readonly children: ComponentChildren;
  /** With the locale’s prefix: where the device is posted to, and where no more is wanted. */
  readonly ask: { readonly action: string; readonly fields: Fields };
  readonly stop: { readonly action: string; readonly fields: Fields };
  /** The devices that are told already, by hashes of their endpoints. */
  readonly devices: readonly string[];
}

type Fields = Readonly<Record<string, string>>;

/** What a page with it loads besides. */
export const PUSH_ISLANDS = ['ask-for-push'] as const;

/**
 * «Tell me on this device»: shown by the island, where the browser can be told at all; the browser asks its own question
 * after the press. Where devices are told already, they can be stopped without any script.
 */
export function PushOffer(props: PushOfferProps) {
  const { request, publicKey, children, ask, stop, devices } = props;
  const t = pushText.in(request.locale);
  const isTold = devices.length > 0;
  return (
    <section
      class="card off-paper"
      data-push={publicKey}
      data-push-known={devices.join(' ')}
      data-word-waits={t('waits')}
      data-word-told={t('told')}
      data-word-denied={t('denied')}
      data-word-failed={t('failed')}
      hidden={!isTold}
    >
      <h2>{t('title')}</h2>
      {isTold && <p>{t('devices', { count: devices.length })}</p>}
      <form method="post" action={ask.action} data-push-ask hidden>
        <Hidden fields={ask.fields} />
        <p>{children}</p>
        <p class="buttons">
          <Button kind="plain">{t('ask')}</Button>
        </p>
      </form>
      <p role="status" />
      <form method="post" action={stop.action} data-push-stop hidden={!isTold}>
        <Hidden fields={stop.fields} />
        <p class="buttons">
          <Button kind="plain">{t('stop')}</Button>
        </p>
      </form>
    </section>
  );
}

function Hidden({ fields }: { readonly fields: Fields }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
