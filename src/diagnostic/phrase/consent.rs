/// What the clauses of a consent ask for, and what is said where they are broken.
macro_rules! consent {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    ConsentBoth {
        en: "{first}; {second}",
        nn: "{first}; {second}",
        nb: "{first}; {second}",
    }
    ConsentEither {
        en: "{first}, or {second}",
        nn: "{first}, eller {second}",
        nb: "{first}, eller {second}",
    }
    ConsentOtherwise {
        en: "{first}; otherwise {second}",
        nn: "{first}; elles {second}",
        nb: "{first}; ellers {second}",
    }
    ConsentAny {
        en: "of one of those who are asked: {first}",
        nn: "hos éin av dei som blir spurde: {first}",
        nb: "hos én av dem som spørres: {first}",
    }
    ConsentAmong {
        en: "in {label} {said}",
        nn: "hos {label} {said}",
        nb: "hos {label} {said}",
    }
    ConsentParts {
        en: "{parts}",
        nn: "{parts}",
        nb: "{parts}",
    }
    ConsentMet {
        en: "{told} (met: {met})",
        nn: "{told} (oppfylt: {met})",
        nb: "{told} (oppfylt: {met})",
    }
    ConsentPartMet {
        en: "whether it is so: {said}",
        nn: "om det er slik: {said}",
        nb: "om det er slik: {said}",
    }
    ConsentOf {
        en: "what a decision is about",
        nn: "det eit vedtak gjeld",
        nb: "det et vedtak gjelder",
    }
    ConsentNoField {
        en: "`{of}` has no field `{name}`",
        nn: "`{of}` har ikkje noko felt `{name}`",
        nb: "`{of}` har ikke noe felt `{name}`",
    }
    ConsentNoFieldHelp {
        en: "name a field of it, or `{name}` alone",
        nn: "nemn eit felt i han, eller berre `{name}`",
        nb: "nevn et felt i den, eller bare `{name}`",
    }
    ConsentGiven {
        en: "the decisions by which it was consented to",
        nn: "vedtaka som gir samtykke",
        nb: "vedtakene som gir samtykke",
    }
    ConsentAsked {
        en: "those who are asked",
        nn: "dei som blir spurde",
        nb: "de som spørres",
    }
    ConsentEntitled {
        en: "those who may vote",
        nn: "dei som har røysterett",
        nb: "de som har stemmerett",
    }
    ConsentFilled {
        en: "how many are asked",
        nn: "kor mange som blir spurde",
        nb: "hvor mange som spørres",
    }
    ConsentVoters {
        en: "how many may vote",
        nn: "kor mange som har røysterett",
        nb: "hvor mange som har stemmerett",
    }
    ConsentFor {
        en: "how many votes count for it",
        nn: "kor mange røyster som tel for",
        nb: "hvor mange stemmer som teller for",
    }
    ConsentAgainst {
        en: "how many votes count against it",
        nn: "kor mange røyster som tel mot",
        nb: "hvor mange stemmer som teller mot",
    }
    ConsentCast {
        en: "how many votes are cast",
        nn: "kor mange røyster som er gitte",
        nb: "hvor mange stemmer som er avgitt",
    }
    ConsentPresent {
        en: "how many were present",
        nn: "kor mange som var til stades",
        nb: "hvor mange som var til stede",
    }
    ConsentVoting {
        en: "how many voted",
        nn: "kor mange som røysta",
        nb: "hvor mange som stemte",
    }
    ConsentObjections {
        en: "how many object",
        nn: "kor mange som har innvending",
        nb: "hvor mange som har innvending",
    }
    ConsentRecused {
        en: "how many are recused",
        nn: "kor mange som er inhabile",
        nb: "hvor mange som er inhabile",
    }
    ConsentSeats {
        en: "how many seats there are",
        nn: "kor mange plassar det er",
        nb: "hvor mange plasser det er",
    }
    ConsentForByName {
        en: "how many are for by name",
        nn: "kor mange som er for, med namn",
        nb: "hvor mange som er for, med navn",
    }
    ConsentAgainstByName {
        en: "how many are against by name",
        nn: "kor mange som er mot, med namn",
        nb: "hvor mange som er mot, med navn",
    }
    ConsentBlankByName {
        en: "how many voted blank by name",
        nn: "kor mange som røysta blankt, med namn",
        nb: "hvor mange som stemte blankt, med navn",
    }
    ConsentAbstainByName {
        en: "how many abstained by name",
        nn: "kor mange som lét vere å røyste, med namn",
        nb: "hvor mange som avsto, med navn",
    }
    ConsentShareOf {
        en: "{limit} of {those}",
        nn: "{limit} av {those}",
        nb: "{limit} av {those}",
    }
    ConsentAllButOf {
        en: "all but {limit} of {those}",
        nn: "alle utanom {limit} av {those}",
        nb: "alle unntatt {limit} av {those}",
    }
    ConsentSomebodyAsked {
        en: "somebody is asked",
        nn: "nokon blir spurd",
        nb: "noen spørres",
    }
    ConsentMoreThan {
        en: "more than",
        nn: "meir enn",
        nb: "mer enn",
    }
    ConsentAtLeast {
        en: "at least",
        nn: "minst",
        nb: "minst",
    }
    ConsentAreFor {
        en: "are for",
        nn: "er for",
        nb: "er for",
    }
    ConsentForShort {
        en: "for",
        nn: "er for",
        nb: "er for",
    }
    ConsentForAmong {
        en: "{count} of {base} for among {those}",
        nn: "av {those} ({base}) er {count} for",
        nb: "av {those} ({base}) er {count} for",
    }
    ConsentVoted {
        en: "voted",
        nn: "røysta",
        nb: "stemte",
    }
    ConsentVotedAmong {
        en: "{count} of {base} voted among {those}",
        nn: "av {those} ({base}) røysta {count}",
        nb: "av {those} ({base}) stemte {count}",
    }
    ConsentHowMany {
        en: "how many {did}",
        nn: "kor mange som {did}",
        nb: "hvor mange som {did}",
    }
    ConsentOr {
        en: "{first} or {second}",
        nn: "{first} eller {second}",
        nb: "{first} eller {second}",
    }
    ConsentWereFor {
        en: "were for",
        nn: "var for",
        nb: "var for",
    }
    ConsentWereAgainst {
        en: "were against",
        nn: "var mot",
        nb: "var mot",
    }
    ConsentVotedBlank {
        en: "voted blank",
        nn: "røysta blankt",
        nb: "stemte blankt",
    }
    ConsentAbstained {
        en: "abstained",
        nn: "lét vere å røyste",
        nb: "avsto",
    }
    ConsentDidAmong {
        en: "{count} of {base} {did} among {those}",
        nn: "av {those} ({base}) er det {count} som {did}",
        nb: "av {those} ({base}) er det {count} som {did}",
    }
    ConsentWerePresent {
        en: "were present",
        nn: "var til stades",
        nb: "var til stede",
    }
    ConsentPresentShort {
        en: "present",
        nn: "var til stades",
        nb: "var til stede",
    }
    ConsentPresentAmong {
        en: "{count} of {base} present among {those}",
        nn: "av {those} ({base}) var {count} til stades",
        nb: "av {those} ({base}) var {count} til stede",
    }
    ConsentTheSeats {
        en: "all seats",
        nn: "alle plassane",
        nb: "alle plassene",
    }
    ConsentTheFilled {
        en: "the filled seats",
        nn: "dei fylte plassane",
        nb: "de fylte plassene",
    }
    ConsentTheEntitled {
        en: "those entitled",
        nn: "dei med røysterett",
        nb: "de med stemmerett",
    }
    ConsentThePresent {
        en: "those present",
        nn: "dei frammøtte",
        nb: "de fremmøtte",
    }
    ConsentTheCast {
        en: "the votes cast",
        nn: "dei gitte røystene",
        nb: "de avgitte stemmene",
    }
    ConsentNoObjection {
        en: "nobody objects",
        nn: "ingen har innvending",
        nb: "ingen har innvending",
    }
    ConsentNoObjectionSays {
        en: "objections: {count}, and there may be none",
        nn: "innvendingar: {count}, og det kan ikkje vere nokon",
        nb: "innvendinger: {count}, og det kan ikke være noen",
    }
    ConsentFewObjections {
        en: "objections: at most {limit}",
        nn: "innvendingar: høgst {limit}",
        nb: "innvendinger: høyst {limit}",
    }
    ConsentFewObjectionsSays {
        en: "objections: {count}, and there may be at most {limit}",
        nn: "innvendingar: {count}, og det kan vere høgst {limit}",
        nb: "innvendinger: {count}, og det kan være høyst {limit}",
    }
    ConsentTie {
        en: "{said}, where a tie is decided by `{path}`",
        nn: "{said}, der `{path}` avgjer når det står likt",
        nb: "{said}, der `{path}` avgjør når det står likt",
    }
    ConsentTieSays {
        en: "{said}; where it is a tie, `{path}` decides",
        nn: "{said}; står det likt, avgjer `{path}`",
        nb: "{said}; står det likt, avgjør `{path}`",
    }
    ConsentNumber {
        en: "{least} {limit} {short}",
        nn: "{least} {limit} {short}",
        nb: "{least} {limit} {short}",
    }
    ConsentNumberSays {
        en: "{count} {short}, and it takes {least} {limit}",
        nn: "{count} {short}, og det trengst {least} {limit}",
        nb: "{count} {short}, og det trengs {least} {limit}",
    }
    ConsentShare {
        en: "{least} {limit} of {those} {did}",
        nn: "{least} {limit} av {those} {did}",
        nb: "{least} {limit} av {those} {did}",
    }
    ConsentShareSays {
        en: "{among}, and {limit} of {base} is {needed}: it takes {least} that",
        nn: "{among}, og {limit} av {base} er {needed}: det trengst {least} det",
        nb: "{among}, og {limit} av {base} er {needed}: det trengs {least} det",
    }
    ConsentCastSays {
        en: "{count} for and {against} against, and it takes {least} {limit} of the votes cast",
        nn: "{count} for og {against} mot, og det trengst {least} {limit} av dei gitte røystene",
        nb: "{count} for og {against} mot, og det trengs {least} {limit} av de avgitte stemmene",
    }
    ConsentAllBut {
        en: "{least} all but {limit} of {those} {did}",
        nn: "{least} alle utanom {limit} av {those} {did}",
        nb: "{least} alle unntatt {limit} av {those} {did}",
    }
    ConsentAllButSays {
        en: "{among}, and all but {limit} is {needed}: it takes {least} that",
        nn: "{among}, og alle utanom {limit} er {needed}: det trengst {least} det",
        nb: "{among}, og alle unntatt {limit} er {needed}: det trengs {least} det",
    }
    ConsentSomebody {
        en: "somebody is for",
        nn: "nokon er for",
        nb: "noen er for",
    }
    ConsentSomebodySays {
        en: "{count} for, and it takes at least 1",
        nn: "{count} for, og det trengst minst 1",
        nb: "{count} for, og det trengs minst 1",
    }
    ConsentPasses {
        en: "{consent}: {parts}",
        nn: "{consent}: {parts}",
        nb: "{consent}: {parts}",
    }
    ConsentPassesSays {
        en: "{decision} is recorded as adopted, but did not pass: {parts}",
        nn: "{decision} er ført som vedteke, men gjekk ikkje gjennom: {parts}",
        nb: "{decision} er ført som vedtatt, men gikk ikke gjennom: {parts}",
    }
    ConsentPassesEachSays {
        en: "{decision} is recorded as adopted, but did not pass in {each}: {parts}",
        nn: "{decision} er ført som vedteke, men gjekk ikkje gjennom i {each}: {parts}",
        nb: "{decision} er ført som vedtatt, men gikk ikke gjennom i {each}: {parts}",
    }
    ConsentQuorum {
        en: "{consent}, quorum: {parts}",
        nn: "{consent}, for å vere vedtaksfør: {parts}",
        nb: "{consent}, for å være vedtaksfør: {parts}",
    }
    ConsentQuorumSays {
        en: "{decision} is recorded as adopted, but there was no quorum: {parts}",
        nn: "{decision} er ført som vedteke, men forsamlinga var ikkje vedtaksfør: {parts}",
        nb: "{decision} er ført som vedtatt, men forsamlingen var ikke vedtaksfør: {parts}",
    }
    ConsentQuorumEachSays {
        en: "{decision} is recorded as adopted, but there was no quorum in {each}: {parts}",
        nn: "{decision} er ført som vedteke, men {each} var ikkje vedtaksfør: {parts}",
        nb: "{decision} er ført som vedtatt, men {each} var ikke vedtaksfør: {parts}",
    }
    ConsentFailsPart {
        en: "at most {limit} are recused",
        nn: "høgst {limit} er inhabile",
        nb: "høyst {limit} er inhabile",
    }
    ConsentFailsPartSays {
        en: "recused: {count} of {base}, and it may be {limit} at most",
        nn: "inhabile: {count} av {base}, og det kan vere høgst {limit}",
        nb: "inhabile: {count} av {base}, og det kan være høyst {limit}",
    }
    ConsentFails {
        en: "{consent}: {parts}",
        nn: "{consent}: {parts}",
        nb: "{consent}: {parts}",
    }
    ConsentFailsSays {
        en: "{decision} is recorded as adopted, but too many were recused: {parts}",
        nn: "{decision} er ført som vedteke, men for mange var inhabile: {parts}",
        nb: "{decision} er ført som vedtatt, men for mange var inhabile: {parts}",
    }
    ConsentFailsEachSays {
        en: "{decision} is recorded as adopted, but too many were recused in {each}: {parts}",
        nn: "{decision} er ført som vedteke, men for mange var inhabile i {each}: {parts}",
        nb: "{decision} er ført som vedtatt, men for mange var inhabile i {each}: {parts}",
    }
    ConsentOutcome {
        en: "{consent}: what is recorded as rejected did not pass",
        nn: "{consent}: det som er ført som avvist, gjekk ikkje gjennom",
        nb: "{consent}: det som er ført som avvist, gikk ikke gjennom",
    }
    ConsentOutcomeSays {
        en: "{decision} is recorded as rejected, but passed",
        nn: "{decision} er ført som avvist, men gjekk gjennom",
        nb: "{decision} er ført som avvist, men gikk gjennom",
    }
    ConsentOutcomePartsSays {
        en: "{decision} is recorded as rejected, but passed: {parts}",
        nn: "{decision} er ført som avvist, men gjekk gjennom: {parts}",
        nb: "{decision} er ført som avvist, men gikk gjennom: {parts}",
    }
    ConsentOutcomeHelp {
        en: "either it passed, or what somebody said is recorded wrongly: correct the one or the other",
        nn: "anten gjekk det gjennom, eller så er det nokon sa, ført feil: rett det eine eller det andre",
        nb: "enten gikk det gjennom, eller så er det noen sa, ført feil: rett det ene eller det andre",
    }
    ConsentRounds {
        en: "{consent}: the number of rounds is at least {limit}",
        nn: "{consent}: talet på rundar er minst {limit}",
        nb: "{consent}: antallet runder er minst {limit}",
    }
    ConsentRoundsSays {
        en: "{decision} went through too few rounds: it takes at least {limit}",
        nn: "{decision} gjekk gjennom for få rundar: det trengst minst {limit}",
        nb: "{decision} gikk gjennom for få runder: det trengs minst {limit}",
    }
    ConsentHears {
        en: "{consent}: in each round everyone present has the word",
        nn: "{consent}: i kvar runde får alle som er til stades, ordet",
        nb: "{consent}: i hver runde får alle som er til stede, ordet",
    }
    ConsentHearsSays {
        en: "{who} was present, but did not have the word in round {round} of {decision}",
        nn: "{who} var til stades, men fekk ikkje ordet i runde {round} av {decision}",
        nb: "{who} var til stede, men fikk ikke ordet i runde {round} av {decision}",
    }
    ConsentWaits {
        en: "{consent}: it is decided {limit} after it was proposed, or later",
        nn: "{consent}: vedtaket kjem tidlegast {limit} etter framlegget",
        nb: "{consent}: vedtaket kommer tidligst {limit} etter forslaget",
    }
    ConsentWaitsSays {
        en: "{decision} was decided on {date}, earlier than {limit} after {since}, when it was proposed",
        nn: "{decision} vart vedteke {date}, tidlegare enn {limit} etter {since}, då det vart foreslått",
        nb: "{decision} ble vedtatt {date}, tidligere enn {limit} etter {since}, da det ble foreslått",
    }
    ConsentRestarts {
        en: "{consent}: an objection lets the time begin anew",
        nn: "{consent}: ei innvending lèt tida byrje på nytt",
        nb: "{consent}: en innvending lar tiden begynne på nytt",
    }
    ConsentRestartsSays {
        en: "{decision} was decided on {date}, earlier than {limit} after the objection of {who}",
        nn: "{decision} vart vedteke {date}, tidlegare enn {limit} etter innvendinga frå {who}",
        nb: "{decision} ble vedtatt {date}, tidligere enn {limit} etter innvendingen fra {who}",
    }
    ConsentCarries {
        en: "{consent}: an objection says {fields}",
        nn: "{consent}: ei innvending seier {fields}",
        nb: "{consent}: en innvending sier {fields}",
    }
    ConsentCarriesSays {
        en: "{who} objects to {decision}, and does not say {fields}",
        nn: "{who} har innvending mot {decision}, og seier ikkje {fields}",
        nb: "{who} har innvending mot {decision}, og sier ikke {fields}",
    }
    ConsentAnswers {
        en: "{consent}: the answer is yes to {fields}",
        nn: "{consent}: svaret er ja på {fields}",
        nb: "{consent}: svaret er ja på {fields}",
    }
    ConsentAnswersSays {
        en: "{decision} does not answer yes to {fields}",
        nn: "{decision} svarer ikkje ja på {fields}",
        nb: "{decision} svarer ikke ja på {fields}",
    }
    ConsentBallots {
        en: "{consent}: only those vote who may",
        nn: "{consent}: berre dei røystar som har røysterett",
        nb: "{consent}: bare de stemmer som har stemmerett",
    }
    ConsentBallotsSays {
        en: "{who} voted on {decision} without being one of those who may",
        nn: "{who} røysta over {decision} utan å ha røysterett",
        nb: "{who} stemte over {decision} uten å ha stemmerett",
    }
    ConsentOne {
        en: "{consent}: nobody votes twice in a round",
        nn: "{consent}: ingen røystar to gonger i ein runde",
        nb: "{consent}: ingen stemmer to ganger i en runde",
    }
    ConsentOneSays {
        en: "in one round of {decision} there is a vote for {who} beside another one for or by the same person",
        nn: "i ein runde av {decision} er det ei røyst for {who} attåt ei anna for eller av same person",
        nb: "i en runde av {decision} er det en stemme for {who} ved siden av en annen for eller av samme person",
    }
    ConsentValid {
        en: "{consent}: it was given within {limit}",
        nn: "{consent}: det er gitt innan {limit}",
        nb: "{consent}: det er gitt innen {limit}",
    }
    ConsentValidSays {
        en: "what {about} was consented to is older than {limit}: {consent}",
        nn: "det som er samtykt for {about}, er eldre enn {limit}: {consent}",
        nb: "det som er samtykket for {about}, er eldre enn {limit}: {consent}",
    }
    ConsentNeeded2 {
        en: "{consent}: it is given before `{day}`",
        nn: "{consent}: det er gitt før `{day}`",
        nb: "{consent}: det er gitt før `{day}`",
    }
    ConsentNeededSays {
        en: "{about} lacks what was needed before `{day}`: {consent}",
        nn: "{about} manglar det som trongst før `{day}`: {consent}",
        nb: "{about} mangler det som trengtes før `{day}`: {consent}",
    }
    ConsentNeededOn {
        en: "{consent}: it is given on `{day}` or before",
        nn: "{consent}: det er gitt seinast på `{day}`",
        nb: "{consent}: det er gitt senest på `{day}`",
    }
    ConsentNeededOnSays {
        en: "{about} lacks what was needed on `{day}` or before: {consent}",
        nn: "{about} manglar det som trongst seinast på `{day}`: {consent}",
        nb: "{about} mangler det som trengtes senest på `{day}`: {consent}",
    }
    ConsentAgain {
        en: "{consent}: it is given anew before `{changed}` changes",
        nn: "{consent}: det er gitt på nytt før `{changed}` blir endra",
        nb: "{consent}: det er gitt på nytt før `{changed}` endres",
    }
    ConsentAgainSays {
        en: "`{changed}` of {about} changed on {since}, and what is needed was not given anew: {consent}",
        nn: "`{changed}` for {about} vart endra {since}, og det som trengst, er ikkje gitt på nytt: {consent}",
        nb: "`{changed}` for {about} ble endret {since}, og det som trengs, er ikke gitt på nytt: {consent}",
    }
    ConsentLacks {
        en: "this consent does not say `{part}`",
        nn: "dette samtykket seier ikkje `{part}`",
        nb: "dette samtykket sier ikke `{part}`",
    }
    ConsentLacksForHelp {
        en: "say what it is about: `for team in Team`, or `for d in Decision`",
        nn: "sei kva det gjeld: `for team in Team`, eller `for d in Decision`",
        nb: "si hva det gjelder: `for team in Team`, eller `for d in Decision`",
    }
    ConsentLacksDecidesHelp {
        en: "say what is decided: `decides team.mandate`, or `decides d` of decisions themselves",
        nn: "sei kva som blir vedteke: `decides team.mandate`, eller `decides d` om vedtaka sjølve",
        nb: "si hva som vedtas: `decides team.mandate`, eller `decides d` om vedtakene selv",
    }
    ConsentUnknown {
        en: "there is no entity and no kind `{name}`",
        nn: "det finst ingen entitet og ikkje noko slag `{name}`",
        nb: "det finnes ingen entitet og ikke noe slag `{name}`",
    }
    ConsentAbout {
        en: "`{name}` is neither a party nor a decision, and decisions are about parties",
        nn: "`{name}` er korkje ein part eller eit vedtak, og vedtak gjeld partar",
        nb: "`{name}` er verken en part eller et vedtak, og vedtak gjelder parter",
    }
    ConsentAboutHelp {
        en: "name an entity that is a party, such as `Team`, or `Decision`",
        nn: "nemn ein entitet som er ein part, som `Team`, eller `Decision`",
        nb: "nevn en entitet som er en part, som `Team`, eller `Decision`",
    }
    ConsentTakenName {
        en: "`{name}` stands for something else in the rules of a consent",
        nn: "`{name}` står for noko anna i reglane til eit samtykke",
        nb: "`{name}` står for noe annet i reglene til et samtykke",
    }
    ConsentTakenNameHelp {
        en: "choose another name, such as `team` or `owner`",
        nn: "vel eit anna namn, som `team` eller `owner`",
        nb: "velg et annet navn, som `team` eller `owner`",
    }
    ConsentDecidesOther {
        en: "what is decided is nothing of `{name}`",
        nn: "det som blir vedteke, er ikkje noko av `{name}`",
        nb: "det som vedtas, er ikke noe av `{name}`",
    }
    ConsentDecidesOtherHelp {
        en: "write `{name}` or a field of it; of decisions write the name alone",
        nn: "skriv `{name}` eller eit felt i det; for vedtak skriv berre namnet",
        nb: "skriv `{name}` eller et felt i det; for vedtak skriv bare navnet",
    }
    ConsentSameClause {
        en: "two clauses of this consent have the code `{code}`",
        nn: "to ledd i dette samtykket har koden `{code}`",
        nb: "to ledd i dette samtykket har koden `{code}`",
    }
    ConsentSaidTwice {
        en: "this is said twice",
        nn: "dette er sagt to gonger",
        nb: "dette er sagt to ganger",
    }
    ConsentSaidTwiceHelp {
        en: "keep one of the two",
        nn: "behald det eine",
        nb: "behold det ene",
    }
    ConsentAskedTwice {
        en: "two of those who are asked have one name",
        nn: "to av dei som blir spurde, har eitt namn",
        nb: "to av dem som spørres, har ett navn",
    }
    ConsentAskedTwiceHelp {
        en: "give them names of their own: `asks owners: …`",
        nn: "gi dei eigne namn: `asks owners: …`",
        nb: "gi dem egne navn: `asks owners: …`",
    }
    ConsentNobodyAsked {
        en: "this consent asks nobody",
        nn: "dette samtykket spør ingen",
        nb: "dette samtykket spør ingen",
    }
    ConsentNobodyAskedHelp {
        en: "say who is asked: `asks team.members.person`",
        nn: "sei kven som blir spurd: `asks team.members.person`",
        nb: "si hvem som spørres: `asks team.members.person`",
    }
    ConsentUnknownLabel {
        en: "nobody who is asked is called `{name}`",
        nn: "ingen som blir spurd, heiter `{name}`",
        nb: "ingen som spørres, heter `{name}`",
    }
    ConsentNoLabels {
        en: "give those who are asked a name: `asks owners: …`",
        nn: "gi dei som blir spurde, eit namn: `asks owners: …`",
        nb: "gi dem som spørres, et navn: `asks owners: …`",
    }
    ConsentLabels {
        en: "write {names}",
        nn: "skriv {names}",
        nb: "skriv {names}",
    }
    ConsentVotersFit {
        en: "at least as many may vote as have voted",
        nn: "minst så mange har røysterett som har røysta",
        nb: "minst så mange har stemmerett som har stemt",
    }
    ConsentAttendanceFit {
        en: "there are at least as many members as were present",
        nn: "det er minst så mange medlemmer som var til stades",
        nb: "det er minst så mange medlemmer som var til stede",
    }
    ConsentPresentFit {
        en: "at least as many were present as have voted",
        nn: "minst så mange var til stades som har røysta",
        nb: "minst så mange var til stede som har stemt",
    }
    ConsentNamesFit {
        en: "the tally has all votes that are given by name",
        nn: "opptellinga har med alle røyster som er gitte med namn",
        nb: "opptellingen har med alle stemmer som er gitt med navn",
    }
    ConsentNoTally {
        en: "the votes are written by name, so that it shows who was silent",
        nn: "røystene er skrivne med namn, så det går fram kven som tagde",
        nb: "stemmene er skrevet med navn, så det fremgår hvem som tidde",
    }
    ConsentUnnamed {
        en: "how many votes against have no name",
        nn: "kor mange røyster mot som ikkje har namn",
        nb: "hvor mange stemmer mot som ikke har navn",
    }
    ConsentObjectionsTold {
        en: "it is known who objects",
        nn: "det er kjent kven som har innvending",
        nb: "det er kjent hvem som har innvending",
    }
    ConsentAllNamed {
        en: "all who are against are named, as the tally does not say who objects",
        nn: "alle som er mot, er nemnde ved namn, for opptellinga seier ikkje kven som har innvending",
        nb: "alle som er mot, er nevnt ved navn, for opptellingen sier ikke hvem som har innvending",
    }
    ConsentConcerned {
        en: "something is asked of it",
        nn: "det blir kravt noko av det",
        nb: "det kreves noe av det",
    }
    ConsentTallyFits {
        en: "the tally makes sense",
        nn: "opptellinga går opp",
        nb: "opptellingen går opp",
    }
    ConsentSeatsFit {
        en: "there are seats for all",
        nn: "det er plass til alle",
        nb: "det er plass til alle",
    }
    ConsentShareOfWhat {
        en: "a share of what?",
        nn: "ein del av kva?",
        nb: "en andel av hva?",
    }
    ConsentShareOfWhatHelp {
        en: "write of whom behind it, such as `of votes cast` or `of entitled`; a number of votes is whole",
        nn: "skriv kven det er av bak han, til dømes `of votes cast` eller `of entitled`; eit tal på røyster er heilt",
        nb: "skriv hvem det er av bak den, for eksempel `of votes cast` eller `of entitled`; et antall stemmer er helt",
    }
    ConsentNotWhole {
        en: "this is no whole number of them",
        nn: "dette er ikkje eit heilt tal av dei",
        nb: "dette er ikke et helt antall av dem",
    }
    ConsentNotWholeHelp {
        en: "write a whole number",
        nn: "skriv eit heilt tal",
        nb: "skriv et helt tall",
    }
    ConsentByNought {
        en: "nothing can be divided by nought",
        nn: "ingenting kan delast på null",
        nb: "ingenting kan deles på null",
    }
    ConsentNoSeats {
        en: "there is no body with so many seats",
        nn: "ikkje noko organ har så mange plassar",
        nb: "ikke noe organ har så mange plasser",
    }
    ConsentNoSeatsHelp {
        en: "write a whole number from 1 up",
        nn: "skriv eit heilt tal frå 1 og oppover",
        nb: "skriv et helt tall fra 1 og oppover",
    }
    ConsentNoTime {
        en: "this is no time at all",
        nn: "dette er inga tid",
        nb: "dette er ingen tid",
    }
    ConsentNoTimeHelp {
        en: "write how long: `10 days`; or take the clause away",
        nn: "skriv kor lenge: `10 days`; eller ta bort leddet",
        nb: "skriv hvor lenge: `10 days`; eller ta bort leddet",
    }
    ConsentNumberAsShare {
        en: "this parameter is a number, and a share is asked for",
        nn: "denne parameteren er eit tal, og det skal vere ein del",
        nb: "denne parameteren er et tall, og det skal være en andel",
    }
    ConsentNumberAsShareHelp {
        en: "declare it as one: `parameter … : share = 50 %`, or take what stands behind it away",
        nn: "gje han typen `share`, eller ta bort det som står bak han",
        nb: "gi den typen `share`, eller ta bort det som står bak den",
    }
    ConsentQuorumOfItself {
        en: "this is always so: who is counted is also what it is a share of",
        nn: "dette er alltid slik: det er dei som blir talde, det er ein del av",
        nb: "dette er alltid slik: det er de som telles, det er en andel av",
    }
    ConsentQuorumOfItselfHelp {
        en: "write a share of `filled seats`, `seats` or `entitled`",
        nn: "skriv ein del av `filled seats`, `seats` eller `entitled`",
        nb: "skriv en andel av `filled seats`, `seats` eller `entitled`",
    }
    ConsentAskedInVain {
        en: "they are asked, but nothing says when it passes with them",
        nn: "dei blir spurde, men ingenting seier når det går gjennom hos dei",
        nb: "de blir spurt, men ingenting sier når det går gjennom hos dem",
    }
    ConsentAskedInVainHelp {
        en: "write `passes with …`, or `passes in` with their name",
        nn: "skriv `passes with …`, eller `passes in` med namnet på dei",
        nb: "skriv `passes with …`, eller `passes in` med navnet på dem",
    }
    ConsentAsksNothing {
        en: "this consent asks people, but says nothing about what it takes",
        nn: "dette samtykket spør folk, men seier ikkje kva som krevst",
        nb: "dette samtykket spør folk, men sier ikke hva som kreves",
    }
    ConsentAsksNothingHelp {
        en: "write when it passes: `passes with no objection`",
        nn: "skriv når det går gjennom: `passes with no objection`",
        nb: "skriv når det går gjennom: `passes with no objection`",
    }
    ConsentNoTie {
        en: "there is a tie only where more than half is asked for",
        nn: "det står likt berre der det trengst meir enn halvparten",
        nb: "det står likt bare der det trengs mer enn halvparten",
    }
    ConsentNoTieHelp {
        en: "write `more than 1/2 of votes cast tie decided by …`, or take `tie` away",
        nn: "skriv `more than 1/2 of votes cast tie decided by …`, eller ta bort `tie`",
        nb: "skriv `more than 1/2 of votes cast tie decided by …`, eller ta bort `tie`",
    }
    ConsentNever {
        en: "nobody can reach this",
        nn: "ingen kan nå dette",
        nb: "ingen kan nå dette",
    }
    ConsentShareHelp {
        en: "write a share below one, or `at least` in place of `more than`",
        nn: "skriv ein del under éin, eller `at least` i staden for `more than`",
        nb: "skriv en andel under én, eller `at least` i stedet for `more than`",
    }
    ConsentNeverRecused {
        en: "more than all, or fewer than nobody, cannot be recused",
        nn: "fleire enn alle, eller færre enn ingen, kan ikkje vere inhabile",
        nb: "flere enn alle, eller færre enn ingen, kan ikke være inhabile",
    }
    ConsentUnanimous {
        en: "all are asked for, and who is recused counts as against: one who is recused stops everything",
        nn: "det trengst alle, og den som er inhabil, tel som mot: éin inhabil stoppar alt",
        nb: "det trengs alle, og den som er inhabil, teller som mot: én inhabil stopper alt",
    }
    ConsentUnanimousHelp {
        en: "write `recusal counts as nothing`, or a share below one",
        nn: "skriv `recusal counts as nothing`, eller ein del under éin",
        nb: "skriv `recusal counts as nothing`, eller en andel under én",
    }
    ConsentBeyondSeats {
        en: "there are not so many seats",
        nn: "det er ikkje så mange plassar",
        nb: "det er ikke så mange plasser",
    }
    ConsentBeyondSeatsHelp {
        en: "write a number that is not larger than that of the seats",
        nn: "skriv eit tal som ikkje er større enn talet på plassar",
        nb: "skriv et tall som ikke er større enn antallet plasser",
    }
    ConsentAllButAll {
        en: "all but so many is nobody",
        nn: "alle utanom så mange er ingen",
        nb: "alle unntatt så mange er ingen",
    }
    ConsentAllButAlone {
        en: "where there are few, all but so many is nobody",
        nn: "der det er få, er alle utanom så mange ingen",
        nb: "der det er få, er alle unntatt så mange ingen",
    }
    ConsentAllButAloneHelp {
        en: "write a number beside it: `at least greatest of (1, all but 2 of entitled)`",
        nn: "skriv eit tal attåt: `at least greatest of (1, all but 2 of entitled)`",
        nb: "skriv et tall ved siden av: `at least greatest of (1, all but 2 of entitled)`",
    }
    ConsentAlways {
        en: "this is reached without anybody",
        nn: "dette er nådd utan nokon",
        nb: "dette er nådd uten noen",
    }
    ConsentAlwaysHelp {
        en: "write a number from 1 up, or take it away",
        nn: "skriv eit tal frå 1 og oppover, eller ta det bort",
        nb: "skriv et tall fra 1 og oppover, eller ta det bort",
    }
    ConsentWithoutSeats {
        en: "nothing says how many seats there are",
        nn: "ingenting seier kor mange plassar det er",
        nb: "ingenting sier hvor mange plasser det er",
    }
    ConsentWithoutSeatsHelp {
        en: "write it before the other clauses: `seats 7`, or `seats decision.decided_by.seats_of`",
        nn: "skriv det før dei andre ledda: `seats 7`, eller `seats decision.decided_by.seats_of`",
        nb: "skriv det før de andre leddene: `seats 7`, eller `seats decision.decided_by.seats_of`",
    }
    ConsentNothingRestarts {
        en: "nothing begins anew, for nobody waits",
        nn: "ingenting byrjar på nytt, for ingen ventar",
        nb: "ingenting begynner på nytt, for ingen venter",
    }
    ConsentNothingRestartsHelp {
        en: "say how long one waits: `waits 10 days`",
        nn: "sei kor lenge ein ventar: `waits 10 days`",
        nb: "si hvor lenge en venter: `waits 10 days`",
    }
    ConsentNotOfThing {
        en: "this asks for a decision about something, and this consent is about decisions themselves",
        nn: "dette krev eit vedtak om noko, og dette samtykket gjeld vedtaka sjølve",
        nb: "dette krever et vedtak om noe, og dette samtykket gjelder vedtakene selv",
    }
    ConsentNotOfThingHelp {
        en: "say what it is about: `for team in Team`, or take the clause away",
        nn: "sei kva det gjeld: `for team in Team`, eller ta bort leddet",
        nb: "si hva det gjelder: `for team in Team`, eller ta bort leddet",
    }

    } } };
}
