/** How the files of a report begin, in each format but HTML and JSON. */
export const BEGINNINGS = {
  PDF: '%PDF-1.7',
  Word: 'PK',
  'Word ±': 'PK',
  'TXT ±': '',
  'Mail ±': 'X-Unsent: 1',
  Excel: 'PK',
  CSV: '\ufeff',
  Markdown: '# ',
  Embed: '<section',
  'JSON-LD': '{',
};
