import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '../../../../ui/testing/page-request.ts';
import type { StaffActor } from '../../../identity/index.ts';
import { EMPTY_DESK } from '../../../identity/testing.ts';
import { officerStaff, staffIn } from '../../../officers/testing.ts';
import { reportDeskRoutes } from '../../desk-routes.ts';
import { reportsForEachTest } from '../../testing.ts';
import { readReport } from '../../use-cases/read-report.ts';

const reports = reportsForEachTest();

it.each(['answer', 'note'])(
  'names the present officer to the former one whose %s comes too late',
  async (act) => {
    const former = await officerStaff(reports.planted, '0012345');
    const never = await staffIn(reports.planted, 'district-officer');
    const { id } = await reports.send({ category: 'violence-at-home' });
    await reports.giveTo(id, '0012345');
    using reading = await reports.as(former);
    const read = await readReport(reading, { id });
    if (!read.ok) throw new Error(read.refusal);
    const seenAt = read.value.report.changedAt.toString();
    await reports.giveTo(id, '0012346');
    const sent = async (actor: StaffActor) => {
      using opened = await reports.as(actor);
      const route = reportDeskRoutes({ ...opened, desk: EMPTY_DESK }).find(
        ({ path }) => path === `/desk/reports/:id/${act}`,
      );
      const words = 'Патруль був на місці.';
      const fields = { seenAt, status: 'accepted', words, 'note-words': words };
      const form = new URLSearchParams(fields);
      const request = pageRequest({ method: 'POST', params: { id }, form });
      const answer = await route?.handle({ ...request, actor });
      return answer?.kind === 'page' ? renderToString(answer.view) : answer;
    };
    expect(await sent(former)).toContain('Тепер ним займається: Петро Вигаданий');
    expect(await sent(never)).toMatchObject({ kind: 'refusal', reason: 'absent' });
  },
);
