/**
 * What a translation keeps beside names and numbers: common words of the news in English, French, German and Arabic, one
 * thing a line, folded; a star stands for any ending. They say where a translation may stand, never that it is one.
 */
export const CONCEPTS = `
government governments | gouvernement* | regierung* | حكوم*
minister ministers ministry | ministre* ministere* | minister* ministerium* | وزير* وزار* وزراء*
president presidency presidential | president* presidence | prasident* | رئيس* رئاس* رؤساء*
prime premier | premier* | premier* | وزراء* رئيس*
parliament* congress assembly | parlement* assemblee* congres | parlament* bundestag abgeordnete* | برلمان* مجلس* نواب*
people nation peoples | peuple* gens | volk* menschen leute | شعب* ناس اناس شعوب*
citizen* resident* inhabitant* | citoyen* habitant* riverain* | burger* einwohner* bewohner* | مواطن* سكان* اهالي* اهل*
child children kids | enfant* gosse* | kind* | طفل* اطفال* اولاد*
woman women girl girls | femme* fille* | frau* madchen | امرا* نساء* سيدات فتا*
man men | homme* | mann manner* | رجل* رجال*
war wars warfare | guerre* | krieg* | حرب* حروب*
peace peaceful* | paix pacifi* | fried* | سلام* سلم*
ceasefire truce | treve* cessez* | waffenruhe* waffenstillstand* feuerpause* | هدن* لوقف*
attack* assault* | attaque* attentat* agression* | angriff* anschlag* attack* | هجوم* هجمات* اعتداء* مهاجم*
kill* dead died die death deaths | tue* mort* deces* meurt* | tot* getotet* starb* sterben* | قتل* قتيل* موت* مات* وفا* ضحايا*
wounded injured injur* | blesse* blessure* | verletz* verwund* | جرح* جريح* مصاب* اصاب*
fire fires burn* | feu incendie* brul* | feuer* brand* brenn* | حريق* حرائق* نار* احترا*
water waters | eau eaux | wasser* | ماء* مياه*
bread flour | pain farine | brot* mehl* | خبز* طحين*
food meal meals hunger hungry | nourriture aliment* repas faim | essen nahrung* lebensmittel* hunger* | غذاء* طعام* اغذي* جوع*
house houses home homes housing flat | maison* logement* foyer* | haus* hauser* wohnung* | بيت* بيوت* منزل* منازل* مساكن* سكن*
school schools | ecole* scolaire* | schul* | مدرس* مدارس*
teacher* teaching | enseignant* professeur* instituteur* | lehrer* lehrkraft* | معلم* مدرس* اساتذ*
student* pupil* | etudiant* eleve* | schuler* student* | طالب* طلاب* تلاميذ* تلميذ*
university universities college | universit* fac | universitat* hochschul* | جامع*
hospital* clinic* | hopit* clinique* | krankenhaus* klinik* spital* | مستشف* عياد*
doctor* physician* nurse* | medecin* docteur* infirmi* | arzt* arzte* pfleg* | طبيب* اطباء* ممرض*
health healthy | sante sanitaire* | gesundheit* | صح* صحي*
disease* illness* virus patient* | maladie* virus patient* | krankheit* virus patient* | مرض* مريض* فيروس*
police officer officers | police policier* | polizei* polizist* | شرط* ضابط* ضباط*
court courts judge judges trial | tribunal* juge* proces cour | gericht* richter* prozess* | محكم* قاض* قضا* محاكم*
law laws legal legislation | loi* legal* legislati* | gesetz* recht* | قانون* قوانين* تشريع*
crime criminal* murder* | crime* criminel* meurtre* | verbrech* krimin* mord* | جريم* جرائم* مجرم*
prison jail prisoner* detain* | prison* detenu* emprison* | gefangnis* haft* gefangen* | سجن* سجين* سجناء* معتقل* اسر*
army military soldier* troops | armee* militaire* soldat* troupe* | armee* militar* soldat* truppe* | جيش* جنود* جندي* عسكر* قوات*
weapon* arms gun guns | arme armes | waffe* | سلاح* اسلح*
rocket* missile* bomb* | roquette* missile* bombe* bombard* | rakete* bombe* bombard* | صاروخ* صواريخ* قنبل* قصف*
explosion* blast explod* | explos* | explos* detonat* | انفجار* تفجير*
terror* | terror* | terror* | ارهاب*
security safe safety secure | securit* sur | sicherheit* sicher* | امن* امان* سلام*
border* frontier* | frontiere* | grenz* | حدود* حدودي*
country countries state states | pays etat* | land lander* staat* | بلد* بلاد* دول* وطن*
city cities town towns | ville* | stadt* | مدين* مدن* بلد*
village villages | village* | dorf* dorfer* | قري* قرى*
capital | capitale* | hauptstadt* | عاصم*
region* province* | region* province* | region* provinz* | منطق* مناطق* محافظ* اقليم*
road roads street streets way | route* rue* chemin* | strasse* weg wege* | طريق* طرق* شارع* شوارع*
bridge bridges | pont ponts | brucke* | جسر* جسور*
port harbour harbor ports | port ports | hafen* | ميناء* مرفا* موانئ*
ship ships boat boats ferry ferries vessel* | navire* bateau* ferry* ferries | schiff* boot* fahr* | سفين* سفن* قارب* عبار* باخر*
train trains railway rail | train* ferroviaire* rail* | zug zuge* bahn* | قطار* سك*
plane planes aircraft airport flight* | avion* aeroport* vol vols | flugzeug* flughafen* flug* | طائر* مطار* طيران*
market markets | marche* | markt* markte* | سوق* اسواق*
price prices | prix | preis* | سعر* اسعار*
money cash fund funds | argent fonds | geld* mittel | مال* اموال* نقود*
budget* | budget* | haushalt* budget* | ميزاني* موازن*
tax taxes | impot* taxe* | steuer* | ضريب* ضرائب*
economy economic* | econom* | wirtschaft* okonom* | اقتصاد*
company companies firm firms business* | entreprise* societe* | unternehmen* firma* firmen* | شرك* مؤسس*
bank banks | banque* | bank* | بنك* مصرف* بنوك* مصارف*
work worker* working job jobs labour | travail* emploi* | arbeit* | عمل* عامل* عمال* وظيف* وظائف*
strike strikes | greve* | streik* | اضراب*
union unions | syndicat* union* | gewerkschaft* union* | نقاب* اتحاد*
wage wages salary salaries pay paid | salaire* paie* payer paye* | lohn* lohne* gehalt* zahlen bezahl* | راتب* رواتب* اجور* اجر* دفع* ندفع*
vote votes voter* ballot | vote* voter electeur* scrutin* | wahl* stimme* abstimm* | صوت* ناخب* تصويت* اقتراع*
election* | election* electoral* | wahl* | انتخاب*
party parties | parti partis | partei* | حزب* احزاب*
democra* | democra* | demokrat* | ديمقراط*
freedom free liberty | liberte* libre* | freiheit* frei* | حري* حر احرار*
right rights | droit droits | recht rechte* | حق حقوق* حقه* حقنا*
justice just fair | justice juste* | gerecht* justiz* | عدال* عدل*
truth true | verite* vrai* | wahrheit* wahr | حقيق* صحيح* صدق*
lie lies lied liar | mensonge* ment* | luge* gelogen* | كذب* اكاذيب*
oil petrol fuel | petrole* essence* carburant* | ol benzin* treibstoff* erdol* | نفط* بترول* وقود*
gas | gaz | gas* | غاز*
electric* power energy | electri* energie* | strom* elektri* energie* | كهرب* طاق*
climate | climat* | klima* | مناخ*
sea ocean coast | mer ocean cote* | meer* see kuste* | بحر* بحار* ساحل*
river rivers | fleuve* riviere* | fluss* flusse* | نهر* انهار*
rain flood floods | pluie* inond* crue* | regen* flut* hochwasser* uberschwemm* | مطر* امطار* فيضان* سيول*
earthquake* quake | seisme* tremblement* | erdbeben* | زلزال* زلازل*
tree trees forest* | arbre* foret* | baum* baume* wald* | شجر* اشجار* غاب*
land soil earth | terre* sol | land boden* erde | ارض* اراضي* تراب*
help* aid assist* | aide* aider assist* secours | hilf* helfen* unterstutz* | مساعد* عون* دعم* اغاث*
rescue* save saved | sauve* secour* | rett* gerettet* | انقاذ* انقذ* اسعاف*
thank* grateful | merci* remerci* reconnaissan* | dank* | شكر* اشكر* نشكر* امتنان*
condemn* denounc* | condamn* denonc* | verurteil* | ندين* ادين* يدين* تدين* ادان* استنكر* نستنكر* تنديد*
hope* hopeful | espoir* esper* | hoff* | امل* نامل* رجاء*
fear* afraid | peur* crain* crainte* | angst* furcht* | خوف* نخاف* يخاف* خائف*
victim* martyr* | victime* martyr* | opfer* | ضحي* ضحايا* شهيد* شهداء*
family families | famille* | famili* | عائل* اسر* عوائل*
mother father parents | mere pere parent* | mutter* vater* eltern* | ام اب والد* امهات*
friend* | ami amis amie* amitie* | freund* | صديق* اصدقاء* صداق*
brother* sister* | frere* soeur* | bruder* schwester* | اخ اخوه شقيق* اخت*
god | dieu | gott* | الله اله رب
church mosque | eglise* mosquee* | kirche* moschee* | كنيس* مسجد* مساجد* جامع
today | aujourd'hui | heute | اليوم
tomorrow | demain | morgen | غدا غد
yesterday | hier | gestern | امس
year years | an ans annee* | jahr* | سن* عام* اعوام*
month months | mois | monat* | شهر* اشهر* شهور*
week weeks | semaine* | woche* | اسبوع* اسابيع*
day days | jour* | tag tage tagen | يوم* ايام*
hour hours | heure* | stunde* | ساع*
minute minutes | minute* | minute* | دقيق* دقائق*
night nights | nuit* | nacht* nachte* | ليل* ليال*
morning | matin* | morgen* | صباح*
winter | hiver* | winter* | شتاء*
summer | ete | sommer* | صيف*
spring | printemps | fruhling* fruhjahr* | ربيع*
autumn fall | automne* | herbst* | خريف*
first | premier* | erst* | اول*
last | dernier* | letzt* | اخر* اخير* ماض*
new | nouveau* nouvel* | neu* | جديد* جدد
old ancient | vieux vieil* ancien* | alt alte alten alter altes | قديم* كبار مسن*
big great large | grand* gros* | gross* | كبير* عظيم* ضخم*
small little | petit* | klein* | صغير* صغار*
never | jamais | nie niemals | ابدا لن
always | toujours | immer | دائما
nobody no one | personne | niemand* | لااحد احد
nothing | rien | nichts | شيء
everyone everybody all | tous toutes tout | alle alles jeder | جميع* كل*
half | moitie demi* | halft* halb* | نصف*
million millions | million* | million* | مليون* ملايين*
billion billions | milliard* | milliard* | مليار* مليارات*
thousand thousands | mille milliers | tausend* | الف الاف الفا
hundred hundreds | cent centaine* | hundert* | مئ* مائ*
percent per | pourcent pour | prozent* | بالمئه بالمائه بالميه
dollar dollars | dollar* | dollar* | دولار*
euro euros | euro* | euro* | يورو
build* built construct* rebuild* | construi* batir* reconstrui* | bau* gebaut* errichte* | بناء* بني نبني* اعمار* انشاء* شيد*
close* closed closing shut | ferme* fermeture* | schliess* geschlossen* schloss* | اغلاق* مغلق* اغلق* غلق* يغلق* نغلق* تغلق*
open opened opening | ouvr* ouvert* | offn* offen* geoffnet* | فتح* افتتاح* مفتوح*
stop* halt end ended | arret* stopp* fin finir | stopp* aufhor* ende beend* | وقف* ايقاف* توقف* انهاء* نهاي*
begin* start* began | commenc* debut* | beginn* begonn* anfang* start* | بدا* بداي* بدء* نبدا*
return* back | retour* reven* revien* | zuruck* ruckkehr* | عود* عاد* يعود* نعود* رجوع*
leave* left departure | part* quitt* depart* | verlass* abfahr* geh* | غادر* مغادر* رحل* رحيل* ترك*
decide* decision* | decid* decision* | entscheid* entschied* beschluss* beschloss* | قرار* قرر* نقرر*
agree* agreement deal | accord* convenu* | abkommen* vereinbar* einig* | اتفاق* اتفق* وافق*
promise* pledge* | promess* promet* promis* | versprech* versproch* zusage* | وعد* وعود* تعهد*
plan plans planned | plan plans projet* | plan* vorhaben | خط* مشروع* مشاريع*
answer* reply replied response | repons* repond* | antwort* | رد جواب* اجاب* اجابه
question questions | question* | frage* | سؤال* اسئل* مسال*
meeting meet met | reunion* rencontr* | treff* sitzung* versammlung* | اجتماع* لقاء* التق*
support* back backing | souti* appui* soutenir | unterstutz* | دعم* تاييد* مساند*
protect* protection | proteg* protection* | schutz* schutzt* | حماي* نحمي* يحمي*
refuse* reject* refusal | refus* rejet* | ablehn* weiger* lehn* | رفض* نرفض* مرفوض*
demand* call | exig* demand* appel* | forder* aufruf* | طالب* نطالب* مطالب* دعو* ندعو*
responsib* blame | responsab* | verantwort* | مسؤول* مسوول*
solution* solve* | solution* | losung* | حل حلول* حلا
problem* crisis | probleme* crise* | problem* krise* | مشكل* مشاكل* ازم*
danger* threat* risk* | danger* menace* risque* | gefahr* bedroh* risik* | خطر* تهديد* مخاطر*
destroy* destruction ruin* | detrui* destruct* ruine* | zerstor* ruine* | دمر* دمار* تدمير* هدم* نهدم* خراب*
lose lost loss* | perd* perte* | verlor* verlier* verlust* | خسار* خسر* يخسر* نخسر* تخسر* فقد* فقدان*
win won victory | gagn* victoire* | gewinn* gewonn* sieg* | فوز* فاز* نصر* انتصار*
light lights | lumiere* | licht* | ضوء* نور* انوار*
door doors | porte* | tur turen | باب* ابواب*
ticket* fare fares | billet* ticket* | ticket* fahrkart* fahrschein* | تذكر* تذاكر*
bus buses | bus autobus | bus* linienbus* | حافل* باص*
factory plant | usine* fabrique* | fabrik* werk | مصنع* مصانع* معمل*
farm* farmer* | agricul* ferme* paysan* | bauer* landwirt* hof | مزارع* فلاح* زراع*
library book books | bibliothe* livre* | bibliothek* buch* bucher* | مكتب* كتاب* كتب
museum theatre | musee* theatre* | museum* museen theater* | متحف* متاحف* مسرح*
square park | place parc* | platz* park* | ساح* ميدان* حديق*
council mayor | conseil* maire* municipal* | stadtrat* gemeinderat* burgermeister* | بلدي* مجلس* عمد*
word words language | mot mots parole* langue* | wort* worte* sprache* | كلم* لغ*
sign signed | sign* | unterschr* unterzeichn* | توقيع* وقع* نوقع*
repair* restore* renovat* | repar* renov* restaur* | reparier* sanier* renovier* | ترميم* نرمم* سنرمم* اصلاح* صيان*
report* investigat* inquiry | rapport* enquet* | bericht* ermittl* untersuch* | تقرير* تقارير* تحقيق*
relie* unharmed unhurt | soulag* indemne* | erleichter* unverletzt* | ارتياح* مرتاح* سالم* سليم* بالارتياح
contact touch | contact* lien | kontakt* verbindung* | اتصال* تواصل*
force forces | force forces | kraft krafte* streitkraft* | قوه قوات*
partner* ally allies | partenaire* allie* | partner* verbundet* | شريك* شركاء* حليف* حلفاء*
commit* | engage* | verpflicht* engagement | التزام* ملتزم*
sovereign* independen* | souverain* independan* | souveran* unabhangig* | سياد* استقلال*
believe* think thought | croi* croy* pense* crois | glaub* denk* | اعتقد* نعتقد* يعتقد* اظن* نظن* اؤمن* نؤمن*
want wants wanted wish* | veu* voul* souhait* | woll* will willst wunsch* | اريد* نريد* يريد* تريد* اراد*
need needs needed | besoin* faut | brauch* notig* | حاج* نحتاج* يحتاج* تحتاج*
know knows knew known | sai* savoir savent connai* | wiss* weiss kenn* | اعرف* نعرف* يعرف* تعرف* نعلم* اعلم* يعلم*
see saw seen | voi* voy* vu vue vus | seh* gesehen sah | راي* نرى ارى يرى شاهد*
love* like | aim* | lieb* | احب* نحب* حب محب*
live lives lived life | vie vivre viv* vit | leb* | حيا* نعيش* يعيش* عاش*
room hall | salle* piece | raum* saal | قاع* غرف* صال*
refugee* displaced migrant* | refugie* deplace* migrant* | flucht* vertrieb* migrant* | لاجئ* نازح* مهاجر* نزوح*
investigation* probe | enquet* | ermittl* untersuch* | تحقيق* التحقيق
travel* visit* journey | voyage* visit* | reis* besuch* | سفر* زيار* يزور يسافر*
heart | coeur* | herz* | قلب*
hand hands | main mains | hand hande* | يد ايد* يده يدي*
world | monde* | welt* | عالم*
future | avenir* futur* | zukunft* kunftig* | مستقبل*
history past | histoire* passe | geschichte* vergangen* | تاريخ* ماض*
time times | temps fois | zeit* mal | وقت* زمن* مره مرات
wait* delay* late | attend* retard* | wart* verspat* spat* | انتظ* ننتظر* تاخ* متاخر*
long | long* | lang* | طويل* طالما
strong* strength | fort* force* | stark* | قوي* شديد*
together | ensemble | gemeinsam* zusammen* | معا سويا
against | contre | gegen | ضد
without | sans | ohne | بدون دون بلا
must have | doit devons doivent devez faut | muss* mussen | يجب علينا لابد ينبغي
again | nouveau encore | wieder erneut | مجددا ثانيه
three | trois | drei | ثلاث*
change* | chang* | ander* wandel* verander* | تغيير* تغير* نغير*
continue* | continu* poursui* | weiter* fortsetz* | استمر* نواصل* يواصل* تواصل* سنواصل*
fight* struggle* combat | lutt* combat* | kampf* kampf* | قتال* نضال* كفاح* نقاتل* محارب* مكافح*
wrong mistake* error* | erreur* faute* tort | fehler* falsch* irrtum* | خطا* اخطاء* خاطئ*
ready prepared | pret* prepar* | bereit* vorbereit* | جاهز* مستعد* استعداد*
proud pride | fier* fiert* | stolz* | فخور* فخر* نفتخر*
sad sorry mourn* grief condolence* | triste* desol* deuil* condoleance* | traurig* leid* trauer* beileid* | حزن* حزين* اسف* تعازي* تعازينا نعزي*
happy glad joy | heureu* joie content* | glucklich* froh* freu* | سعيد* سعداء سعاد* فرح* مسرور*
`;
