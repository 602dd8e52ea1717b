import { renderToString } from 'preact-render-to-string';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '../testing/page-request.ts';
import { PosterPage } from './poster-page.tsx';
import { setInvitation, setPoster } from './poster-scale.ts';
import { QrCode } from './qr-code.tsx';

const ROLE = 'поліцейська офіцерка громади';
const URL_OF_CARD = 'https://poruch.test/officer/olena-zrazkova';

describe('a poster', () => {
  const html = renderToString(
    <PosterPage
      request={pageRequest()}
      size="a5"
      name="Олена Зразкова"
      wordForm="feminine"
      role={ROLE}
      phone="+380670000000"
      receptions={[{ weekday: 4, from: '09:00', to: '12:00', place: 'Струмок, бібліотека' }]}
      villages={['Білолісся', 'Струмок']}
      cardUrl={URL_OF_CARD}
      checkedOn="3 листопада 2026"
    />,
  );

  it('says whom to call, where and when, and the emergency telephones', () => {
    expect(html).toContain('Ваша поліцейська');
    expect(html).toMatch(/067 <span class="whole">000 00 00<\/span>/);
    expect(html).toMatch(/Четвер.*9:00–12:00.*Струмок, бібліотека/);
    expect(html).toContain('102 · 112');
    expect(html).toContain('Перевірено 3 листопада 2026');
    expect(html).toContain('poruch.test/officer/olena-zrazkova');
  });

  it('offers a button only to browsers that can press it, and words to the others', () => {
    expect(html).toMatch(/<button[^>]*data-print[^>]*hidden/);
    expect(html).toContain('data-print-hint');
  });
});

describe('the setting of an invitation', () => {
  const ordinary = {
    title: 'Кава з поліцейським',
    when: 'середа, 2 грудня 2026, 11:00–12:30',
    lines: ['Пекарня «Вигадана», вул. Миру, 9, Білолісся', 'Вхід вільний. Записуватися не треба.'],
  };

  it('is roomy for an ordinary one, and closer the more is said on it', () => {
    const say = (count: number) => ({
      ...ordinary,
      lines: Array.from({ length: count }, () =>
        'Зустріч зупиняємо й разом ідемо в укриття. '.repeat(2),
      ),
    });
    expect(setInvitation(ordinary)).toBe('roomy');
    expect(setInvitation(say(6))).toBe('close');
    expect(setInvitation(say(11))).toBe('tight');
  });
});

describe('the setting of a poster', () => {
  const ordinary = {
    name: 'Олена Зразкова',
    role: 'поліцейська офіцерка громади · жетон 0012345',
    places: ['Білолісся, старостат', 'Струмок, бібліотека', 'Татарбунари, відділення поліції'],
    villages: ['Білолісся', 'Струмок', 'Глибоке'],
  };

  it('is roomy for an ordinary card, and closer the more stands on it', () => {
    expect(setPoster(ordinary).scale).toBe('roomy');
    const places = Array.from(
      { length: 6 },
      () => 'Татарбунари, відділення поліції, вулиця Центральна, 15',
    );
    expect(setPoster({ ...ordinary, places }).scale).not.toBe('roomy');
    const name = 'Олександра-Вікторія Зразкова-Вигаданенко';
    const villages = Array.from({ length: 20 }, (_, index) => `Новомиколаївка ${index}`);
    expect(setPoster({ ...ordinary, name, places, villages }).scale).toBe('tight');
  });

  it('keeps room for who stands in', () => {
    const places = Array.from({ length: 4 }, () => 'Татарбунари, відділення поліції, вул. Миру, 1');
    const villages = Array.from({ length: 9 }, (_, index) => `Новомиколаївка ${index}`);
    const full = { ...ordinary, places, villages };
    const note = 'Її немає на службі до 9 грудня. Заступає Петро Вигаданий, 067 000 00 01.';
    expect([setPoster(full).scale, setPoster({ ...full, note }).scale]).toEqual(['roomy', 'tight']);
  });

  it('drops villages rather than run over the page, and says that there are more', () => {
    const villages = Array.from({ length: 300 }, (_, index) => `Новомиколаївка ${index}`);
    const setting = setPoster({ ...ordinary, villages });
    expect(setting.villages.at(-1)).toBe('…');
    expect(setting.villages.length).toBeGreaterThan(20);
    expect(setting.villages.length).toBeLessThan(150);
  });
});

describe('a QR code', () => {
  it('has every square of its text in place', () => {
    const html = renderToString(<QrCode text={URL_OF_CARD} label="Картка" />);
    const path = /<path d="([^"]*)"/.exec(html)?.[1] ?? '';
    const { modules } = QRCode.create(URL_OF_CARD, { errorCorrectionLevel: 'M' });
    const drawn = new Uint8Array(modules.size * modules.size);
    for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      const start = (Number(y) - 4) * modules.size + Number(x) - 4;
      drawn.fill(1, start, start + Number(run));
    }
    expect(drawn).toEqual(Uint8Array.from(modules.data));
  });
});
