/** What is common in the news, a thing a line: what English calls it, and its words here; a star stands for any ending. */
export const CONCEPTS = `
government: regierung*
minister: minister* ministerium*
president: prasident*
prime: premier*
parliament: parlament* bundestag abgeordnete*
people: volk* menschen leute
citizen: burger* einwohner* bewohner*
child: kind*
woman: frau* madchen
man: mann manner*
war: krieg*
peace: fried*
ceasefire: waffenruhe* waffenstillstand* feuerpause*
attack: angriff* anschlag* attack*
kill: tot* getotet* starb* sterben*
wounded: verletz* verwund*
fire: feuer* brand* brenn*
water: wasser*
bread: brot* mehl*
food: essen nahrung* lebensmittel* hunger*
house: haus* hauser* wohnung*
school: schul*
teacher: lehrer* lehrkraft*
student: schuler* student*
university: universitat* hochschul*
hospital: krankenhaus* klinik* spital*
doctor: arzt* arzte* pfleg*
health: gesundheit*
disease: krankheit* virus patient*
police: polizei* polizist*
court: gericht* richter* prozess*
law: gesetz* recht*
crime: verbrech* krimin* mord*
prison: gefangnis* haft* gefangen*
army: armee* militar* soldat* truppe*
weapon: waffe*
rocket: rakete* bombe* bombard*
explosion: explos* detonat*
terror: terror*
security: sicherheit* sicher*
border: grenz*
country: land lander* staat*
city: stadt*
village: dorf* dorfer*
capital: hauptstadt*
region: region* provinz*
road: strasse* weg wege*
bridge: brucke*
port: hafen*
ship: schiff* boot* fahr*
train: zug zuge* bahn*
plane: flugzeug* flughafen* flug*
market: markt* markte*
price: preis*
money: geld* mittel
budget: haushalt* budget*
tax: steuer*
economy: wirtschaft* okonom*
company: unternehmen* firma* firmen*
bank: bank*
work: arbeit*
strike: streik*
union: gewerkschaft* union*
wage: lohn* lohne* gehalt* zahlen bezahl*
vote: wahl* stimme* abstimm*
election: wahl*
party: partei*
democra: demokrat*
freedom: freiheit* frei*
right: recht rechte*
justice: gerecht* justiz*
truth: wahrheit* wahr
lie: luge* gelogen*
oil: ol benzin* treibstoff* erdol*
gas: gas*
electric: strom* elektri* energie*
climate: klima*
sea: meer* see kuste*
river: fluss* flusse*
rain: regen* flut* hochwasser* uberschwemm*
earthquake: erdbeben*
tree: baum* baume* wald*
land: land boden* erde
help: hilf* helfen* unterstutz*
rescue: rett* gerettet*
thank: dank*
condemn: verurteil*
hope: hoff*
fear: angst* furcht*
victim: opfer*
family: famili*
mother: mutter* vater* eltern*
friend: freund*
brother: bruder* schwester*
god: gott*
church: kirche* moschee*
today: heute
tomorrow: morgen
yesterday: gestern
year: jahr*
month: monat*
week: woche*
day: tag tage tagen
hour: stunde*
minute: minute*
night: nacht* nachte*
morning: morgen*
winter: winter*
summer: sommer*
spring: fruhling* fruhjahr*
autumn: herbst*
first: erst*
last: letzt*
new: neu*
old: alt alte alten alter altes
big: gross*
small: klein*
never: nie niemals
always: immer
nobody: niemand*
nothing: nichts
everyone: alle alles jeder
half: halft* halb*
million: million*
billion: milliard*
thousand: tausend*
hundred: hundert*
percent: prozent*
dollar: dollar*
euro: euro*
build: bau* gebaut* errichte*
close: schliess* geschlossen* schloss*
open: offn* offen* geoffnet*
stop: stopp* aufhor* ende beend*
begin: beginn* begonn* anfang* start*
return: zuruck* ruckkehr*
leave: verlass* abfahr* geh*
decide: entscheid* entschied* beschluss* beschloss*
agree: abkommen* vereinbar* einig*
promise: versprech* versproch* zusage*
plan: plan* vorhaben
answer: antwort*
question: frage*
meeting: treff* sitzung* versammlung*
support: unterstutz*
protect: schutz* schutzt*
refuse: ablehn* weiger* lehn*
demand: forder* aufruf*
responsib: verantwort*
solution: losung*
problem: problem* krise*
danger: gefahr* bedroh* risik*
destroy: zerstor* ruine*
lose: verlor* verlier* verlust*
win: gewinn* gewonn* sieg*
light: licht*
door: tur turen
ticket: ticket* fahrkart* fahrschein*
bus: bus* linienbus*
factory: fabrik* werk
farm: bauer* landwirt* hof
library: bibliothek* buch* bucher*
museum: museum* museen theater*
square: platz* park*
council: stadtrat* gemeinderat* burgermeister*
word: wort* worte* sprache*
sign: unterschr* unterzeichn*
repair: reparier* sanier* renovier*
report: bericht* ermittl* untersuch*
relie: erleichter* unverletzt*
contact: kontakt* verbindung*
force: kraft krafte* streitkraft*
partner: partner* verbundet*
commit: verpflicht* engagement
sovereign: souveran* unabhangig*
believe: glaub* denk*
want: woll* will willst wunsch*
need: brauch* notig*
know: wiss* weiss kenn*
see: seh* gesehen sah
love: lieb*
live: leb*
room: raum* saal
refugee: flucht* vertrieb* migrant*
investigation: ermittl* untersuch*
travel: reis* besuch*
heart: herz*
hand: hand hande*
world: welt*
future: zukunft* kunftig*
history: geschichte* vergangen*
time: zeit* mal
wait: wart* verspat* spat*
long: lang*
strong: stark*
together: gemeinsam* zusammen*
against: gegen
without: ohne
must: muss* mussen
again: wieder erneut
three: drei
change: ander* wandel* verander*
continue: weiter* fortsetz*
fight: kampf* kampf*
wrong: fehler* falsch* irrtum*
ready: bereit* vorbereit*
proud: stolz*
sad: traurig* leid* trauer* beileid*
happy: glucklich* froh* freu*
`;
