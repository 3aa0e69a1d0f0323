/** Where words go: into the text, a note, a comment, a property of the file, or nowhere. */
export type Destination =
  | 'text'
  | 'field'
  | 'note'
  | 'comment'
  | 'date'
  | 'style'
  | 'fonts'
  | 'box'
  | 'nowhere'
  | Property;
type Property =
  | 'info'
  | 'title'
  | 'author'
  | 'operator'
  | 'atnauthor'
  | 'atnid'
  | 'atnref'
  | 'atndate'
  | 'rangeStart'
  | 'rangeEnd';

/** The words that open them. */
export const DESTINATIONS: Record<string, Destination> = {
  info: 'info',
  title: 'title',
  author: 'author',
  operator: 'operator',
  creatim: 'date',
  stylesheet: 'style',
  fonttbl: 'fonts',
  footnote: 'note',
  annotation: 'comment',
  atnauthor: 'atnauthor',
  atnid: 'atnid',
  atnref: 'atnref',
  atndate: 'atndate',
  atrfstart: 'rangeStart',
  atrfend: 'rangeEnd',
  fldrslt: 'field',
  shptxt: 'box',
  ud: 'text',
};
/** Destinations that are not shown, or shown elsewhere. */
export const NOWHERE = new Set(
  'colortbl pict object objdata header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fldinst listtext pntext pnseclvl xe tc rxe bkmkstart bkmkend nonshppict shprslt sp sn sv atntime atnicn atnparent formfield datafield themedata filetbl revtbl generator private listtable listoverridetable rsidtbl latentstyles datastore colorschememapping mmathPr xmlnstbl upr do template comment doccomm keywords subject category company manager hlinkbase revtim printim buptim panose falt objalias wgrffmtfilter pgptbl background docvar userprops'.split(
    ' ',
  ),
);
