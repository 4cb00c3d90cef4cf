import type { TransferWords } from '../transfer.words.js';

export const transfer: TransferWords = {
  title: 'In and out',
  take: 'Import comments',
  file: 'File',
  fileHint: 'Of any length, packed by gzip or not.',
  format: 'Format',
  formats: {
    tinbox: 'Tinbox (JSON Lines)',
    csv: 'CSV',
    wxr: 'WordPress (WXR)',
    disqus: 'Disqus (XML)',
  },
  site: 'Site',
  siteHint: 'Such as bao.example: where the threads of the file belong.',
  allSites: 'All sites',
  more: 'Former addresses, time zone, columns',
  from: 'Former addresses of the site',
  fromHint: 'Such as https://old.example; several with spaces between them.',
  zone: 'Time zone',
  zoneHint: 'Of times that name none, such as Asia/Ho_Chi_Minh.',
  source: 'Name of the source',
  sourceHint: 'Where several files of one site count from 1 each.',
  map: 'Column map (CSV only)',
  mapHint:
    'JSON, such as {"columns":{"thread":"Page","text":"Text","created":"Date"}}. A file of ours needs none.',
  trial: 'Dry run',
  trialHint:
    'A dry run writes nothing. The same file imported again makes no doubles; after a stop, import it again and it goes on.',
  takeNow: (count) => `Import ${count} comments`,
  sending: 'Sending the file…',
  phases: { read: 'Reading', arrange: 'Putting in order', write: 'Writing' },
  cut: 'The connection broke. The server may still be importing; import the same file again, nothing comes twice.',
  trialTitle: 'What an import would do',
  takenTitle: 'Imported',
  give: 'Export comments',
  giveFormats: { tinbox: 'Tinbox (JSON Lines), can be imported again', csv: 'CSV, for spreadsheets' },
  thread: 'One thread only',
  threadHint: 'The address of its page. Empty: all.',
  giveNow: 'Download the file',
  giveHint:
    'All comments of every status. No network addresses, contacts, votes or reports. The log says who exported.',
};
