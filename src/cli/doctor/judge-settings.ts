import type { Config } from '#platform/config/config.ts';
import { type Finding, fine, look, wrong } from './finding.ts';

/** What the settings promise or spoil. `homeAreaKnown`: undefined where HOME_AREA is not set or nobody can tell. */
export function judgeSettings(
  config: Config,
  homeAreaKnown: boolean | undefined,
): readonly Finding[] {
  return [judgeAddress(config), judgeProxies(config), ...judgeHomeArea(config, homeAreaKnown)];
}

function judgeAddress({ publicUrl }: Config): Finding {
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:') {
    return fine('public-url', { uk: `Адреса: ${publicUrl}.`, en: `The address: ${publicUrl}.` });
  }
  const said = {
    uk: `Адреса ${publicUrl} без HTTPS.`,
    en: `The address ${publicUrl} is without HTTPS.`,
  };
  if (hostname === 'localhost') {
    return look('public-url', said, {
      uk: 'Для спроби на цьому комп’ютері годиться. Для людей задайте PUBLIC_URL=https://…',
      en: 'Good enough to try it on this computer. For people set PUBLIC_URL=https://…',
    });
  }
  return wrong('public-url', said, {
    uk: 'Паролі й сеанси йшли б відкрито, ключі доступу й «Я тут» не працюють. Поставте перед програмою проксі з HTTPS (docs/deploy.md) і задайте PUBLIC_URL=https://…',
    en: 'Passwords and sessions would travel in the clear, passkeys and “I am here” do not work. Put a proxy with HTTPS in front (docs/deploy.md) and set PUBLIC_URL=https://…',
  });
}

/** Networks that hold everybody. */
const EVERYBODY = /\/0$/;

function judgeProxies({ trustedProxies, publicUrl }: Config): Finding {
  const everybody = trustedProxies.filter((entry) => EVERYBODY.test(entry));
  if (everybody.length > 0) {
    return wrong(
      'trusted-proxies',
      {
        uk: `TRUSTED_PROXIES вірить кожному: ${everybody.join(', ')}.`,
        en: `TRUSTED_PROXIES believes everybody: ${everybody.join(', ')}.`,
      },
      {
        uk: 'Назвіть лише адреси своїх проксі: інакше кожен вигадає собі адресу й обійде обмеження.',
        en: 'Name the addresses of your own proxies only: otherwise anybody invents an address and passes the limits.',
      },
    );
  }
  if (trustedProxies.length === 0 && publicUrl.startsWith('https:')) {
    return look(
      'trusted-proxies',
      {
        uk: 'TRUSTED_PROXIES не задано, а HTTPS означає проксі попереду.',
        en: 'TRUSTED_PROXIES is not set, and HTTPS means a proxy in front.',
      },
      {
        uk: 'Задайте його адресу, як-от TRUSTED_PROXIES=127.0.0.1: доти всі відвідувачі рахуються за одного, і тридцять форм за десять хвилин — на всіх.',
        en: 'Set its address, such as TRUSTED_PROXIES=127.0.0.1: until then all visitors count as one, and thirty forms in ten minutes are for all of them.',
      },
    );
  }
  const list = trustedProxies.join(', ');
  return fine('trusted-proxies', {
    uk: list === '' ? 'Проксі не названо й не потрібно.' : `Проксі, яким вірять: ${list}.`,
    en:
      list === ''
        ? 'No proxy is named, and none is needed.'
        : `Proxies that are believed: ${list}.`,
  });
}

function judgeHomeArea({ homeArea }: Config, known: boolean | undefined): readonly Finding[] {
  if (homeArea === undefined || known === undefined) return [];
  if (known) {
    return [
      fine('home-area', {
        uk: `Головна сторінка — про ${homeArea}.`,
        en: `The home page speaks of ${homeArea}.`,
      }),
    ];
  }
  return [
    wrong(
      'home-area',
      {
        uk: `HOME_AREA: території «${homeArea}» немає або її не опубліковано.`,
        en: `HOME_AREA: there is no area “${homeArea}”, or it is not published.`,
      },
      {
        uk: 'Імпортуйте й опублікуйте її (poruch import areas … --publish) або виправте назву.',
        en: 'Import and publish it (poruch import areas … --publish), or mend the name.',
      },
    ),
  ];
}
