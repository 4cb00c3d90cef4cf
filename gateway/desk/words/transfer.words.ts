import type { ExportQuery, ImportProgress, ImportQuery } from '../../src/desk/api.js';

/** Words of the page on which comments come in and go out. */
export interface TransferWords {
  readonly title: string;
  readonly take: string;
  readonly file: string;
  readonly fileHint: string;
  readonly format: string;
  readonly formats: Readonly<Record<ImportQuery['format'], string>>;
  readonly site: string;
  readonly siteHint: string;
  readonly allSites: string;
  readonly more: string;
  readonly from: string;
  readonly fromHint: string;
  readonly zone: string;
  readonly zoneHint: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly map: string;
  readonly mapHint: string;
  readonly trial: string;
  readonly trialHint: string;
  readonly takeNow: (count: string) => string;
  readonly sending: string;
  readonly phases: Readonly<Record<ImportProgress['phase'], string>>;
  readonly cut: string;
  readonly trialTitle: string;
  readonly takenTitle: string;
  readonly give: string;
  readonly giveFormats: Readonly<Record<ExportQuery['format'], string>>;
  readonly thread: string;
  readonly threadHint: string;
  readonly giveNow: string;
  readonly giveHint: string;
}
