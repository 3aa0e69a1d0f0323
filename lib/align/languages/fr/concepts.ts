/** What is common in the news, a thing a line: what English calls it, and its words here; a star stands for any ending. */
export const CONCEPTS = `
government: gouvernement*
minister: ministre* ministere*
president: president* presidence
prime: premier*
parliament: parlement* assemblee* congres
people: peuple* gens
citizen: citoyen* habitant* riverain*
child: enfant* gosse*
woman: femme* fille*
man: homme*
war: guerre*
peace: paix pacifi*
ceasefire: treve* cessez*
attack: attaque* attentat* agression*
kill: tue* mort* deces* meurt*
wounded: blesse* blessure*
fire: feu incendie* brul*
water: eau eaux
bread: pain farine
food: nourriture aliment* repas faim
house: maison* logement* foyer*
school: ecole* scolaire*
teacher: enseignant* professeur* instituteur*
student: etudiant* eleve*
university: universit* fac
hospital: hopit* clinique*
doctor: medecin* docteur* infirmi*
health: sante sanitaire*
disease: maladie* virus patient*
police: police policier*
court: tribunal* juge* proces cour
law: loi* legal* legislati*
crime: crime* criminel* meurtre*
prison: prison* detenu* emprison*
army: armee* militaire* soldat* troupe*
weapon: arme armes
rocket: roquette* missile* bombe* bombard*
explosion: explos*
terror: terror*
security: securit* sur
border: frontiere*
country: pays etat*
city: ville*
village: village*
capital: capitale*
region: region* province*
road: route* rue* chemin*
bridge: pont ponts
port: port ports
ship: navire* bateau* ferry* ferries
train: train* ferroviaire* rail*
plane: avion* aeroport* vol vols
market: marche*
price: prix
money: argent fonds
budget: budget*
tax: impot* taxe*
economy: econom*
company: entreprise* societe*
bank: banque*
work: travail* emploi*
strike: greve*
union: syndicat* union*
wage: salaire* paie* payer paye*
vote: vote* voter electeur* scrutin*
election: election* electoral*
party: parti partis
democra: democra*
freedom: liberte* libre*
right: droit droits
justice: justice juste*
truth: verite* vrai*
lie: mensonge* ment*
oil: petrole* essence* carburant*
gas: gaz
electric: electri* energie*
climate: climat*
sea: mer ocean cote*
river: fleuve* riviere*
rain: pluie* inond* crue*
earthquake: seisme* tremblement*
tree: arbre* foret*
land: terre* sol
help: aide* aider assist* secours
rescue: sauve* secour*
thank: merci* remerci* reconnaissan*
condemn: condamn* denonc*
hope: espoir* esper*
fear: peur* crain* crainte*
victim: victime* martyr*
family: famille*
mother: mere pere parent*
friend: ami amis amie* amitie*
brother: frere* soeur*
god: dieu
church: eglise* mosquee*
today: aujourd'hui
tomorrow: demain
yesterday: hier
year: an ans annee*
month: mois
week: semaine*
day: jour*
hour: heure*
minute: minute*
night: nuit*
morning: matin*
winter: hiver*
summer: ete
spring: printemps
autumn: automne*
first: premier*
last: dernier*
new: nouveau* nouvel*
old: vieux vieil* ancien*
big: grand* gros*
small: petit*
never: jamais
always: toujours
nobody: personne
nothing: rien
everyone: tous toutes tout
half: moitie demi*
million: million*
billion: milliard*
thousand: mille milliers
hundred: cent centaine*
percent: pourcent pour
dollar: dollar*
euro: euro*
build: construi* batir* reconstrui*
close: ferme* fermeture*
open: ouvr* ouvert*
stop: arret* stopp* fin finir
begin: commenc* debut*
return: retour* reven* revien*
leave: part* quitt* depart*
decide: decid* decision*
agree: accord* convenu*
promise: promess* promet* promis*
plan: plan plans projet*
answer: repons* repond*
question: question*
meeting: reunion* rencontr*
support: souti* appui* soutenir
protect: proteg* protection*
refuse: refus* rejet*
demand: exig* demand* appel*
responsib: responsab*
solution: solution*
problem: probleme* crise*
danger: danger* menace* risque*
destroy: detrui* destruct* ruine*
lose: perd* perte*
win: gagn* victoire*
light: lumiere*
door: porte*
ticket: billet* ticket*
bus: bus autobus
factory: usine* fabrique*
farm: agricul* ferme* paysan*
library: bibliothe* livre*
museum: musee* theatre*
square: place parc*
council: conseil* maire* municipal*
word: mot mots parole* langue*
sign: sign*
repair: repar* renov* restaur*
report: rapport* enquet*
relie: soulag* indemne*
contact: contact* lien
force: force forces
partner: partenaire* allie*
commit: engage*
sovereign: souverain* independan*
believe: croi* croy* pense* crois
want: veu* voul* souhait*
need: besoin* faut
know: sai* savoir savent connai*
see: voi* voy* vu vue vus
love: aim*
live: vie vivre viv* vit
room: salle* piece
refugee: refugie* deplace* migrant*
investigation: enquet*
travel: voyage* visit*
heart: coeur*
hand: main mains
world: monde*
future: avenir* futur*
history: histoire* passe
time: temps fois
wait: attend* retard*
long: long*
strong: fort* force*
together: ensemble
against: contre
without: sans
must: doit devons doivent devez faut
again: nouveau encore
three: trois
change: chang*
continue: continu* poursui*
fight: lutt* combat*
wrong: erreur* faute* tort
ready: pret* prepar*
proud: fier* fiert*
sad: triste* desol* deuil* condoleance*
happy: heureu* joie content*
`;
