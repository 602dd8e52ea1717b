import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Avatar, initials } from './avatar.tsx';
import { Badge } from './badge.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { ButtonLink } from './button.tsx';
import { Card } from './card.tsx';
import { Choices } from './choices.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Facts } from './facts.tsx';
import { Field } from './field.tsx';
import { Hero } from './hero.tsx';
import { HoursTable } from './hours-table.tsx';
import { LinkRow, LinkRows } from './link-row.tsx';
import { Notice } from './notice.tsx';
import { Pager, TooMany } from './pager.tsx';
import { PhoneLink } from './phone-link.tsx';
import { ReviewedMark } from './reviewed-mark.tsx';
import { SearchForm } from './search-form.tsx';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='a()'>`;

describe('hostile text', () => {
  const everywhere: readonly VNode[] = [
    <ButtonLink href={HOSTILE}>{HOSTILE}</ButtonLink>,
    <LinkRow href={HOSTILE} title={HOSTILE} about={HOSTILE} />,
    <Card title={HOSTILE}>{HOSTILE}</Card>,
    <Badge>{HOSTILE}</Badge>,
    <Notice title={HOSTILE}>{HOSTILE}</Notice>,
    <Field
      locale="uk"
      name={HOSTILE}
      label={HOSTILE}
      hint={HOSTILE}
      error={HOSTILE}
      value={HOSTILE}
    />,
    <Field locale="uk" name="text" label="a" value={`</textarea>${HOSTILE}`} rows={3} />,
    <Choices
      locale="uk"
      name="a"
      legend={HOSTILE}
      options={[{ value: HOSTILE, label: HOSTILE }]}
    />,
    <ErrorSummary locale="uk" errors={[{ field: HOSTILE, text: HOSTILE }]} />,
    <SearchForm action={HOSTILE} label={HOSTILE} button={HOSTILE} value={HOSTILE} />,
    <HoursTable
      locale="uk"
      now={{ weekday: 1, time: '08:00' }}
      rows={[{ weekday: 1, from: HOSTILE, to: HOSTILE, place: HOSTILE }]}
    />,
    <Facts rows={[{ term: HOSTILE, value: HOSTILE }]} />,
    <EmptyState title={HOSTILE}>{HOSTILE}</EmptyState>,
    <Breadcrumbs locale="uk" items={[{ text: HOSTILE, href: HOSTILE }]} />,
    <PhoneLink phone={HOSTILE} />,
    <Avatar name={HOSTILE} photo={HOSTILE} />,
    <Hero title={HOSTILE} lead={HOSTILE} />,
  ];

  it.each(everywhere)('stays text in part %#', (part) => {
    const html = renderToString(part);
    expect(html).not.toMatch(/<script|<img src=x/);
    // No attribute that somebody wrote ends before its time.
    expect(html).not.toMatch(/"\s*>\s*<script/);
    expect(html.match(/<\/textarea>/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

describe('reception hours', () => {
  const rows = [
    { weekday: 1, from: '09:00', to: '12:00', place: 'Струмок' },
    { weekday: 4, from: '14:00', to: '17:00', place: 'Білолісся' },
    { weekday: 6, from: '10:00', to: '12:00', place: 'Татарбунари' },
  ];
  const at = (weekday: number, time = '08:00') => ({ weekday, time });
  const places = (today: number) =>
    [
      ...renderToString(<HoursTable locale="uk" now={at(today)} rows={rows} />).matchAll(
        /<dd>(.*?)<\/dd>/g,
      ),
    ].map((match) => match[1]);

  it('begin with today, who is named by the word and not by colour alone', () => {
    const html = renderToString(<HoursTable locale="uk" now={at(4)} rows={rows} />);
    expect(html).toMatch(/class="pair today"[\s\S]*?<dt>Сьогодні, <span class="whole">14:00–17:00/);
    expect(places(4)).toEqual(['Білолісся', 'Татарбунари', 'Струмок']);
  });

  it('are not today’s once they ended, nor on a day when nobody receives', () => {
    const html = (now: { weekday: number; time: string }, isAway = false) =>
      renderToString(
        <HoursTable locale="uk" now={now} rows={rows.map((row) => ({ ...row, isAway }))} />,
      );
    expect(html(at(4, '16:59'))).toContain('Сьогодні');
    expect(html(at(4, '17:00'))).not.toContain('oday');
    expect(html(at(4, '17:00')).indexOf('Татарбунари')).toBeLessThan(
      html(at(4, '17:00')).indexOf('Білолісся'),
    );
    expect(html(at(4, '16:59'), true)).not.toContain('Сьогодні');
    expect(html(at(4, '16:59'), true)).not.toContain('pair today');
  });

  it('begin with the next day where there is none today', () => {
    expect(places(5)).toEqual(['Татарбунари', 'Струмок', 'Білолісся']);
    expect(renderToString(<HoursTable locale="uk" now={at(5)} rows={rows} />)).not.toContain(
      'Сьогодні',
    );
  });
});

describe('a form that was refused', () => {
  it('leads from each sentence to its field, which says the same', () => {
    const html = renderToString(
      <>
        <ErrorSummary locale="uk" errors={[{ field: 'text', text: 'Напишіть, що не так' }]} />
        <Field locale="uk" name="text" label="Що не так?" error="Напишіть, що не так" rows={3} />
      </>,
    );
    expect(html).toContain('Треба виправити 1 помилку');
    expect(html).toContain('href="#field-text"');
    expect(html).toContain('id="field-text"');
    expect(html).toContain('aria-describedby="field-text-error"');
    expect(html).toContain('aria-invalid="true"');
  });

  it.each([
    [2, 'Треба виправити 2 помилки'],
    [5, 'Треба виправити 5 помилок'],
  ])('counts %s of them by the same word as one', (count, title) => {
    const errors = Array.from({ length: count }, (_, at) => ({ field: `f${at}`, text: 'Ні' }));
    expect(renderToString(<ErrorSummary locale="uk" errors={errors} />)).toContain(title);
  });

  it('leads to the first of several choices', () => {
    const html = renderToString(
      <Choices
        locale="uk"
        name="kind"
        legend="Про що?"
        options={[
          { value: 'a', label: 'А' },
          { value: 'b', label: 'Б' },
        ]}
        value="b"
      />,
    );
    expect(html.match(/id="field-kind"/g)).toHaveLength(1);
    expect(html).toMatch(/value="b"[^>]*checked/);
  });

  it('is silent where nothing is wrong', () => {
    expect(renderToString(<ErrorSummary locale="uk" errors={[]} />)).toBe('');
  });
});

describe('small parts', () => {
  it('show initials of the first name and the last', () => {
    expect(initials('Олена Зразкова')).toBe('ОЗ');
    expect(initials('їжакевич')).toBe('Ї');
    expect(initials('Петро Іванович (старший) Вигаданий')).toBe('ПВ');
    expect(initials('')).toBe('');
  });

  it('leave out facts that are not known', () => {
    const html = renderToString(
      <Facts
        rows={[
          { term: 'Жетон', value: '0012345' },
          { term: 'Пошта', value: undefined },
        ]}
      />,
    );
    expect(html).toContain('0012345');
    expect(html).not.toContain('Пошта');
  });

  it('make a whole row a link, its arrow unheard', () => {
    const html = renderToString(
      <LinkRows>
        <LinkRow href="/report/new" title="Повідомити" about="Без реєстрації." />
      </LinkRows>,
    );
    expect(html).toMatch(/<a class="row" href="\/report\/new">.*Без реєстрації\..*<\/a>/);
    expect(html).toMatch(/aria-hidden="true">\s*→/);
  });

  it('are no list where there is no row', () => {
    expect(renderToString(<LinkRows>{[].map(() => null)}</LinkRows>)).toBe('');
    expect(renderToString(<LinkRows>{false}</LinkRows>)).toBe('');
  });

  it('turn pages only where there are pages', () => {
    const hrefOf = (page: number) => `?page=${page}`;
    expect(renderToString(<Pager locale="uk" page={1} pages={1} hrefOf={hrefOf} />)).toBe('');
    const first = renderToString(<Pager locale="uk" page={1} pages={3} hrefOf={hrefOf} />);
    expect(first).toContain('?page=2');
    expect(first).not.toContain('rel="prev"');
  });

  it('say how many were found and how to ask more narrowly', () => {
    const html = renderToString(<TooMany locale="uk" shown={20} total={1466} />);
    expect(html).toContain('Знайдено 1\u00a0466, показано 20');
  });

  it('say that a translation waits for a speaker, and nothing once one has read it', () => {
    expect(renderToString(<ReviewedMark locale="ro" reviewed={false} />)).toContain(
      'vorbitor nativ',
    );
    expect(renderToString(<ReviewedMark locale="ro" reviewed />)).toBe('');
  });
});
