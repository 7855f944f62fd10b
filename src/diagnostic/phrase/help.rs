/// The help of the program and of its commands, and the pages of the manual: sentences that are shown with a capital.
macro_rules! help {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    ManualUsage { en: "usage", nn: "bruk", nb: "bruk" }
    ManualCommands { en: "commands", nn: "kommandoar", nb: "kommandoer" }
    ManualCommand { en: "command", nn: "kommando", nb: "kommando" }
    ManualArguments { en: "arguments", nn: "argument", nb: "argumenter" }
    ManualOptions { en: "options", nn: "val", nb: "valg" }
    ManualShared { en: "options of every command", nn: "val i alle kommandoar", nb: "valg i alle kommandoer" }
    ManualExamples { en: "examples", nn: "døme", nb: "eksempler" }
    ManualExit { en: "exit status", nn: "sluttstatus", nb: "sluttstatus" }
    ManualNotes { en: "notes", nn: "merknader", nb: "merknader" }
    ManualName { en: "name", nn: "namn", nb: "navn" }
    ManualSynopsis { en: "synopsis", nn: "oversyn", nb: "oversikt" }
    ManualDescription { en: "description", nn: "omtale", nb: "beskrivelse" }
    ManualVersion { en: "version", nn: "versjon", nb: "versjon" }
    ManualDefault { en: "default", nn: "standard", nb: "standard" }
    ManualPossible { en: "possible values", nn: "moglege verdiar", nb: "mulige verdier" }
    ManualThis { en: "print help", nn: "vis denne hjelpa", nb: "vis denne hjelpen" }
    ManualVersionFlag { en: "print version", nn: "vis versjonen", nb: "vis versjonen" }
    AboutMandat {
        en: "checks organisations, written in plain files, against rules about who may decide what",
        nn: "kontrollerer organisasjonar, skrivne i reine tekstfiler, mot reglar om kven som kan avgjere kva",
        nb: "kontrollerer organisasjoner, skrevet i rene tekstfiler, mot regler om hvem som kan avgjøre hva",
    }
    AboutCheck {
        en: "check an organisation against its packs",
        nn: "kontroller ein organisasjon mot regelpakkane hans",
        nb: "kontroller en organisasjon mot regelpakkene dens",
    }
    AboutWhy {
        en: "show why an outcome came out as it did",
        nn: "vis kvifor eit utfall vart som det vart",
        nb: "vis hvorfor et utfall ble som det ble",
    }
    AboutAsk {
        en: "ask who has authority, and what happens if somebody leaves",
        nn: "spør kven som har mynde, og kva som hender om nokon sluttar",
        nb: "spør hvem som har myndighet, og hva som skjer hvis noen slutter",
    }
    AboutExplain {
        en: "show a rule, or what an error means",
        nn: "vis ein regel, eller kva ein feil tyder",
        nb: "vis en regel, eller hva en feil betyr",
    }
    AboutTest { en: "run the tests of packs", nn: "køyr testane i regelpakkar", nb: "kjør testene i regelpakker" }
    AboutVet {
        en: "look packs through for rules that cannot be meant",
        nn: "sjå regelpakkar gjennom etter reglar som ikkje kan vere meinte slik",
        nb: "se regelpakker gjennom etter regler som ikke kan være ment slik",
    }
    AboutExpand {
        en: "print packs with the rules that their forms stand for",
        nn: "skriv regelpakkar med reglane som formene står for",
        nb: "skriv regelpakker med reglene som formene står for",
    }
    AboutFmt {
        en: "write policies in their one layout",
        nn: "skriv regelverk i den eine oppstillinga",
        nb: "skriv regelverk i den ene oppstillingen",
    }
    AboutLedger {
        en: "list every rule for every subject",
        nn: "list opp kvar regel for alt han gjeld",
        nb: "list opp hver regel for alt den gjelder",
    }
    AboutCoverage {
        en: "show which sections of sources rules cover, and what came of each rule",
        nn: "vis kva punkt i kjeldene reglar dekkjer, og kva som kom ut av kvar regel",
        nb: "vis hvilke punkter i kildene regler dekker, og hva som kom ut av hver regel",
    }
    AboutInit {
        en: "write a small organisation and rules to start from",
        nn: "skriv ein liten organisasjon og reglar å byrje med",
        nb: "skriv en liten organisasjon og regler å begynne med",
    }
    AboutLock {
        en: "lock the packs in use, so that a changed one is told of",
        nn: "lås regelpakkane som er i bruk, så det blir sagt frå om ein som er endra",
        nb: "lås regelpakkene som er i bruk, så det blir sagt fra om en som er endret",
    }
    AboutRename {
        en: "give an entity another id in all files",
        nn: "gi noko ein annan id i alle filer",
        nb: "gi noe en annen id i alle filer",
    }
    AboutSchema {
        en: "write the JSON Schema of organisation files, for editors",
        nn: "skriv JSON-skjemaet for organisasjonsfiler, til tekstredigerarar",
        nb: "skriv JSON-skjemaet for organisasjonsfiler, til tekstredigerere",
    }
    AboutCompletions {
        en: "write what a shell reads to complete commands and options",
        nn: "skriv det eit kommandoskal les for å fullføre kommandoar og val",
        nb: "skriv det et kommandoskall leser for å fullføre kommandoer og valg",
    }
    AboutMan { en: "write pages of the manual", nn: "skriv sider i handboka", nb: "skriv sider i håndboken" }
    AboutWhoCan { en: "who has a power", nn: "kven som har ei mynde", nb: "hvem som har en myndighet" }
    AboutCan { en: "whether somebody has a power", nn: "om nokon har ei mynde", nb: "om noen har en myndighet" }
    AboutPowers {
        en: "which powers somebody has, a person, a team or a body",
        nn: "kva mynde nokon har, ein person, eit lag eller eit organ",
        nb: "hvilken myndighet noen har, en person, et team eller et organ",
    }
    AboutIfLeaves {
        en: "whether all stands if somebody leaves: roles, what was handed down, and all rules",
        nn: "om alt står seg når nokon sluttar: roller, det som er gitt vidare, og alle reglar",
        nb: "om alt står seg når noen slutter: roller, det som er gitt videre, og alle regler",
    }
    ArgOrganisation {
        en: "the organisation: a folder, a file, or `-` for standard input, in YAML, TOML or JSON as it shows by itself",
        nn: "organisasjonen: ei mappe, ei fil, eller `-` for standard inn, i YAML, TOML eller JSON, som det syner av seg sjølv",
        nb: "organisasjonen: en mappe, en fil, eller `-` for standard inn, i YAML, TOML eller JSON, som det viser av seg selv",
    }
    ArgCheckAll {
        en: "tell what is counted behind another finding too: what may rest on it, and errors that are like it",
        nn: "meld det som er talt opp bak eit anna funn òg: det som kan kvile på det, og feil som er like",
        nb: "meld det som er talt opp bak et annet funn også: det som kan hvile på det, og feil som er like",
    }
    ArgWatch {
        en: "check again whenever a file of the organisation or of its packs changes, until Ctrl-C",
        nn: "kontroller på nytt kvar gong ei fil i organisasjonen eller i regelpakkane blir endra, til Ctrl-C",
        nb: "kontroller på nytt hver gang en fil i organisasjonen eller i regelpakkene endres, til Ctrl-C",
    }
    ArgCodeOfRule {
        en: "the code of a rule or of one of its clauses",
        nn: "koden til ein regel eller til eitt av krava i han",
        nb: "koden til en regel eller til ett av kravene i den",
    }
    ArgSubject {
        en: "the subject, as findings name it; all with something to explain where none is given",
        nn: "det han gjeld, slik funn nemner det; alle med noko å forklare, der ingenting er nemnt",
        nb: "det den gjelder, slik funn nevner det; alle med noe å forklare, der ingenting er nevnt",
    }
    ArgCodeOrError {
        en: "the code of a rule, or the name of an error",
        nn: "koden til ein regel, eller namnet på ein feil",
        nb: "koden til en regel, eller navnet på en feil",
    }
    ArgExplainAll {
        en: "show every error that the checker itself reports, and before them every rule of the packs that `--pack` or the organisation of `--in` names",
        nn: "vis alle feil som Mandat sjølv melder, og før dei alle reglar i pakkane som `--pack` eller organisasjonen i `--in` nemner",
        nb: "vis alle feil som Mandat selv melder, og før dem alle regler i pakkene som `--pack` eller organisasjonen i `--in` nevner",
    }
    ArgExplainIn {
        en: "the organisation whose packs are meant [default: this folder, where a code is asked for]",
        nn: "organisasjonen som har regelpakkane [standard: denne mappa, når det blir spurt om ein kode]",
        nb: "organisasjonen som har regelpakkene [standard: denne mappen, når det spørres om en kode]",
    }
    ArgPacks {
        en: "the packs, by name or folder",
        nn: "regelpakkane, med namn eller mappe",
        nb: "regelpakkene, med navn eller mappe",
    }
    ArgVetAsk {
        en: "ask too what it means that a field is not written, where nothing in the policies says so",
        nn: "spør òg kva det tyder at eit felt ikkje er skrive, der ingenting i regelverket seier det",
        nb: "spør også hva det betyr at et felt ikke er skrevet, der ingenting i regelverket sier det",
    }
    ArgFmtPaths {
        en: "files, or folders with all `.mandat` files below them but hidden ones; `-` reads standard input and writes standard output",
        nn: "filer, eller mapper med alle `.mandat`-filer under seg utanom skjulte; `-` les standard inn og skriv standard ut",
        nb: "filer, eller mapper med alle `.mandat`-filer under seg unntatt skjulte; `-` leser standard inn og skriver standard ut",
    }
    ArgFmtPathsDefault {
        en: "[default: this folder, and the folders that its `mandat.toml` names as packs]",
        nn: "[standard: denne mappa, og mappene som `mandat.toml` i ho nemner som regelpakkar]",
        nb: "[standard: denne mappen, og mappene som `mandat.toml` i den nevner som regelpakker]",
    }
    ArgFmtCheck {
        en: "write nothing, and say what would change",
        nn: "skriv ingenting, og sei kva som ville bli endra",
        nb: "skriv ingenting, og si hva som ville bli endret",
    }
    ArgCoveragePath {
        en: "an organisation: a folder with a `mandat.toml`, a file, or `-` for standard input; or a pack, by name or folder",
        nn: "ein organisasjon: ei mappe med `mandat.toml`, ei fil, eller `-` for standard inn; eller ein regelpakke, med namn eller mappe",
        nb: "en organisasjon: en mappe med `mandat.toml`, en fil, eller `-` for standard inn; eller en regelpakke, med navn eller mappe",
    }
    ArgRequireAll {
        en: "end with 1 where a section is without a rule, or a source without a list of its sections",
        nn: "slutt med 1 der eit punkt ikkje har nokon regel, eller ei kjelde inga liste over punkta sine",
        nb: "slutt med 1 der et punkt ikke har noen regel, eller en kilde ingen liste over punktene sine",
    }
    ArgInitFolder {
        en: "the folder of the organisation, which is made where there is none",
        nn: "mappa til organisasjonen, som blir laga der det ikkje er noka",
        nb: "mappen til organisasjonen, som lages der det ikke er noen",
    }
    ArgLockFolder {
        en: "the folder of the organisation",
        nn: "mappa til organisasjonen",
        nb: "mappen til organisasjonen",
    }
    ArgRenameOld {
        en: "the entity, as findings name it: `team/skule`, or `skule` where only one has that id",
        nn: "det som skal få ny id, slik funn nemner det: `team/skule`, eller `skule` der berre éin har den id-en",
        nb: "det som skal få ny id, slik funn nevner det: `team/skole`, eller `skole` der bare én har den id-en",
    }
    ArgRenameNew {
        en: "its new id: `team/skular`, or `skular`",
        nn: "den nye id-en: `team/skular`, eller `skular`",
        nb: "den nye id-en: `team/skoler`, eller `skoler`",
    }
    ArgRenamePath {
        en: "the organisation: a folder or a file",
        nn: "organisasjonen: ei mappe eller ei fil",
        nb: "organisasjonen: en mappe eller en fil",
    }
    ArgDryRun {
        en: "write nothing, and show what would change",
        nn: "skriv ingenting, og vis kva som ville bli endra",
        nb: "skriv ingenting, og vis hva som ville bli endret",
    }
    ArgSchemaPath {
        en: "the organisation, whose packs say what may stand in its files",
        nn: "organisasjonen; regelpakkane hans seier kva som kan stå i filene",
        nb: "organisasjonen; regelpakkene dens sier hva som kan stå i filene",
    }
    ArgWithoutIds {
        en: "leave out the ids that there are, so that the schema changes with the packs alone",
        nn: "hald id-ane som finst, utanfor, så skjemaet berre endrar seg med regelpakkane",
        nb: "hold id-ene som finnes, utenfor, så skjemaet bare endrer seg med regelpakkene",
    }
    ArgShell {
        en: "the shell that is to complete commands and options",
        nn: "kommandoskalet som fullfører kommandoar og val",
        nb: "kommandoskallet som fullfører kommandoer og valg",
    }
    ArgManCommand {
        en: "the command whose page is asked for; that of the program where none is",
        nn: "kommandoen som sida gjeld; sida til programmet der ingen er nemnd",
        nb: "kommandoen som siden gjelder; siden til programmet der ingen er nevnt",
    }
    ArgManInto {
        en: "write all pages into a folder",
        nn: "skriv alle sider i ei mappe",
        nb: "skriv alle sider i en mappe",
    }
    ArgPower {
        en: "the act, and where they are asked for the provision and the paragraph, as delegations write them",
        nn: "lova, og der det gjeld dei, føresegna og leddet, slik delegeringar skriv dei",
        nb: "loven, og der det gjelder dem, bestemmelsen og leddet, slik delegeringer skriver dem",
    }
    ArgAmount {
        en: "for what amount: `80 000 NOK`",
        nn: "for kva beløp: `80 000 NOK`",
        nb: "for hvilket beløp: `80 000 NOK`",
    }
    ArgPerson {
        en: "who: `person/kari`, or the id alone",
        nn: "kven: `person/kari`, eller berre id-en",
        nb: "hvem: `person/kari`, eller bare id-en",
    }
    ArgTeam {
        en: "who: `team/harbour`, or the id alone",
        nn: "kven: `team/hamn`, eller berre id-en",
        nb: "hvem: `team/havn`, eller bare id-en",
    }
    ArgLang {
        en: "the language of messages: `nn`, `nb` or `en` [default: the organisation's, else the system's]",
        nn: "språket i meldingar: `nn`, `nb` eller `en` [standard: det organisasjonen har, elles det systemet har]",
        nb: "språket i meldinger: `nn`, `nb` eller `en` [standard: det organisasjonen har, ellers det systemet har]",
    }
    ArgAsOf {
        en: "the date for which is asked [default: today]",
        nn: "dagen det blir spurt for [standard: i dag]",
        nb: "dagen det spørres for [standard: i dag]",
    }
    ArgPack {
        en: "a pack to use, by name or folder; may be given several times",
        nn: "ein regelpakke å bruke, med namn eller mappe; kan stå fleire gonger",
        nb: "en regelpakke å bruke, med navn eller mappe; kan stå flere ganger",
    }
    ArgBefore {
        en: "the folder of the organisation as it was: rules about a change compare with it",
        nn: "mappa til organisasjonen slik han var: reglar om endringar samanliknar med ho",
        nb: "mappen til organisasjonen slik den var: regler om endringer sammenligner med den",
    }
    ArgFormat {
        en: "how to write: human, concise, json, sarif, junit, github, gitlab, markdown or csv; `json=FILE` writes to a file; may be given several times",
        nn: "korleis det skal skrivast: human, concise, json, sarif, junit, github, gitlab, markdown eller csv; `json=FIL` skriv i ei fil; kan stå fleire gonger",
        nb: "hvordan det skal skrives: human, concise, json, sarif, junit, github, gitlab, markdown eller csv; `json=FIL` skriver i en fil; kan stå flere ganger",
    }
    ArgPathPrefix {
        en: "what stands before files in sarif, junit, github, gitlab, markdown and csv: the organisation's folder in its repository",
        nn: "det som står føre filnamn i sarif, junit, github, gitlab, markdown og csv: mappa til organisasjonen i depotet",
        nb: "det som står foran filnavn i sarif, junit, github, gitlab, markdown og csv: mappen til organisasjonen i depotet",
    }
    ArgDeny {
        en: "the least force at which the exit status is 1",
        nn: "den minste styrken som gir sluttstatus 1",
        nb: "den minste styrken som gir sluttstatus 1",
    }
    ArgCannotTell {
        en: "whether what cannot be told counts like what is broken",
        nn: "om det som ikkje kan avgjerast, tel som brot",
        nb: "om det som ikke kan avgjøres, teller som brudd",
    }
    ArgOnly {
        en: "a rule or clause to look at; may be given several times",
        nn: "ein regel eller eit krav å sjå på; kan stå fleire gonger",
        nb: "en regel eller et krav å se på; kan stå flere ganger",
    }
    ArgSkip {
        en: "a rule or clause to leave out; may be given several times",
        nn: "ein regel eller eit krav å halde utanfor; kan stå fleire gonger",
        nb: "en regel eller et krav å holde utenfor; kan stå flere ganger",
    }
    ArgAbout {
        en: "an entity, as in `team/skule`, or an id: only what concerns it is told; may be given several times",
        nn: "noko, som i `team/skule`, eller ein id: berre det som vedkjem det, blir fortalt; kan stå fleire gonger",
        nb: "noe, som i `team/skole`, eller en id: bare det som angår det, fortelles; kan stå flere ganger",
    }
    ArgQuiet {
        en: "write findings only, no totals",
        nn: "skriv berre funn, ingen summar",
        nb: "skriv bare funn, ingen summer",
    }
    ExampleInit {
        en: "write a small organisation to start from",
        nn: "skriv ein liten organisasjon å byrje med",
        nb: "skriv en liten organisasjon å begynne med",
    }
    ExampleCheck {
        en: "check the organisation in this folder",
        nn: "kontroller organisasjonen i denne mappa",
        nb: "kontroller organisasjonen i denne mappen",
    }
    ExampleCheckOn {
        en: "check a folder on a date",
        nn: "kontroller ei mappe på ein dato",
        nb: "kontroller en mappe på en dato",
    }
    ExampleWhy { en: "show why it came out so", nn: "vis kvifor det vart slik", nb: "vis hvorfor det ble slik" }
    ExampleIfLeaves {
        en: "show what would not stand without somebody",
        nn: "vis kva som ikkje ville stå seg utan nokon",
        nb: "vis hva som ikke ville stå seg uten noen",
    }
    ExampleExplain {
        en: "show a rule, its sources and examples",
        nn: "vis ein regel, med kjelder og døme",
        nb: "vis en regel, med kilder og eksempler",
    }
    ExampleTest {
        en: "run the tests of a pack",
        nn: "køyr testane i ein regelpakke",
        nb: "kjør testene i en regelpakke",
    }
    ExampleVet {
        en: "look a pack through for what cannot be meant",
        nn: "sjå ein regelpakke gjennom etter det som ikkje kan vere meint",
        nb: "se en regelpakke gjennom etter det som ikke kan være ment",
    }
    ExampleCoverage {
        en: "show which sections of sources rules cover",
        nn: "vis kva punkt i kjeldene reglar dekkjer",
        nb: "vis hvilke punkter i kildene regler dekker",
    }
    ExampleFmt {
        en: "see whether policies are in their one layout",
        nn: "sjå om regelverk er i den eine oppstillinga",
        nb: "se om regelverk er i den ene oppstillingen",
    }
    ExampleBefore {
        en: "ask the rules about a change too",
        nn: "prøv òg reglane om ei endring",
        nb: "prøv også reglene om en endring",
    }
    ExampleWhyAll {
        en: "all that is broken or cannot be told",
        nn: "alt som er brote eller ikkje kan avgjerast",
        nb: "alt som er brutt eller ikke kan avgjøres",
    }
    ExampleTestHere {
        en: "the tests of the packs that this folder uses",
        nn: "testane i regelpakkane som denne mappa bruker",
        nb: "testene i regelpakkene som denne mappen bruker",
    }
    ExamplePacksHere {
        en: "the packs that this folder uses",
        nn: "regelpakkane som denne mappa bruker",
        nb: "regelpakkene som denne mappen bruker",
    }
    ExampleFmtHere {
        en: "the packs that this folder uses, and all other policies in it",
        nn: "regelpakkane som denne mappa bruker, og alt anna regelverk i ho",
        nb: "regelpakkene som denne mappen bruker, og alt annet regelverk i den",
    }
    ExampleFmtCheck {
        en: "change nothing, and end with 1 if something would change",
        nn: "endre ingenting, og slutt med 1 om noko ville bli endra",
        nb: "endre ingenting, og slutt med 1 hvis noe ville bli endret",
    }
    ExampleCoveragePack {
        en: "the sections alone, without an organisation",
        nn: "berre punkta, utan organisasjon",
        nb: "bare punktene, uten organisasjon",
    }
    ExampleRequireAll {
        en: "end with 1 where a section is without a rule",
        nn: "slutt med 1 der eit punkt er utan regel",
        nb: "slutt med 1 der et punkt er uten regel",
    }
    ExampleInitPack { en: "without rules of its own", nn: "utan eigne reglar", nb: "uten egne regler" }
    ExitAll {
        en: "0 nothing at or above the limit, 1 findings, failed tests or policies to format, 2 an input or argument that can't be used, 3 a defect of Mandat",
        nn: "0 ingenting ved eller over grensa, 1 funn, testar som feilar, eller regelverk å stille opp, 2 noko som ikkje kan brukast, 3 ein feil i Mandat",
        nb: "0 ingenting ved eller over grensen, 1 funn, tester som feiler, eller regelverk å stille opp, 2 noe som ikke kan brukes, 3 en feil i Mandat",
    }
    ExitWhy {
        en: "1 where what is shown is broken or cannot be told, and counts as in `mandat check`",
        nn: "1 der det som blir vist, er brote eller ikkje kan avgjerast, og tel slik som i `mandat check`",
        nb: "1 der det som vises, er brutt eller ikke kan avgjøres, og teller slik som i `mandat check`",
    }
    ExitAsk {
        en: "0 yes; 1 no, or cannot tell; 2 an input or argument that can't be used",
        nn: "0 ja; 1 nei, eller kan ikkje avgjerast; 2 noko som ikkje kan brukast",
        nb: "0 ja; 1 nei, eller kan ikke avgjøres; 2 noe som ikke kan brukes",
    }
    ExitVet {
        en: "1 where a rule, clause or exception cannot be meant as it stands (must); with `--deny should` on all else too",
        nn: "1 der ein regel, eit krav eller eit unntak ikkje kan vere meint slik det står (må); med `--deny should` òg ved alt anna",
        nb: "1 der en regel, et krav eller et unntak ikke kan være ment slik det står (må); med `--deny should` også ved alt annet",
    }
    ExitErrors {
        en: "2 where a pack has errors",
        nn: "2 der ein regelpakke har feil",
        nb: "2 der en regelpakke har feil",
    }
    ExitCoverage {
        en: "0 whatever is covered, broken or open; 2 where a file can't be used",
        nn: "0 kva som enn er dekt, brote eller ope; 2 der ei fil ikkje kan brukast",
        nb: "0 hva som enn er dekket, brutt eller åpent; 2 der en fil ikke kan brukes",
    }
    ExitCoverageAll {
        en: "with `--require-all` 1 where on the date a section in force has no rule in force and does not say that it needs none",
        nn: "med `--require-all` 1 der eit punkt i kraft den dagen ikkje har nokon regel i kraft, og ikkje seier at det ikkje treng nokon",
        nb: "med `--require-all` 1 der et punkt i kraft den dagen ikke har noen regel i kraft, og ikke sier at det ikke trenger noen",
    }
    ExitCoverageSource {
        en: "so too where a source in force does not list its sections, or there is no source",
        nn: "det same der ei kjelde i kraft ikkje listar opp punkta sine, eller det ikkje er noka kjelde",
        nb: "det samme der en kilde i kraft ikke lister opp punktene sine, eller det ikke er noen kilde",
    }
    NoteVetFinds {
        en: "finds rules that can never apply, hold or be broken, conditions that are never true or never false, and thresholds that cannot be met",
        nn: "finn reglar som aldri kan gjelde, haldast eller brytast, vilkår som aldri er sanne eller aldri usanne, og grenser som ikkje kan nåast",
        nb: "finner regler som aldri kan gjelde, holdes eller brytes, vilkår som aldri er sanne eller aldri usanne, og grenser som ikke kan nås",
    }
    NoteVetMore {
        en: "it also finds clauses that contradict each other, exceptions that never decide, and what is out of force, uncited or unused",
        nn: "finn òg krav som seier imot kvarandre, unntak som aldri avgjer noko, og det som er ute av kraft, utan kjelde eller ubrukt",
        nb: "det samme med krav som sier imot hverandre, unntak som aldri avgjør noe, og det som er ute av kraft, uten kilde eller ubrukt",
    }
    NoteVetSound {
        en: "what is claimed is so for every organisation, every parameter within its range and every day; it says nothing of what it does not find",
        nn: "det som blir hevda, er slik for alle organisasjonar, alle parametrar innanfor grensene og alle dagar; om det som ikkje blir funne, seier det ingenting",
        nb: "det som hevdes, er slik for alle organisasjoner, alle parametre innenfor grensene og alle dager; om det som ikke er funnet, sier det ingenting",
    }
    NoteExpand {
        en: "what a form says and what its rules say is the same: the rules put in place of the form give the same outcomes",
        nn: "det ei form seier, og det reglane hennar seier, er det same: reglane sette i staden for forma gir dei same utfalla",
        nb: "det en form sier, og det reglene dens sier, er det samme: reglene satt i stedet for formen gir de samme utfallene",
    }
    NoteExpandComments {
        en: "comments inside of forms are left out",
        nn: "kommentarar inne i former blir ikkje med",
        nb: "kommentarer inne i former blir ikke med",
    }
    NoteFmtKeeps {
        en: "all names, numbers, texts and comments stay, and one empty line where there were some",
        nn: "alle namn, tal, tekstar og kommentarar blir ståande, og éi tom linje der det var nokre",
        nb: "alle navn, tall, tekster og kommentarer blir stående, og én tom linje der det var noen",
    }
    NoteFmtLines {
        en: "lines have at most 100 columns, where they can be broken",
        nn: "linjer har høgst 100 kolonnar, der dei kan brytast",
        nb: "linjer har høyst 100 kolonner, der de kan brytes",
    }
    NoteFmtEnds {
        en: "they end in a line feed, also where they ended otherwise, and a byte order mark goes, so that a pack has one digest on all systems",
        nn: "dei sluttar med linjeskift, òg der dei slutta på anna vis, og eit byteordensmerke fell bort, så ein pakke har eitt fingeravtrykk på alle system",
        nb: "de slutter med linjeskift, også der de sluttet på annen måte, og et byteordensmerke faller bort, så en pakke har ett fingeravtrykk på alle systemer",
    }
    NoteFmtErrors {
        en: "a file with errors is told of and left as it is, which ends with 2; all others are written",
        nn: "ei fil med feil blir meld og ståande som ho er, og det sluttar med 2; alle andre blir skrivne",
        nb: "en fil med feil meldes og blir stående som den er, og det slutter med 2; alle andre skrives",
    }
    NoteCoverageLists {
        en: "a source lists its sections under `sections` in its declaration; of one that does not nobody can tell which are without a rule",
        nn: "ei kjelde listar opp punkta sine under `sections` i erklæringa; om ei som ikkje gjer det, kan ingen seie kva som er utan regel",
        nb: "en kilde lister opp punktene sine under `sections` i erklæringen; om en som ikke gjør det, kan ingen si hva som er uten regel",
    }
    NoteCoverageNeeds {
        en: "a section that lays nothing down says so, with `needs no rule because` behind it",
        nn: "eit punkt som ikkje fastset noko, seier det, med `needs no rule because` etter seg",
        nb: "et punkt som ikke fastsetter noe, sier det, med `needs no rule because` etter seg",
    }
    NoteCoverageCounts {
        en: "of an organisation it counts besides how the subjects of each clause came out, and marks clauses that say nothing of it",
        nn: "for ein organisasjon tel det òg korleis det gjekk med alt kvart krav gjeld, og merkjer krav som ikkje seier noko om han",
        nb: "for en organisasjon teller det også hvordan det gikk med alt hvert krav gjelder, og merker krav som ikke sier noe om den",
    }
    NoteCoverageEmpty {
        en: "there nothing is broken or open, and what holds does so because there was nothing to look at",
        nn: "der er ingenting brote eller ope, og det som held, gjer det fordi det ikkje var noko å sjå på",
        nb: "der er ingenting brutt eller åpent, og det som holder, gjør det fordi det ikke var noe å se på",
    }
    NoteAsk {
        en: "somebody has a power on a date where it was handed down to them in steps that all stand on that date and have it",
        nn: "nokon har ei mynde på ein dag der ho er gitt dei i steg som alle står seg den dagen og har ho",
        nb: "noen har en myndighet på en dag der den er gitt dem i steg som alle står seg den dagen og har den",
    }
    NoteAskStart {
        en: "the first step is from those with whom it starts, as a `delegation` of the packs says",
        nn: "det første steget er frå dei det byrjar hos, som ein `delegation` i regelpakkane seier",
        nb: "det første steget er fra dem det begynner hos, som en `delegation` i regelpakkene sier",
    }
    NoteAskAnswer {
        en: "each answer is yes, no or cannot tell, with its proof",
        nn: "kvart svar er ja, nei eller kan ikkje avgjerast, med provet sitt",
        nb: "hvert svar er ja, nei eller kan ikke avgjøres, med beviset sitt",
    }
    NoteInit {
        en: "the organisation is small, made up, and passes; comments in its files say what they are for",
        nn: "organisasjonen er liten, oppdikta, og står prøva; kommentarar i filene seier kva dei er til",
        nb: "organisasjonen er liten, oppdiktet, og består; kommentarer i filene sier hva de er til",
    }
    NoteInitWrites {
        en: "nothing is written where one of the files is there already, and nothing outside the folder",
        nn: "ingenting blir skrive der ei av filene finst alt, og ingenting utanfor mappa",
        nb: "det skrives ingenting der en av filene finnes fra før, og ingenting utenfor mappen",
    }
    NoteLock {
        en: "the version and the digest of each pack in use are written under `[lock]` in `mandat.toml`; all else in it stays as it is",
        nn: "versjonen og fingeravtrykket til kvar pakke i bruk blir skrivne under `[lock]` i `mandat.toml`; alt anna i ho står som det er",
        nb: "versjonen og fingeravtrykket til hver pakke i bruk skrives under `[lock]` i `mandat.toml`; alt annet i den står som det er",
    }
    NoteLockThen {
        en: "from then on `mandat check` tells of a pack that is another one, be it that its files were changed or that a newer program brings a newer one",
        nn: "frå då av seier `mandat check` frå om ein pakke som er ein annan, anten filene er endra eller eit nyare program har ein nyare",
        nb: "fra da av sier `mandat check` fra om en pakke som er en annen, enten filene er endret eller et nyere program har en nyere",
    }
    NoteLockAgain {
        en: "after having looked at what is new, lock again",
        nn: "når du har sett på det som er nytt, lås på nytt",
        nb: "når du har sett på det som er nytt, lås på nytt",
    }
    NoteRename {
        en: "the id changes where the entity stands and wherever a reference names it, in all files of the organisation; comments and layout stay",
        nn: "id-en blir endra der han står, og overalt der nokon viser til han, i alle filer i organisasjonen; kommentarar og oppstilling står",
        nb: "id-en endres der den står, og overalt der noen viser til den, i alle filer i organisasjonen; kommentarer og oppstilling står",
    }
    NoteRenameFormerly {
        en: "the old id is noted under `formerly`, so that it still leads there, and findings follow",
        nn: "den gamle id-en blir notert under `tidlegare`, så han framleis fører dit, og funn følgjer med",
        nb: "den gamle id-en noteres under `tidligere`, så den fortsatt fører dit, og funn følger med",
    }
    NoteRenameReads {
        en: "the files as they will be are read before any of them is written, and have to say the same but for the name; put a file with errors right first",
        nn: "filene blir lesne slik dei kjem til å bli, før nokon av dei blir skriven, og må seie det same utanom namnet; rett først filer med feil",
        nb: "filene leses slik de kommer til å bli, før noen av dem skrives, og må si det samme bortsett fra navnet; rett først filer med feil",
    }
    NoteSchemaEditor {
        en: "an editor that reads YAML by schemas completes and checks by it where a file begins with",
        nn: "ein tekstredigerar som les YAML etter skjema, fullfører og kontrollerer etter det der ei fil byrjar med",
        nb: "en tekstredigerer som leser YAML etter skjema, fullfører og kontrollerer etter det der en fil begynner med",
    }
    NoteSchemaKeys {
        en: "keys in all languages are accepted, and those of `--lang` are completed",
        nn: "nøklar på alle språk er gyldige, og dei på språket i `--lang` blir fullførte",
        nb: "nøkler på alle språk er gyldige, og de på språket i `--lang` fullføres",
    }
    NoteSchemaPage {
        en: "`docs/editors.md` says how editors are told",
        nn: "`docs/editors.md` seier korleis det blir stilt inn",
        nb: "`docs/editors.md` sier hvordan det stilles inn",
    }
    NoteZsh {
        en: "for zsh, `~/.zfunc` has to be in `fpath`",
        nn: "for zsh må `~/.zfunc` vere i `fpath`",
        nb: "for zsh må `~/.zfunc` være i `fpath`",
    }
    NoteManInto {
        en: "`--into` writes the page of the program and one for each command, and makes no folder",
        nn: "`--into` skriv sida til programmet og éi for kvar kommando, og lagar inga mappe",
        nb: "`--into` skriver siden til programmet og én for hver kommando, og lager ingen mappe",
    }

    } } };
}
