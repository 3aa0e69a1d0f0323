import { docx, wordXml } from './docx';
import { feed } from './feed';
import type { Format } from './format';
import { html } from './html';
import { listOfMany } from './list-of-many';
import { markdown } from './markdown';
import { ninjs } from './ninjs';
import { fodt, odt } from './odt';
import { pdf } from './pdf';
import { plainText } from './plain-text';
import { rtf } from './rtf';
import { ass } from './timed/ass';
import { labelled } from './timed/labelled';
import { lineTimed } from './timed/line-timed';
import { noSubtitles } from './timed/no-subtitles';
import { sami } from './timed/sami';
import { scc } from './timed/scc';
import { subtitles } from './timed/subtitles';
import { timedTable } from './timed/timed-table';
import { transcriber } from './timed/transcriber';
import { ttml } from './timed/ttml';
import { youtube } from './timed/youtube';
import { unknownData } from './unknown-data';

/** What is read, in the order in which a file is asked whether it is one. */
export const FORMATS: readonly Format[] = [
  pdf,
  docx,
  wordXml,
  odt,
  fodt,
  rtf,
  timedTable,
  listOfMany,
  subtitles,
  ass,
  lineTimed,
  sami,
  scc,
  ttml,
  youtube,
  feed,
  ninjs,
  transcriber,
  noSubtitles,
  markdown,
  unknownData,
  html,
  labelled,
  plainText,
];
