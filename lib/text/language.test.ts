import { describe, expect, it } from 'vitest';
import { detectBlocks } from './blocks';
import { directionOfBlock } from './direction';
import { detectLanguage, directionOf, isSupported } from './language';

it('the last word of a text is a part of a name too', () => {
  expect(detectLanguage('Songs for Little El')).toBe('en');
});

describe('a sentence is enough to tell a language', () => {
  it.each<[string, string]>([
    ['ar', 'قال الوزير إن الحكومة لن ترفع الأسعار هذا العام.'],
    ['ar', 'وأضافت المتحدثة أن الاجتماع سيعقد يوم الخميس المقبل.'],
    ['ar', 'هطلت أمطار غزيرة على العاصمة مساء أمس.'],
    ['fa', 'وزیر گفت که دولت امسال قیمت‌ها را افزایش نخواهد داد.'],
    ['fa', 'سخنگو افزود نشست روز پنجشنبه برگزار می‌شود.'],
    ['fa', 'باران شدید دیشب در تهران بارید.'],
    ['fa', 'دفتر او درباره این خبر اظهار نظر نکرد.'],
    ['ur', 'وزیر نے کہا کہ حکومت اس سال قیمتیں نہیں بڑھائے گی۔'],
    ['ur', 'ترجمان نے مزید کہا کہ اجلاس جمعرات کو ہوگا۔'],
    ['ur', 'کل رات دارالحکومت میں شدید بارش ہوئی۔'],
    ['ckb', 'وەزیر گوتی حکومەت ئەمساڵ نرخەکان بەرز ناکاتەوە.'],
    ['ckb', 'وتەبێژەکە وتی کۆبوونەوەکە ڕۆژی پێنجشەممە دەبێت.'],
    ['ckb', 'دوێنێ شەو بارانێکی زۆر لە پایتەخت باری.'],
    ['he', 'השר אמר כי הממשלה לא תעלה את המחירים השנה.'],
    ['he', 'הדוברת הוסיפה שהישיבה תתקיים ביום חמישי.'],
    ['ru', 'Министр заявил, что правительство не повысит цены.'],
    ['ru', 'Представитель добавила, что встреча пройдёт в четверг.'],
    ['ru', 'Вчера вечером в столице шёл сильный дождь.'],
    ['uk', 'Міністр заявив, що уряд не підвищить ціни цього року.'],
    ['uk', 'Речниця додала, що зустріч відбудеться в четвер.'],
    ['tr', 'Bakan, hükümetin bu yıl fiyatları artırmayacağını söyledi.'],
    ['tr', 'Sözcü, toplantının perşembe günü yapılacağını ekledi.'],
    ['tr', 'Dün gece başkentte şiddetli yağmur yağdı.'],
    ['zh', '部长说，政府今年不会提高价格。'],
    ['ja', '大臣は、政府は今年価格を引き上げないと述べた。'],
    ['ko', '장관은 정부가 올해 가격을 올리지 않을 것이라고 말했다.'],
    ['el', 'Ο υπουργός είπε ότι η κυβέρνηση δεν θα αυξήσει τις τιμές.'],
    ['fr', 'Hugo Marnier, maire de Tréval, assure que la halle sera fermée jeudi.'],
    ['es', 'El ministro dijo que el gobierno no subirá los precios este año.'],
    ['es', 'La portavoz añadió que la reunión se celebrará el jueves.'],
    ['es', 'Una fuerte lluvia cayó anoche sobre la capital.'],
    ['es', 'Su oficina no quiso comentar la noticia.'],
    ['es', 'El equipo ganó el partido con dos goles.'],
    ['it', 'Il ministro ha detto che il governo non aumenterà i prezzi.'],
    ['it', 'La portavoce ha aggiunto che la riunione si terrà giovedì.'],
    ['it', 'Una forte pioggia è caduta ieri sera sulla capitale.'],
    ['it', 'Il suo ufficio non ha voluto commentare.'],
    ['pt', 'O ministro disse que o governo não vai aumentar os preços.'],
    ['pt', 'A porta-voz acrescentou que a reunião será na quinta-feira.'],
    ['pt', 'Uma chuva forte caiu ontem à noite na capital.'],
    ['pt', 'O seu gabinete não quis comentar a notícia.'],
    ['ca', 'El ministre va dir que el govern no apujarà els preus.'],
    ['ro', 'Ministrul a spus că guvernul nu va crește prețurile anul acesta.'],
    ['ro', 'Vom rămâne aici până la sfârșit.'],
    ['nl', 'De minister zei dat de regering de prijzen niet zal verhogen.'],
    ['nl', 'De woordvoerster voegde eraan toe dat de vergadering donderdag is.'],
    ['nl', 'Zijn kantoor wilde niet reageren.'],
    ['sv', 'Ministern sade att regeringen inte kommer att höja priserna.'],
    ['sv', 'Vi stannar här till slutet, sade Anna.'],
    ['pl', 'Minister powiedział, że rząd nie podniesie cen w tym roku.'],
    ['pl', 'Zostaniemy tutaj do końca.'],
    ['vi', 'Bộ trưởng nói rằng chính phủ sẽ không tăng giá trong năm nay.'],
    ['sw', 'Waziri alisema kwamba serikali haitapandisha bei katika mwaka huu.'],
    ['id', 'Menteri mengatakan bahwa pemerintah tidak akan menaikkan harga tahun ini.'],
    ['en', 'The minister said the government would not raise prices this year.'],
    ['en', 'A spokeswoman added that the meeting would be held on Thursday.'],
    ['en', 'Heavy rain fell on the capital last night.'],
    ['en', 'His office declined to comment.'],
    ['en', 'The team won the match by two goals.'],
    ['en', 'AFP quoted the mayor as saying'],
    ['en', 'Van der Meer wins the race'],
    ['en', 'Ned Hart, known as Big Al, sat down.'],
    ['fr', 'Le ministre a déclaré que le gouvernement n’augmenterait pas les prix.'],
    ['fr', 'La porte-parole a ajouté que la réunion aurait lieu jeudi.'],
    ['fr', 'De fortes pluies sont tombées hier soir sur la capitale.'],
    ['fr', 'Son cabinet n’a pas souhaité commenter.'],
    ['fr', 'L’équipe a gagné le match par deux buts.'],
    ['de', 'Der Minister sagte, die Regierung werde die Preise nicht erhöhen.'],
    ['de', 'Die Sprecherin fügte hinzu, das Treffen finde am Donnerstag statt.'],
    ['de', 'Starker Regen fiel gestern Abend auf die Hauptstadt.'],
    ['de', 'Sein Büro wollte sich nicht äußern.'],
    ['de', 'Die Mannschaft gewann mit zwei Toren.'],
    // Marks that are turned inwards, and a French quotation whose paragraphs begin with the one that ends it.
    ['de', 'Fans grölten »Noch so ein Spiel« vor Schluss.'],
    ['fr', '» Nous restons », dit la maire. « Et après ? »'],
    // Letters of a name from elsewhere, and letters written as two.
    ['en', 'The fence is quite new, said Engin Yıldırım.'],
    ['fr', 'Le toit tiendra, a dit Engin Yıldırım.'],
    ['de', '„Das Dach hält“, sagte Frau Yıldırım.'],
    ['de', '„Die Bru\u0308cke o\u0308ffnet“, erkla\u0308rte Ju\u0308lide O\u0308zkan.'],
  ])('%s: %s', (language, sentence) => {
    expect(detectLanguage(sentence)).toBe(language);
    // Also among others of its script.
    for (const around of ['ar', 'en', 'fr', 'ru']) expect(detectLanguage(sentence, around)).toBe(language);
  });
});

it.each<[string, string, string]>([
  ['Port Fuad', 'ar', 'und'],
  ['Port Fuad', 'fr', 'fr'],
  ['2021', 'de', 'de'],
  ['…', 'es', 'es'],
  ['Le Pen', 'de', 'de'],
  ['“A port is a door.”', 'en', 'en'],
  ['Go, man, go!', 'en', 'en'],
  ['Tu as vu ?', 'fr', 'fr'],
  ['Finch', 'und', 'und'],
  ['فرجينيا', 'fa', 'fa'],
  ['فرجينيا', 'en', 'ar'],
])('where nothing tells, it is the language around: %s in %s is %s', (text, around, language) => {
  expect(detectLanguage(text, around)).toBe(language);
});

it('a sentence that holds a long name of another script is in the language around it', () => {
  expect(detectLanguage('شركة Northern Valley Data تغلق مكتبها', 'ar')).toBe('ar');
  expect(detectLanguage('The word قال means said', 'en')).toBe('en');
  expect(detectLanguage('We are sorry to see them go, said Ada.', 'ar')).toBe('en');
});

it('each block of an article has its own language', () => {
  const text =
    'El alcalde no quiso hablar con los vecinos\n\n«Nos quedaremos aquí», dijo la portavoz a los vecinos.\n\nThe mayor said that nobody would have to leave the valley.\n\nقالت المتحدثة إن الجميع سيبقى هنا.';
  expect(detectBlocks(text).map((b) => b.language)).toEqual(['es', 'es', 'en', 'ar']);
});

it('four languages are ours, and some run from right to left', () => {
  expect(['ar', 'en', 'fr', 'de', 'es', 'fa', 'und'].map(isSupported)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(['fa', 'ur', 'he', 'ckb', 'ar', 'tr', 'und'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
});

describe('a block runs', () => {
  it.each<[string, string, string, 'rtl' | 'ltr']>([
    ['as the article does where it begins with a foreign name', 'DataHill تغلق مكتبها', 'ar', 'rtl'],
    ['as the article does, however long the name', '“Northern Hill House” اسم المبنى.', 'ar', 'rtl'],
    ['its own way in another language', 'We are sorry to see them leave, she said.', 'ar', 'ltr'],
    [
      'its own way in another language, though it names somebody',
      'Ada Finch of شركة الوادي said they would stay until the end.',
      'ar',
      'ltr',
    ],
    ['from the right in an English article', 'سنبقى هنا حتى النهاية، قالت ليلى.', 'en', 'rtl'],
    ['as the article does in English too', 'الوادي is the Arabic word for the valley.', 'en', 'ltr'],
    ['as the article does without a letter', '1914 – 1918', 'fa', 'rtl'],
  ])('%s', (_, text, language, direction) => {
    expect(directionOfBlock(text, language)).toBe(direction);
  });
});
