import type { ComponentChildren } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import { formatTimeRange, formatWeekday } from '#platform/i18n/dates.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import { uiText } from '../messages/index.ts';
import { setPoster } from './poster-scale.ts';
import { QrCode } from './qr-code.tsx';
import { SheetPage } from './sheet-page.tsx';

export type PosterSize = 'a4' | 'a5';

export interface PosterReception {
  /** 1 is Monday. */
  readonly weekday: number;
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
  readonly place: string;
}

interface PosterPageProps {
  readonly request: PageRequest;
  readonly size: PosterSize;
  readonly name: string;
  /** «Ваш поліцейський» or «Ваша поліцейська». */
  readonly wordForm: 'masculine' | 'feminine';
  /** «поліцейська офіцерка громади · жетон 0012345». */
  readonly role: string;
  /** E.164, or a short number: what the page is for. */
  readonly phone: string;
  /** While the officer is away: until when, and whom to call instead. */
  readonly away?: { readonly until: string; readonly deputy: string | undefined } | undefined;
  readonly receptions: readonly PosterReception[];
  readonly villages: readonly string[];
  /** Where the QR code leads: the card's whole address. */
  readonly cardUrl: string;
  /** The day when the card was last checked, as it is shown. */
  readonly checkedOn?: string | undefined;
  /** The way back to the card and to the other size, on the screen only. */
  readonly links?: ComponentChildren;
}

/** One page for a notice board, black on white; on the screen a sheet with a button to print it. */
export function PosterPage(props: PosterPageProps) {
  const { request, size, name, role, away, receptions, villages, links } = props;
  const t = uiText.in(request.locale);
  const places = receptions.map((reception) => reception.place);
  const note = away && [away.until, away.deputy].join(' ');
  const setting = setPoster({ name, role, note, places, villages });
  return (
    <SheetPage
      request={request}
      look="poster"
      size={size}
      title={`${name} · ${t('sheet.print')}`}
      links={links}
      noIndex
    >
      <main class={`poster ${setting.scale}`}>
        {request.site.demonstration && <p class="poster-said">{t('demonstration')}</p>}
        <p class="poster-whom">{t('poster.whom', { form: props.wordForm })}</p>
        <h1>{name}</h1>
        <p class="poster-role">{role}</p>
        <Phone phone={props.phone} />
        {away && (
          <p class="poster-away">
            {away.until} {away.deputy && <b>{away.deputy}</b>}
          </p>
        )}
        {receptions.length > 0 && <Receptions {...props} />}
        {villages.length > 0 && (
          <p class="poster-villages">
            <b>{t('poster.villages')}:</b> {setting.villages.join(', ')}
          </p>
        )}
        <Foot {...props} />
      </main>
    </SheetPage>
  );
}

/** The code on one line, the rest on the next where it fits: a page is nine figures of 96 points wide. */
function Phone({ phone }: { readonly phone: string }) {
  const [code = '', ...groups] = formatPhone(phone).split(' ');
  const rest = groups.join(' ');
  return (
    <p class="poster-phone">
      {code} <span class={rest.length <= 9 ? 'whole' : undefined}>{rest}</span>
    </p>
  );
}

function Receptions({ request, receptions }: PosterPageProps) {
  const { locale } = request;
  return (
    <section>
      <h2>{uiText.in(locale)('poster.hours')}</h2>
      <table class="poster-hours">
        <tbody>
          {receptions.map((row) => (
            <tr key={`${row.weekday} ${row.from}`}>
              <th scope="row">{formatWeekday(locale, row.weekday, { startsLine: true })}</th>
              <td class="whole">{formatTimeRange(row.from, row.to)}</td>
              <td>{row.place}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Foot({ request, cardUrl, checkedOn }: PosterPageProps) {
  const t = uiText.in(request.locale);
  return (
    <footer class="poster-foot">
      <div>
        <p>{t('poster.emergency')}</p>
        <p class="poster-emergency">102 · 112</p>
        {checkedOn && <p class="poster-checked">{t('poster.checked', { day: checkedOn })}</p>}
      </div>
      <div class="poster-scan">
        <p>
          {t('poster.scan')}
          <br />
          <span class="poster-url">{cardUrl.replace(/^https?:\/\//, '')}</span>
        </p>
        <QrCode text={cardUrl} label={cardUrl} />
      </div>
    </footer>
  );
}
