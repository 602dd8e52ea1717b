import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../../testing.ts';
import { exportDocument } from './export.ts';

describe('reports that are taken along as a table', () => {
  const reports = reportsForEachTest();

  it('each lead back to their page, by their number and by an address', async () => {
    const { id } = await reports.send();
    using opened = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const desk = { ...opened, desk: EMPTY_DESK };
    const request = pageRequest({ actor: desk.actor, path: '/desk/reports/export' });
    const answer = await exportDocument(desk, request);
    if (answer.kind !== 'document') throw new Error(answer.kind);
    const [head = '', row = ''] = Buffer.from(answer.body).toString().split('\r\n');
    expect(head.split(';').slice(-2)).toEqual(['Номер повідомлення', 'Сторінка повідомлення']);
    const { publicUrl } = opened.platform.config;
    expect(row.split(';').slice(-2)).toEqual([id, `${publicUrl}/desk/reports/${id}`]);
  });
});
