import type { GatheringId } from '#kernel/ids.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { doorText } from './messages/index.ts';

/**
 * What the island fills: whether the telephone can work without a network, what waits there, the camera. Without a
 * gathering it is of the one whose list was loaded last.
 */
export function OfflineDoor({
  locale,
  id = '',
}: {
  readonly locale: Locale;
  readonly id?: GatheringId | '';
}) {
  const t = doorText.in(locale);
  const path = localePath(locale, '/desk/door/{id}');
  return (
    <div
      class="offline-door"
      data-offline-door={id}
      data-manifest={`${path}/manifest`}
      data-to={`${path}/scans`}
      data-page={path}
      data-sign-in={localePath(locale, '/sign-in?next=/desk/door/{id}')}
      hidden
    >
      <p role="status" data-offline-state></p>
      <p role="status" data-offline-verdict></p>
      <video data-offline-video hidden muted playsInline></video>
      <p class="buttons">
        <button class="button plain" type="button" data-offline-camera>
          {t('offline.camera')}
        </button>
        <button class="button plain" type="button" data-offline-plus>
          {t('plus')}
        </button>
        <button class="button plain" type="button" data-offline-undo>
          {t('offline.undo')}
        </button>
      </p>
      <template data-offline-words>{JSON.stringify(wordsIn(locale))}</template>
    </div>
  );
}

/** Sentences that the island says by itself; what stands in braces it fills in. */
function wordsIn(locale: Locale) {
  const t = doorText.in(locale);
  return {
    ready: t('offline.ready', { count: '{count}', at: '{at}' }),
    notReady: t('offline.not-ready'),
    waiting: t('offline.waiting', { count: '{count}' }),
    sent: t('offline.sent'),
    signedOut: t('offline.signed-out'),
    noCamera: t('offline.no-camera'),
    camera: t('offline.camera'),
    stop: t('offline.stop'),
    kept: t('offline.kept', { people: '{people}' }),
    undone: t('offline.undone'),
    none: t('offline.none'),
    anyway: t('anyway'),
    welcome: t('offline.welcome', { seats: '{seats}' }),
    fewer: t('offline.fewer', { people: '{people}', seats: '{seats}' }),
    more: t('offline.more', { seats: '{seats}' }),
    new: t('offline.new'),
    notOurs: t('error.ticket'),
    cancelled: t('verdict.cancelled'),
    notSeated: t('verdict.not-seated'),
    twice: t('verdict.twice'),
    people: t('error.people'),
    first: t('error.first'),
    firstMore: t('error.first-more-than-all'),
    unsent: t('offline.unsent', { people: '{people}' }),
    here: t('offline.here', { people: '{people}' }),
  };
}
