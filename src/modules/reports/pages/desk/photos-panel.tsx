import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';
import { SmallPhotos } from './small-photos.tsx';

export function PhotosPanel(props: ReportParts) {
  const { report, photos, may } = props.read;
  if (photos.length === 0) return null;
  const t = reportsDeskText.in(props.request.locale);
  const isPublishable = may.has('publish') && report.visibility === 'public';
  return (
    <Panel title={t('photos')} hint={isPublishable && t('photos.hint')}>
      <PanelBody>
        <SmallPhotos {...props} />
      </PanelBody>
    </Panel>
  );
}
