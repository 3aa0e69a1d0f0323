/** Where words go: into the text, a note, a comment, a property of the file, or nowhere. */
export type Destination =
  | 'text'
  | 'field'
  | 'code'
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
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>(
  Object.entries({
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
    fldinst: 'code',
    fldrslt: 'field',
    shptxt: 'box',
    dptxbxtext: 'box',
    ud: 'text',
  }),
);
/** Destinations that are not shown, or shown elsewhere. */
const NOWHERE = new Set(
  'colortbl pict objdata header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn listtext pntext pntxta pntxtb pnseclvl xe tc rxe bkmkstart bkmkend nonshppict shprslt sp sn sv atntime atnicn atnparent formfield datafield themedata filetbl revtbl generator private listtable listoverridetable rsidtbl latentstyles datastore colorschememapping mmathPict xmlnstbl upr template comment doccomm keywords subject category company manager hlinkbase revtim printim buptim panose falt objalias wgrffmtfilter pgptbl background docvar userprops'.split(
    ' ',
  ),
);
/** Destinations that are marked as such, and are read all the same. */
const READ = new Set(['shpinst', 'cs', 'nesttableprops', 'do', 'moMath', 'moMathPara']);

/** Whether what such a word opens is not read. @param marked as one that only newer programs know */
export const isNowhere = (word: string, marked: boolean): boolean =>
  NOWHERE.has(word) || (marked && !READ.has(word)) || OF_FORMULA.test(word);

/** How the parts of a formula look. */
const OF_FORMULA = /^m\w{1,20}Pr$/;
