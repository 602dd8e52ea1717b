import { type FileId, parseId } from '#kernel/ids.ts';
import {
  type Answer,
  document,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PhotoSize, ReportPhoto } from '../../domain/photo-files.ts';
import { judgePhoto } from '../../use-cases/judge-photo.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { readReportPhoto } from '../../use-cases/read-photo.ts';
import { type ReadReport, readReport } from '../../use-cases/read-report.ts';
import { photoFile, photoPath, type ReportsDesk, reportIdOf, reportPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { PhotoState } from './small-photos.tsx';
import { reportCrumbs } from './report-crumbs.ts';

/** `/desk/reports/:id/photos/:photo`: one photograph, as large as it is kept, and whether everybody may see it. */
export async function photoPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const id = reportIdOf(request);
  const read = id && (await readReport(context, { id }));
  const photo = read?.ok && read.value.photos.find((one) => one.id === photoIdOf(request));
  if (!read?.ok || !photo) return refusal('absent');
  const t = reportsDeskText.in(locale);
  const { report } = read.value;
  const categories = reportCategoriesAt(context);
  const title = t('photo.number', { number: photo.position });
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={<PhotoState locale={locale} photo={photo} />}
      crumbs={reportCrumbs(locale, categories, report, title)}
    >
      <Judging request={request} read={read.value} photo={photo} />
      <p>
        <img
          class="report-photo"
          src={photoFile(report.id, photo.id, 'large')}
          alt={title}
          width={photo.width}
          height={photo.height}
        />
      </p>
    </DeskPage>,
  );
}

interface JudgingProps {
  readonly request: PageRequest;
  readonly read: ReadReport;
  readonly photo: ReportPhoto;
}

/** Nobody judges what they have not seen: the buttons stand over the large photograph and nowhere else. */
function Judging({ request: { locale }, read: { report, may }, photo }: JudgingProps) {
  if (!may.has('publish') || report.visibility !== 'public') return null;
  const t = reportsDeskText.in(locale);
  const action = `${photoPath(locale, report.id, photo.id)}/judge`;
  return (
    <Panel title={t('photo.judge')}>
      <PanelBody>
        <p>{t('photo.judge.text')}</p>
        <div class="buttons">
          {photo.isShown !== true && (
            <PostButton action={action} fields={{ shown: 'yes' }}>
              {t('photo.show')}
            </PostButton>
          )}
          {photo.isShown !== false && (
            <PostButton action={action} fields={{ shown: 'no' }}>
              {t('photo.withhold')}
            </PostButton>
          )}
        </div>
      </PanelBody>
    </Panel>
  );
}

/** POST `/desk/reports/:id/photos/:photo/judge` */
export async function judgePhotoPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const photoId = photoIdOf(request);
  const shown = request.form.get('shown');
  if (shown !== 'yes' && shown !== 'no') return refusal('invalid');
  const isShown = shown === 'yes';
  const judged = id && photoId && (await judgePhoto(context, { id, photoId, isShown }));
  if (!id || !judged?.ok) return refusal('absent');
  return redirect(
    `${reportPath(request.locale, id)}?done=${isShown ? 'photo-shown' : 'photo-withheld'}`,
  );
}

/** The file itself, of one size: kept by no cache, as everything that only staff may see. */
export function photoDocument(size: PhotoSize) {
  return async (context: ReportsDesk, request: PageRequest): Promise<Answer> => {
    const id = reportIdOf(request);
    const photoId = photoIdOf(request);
    const photo = id && photoId && (await readReportPhoto(context, { id, photoId, size }));
    return photo?.ok ? document(photo.value, 'image/jpeg') : refusal('absent');
  };
}

function photoIdOf({ params }: PageRequest): FileId | undefined {
  return parseId<'file'>(params['photo'] ?? '');
}
