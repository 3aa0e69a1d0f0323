/** A page as newspapers build them, and what of it is the article. */
export interface PageExample {
  readonly name: string;
  readonly html: string;
  /** The paragraphs of the article, as its readers see them. */
  readonly body: readonly string[];
  readonly title: string;
}

type Language = 'en' | 'fr' | 'de' | 'ar';

/** Sentences of an article; pages take of them in turn, each begun elsewhere. */
const SENTENCES: Record<Language, readonly string[]> = {
  en: [
    'The council voted on Tuesday to close the quarry at the end of the year, after months of debate.',
    '“We have listened to everybody in the valley,” the mayor, Ada Finch, told reporters after the vote.',
    'Workers at the site said they had learned of the decision from the radio, and not from the company.',
    'The company employs two hundred people, most of whom live in the three villages along the river.',
    'According to a report that was published last month, dust from the site had harmed the orchards nearby.',
    'Opponents of the plan, among them two former mayors, asked for another year to find new work for all.',
    '“Nobody has shown us a plan for the day after,” said Tom Reed, who speaks for the union.',
    'A spokesman for the owner declined to say whether the machines would be sold or moved abroad.',
    'The state government promised a fund for retraining, but gave no figure and named no date.',
    'For the farmers downstream the news was a relief, even if they expect the water to stay grey for years.',
    'A public hearing will be held in the town hall next week, and the minutes will be published.',
    'Until then the trucks will go on driving through the village every morning from six o’clock.',
  ],
  fr: [
    'Le conseil municipal a voté mardi la fermeture de la carrière à la fin de l’année, après des mois de débats.',
    '« Nous avons écouté toute la vallée », a déclaré la maire, Claire Morel, à l’issue du vote.',
    'Les ouvriers du site disent avoir appris la décision à la radio, et non par la direction de l’entreprise.',
    'L’entreprise emploie deux cents personnes, dont la plupart vivent dans les trois villages au bord de la rivière.',
    'Selon un rapport publié le mois dernier, la poussière du site a abîmé les vergers des environs.',
    'Les opposants au projet, parmi lesquels deux anciens maires, ont demandé une année de plus.',
    '« Personne ne nous a montré de plan pour le lendemain », regrette Paul Lenoir, au nom du syndicat.',
    'Un porte-parole du propriétaire n’a pas voulu dire si les machines seraient vendues ou déplacées.',
    'La région a promis un fonds de formation, sans donner de montant ni de date.',
    'Pour les agriculteurs en aval, la nouvelle est un soulagement, même si l’eau restera grise longtemps.',
    'Une réunion publique se tiendra la semaine prochaine à la mairie, et le compte rendu sera publié.',
    'D’ici là, les camions continueront de traverser le village chaque matin dès six heures.',
  ],
  de: [
    'Der Gemeinderat hat am Dienstag nach monatelanger Debatte beschlossen, den Steinbruch zum Jahresende zu schließen.',
    '„Wir haben allen im Tal zugehört“, sagte Bürgermeisterin Anna Vogel nach der Abstimmung.',
    'Arbeiter des Betriebs erfuhren nach eigenen Angaben aus dem Radio von der Entscheidung und nicht von der Firma.',
    'Das Unternehmen beschäftigt zweihundert Menschen, von denen die meisten in den drei Dörfern am Fluss leben.',
    'Einem Bericht vom vergangenen Monat zufolge hat der Staub den Obstgärten in der Umgebung geschadet.',
    'Gegner des Plans, darunter zwei frühere Bürgermeister, verlangten ein weiteres Jahr für die Suche nach Arbeit.',
    '„Niemand hat uns einen Plan für den Tag danach gezeigt“, sagte Jan Krüger von der Gewerkschaft.',
    'Ein Sprecher des Eigentümers wollte nicht sagen, ob die Maschinen verkauft oder ins Ausland gebracht werden.',
    'Das Land versprach einen Fonds für Umschulungen, nannte aber weder eine Summe noch einen Termin.',
    'Für die Bauern flussabwärts ist die Nachricht eine Erleichterung, auch wenn das Wasser noch lange grau bleiben dürfte.',
    'In der kommenden Woche gibt es eine öffentliche Anhörung im Rathaus, deren Protokoll veröffentlicht wird.',
    'Bis dahin fahren die Lastwagen weiterhin jeden Morgen ab sechs Uhr durch das Dorf.',
  ],
  ar: [
    'صوّت المجلس البلدي يوم الثلاثاء على إغلاق المقلع في نهاية العام، بعد أشهر من النقاش بين أهالي الوادي.',
    'وقالت رئيسة البلدية ليلى حداد للصحافيين بعد التصويت: «لقد استمعنا إلى كل أهل الوادي».',
    'وأوضح العاملون في الموقع أنهم علموا بالقرار من الإذاعة لا من إدارة الشركة التي يعملون فيها.',
    'وتوظّف الشركة مئتي شخص يعيش معظمهم في القرى الثلاث الواقعة على ضفاف النهر منذ عقود.',
    'وبحسب تقرير نُشر الشهر الماضي، فقد ألحق غبار الموقع أضراراً ببساتين الفاكهة في الجوار.',
    'وطالب معارضو الخطة، ومن بينهم رئيسان سابقان للبلدية، بسنة أخرى لإيجاد عمل جديد للجميع.',
    'وقال سامي خوري، المتحدث باسم النقابة: «لم يعرض علينا أحد خطة لليوم التالي».',
    'ورفض متحدث باسم المالك أن يقول هل ستُباع الآلات أم ستُنقل إلى خارج البلاد.',
    'ووعدت الحكومة بصندوق لإعادة التدريب، من غير أن تحدد مبلغاً أو تسمّي موعداً له.',
    'أما المزارعون في أسفل النهر فقد استقبلوا الخبر بارتياح، وإن توقعوا أن يبقى الماء عكراً سنوات.',
    'وتُعقد الأسبوع المقبل جلسة عامة في مبنى البلدية، على أن يُنشر محضرها بعد ذلك.',
    'وحتى ذلك الحين ستظل الشاحنات تعبر القرية كل صباح ابتداءً من الساعة السادسة.',
  ],
};
/** What other articles of the site begin with. */
const TEASERS: Record<Language, readonly string[]> = {
  en: [
    'Ferry strike ends after nine days as crews win better shifts on the northern line',
    'How a bakery in the harbour became the meeting place of three generations',
    'Opinion: the new library is too small, and everybody knew it before it was built',
    'Rain in the hills: what the forecast says about the weekend and the river',
  ],
  fr: [
    'La grève du ferry prend fin après neuf jours, les équipages obtiennent de meilleurs horaires',
    'Comment une boulangerie du port est devenue le rendez-vous de trois générations',
    'Tribune : la nouvelle bibliothèque est trop petite, et tout le monde le savait',
    'Pluie sur les collines : ce que disent les prévisions pour ce week-end',
  ],
  de: [
    'Streik auf der Fähre endet nach neun Tagen mit besseren Schichten für die Mannschaften',
    'Wie eine Bäckerei am Hafen zum Treffpunkt dreier Generationen geworden ist',
    'Kommentar: Die neue Bibliothek ist zu klein, und alle haben es vorher gewusst',
    'Regen in den Hügeln: Was die Vorhersage über das Wochenende sagt',
  ],
  ar: [
    'انتهاء إضراب العبّارات بعد تسعة أيام وحصول الطواقم على نوبات أفضل في الخط الشمالي',
    'كيف صار مخبز في الميناء ملتقى لثلاثة أجيال من أبناء المدينة',
    'رأي: المكتبة الجديدة صغيرة جداً، وكان الجميع يعرف ذلك قبل بنائها',
    'أمطار على التلال: ماذا تقول النشرة عن نهاية الأسبوع وعن منسوب النهر',
  ],
};
/** … and go on with. */
const MORE: Record<Language, string> = {
  en: 'Our reporter spent a week on board and spoke with passengers, crews and those who wait on the pier.',
  fr: 'Notre journaliste a passé une semaine à bord et rencontré passagers, équipages et gens du quai.',
  de: 'Unsere Reporterin war eine Woche an Bord und hat mit Fahrgästen, Mannschaften und Wartenden gesprochen.',
  ar: 'أمضى مراسلنا أسبوعاً على متن العبّارة والتقى الركاب وأفراد الطاقم ومن ينتظرون على الرصيف.',
};
const TITLES: Record<Language, string> = {
  en: 'Council votes to close the quarry in the valley',
  fr: 'Le conseil vote la fermeture de la carrière de la vallée',
  de: 'Gemeinderat beschließt das Ende des Steinbruchs im Tal',
  ar: 'المجلس البلدي يقرر إغلاق مقلع الوادي نهاية العام',
};

/** Paragraphs of two or three sentences each. */
function paragraphs(language: Language, count: number, from = 0): string[] {
  const all = SENTENCES[language];
  let at = from;
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: 2 + (i % 2) }, () => all[at++ % all.length] as string).join(' '),
  );
}
const ps = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const teaserLinks = (language: Language) =>
  TEASERS[language].map((text, i) => `<li><a href="/a/${i}">${text}</a></li>`).join('');
/** Cards with a teaser of whole sentences, as they stand below articles. */
const cards = (language: Language, tag = 'div', name = 'c') =>
  TEASERS[language]
    .map(
      (text, i) =>
        `<${tag} class="${name}"><a href="/a/${i}"><h3>${text}</h3></a><p>${text}. ${MORE[language]}</p></${tag}>`,
    )
    .join('\n');
const menu = (words: string) =>
  `<ul>${words
    .split(' ')
    .map((word) => `<li><a href="/${word}">${word}</a></li>`)
    .join('')}</ul>`;

function page(language: Language, body: string, head = ''): string {
  const direction = language === 'ar' ? ' dir="rtl"' : '';
  return `<!doctype html><html lang="${language}"${direction}><head><meta charset="utf-8"><title>${TITLES[language]} | The Valley</title><meta property="og:title" content="${TITLES[language]}"><meta property="og:site_name" content="The Valley">${head}</head><body>${body}</body></html>`;
}

function example(
  name: string,
  language: Language,
  count: number,
  build: (texts: readonly string[]) => string,
  head?: (texts: readonly string[]) => string,
): PageExample {
  const body = paragraphs(language, count, name.length);
  return { name, html: page(language, build(body), head?.(body)), body, title: TITLES[language] };
}

const h1 = (language: Language) => `<h1>${TITLES[language]}</h1>`;

/** Pages in the structures of newspapers, made of the same few sentences. */
export const PAGES: readonly PageExample[] = [
  example(
    'a broadsheet: promotions between paragraphs, a thread of readers below',
    'en',
    8,
    (b) => `
    <div id="top-bar">${menu('News Sport Opinion Culture Weather Jobs')}</div><div class="masthead"><a href="/">The Valley</a></div>
    <div class="layout"><div class="story">${h1('en')}<div class="story-meta"><span>By Ada Finch</span> <time>14 May 2024</time></div><ul class="tools"><li>Share</li><li>Save</li><li>Print</li></ul>
    <div class="story-text">${ps(b.slice(0, 3))}<div class="inline-promo"><h4>More on this story</h4><ul>${teaserLinks('en')}</ul></div>${ps(b.slice(3, 6))}<div class="signup-box"><h3>Our morning letter</h3><p>Get the news of the valley every morning before breakfast, free of charge and without any advertising.</p><form><input></form></div>${ps(b.slice(6))}</div></div>
    <div class="rail"><h2>Most viewed</h2><ol>${teaserLinks('en')}</ol></div></div>
    <div id="reader-comments"><h2>Join the discussion</h2>${SENTENCES.en
      .slice(0, 6)
      .map((s, i) => `<div class="comment"><b>reader${i}</b><p>I do not agree at all. ${s}</p></div>`)
      .join('')}</div><footer>© The Valley. All rights reserved.</footer>`,
  ),
  example(
    'an Arabic blog system with a sidebar of excerpts',
    'ar',
    7,
    (b) => `
    <header>${menu('الرئيسية سياسة اقتصاد رياضة ثقافة')}</header><div class="td-container"><div class="td-main-content"><article class="post">${h1('ar')}<div class="td-module-meta-info">بقلم سامي خوري</div><div class="td-post-content">${ps(b.slice(0, 4))}<p><strong><a href="/x">اقرأ أيضاً: ${TEASERS.ar[0]}</a></strong></p>${ps(b.slice(4))}</div></article>
    <div class="td_block_related_posts"><h4>مقالات ذات صلة</h4>${cards('ar')}</div></div><div class="td-main-sidebar"><h4>الأكثر قراءة</h4>${cards('ar', 'div', 'td-module')}</div></div><div class="td-footer-wrapper"><p>جميع الحقوق محفوظة لموقع الوادي، ولا يجوز نقل المواد من غير إذن مكتوب من إدارة الموقع.</p></div>`,
  ),
  example(
    'a French daily with the rest of a paywall',
    'fr',
    6,
    (b) => `
    <nav>${menu('Actualités Économie Vidéos Débats Culture')}</nav><main><section class="article__wrapper"><article class="article article--content">${h1('fr')}<p class="article__desc">${b[0]}</p><section class="meta__authors">Par Claire Morel</section>${ps(b.slice(1, 3))}<section class="catcher catcher--inline"><span>Lire aussi |</span> <a href="/x">${TEASERS.fr[0]}</a></section>${ps(b.slice(3))}
    <section class="paywall"><p>Il vous reste 70 % de cet article à lire. La suite est réservée aux abonnés.</p></section></article><section class="services"><h4>Les services</h4><ul>${teaserLinks('fr')}</ul></section></section><aside><h4>Les plus lus</h4><ol>${teaserLinks('fr')}</ol></aside></main><section class="gdpr-banner"><p>Avec nos partenaires, nous utilisons des traceurs pour mesurer l’audience de nos contenus et vous proposer des publicités adaptées.</p></section>`,
  ),
  example(
    'a German portal: advertisements, a box of facts, a ticker beside it',
    'de',
    7,
    (b) => `
    <div class="header">${menu('Politik Wirtschaft Sport Kultur Wissen')}</div><div class="content-wrap"><div class="article-col"><h2 class="kicker">Im Tal</h2>${h1('de')}<div class="autor">Von Jan Krüger</div>${ps(b.slice(0, 2))}<div class="anzeige">Anzeige</div>${ps(b.slice(2, 5))}<div class="teaserbox"><p class="teaserbox-kicker">Mehr zum Thema</p>${cards('de', 'div', 'teaser')}</div>${ps(b.slice(5))}</div>
    <div class="ticker"><h3>Newsticker</h3><ul>${TEASERS.de.map((t, i) => `<li><time>1${i}:30</time> <a href="/t${i}">${t}</a></li>`).join('')}</ul></div></div><div class="kommentare"><h3>Kommentare</h3>${SENTENCES.de
      .slice(0, 5)
      .map((s) => `<div class="kommentar"><p>Das sehe ich anders. ${s}</p></div>`)
      .join('')}</div>`,
  ),
  example(
    'a live page whose entries are the article',
    'en',
    9,
    (b) => `
    <nav>${menu('Home World Business')}</nav><main>${h1('en')}<div class="live">${b.map((p, i) => `<article class="live-entry"><time>1${i}:05</time><p>${p}</p><div class="share"><a href="#">Share this entry</a></div></article>`).join('')}</div></main><aside>${teaserLinks('en')}</aside>`,
  ),
  example(
    'an Arabic broadcaster whose classes say nothing',
    'ar',
    8,
    (b) => `
    <div class="bbc-1x"><div class="bbc-2y">${menu('الأخبار علوم صحة فيديو برامج')}</div></div><main class="bbc-3z"><div class="bbc-4a">${h1('ar')}</div><div class="bbc-5b"><figure><img alt="x"><p class="bbc-cap"><span>صدر الصورة، </span>رويترز</p></figure></div>${b.map((p, i) => `<div dir="rtl" class="bbc-6c"><p dir="rtl" class="bbc-7d">${p}</p></div>${i === 3 ? `<section class="bbc-8e"><h2>قصص مقترحة</h2><ul>${teaserLinks('ar')}</ul><p>نهاية قصص مقترحة</p></section>` : ''}`).join('')}</main><div class="bbc-9f"><h2>اخترنا لكم</h2>${cards('ar', 'div', 'bbc-card')}</div>`,
  ),
  example(
    'a page of hashed classes with cards and a notice of cookies',
    'en',
    7,
    (b) => `
    <div class="css-1a2b3c"><div class="css-9z">We value your privacy. We and our partners store and access information on your device, and process personal data to offer you adapted content. You may change your mind at any time.</div>
    <div class="css-0n">${menu('U.S. World Arts Science Food Travel')}</div><div class="css-77"><article class="css-vx">${h1('en')}<div class="css-by">By Tom Reed<br>May 14, 2024</div><section class="css-par">${b.map((p) => `<div class="css-53u"><p class="css-at9">${p}</p></div>`).join('')}</section></article></div>
    <div class="css-rec"><h2>Recommended for you</h2>${cards('en', 'div', 'css-card')}</div></div>`,
  ),
  example(
    'a French article with its main points on top, and lists in it',
    'fr',
    6,
    (b) => `
    <header>${menu('Accueil Région Sports')}</header><div class="entry">${h1('fr')}<div class="chapo"><p>${b[0]}</p></div><div class="entry-content">${ps(b.slice(1, 3))}<h2>Ce qui change</h2><ul class="points">${b
      .slice(3, 5)
      .map((p) => `<li>${p}</li>`)
      .join(
        '',
      )}</ul>${ps(b.slice(5))}</div><div class="post-tags"><a href="/t">vallée</a> <a href="/t">carrière</a></div></div><div class="sidebar"><h3>À la une</h3>${cards('fr')}</div>`,
  ),
  example(
    'a German page with breaks for paragraphs',
    'de',
    6,
    (b) => `
    <table width="100%"><tr><td class="menu">${menu('Start Lokales Sport Anzeigen')}</td><td><div id="text"><h1>${TITLES.de}</h1>${b.join('<br><br>\n')}</div></td><td><b>Meistgelesen</b><ul>${teaserLinks('de')}</ul></td></tr></table>`,
  ),
  example(
    'an Arabic page that repeats its words for search engines',
    'ar',
    7,
    (b) => `
    <div class="x1">${menu('سياسة محليات عالم')}</div><div class="x2">${h1('ar')}<div class="x3">${ps(b.slice(0, 3))}</div><div class="x4">${cards('ar', 'div', 'x5')}</div><div class="x3">${ps(b.slice(3))}</div></div><div class="x6">${cards('ar', 'section', 'x7')}</div>`,
    (b) =>
      `<script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'x' },
          {
            '@type': 'NewsArticle',
            headline: TITLES.ar,
            articleBody: b.join(' '),
            datePublished: '2024-05-14T10:00:00+03:00',
            author: [{ '@type': 'Person', name: 'سامي خوري' }],
            publisher: { '@type': 'Organization', name: 'الوادي' },
          },
        ],
      })}</script>`,
  ),
  example(
    'an article in two halves around an advertisement',
    'en',
    8,
    (b) => `
    <div class="hd">${menu('Home Local Sport Letters')}</div><div class="wrap">${h1('en')}<div class="article-part">${ps(b.slice(0, 4))}</div><div class="ad-unit"><span>Advertisement</span></div><div class="article-part">${ps(b.slice(4))}</div><div class="bottom"><h3>You may also like</h3>${cards('en')}</div></div>`,
  ),
  example(
    'a short notice beside a long sidebar',
    'en',
    3,
    (b) => `
    <nav>${menu('Home Local Sport Letters')}</nav><main><article>${h1('en')}<p class="byline">By Ada Finch</p>${ps(b)}</article></main><aside class="sidebar"><h3>Latest</h3>${cards('en')}${cards('en')}</aside>`,
  ),
  example(
    'a French page with whole articles behind the article',
    'fr',
    7,
    (b) => `
    <div class="site">${menu('Une Monde France Culture')}<article class="main-story">${h1('fr')}<div class="signature">Paul Lenoir, le 14 mai 2024</div><div class="body-copy">${ps(b)}</div></article><section class="next"><h2>Dans la même rubrique</h2>${TEASERS.fr.map((t, i) => `<article class="card"><h3><a href="/n${i}">${t}</a></h3><p>${MORE.fr}</p></article>`).join('')}</section></div>`,
  ),
  example(
    'a German page with a box on its author and its corrections',
    'de',
    7,
    (b) => `
    <header>${menu('Start Politik Panorama')}</header><main><div class="article-body">${h1('de')}${ps(b)}</div><div class="author-box"><p>Jan Krüger, geboren 1980, berichtet seit zehn Jahren aus dem Tal. Er hat in Leipzig studiert und schreibt am liebsten über Flüsse.</p></div><div class="feedback"><p>Haben Sie einen Fehler gefunden? Schreiben Sie uns, wir freuen uns über jeden Hinweis.</p></div></main><footer><p>Impressum und Datenschutz</p></footer>`,
  ),
];
