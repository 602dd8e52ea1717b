import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Checks } from './checks.tsx';
import { DeskTable } from './desk-table.tsx';
import { Figures } from './figures.tsx';
import { FilterForm } from './filter-form.tsx';
import { NextStep } from './next-step.tsx';
import { Panel } from './panel.tsx';
import { PostButton } from './post-button.tsx';
import { SelectField } from './select-field.tsx';
import { JumpLinks } from './jump-links.tsx';
import { Tabs } from './tabs.tsx';
import { TaskRow } from './task-row.tsx';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='a()'>`;

describe('hostile text on the desk', () => {
  const everywhere: readonly VNode[] = [
    <Panel title={HOSTILE} hint={HOSTILE}>
      {HOSTILE}
    </Panel>,
    <TaskRow href={HOSTILE} when={HOSTILE} title={HOSTILE} about={HOSTILE} badge={HOSTILE} />,
    <DeskTable
      caption={HOSTILE}
      columns={[
        { id: 'a', heading: HOSTILE, cell: () => HOSTILE },
        { id: 'b', heading: HOSTILE, cell: () => HOSTILE },
      ]}
      rows={[HOSTILE]}
      keyOf={(row) => row}
      hrefOf={(row) => row}
    />,
    <Tabs
      locale="uk"
      label={HOSTILE}
      tabs={[{ label: HOSTILE, href: HOSTILE, current: true, count: 1 }]}
    />,
    <JumpLinks label={HOSTILE} links={[{ id: HOSTILE, text: HOSTILE }]} />,
    <Figures locale="uk" figures={[{ value: 1, label: HOSTILE, href: HOSTILE }]} />,
    <NextStep title={HOSTILE} href={HOSTILE} action={HOSTILE}>
      {HOSTILE}
    </NextStep>,
    <FilterForm
      action={HOSTILE}
      label={HOSTILE}
      button={HOSTILE}
      reset={{ href: HOSTILE, text: HOSTILE }}
    >
      {HOSTILE}
    </FilterForm>,
    <PostButton action={HOSTILE} fields={{ [HOSTILE]: HOSTILE }} label={HOSTILE}>
      {HOSTILE}
    </PostButton>,
    <SelectField
      locale="uk"
      name={HOSTILE}
      label={HOSTILE}
      value={HOSTILE}
      options={[{ group: HOSTILE, options: [{ value: HOSTILE, label: HOSTILE }] }]}
    />,
    <Checks
      locale="uk"
      name={HOSTILE}
      legend={HOSTILE}
      options={[{ value: HOSTILE, label: HOSTILE }]}
    />,
  ];

  it.each(everywhere)('stays text in part %#', (part) => {
    expect(renderToString(part)).not.toMatch(/<script|<img src=x/);
  });
});

describe('a table of the desk', () => {
  const table = (rows: readonly { name: string; count: number }[]) =>
    renderToString(
      <DeskTable
        caption="Люди"
        columns={[
          { id: 'name', heading: 'Ім’я', cell: ({ name }) => name },
          { id: 'count', heading: 'Чекає', cell: ({ count }) => count, figures: true },
        ]}
        rows={rows}
        keyOf={({ name }) => name}
        hrefOf={({ name }) => (name === 'Олена' ? '/desk/olena' : undefined)}
      />,
    );

  it('names each row by its first cell, and tells on a phone what the others are', () => {
    const html = table([{ name: 'Олена', count: 7 }]);
    expect(html).toMatch(/<th scope="row"><a class="row-link" href="\/desk\/olena" data-row-link/);
    expect(html).toMatch(/<td class="number" data-label="Чекає">7<\/td>/);
    expect(html).toContain('<caption class="unseen">Люди</caption>');
  });

  it('makes no link of a row that leads nowhere', () => {
    expect(table([{ name: 'Петро', count: 0 }])).not.toContain('<a');
  });
});

describe('a form of the desk', () => {
  it('changes something by a post only', () => {
    const html = renderToString(
      <PostButton action="/desk/grants/end" fields={{ grant: 'one' }} act>
        Забрати
      </PostButton>,
    );
    expect(html).toMatch(/^<form class="post" method="post" action="\/desk\/grants\/end">/);
    expect(html).toContain('<input type="hidden" name="grant" value="one"');
    expect(html).toContain('data-act');
  });

  it('keeps what was chosen and ticked when it is shown again', () => {
    const options = [
      { value: 'a', label: 'А' },
      { value: 'b', label: 'Б' },
    ];
    const select = renderToString(
      <SelectField locale="uk" name="one" label="Одне" value="b" options={options} />,
    );
    expect(select).toMatch(/<option value="b" selected>|<option selected value="b">/);
    expect(select.match(/selected/g)).toHaveLength(1);
    const checks = renderToString(
      <Checks locale="uk" name="many" legend="Кілька" values={['b']} options={options} />,
    );
    expect(checks.match(/checked/g)).toHaveLength(1);
  });

  it('leads from the summary to the field that is wrong', () => {
    const html = renderToString(
      <SelectField locale="uk" name="area" label="Громада" error="Оберіть громаду" options={[]} />,
    );
    expect(html).toContain('id="field-area"');
    expect(html).toContain('aria-describedby="field-area-error"');
    expect(html).toContain('aria-invalid="true"');
  });
});
