import type { Command } from '../command.ts';
import { adminCreateCommand } from './admin-create.ts';
import { adminInviteAgainCommand } from './admin-invite-again.ts';
import { adminListCommand } from './admin-list.ts';
import { adminSuspendCommand } from './admin-suspend.ts';
import { auditKeyCommand } from './audit-key.ts';
import { auditVerifyCommand } from './audit-verify.ts';
import { areasPublishCommand } from './areas-publish.ts';
import { areasSlugCommand } from './areas-slug.ts';
import { backupCommand } from './backup.ts';
import { backupVerifyCommand } from './backup-verify.ts';
import { beatsChooseCommand } from './beats-choose.ts';
import { beatsReportCommand } from './beats-report.ts';
import { beatsSplitCommand } from './beats-split.ts';
import { demoResetCommand } from './demo-reset.ts';
import { doctorCommand } from './doctor.ts';
import { exportAgreementsCommand } from './export-agreements.ts';
import { exportAreasCommand } from './export-areas.ts';
import { exportContactsCommand } from './export-contacts.ts';
import { exportOfficersCommand } from './export-officers.ts';
import { exportOrganisationsCommand } from './export-organisations.ts';
import { exportWorkCommand } from './export-work.ts';
import { importAreasCommand } from './import-areas.ts';
import { importLandmarksCommand } from './import-landmarks.ts';
import { importSettlementsCommand } from './import-settlements.ts';
import { importStreetsCommand } from './import-streets.ts';
import { importMedicalPointsCommand } from './import-medical-points.ts';
import { importOfficersCommand } from './import-officers.ts';
import { importPartnersCommand } from './import-partners.ts';
import { importReportsCommand } from './import-reports.ts';
import { importSchoolsCommand } from './import-schools.ts';
import { importStationsCommand } from './import-stations.ts';
import { officersAbsenceCommand } from './officers-absence.ts';
import { officersCheckedCommand } from './officers-checked.ts';
import { officersIssuesCommand } from './officers-issues.ts';
import { officersPhotoCommand } from './officers-photo.ts';
import { restoreCommand } from './restore.ts';
import { privacyReportCommand } from './privacy-report.ts';
import { startCommand } from './start.ts';

/** Every command of `poruch`, as `poruch help` lists them. */
export const COMMANDS: readonly Command[] = [
  startCommand,
  doctorCommand,
  demoResetCommand,
  importAreasCommand,
  importSettlementsCommand,
  importStreetsCommand,
  importLandmarksCommand,
  importStationsCommand,
  importMedicalPointsCommand,
  importSchoolsCommand,
  importPartnersCommand,
  importOfficersCommand,
  importReportsCommand,
  exportAreasCommand,
  exportOfficersCommand,
  exportOrganisationsCommand,
  exportContactsCommand,
  exportAgreementsCommand,
  exportWorkCommand,
  areasPublishCommand,
  areasSlugCommand,
  beatsSplitCommand,
  beatsChooseCommand,
  beatsReportCommand,
  adminCreateCommand,
  adminInviteAgainCommand,
  adminListCommand,
  adminSuspendCommand,
  officersAbsenceCommand,
  officersPhotoCommand,
  officersCheckedCommand,
  officersIssuesCommand,
  privacyReportCommand,
  auditVerifyCommand,
  auditKeyCommand,
  backupCommand,
  backupVerifyCommand,
  restoreCommand,
];
