/** What is common in the news, a thing a line: what English calls it, and its words here; a star stands for any ending. */
export const CONCEPTS = `
government: government governments
minister: minister ministers ministry
president: president presidency presidential
prime: prime premier
parliament: parliament* congress assembly
people: people nation peoples
citizen: citizen* resident* inhabitant*
child: child children kids
woman: woman women girl girls
man: man men
war: war wars warfare
peace: peace peaceful*
ceasefire: ceasefire truce
attack: attack* assault*
kill: kill* dead died die death deaths
wounded: wounded injured injur*
fire: fire fires burn*
water: water waters
bread: bread flour
food: food meal meals hunger hungry
house: house houses home homes housing flat
school: school schools
teacher: teacher* teaching
student: student* pupil*
university: university universities college
hospital: hospital* clinic*
doctor: doctor* physician* nurse*
health: health healthy
disease: disease* illness* virus patient*
police: police officer officers
court: court courts judge judges trial
law: law laws legal legislation
crime: crime criminal* murder*
prison: prison jail prisoner* detain*
army: army military soldier* troops
weapon: weapon* arms gun guns
rocket: rocket* missile* bomb*
explosion: explosion* blast explod*
terror: terror*
security: security safe safety secure
border: border* frontier*
country: country countries state states
city: city cities town towns
village: village villages
capital: capital
region: region* province*
road: road roads street streets way
bridge: bridge bridges
port: port harbour harbor ports
ship: ship ships boat boats ferry ferries vessel*
train: train trains railway rail
plane: plane planes aircraft airport flight*
market: market markets
price: price prices
money: money cash fund funds
budget: budget*
tax: tax taxes
economy: economy economic*
company: company companies firm firms business*
bank: bank banks
work: work worker* working job jobs labour
strike: strike strikes
union: union unions
wage: wage wages salary salaries pay paid
vote: vote votes voter* ballot
election: election*
party: party parties
democra: democra*
freedom: freedom free liberty
right: right rights
justice: justice just fair
truth: truth true
lie: lie lies lied liar
oil: oil petrol fuel
gas: gas
electric: electric* power energy
climate: climate
sea: sea ocean coast
river: river rivers
rain: rain flood floods
earthquake: earthquake* quake
tree: tree trees forest*
land: land soil earth
help: help* aid assist*
rescue: rescue* save saved
thank: thank* grateful
condemn: condemn* denounc*
hope: hope* hopeful
fear: fear* afraid
victim: victim* martyr*
family: family families
mother: mother father parents
friend: friend*
brother: brother* sister*
god: god
church: church mosque
today: today
tomorrow: tomorrow
yesterday: yesterday
year: year years
month: month months
week: week weeks
day: day days
hour: hour hours
minute: minute minutes
night: night nights
morning: morning
winter: winter
summer: summer
spring: spring
autumn: autumn fall
first: first
last: last
new: new
old: old ancient
big: big great large
small: small little
never: never
always: always
nobody: nobody no one
nothing: nothing
everyone: everyone everybody all
half: half
million: million millions
billion: billion billions
thousand: thousand thousands
hundred: hundred hundreds
percent: percent per
dollar: dollar dollars
euro: euro euros
build: build* built construct* rebuild*
close: close* closed closing shut
open: open opened opening
stop: stop* halt end ended
begin: begin* start* began
return: return* back
leave: leave* left departure
decide: decide* decision*
agree: agree* agreement deal
promise: promise* pledge*
plan: plan plans planned
answer: answer* reply replied response
question: question questions
meeting: meeting meet met
support: support* back backing
protect: protect* protection
refuse: refuse* reject* refusal
demand: demand* call
responsib: responsib* blame
solution: solution* solve*
problem: problem* crisis
danger: danger* threat* risk*
destroy: destroy* destruction ruin*
lose: lose lost loss*
win: win won victory
light: light lights
door: door doors
ticket: ticket* fare fares
bus: bus buses
factory: factory plant
farm: farm* farmer*
library: library book books
museum: museum theatre
square: square park
council: council mayor
word: word words language
sign: sign signed
repair: repair* restore* renovat*
report: report* investigat* inquiry
relie: relie* unharmed unhurt
contact: contact touch
force: force forces
partner: partner* ally allies
commit: commit*
sovereign: sovereign* independen*
believe: believe* think thought
want: want wants wanted wish*
need: need needs needed
know: know knows knew known
see: see saw seen
love: love* like
live: live lives lived life
room: room hall
refugee: refugee* displaced migrant*
investigation: investigation* probe
travel: travel* visit* journey
heart: heart
hand: hand hands
world: world
future: future
history: history past
time: time times
wait: wait* delay* late
long: long
strong: strong* strength
together: together
against: against
without: without
must: must have
again: again
three: three
change: change*
continue: continue*
fight: fight* struggle* combat
wrong: wrong mistake* error*
ready: ready prepared
proud: proud pride
sad: sad sorry mourn* grief condolence*
happy: happy glad joy
`;
