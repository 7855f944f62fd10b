/// Reading organisations.
macro_rules! organisation {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    FoundNothing { en: "nothing", nn: "ingenting", nb: "ingenting" }
    FoundValue { en: "a single value", nn: "ein enkelt verdi", nb: "en enkelt verdi" }
    FoundList { en: "a list", nn: "ei liste", nb: "en liste" }
    FoundObject { en: "an object", nn: "eit objekt", nb: "et objekt" }
    PackIsOther {
        en: "the pack `{name}` was version `{before}` when it was locked, and is version `{version}` now",
        nn: "pakken `{name}` var versjon `{before}` då han vart låst, og er versjon `{version}` no",
        nb: "pakken `{name}` var versjon `{before}` da den ble låst, og er versjon `{version}` nå",
    }
    PackHasChanged {
        en: "the pack `{name}` has changed since it was locked, and still calls itself version `{version}`",
        nn: "pakken `{name}` er endra sidan han vart låst, og kallar seg framleis versjon `{version}`",
        nb: "pakken `{name}` er endret siden den ble låst, og kaller seg fortsatt versjon `{version}`",
    }
    PackIsNow {
        en: "now it has `{digest}`",
        nn: "no har han `{digest}`",
        nb: "nå har den `{digest}`",
    }
    LockedUnused {
        en: "the pack `{name}` is locked, but not in use",
        nn: "pakken `{name}` er låst, men ikkje i bruk",
        nb: "pakken `{name}` er låst, men ikke i bruk",
    }
    NotLocked {
        en: "the pack `{name}` is in use, but not locked",
        nn: "pakken `{name}` er i bruk, men ikkje låst",
        nb: "pakken `{name}` er i bruk, men ikke låst",
    }
    LockAgain {
        en: "look at what is new, and then run `mandat lock`",
        nn: "sjå kva som er nytt, og køyr så `mandat lock`",
        nb: "se hva som er nytt, og kjør så `mandat lock`",
    }
    LockIncomplete {
        en: "a locked pack has a version and a digest, which `{name}` lacks",
        nn: "ein låst pakke har ein versjon og ein sjekksum, og det manglar `{name}`",
        nb: "en låst pakke har en versjon og en sjekksum, og det mangler `{name}`",
    }
    SchemaTitle {
        en: "files of an organisation by {packs}",
        nn: "filene til ein organisasjon etter {packs}",
        nb: "filene til en organisasjon etter {packs}",
    }
    SchemaDated {
        en: "one value, or versions with `value`, `from` and `to`",
        nn: "éin verdi, eller versjonar med `verdi`, `frå` og `til`",
        nb: "én verdi, eller versjoner med `verdi`, `fra` og `til`",
    }
    SchemaRequired { en: "has to be written", nn: "må skrivast", nb: "må skrives" }
    SchemaPrivate { en: "is never shown", nn: "blir aldri vist", nb: "blir aldri vist" }
    SchemaAlso { en: "also written {names}", nn: "òg skrive {names}", nb: "også skrevet {names}" }
    TypeText { en: "a text", nn: "ein tekst", nb: "en tekst" }
    TypeNumber { en: "a number", nn: "eit tal", nb: "et tall" }
    TypeProvision { en: "one provision alone", nn: "éi føresegn åleine", nb: "én bestemmelse alene" }
    TypeWhole { en: "a whole number from 0 up", nn: "eit heiltal frå 0 og oppover", nb: "et heltall fra 0 og oppover" }
    TypeShare { en: "a share", nn: "ein andel", nb: "en andel" }
    TypeMoney { en: "an amount of money", nn: "eit beløp", nb: "et beløp" }
    TypeDate { en: "a date", nn: "ein dato", nb: "en dato" }
    TypeDuration { en: "a length of time", nn: "ei tidslengd", nb: "en tidslengde" }
    TypeYesNo { en: "yes or no", nn: "ja eller nei", nb: "ja eller nei" }
    TypeEnum {
        en: "one of the values that the pack lists",
        nn: "ein av verdiane som regelpakken listar opp",
        nb: "en av verdiene som regelpakken lister opp",
    }
    TypeOneOf { en: "one of {values}", nn: "ein av {values}", nb: "en av {values}" }
    TypeReference { en: "the id of a `{class}`", nn: "ein id av slaget `{class}`", nb: "en id av slaget `{class}`" }
    TypeRecord {
        en: "an object of the kind `{class}`",
        nn: "eit objekt av slaget `{class}`",
        nb: "et objekt av slaget `{class}`",
    }
    TypeShort {
        en: "the id of a `{of}`, or an object of the kind `{class}`",
        nn: "ein id av slaget `{of}`, eller eit objekt av slaget `{class}`",
        nb: "en id av slaget `{of}`, eller et objekt av slaget `{class}`",
    }
    TypePairs {
        en: "an object with `{key}: {value}` for each",
        nn: "eit objekt med `{key}: {value}` for kvar",
        nb: "et objekt med `{key}: {value}` for hver",
    }
    TypeList {
        en: "a list in which each item is {item}",
        nn: "ei liste der kvart ledd er {item}",
        nb: "en liste der hvert ledd er {item}",
    }
    NotAVersion {
        en: "each item of a list in `{field}` is a version, but here stands {found}",
        nn: "kvart ledd i ei liste i `{field}` er ein versjon, men her står {found}",
        nb: "hvert ledd i en liste i `{field}` er en versjon, men her står {found}",
    }
    DidYouMean { en: "did you mean {names}?", nn: "meinte du {names}?", nb: "mente du {names}?" }
    DeclaredHere { en: "`{name}` is declared here", nn: "`{name}` er erklært her", nb: "`{name}` er erklært her" }
    StandsHere { en: "`{name}` stands here", nn: "`{name}` står her", nb: "`{name}` står her" }
    NamedValueHere { en: "the alias names this value", nn: "tilvisinga nemner denne verdien", nb: "henvisningen nevner denne verdien" }
    IdStandsHere { en: "its id stands here", nn: "id-en står her", nb: "id-en står her" }
    BeginsHere { en: "it begins here", nn: "perioden byrjar her", nb: "perioden begynner her" }
    OtherVersion { en: "the other version", nn: "den andre versjonen", nb: "den andre versjonen" }
    NotAFile {
        en: "an organisation file holds an object with collections, but here stands {found}",
        nn: "ei organisasjonsfil har eit objekt med samlingar, men her står {found}",
        nb: "en organisasjonsfil har et objekt med samlinger, men her står {found}",
    }
    UnknownCollection {
        en: "`{key}` is no collection of the vocabulary",
        nn: "`{key}` er inga samling i ordtilfanget",
        nb: "`{key}` er ingen samling i vokabularet",
    }
    HelpHere { en: "here may stand {names}", nn: "her kan det stå {names}", nb: "her kan det stå {names}" }
    SameFieldTwice {
        en: "`{key}` and `{other}` are names of the same thing, which can stand only once here",
        nn: "`{key}` og `{other}` er namn på det same, som berre kan stå éin gong her",
        nb: "`{key}` og `{other}` er navn på det samme, som bare kan stå én gang her",
    }
    NotACollection {
        en: "`{key}` takes an object keyed by id or a list of objects, but here stands {found}",
        nn: "`{key}` skal vere eit objekt med id-ar som nøklar eller ei liste av objekt, men her står {found}",
        nb: "`{key}` skal være et objekt med id-er som nøkler eller en liste av objekter, men her står {found}",
    }
    MissingId {
        en: "this `{class}` has no id",
        nn: "noko av slaget `{class}` har ingen id",
        nb: "noe av slaget `{class}` har ingen id",
    }
    HelpIdAlone {
        en: "write `- id: {id}`, or `{id}:` as a key of an object instead of a list",
        nn: "skriv `- id: {id}`, eller `{id}:` som nøkkel i eit objekt i staden for ei liste",
        nb: "skriv `- id: {id}`, eller `{id}:` som nøkkel i et objekt i stedet for en liste",
    }
    FieldAmongIds {
        en: "`{key}` stands among ids, but is a field of `{class}`",
        nn: "`{key}` står mellom id-ar, men er eit felt i `{class}`",
        nb: "`{key}` står blant id-er, men er et felt i `{class}`",
    }
    HelpIndent {
        en: "indent it under `{id}`, as deep as the fields there",
        nn: "rykk det inn under `{id}`, så djupt som felta der",
        nb: "rykk det inn under `{id}`, så dypt som feltene der",
    }
    HelpIndentLines {
        en: "indent these lines under `{id}`",
        nn: "rykk desse linjene inn under `{id}`",
        nb: "rykk disse linjene inn under `{id}`",
    }
    HelpWriteWithin {
        en: "write it in the object of `{id}`",
        nn: "skriv det i objektet til `{id}`",
        nb: "skriv det i objektet til `{id}`",
    }
    HelpWriteBelowId {
        en: "write it below the id of what it belongs to",
        nn: "skriv det under id-en til det som det høyrer til",
        nb: "skriv det under id-en til det som det hører til",
    }
    StrayDocument {
        en: "`{sign}` begins a new document here, in which nothing is a collection",
        nn: "`{sign}` byrjar eit nytt dokument her, og ingenting i det er ei samling",
        nb: "`{sign}` begynner et nytt dokument her, og ingenting i det er en samling",
    }
    HelpStrayDocument {
        en: "take the line away: what follows then belongs to what stands above it",
        nn: "ta bort linja: då høyrer det som følgjer, til det som står over",
        nb: "ta bort linjen: da hører det som følger, til det som står over",
    }
    HelpUnderOrganisation {
        en: "write it below `organisation:`",
        nn: "skriv det under `organisasjon:`",
        nb: "skriv det under `organisasjon:`",
    }
    HelpMissingId {
        en: "write `id: …` in the object",
        nn: "skriv `id: …` i objektet",
        nb: "skriv `id: …` i objektet",
    }
    DuplicateId {
        en: "the id `{id}` is used twice for a `{class}`",
        nn: "id-en `{id}` er brukt to gonger for slaget `{class}`",
        nb: "id-en `{id}` er brukt to ganger for slaget `{class}`",
    }
    IdWithSlash {
        en: "`{id}` cannot be an id, for it has a `/` in it",
        nn: "`{id}` kan ikkje vere ein id, for han har `/` i seg",
        nb: "`{id}` kan ikke være en id, for den har `/` i seg",
    }
    IdEmpty {
        en: "an empty text cannot be an id",
        nn: "ein tom tekst kan ikkje vere ein id",
        nb: "en tom tekst kan ikke være en id",
    }
    HelpBadFormerId {
        en: "take it away: nothing can ever have been called so",
        nn: "ta det bort: ingenting kan nokon gong ha heitt det",
        nb: "ta det bort: ingenting kan noen gang ha hett det",
    }
    IdWithBlank {
        en: "`{id}` cannot be an id, for it begins or ends with a blank",
        nn: "`{id}` kan ikkje vere ein id, for han byrjar eller sluttar med eit mellomrom",
        nb: "`{id}` kan ikke være en id, for den begynner eller slutter med et mellomrom",
    }
    HelpBadId {
        en: "write `{id}` instead, here and wherever it is referred to",
        nn: "skriv `{id}` i staden, her og overalt der noko viser til han",
        nb: "skriv `{id}` i stedet, her og overalt der noe viser til den",
    }
    HelpDuplicateId {
        en: "give one of them another id, or put both together if they are the same",
        nn: "gi den eine ein annan id, eller slå dei saman om dei er det same",
        nb: "gi den ene en annen id, eller slå dem sammen hvis de er det samme",
    }
    FormerIdTaken {
        en: "`{id}` is said to be a former id of `{thing}`, but another `{class}` has that id now",
        nn: "`{id}` skal vere ein tidlegare id for `{thing}`, men er no id-en til noko anna av slaget `{class}`",
        nb: "`{id}` skal være en tidligere id for `{thing}`, men er nå id-en til noe annet av slaget `{class}`",
    }
    FormerIdTwice {
        en: "`{id}` is said to be a former id both of `{other}` and of `{thing}`",
        nn: "`{id}` skal vere ein tidlegare id både for `{other}` og for `{thing}`",
        nb: "`{id}` skal være en tidligere id både for `{other}` og for `{thing}`",
    }
    HelpFormerIdTaken {
        en: "a former id leads to one thing alone: take `{id}` away here, or give `{other}` another id",
        nn: "ein tidlegare id viser berre til éin ting: ta bort `{id}` her, eller gi `{other}` ein annan id",
        nb: "en tidligere id viser bare til én ting: ta bort `{id}` her, eller gi `{other}` en annen id",
    }
    HelpFormerIdTwice {
        en: "a former id leads to one thing alone: take `{id}` away from one of them",
        nn: "ein tidlegare id viser berre til éin ting: ta bort `{id}` frå den eine",
        nb: "en tidligere id viser bare til én ting: ta bort `{id}` fra den ene",
    }
    NotAFormerId {
        en: "a former id is a single value, but here stands {found}",
        nn: "ein tidlegare id er ein enkelt verdi, men her står {found}",
        nb: "en tidligere id er en enkelt verdi, men her står {found}",
    }
    OtherId {
        en: "this is another id than `{id}`, under which the object stands",
        nn: "dette er ein annan id enn `{id}`, som objektet står under",
        nb: "dette er en annen id enn `{id}`, som objektet står under",
    }
    OtherKey {
        en: "this is another key than `{key}`, under which the object stands",
        nn: "dette er ein annan nøkkel enn `{key}`, som objektet står under",
        nb: "dette er en annen nøkkel enn `{key}`, som objektet står under",
    }
    OtherPrivateKey {
        en: "`{field}` is another key than the one under which the object stands",
        nn: "`{field}` er ein annan nøkkel enn den objektet står under",
        nb: "`{field}` er en annen nøkkel enn den objektet står under",
    }
    KeyStandsHere { en: "its key stands here", nn: "nøkkelen står her", nb: "nøkkelen står her" }
    HelpOtherKey {
        en: "take `{field}` away, for the key says it already, or write the same in both",
        nn: "ta bort `{field}`, for nøkkelen seier det alt, eller skriv det same begge stader",
        nb: "ta bort `{field}`, for nøkkelen sier det alt, eller skriv det samme begge steder",
    }
    NotAnObject {
        en: "a `{class}` is written as an object, but here stands {found}",
        nn: "`{class}` blir skrive som eit objekt, men her står {found}",
        nb: "`{class}` skrives som et objekt, men her står {found}",
    }
    UnknownField {
        en: "`{key}` is no field of `{class}`",
        nn: "`{key}` er ikkje noko felt i `{class}`",
        nb: "`{key}` er ikke noe felt i `{class}`",
    }
    UnknownVersionKey {
        en: "a version has no field `{key}`",
        nn: "ein versjon har ikkje feltet `{key}`",
        nb: "en versjon har ikke feltet `{key}`",
    }
    HelpVersion {
        en: "write versions as `{form}`",
        nn: "skriv versjonar som `{form}`",
        nb: "skriv versjoner som `{form}`",
    }
    DerivedField {
        en: "`{key}` follows from what is written elsewhere, and is not written itself",
        nn: "`{key}` følgjer av det som er skrive andre stader, og blir ikkje skrive sjølv",
        nb: "`{key}` følger av det som er skrevet andre steder, og skrives ikke selv",
    }
    HelpDerivedField { en: "take it away", nn: "ta det bort", nb: "ta det bort" }
    WrongKind {
        en: "`{field}` takes {expected}, but here stands {found}",
        nn: "`{field}` skal vere {expected}, men her står {found}",
        nb: "`{field}` skal være {expected}, men her står {found}",
    }
    HelpDashSpace {
        en: "write a space behind each `-`",
        nn: "skriv eit mellomrom bak kvar `-`",
        nb: "skriv et mellomrom bak hver `-`",
    }
    HelpBrackets { en: "write `[{value}]`", nn: "skriv `[{value}]`", nb: "skriv `[{value}]`" }
    HelpNone {
        en: "write `[]` where there is none, and leave it out where nobody knows",
        nn: "skriv `[]` der det ikkje er nokon, og la det vere uskrive der ein ikkje veit",
        nb: "skriv `[]` der det ikke er noen, og la det være uskrevet der man ikke vet",
    }
    HelpNotNone {
        en: "write one, for there is always one; or leave it out where nobody knows",
        nn: "skriv ein, for det er alltid ein; eller la det vere uskrive der ein ikkje veit",
        nb: "skriv en, for det er alltid en; eller la det være uskrevet der man ikke vet",
    }
    HelpPairs {
        en: "write `{key}: {value}` on a line of its own for each",
        nn: "skriv `{key}: {value}` på ei eiga linje for kvar",
        nb: "skriv `{key}: {value}` på en egen linje for hver",
    }
    HelpList {
        en: "write it in square brackets",
        nn: "skriv det i hakeparentesar",
        nb: "skriv det i hakeparenteser",
    }
    InvalidValue {
        en: "`{value}` is not {expected}",
        nn: "`{value}` er ikkje {expected}",
        nb: "`{value}` er ikke {expected}",
    }
    InvalidPrivateValue {
        en: "what is written in `{field}` is not {expected}",
        nn: "det som står i `{field}`, er ikkje {expected}",
        nb: "det som står i `{field}`, er ikke {expected}",
    }
    HelpPrivate {
        en: "it is not shown, for it may be private: look at this place in the file",
        nn: "det blir ikkje vist, for det kan vere privat: sjå på denne staden i fila",
        nb: "det vises ikke, for det kan være privat: se på dette stedet i filen",
    }
    HelpValues {
        en: "choose one of {values}",
        nn: "vel ein av {values}",
        nb: "velg en av {values}",
    }
    HelpComma {
        en: "a comma in braces begins a new field: put the whole text in quotes",
        nn: "eit komma mellom krøllparentesar byrjar eit nytt felt: set heile teksten i hermeteikn",
        nb: "et komma mellom krøllparenteser begynner et nytt felt: sett hele teksten i anførselstegn",
    }
    BesideKey {
        en: "the key `{key}` says all that a `{class}` has in short, and here stands something else behind it",
        nn: "nøkkelen `{key}` seier alt ein `{class}` har i kortform, og her står det noko anna bak",
        nb: "nøkkelen `{key}` sier alt en `{class}` har i kortform, og her står det noe annet bak",
    }
    UnknownReference {
        en: "no `{class}` has the id `{id}`",
        nn: "det finst ingen id `{id}` av slaget `{class}`",
        nb: "det finnes ingen id `{id}` av slaget `{class}`",
    }
    UnknownPrivateReference {
        en: "an id in `{field}` belongs to no `{class}`",
        nn: "det finst ein id i `{field}` som ikkje er av slaget `{class}`",
        nb: "det finnes en id i `{field}` som ikke er av slaget `{class}`",
    }
    HelpNotWritten {
        en: "`{collection}` stands in no file: write `{id}` there, or correct the id",
        nn: "`{collection}` står ikkje i noka fil: skriv `{id}` der, eller rett id-en",
        nb: "`{collection}` står ikke i noen fil: skriv `{id}` der, eller rett id-en",
    }
    FollowsField {
        en: "this line fits again when the one above is moved in",
        nn: "denne linja passar att når den over er flytt inn",
        nb: "denne linjen passer igjen når den over er flyttet inn",
    }
    HelpIdOfName {
        en: "write the id, and not the name: `{id}`",
        nn: "skriv id-en, og ikkje namnet: `{id}`",
        nb: "skriv id-en, og ikke navnet: `{id}`",
    }
    HelpNoDash {
        en: "take the dash away if `{id}` is an id, and give all of them one column",
        nn: "ta bort streken om `{id}` er ein id, og set alle i same kolonne",
        nb: "ta bort streken hvis `{id}` er en id, og sett alle i samme kolonne",
    }
    HelpCommas {
        en: "if several are meant, write commas between them: `{value}`",
        nn: "er fleire meinte, så skriv komma mellom dei: `{value}`",
        nb: "er flere ment, så skriv komma mellom dem: `{value}`",
    }
    AmbiguousReference {
        en: "both a `{one}` and a `{other}` have the id `{id}`",
        nn: "id-en `{id}` finst både som `{one}` og som `{other}`",
        nb: "id-en `{id}` finnes både som `{one}` og som `{other}`",
    }
    AmbiguousPrivateReference {
        en: "an id in `{field}` belongs both to a `{one}` and to a `{other}`",
        nn: "ein id i `{field}` finst både som `{one}` og som `{other}`",
        nb: "en id i `{field}` finnes både som `{one}` og som `{other}`",
    }
    HelpQualify { en: "write {names}", nn: "skriv {names}", nb: "skriv {names}" }
    PeriodBackwards {
        en: "the period ends on {to}, before it begins on {from}",
        nn: "perioden sluttar den {to}, før han byrjar den {from}",
        nb: "perioden slutter den {to}, før den begynner den {from}",
    }
    PrivatePeriodBackwards {
        en: "the period ends before it begins",
        nn: "perioden sluttar før han byrjar",
        nb: "perioden slutter før den begynner",
    }
    HelpBackwards {
        en: "correct the one that is wrong, or swap them",
        nn: "rett den datoen som er feil, eller byt om dei",
        nb: "rett den datoen som er feil, eller bytt om dem",
    }
    OverlappingVersions {
        en: "two versions of `{field}` hold on the same day, and it has one value at a time",
        nn: "to versjonar av `{field}` gjeld same dag, og feltet har éin verdi om gongen",
        nb: "to versjoner av `{field}` gjelder samme dag, og feltet har én verdi om gangen",
    }
    HelpOverlap {
        en: "let one end the day before the other begins",
        nn: "la den eine slutte dagen før den andre byrjar",
        nb: "la den ene slutte dagen før den andre begynner",
    }
    RecordTwice {
        en: "`{key}` stands twice in `{field}`",
        nn: "`{key}` står to gonger i `{field}`",
        nb: "`{key}` står to ganger i `{field}`",
    }
    RecordTwiceAtOnce {
        en: "`{key}` stands twice in `{field}` on the same day",
        nn: "`{key}` står to gonger i `{field}` same dag",
        nb: "`{key}` står to ganger i `{field}` samme dag",
    }
    PrivateRecordTwice {
        en: "the same stands twice in `{field}`",
        nn: "det same står to gonger i `{field}`",
        nb: "det samme står to ganger i `{field}`",
    }
    HelpRecordTwice {
        en: "take one of them away, or give one another `{field}`",
        nn: "ta bort den eine, eller gi den eine ein annan verdi i `{field}`",
        nb: "ta bort den ene, eller gi den ene en annen verdi i `{field}`",
    }
    HelpRecordTwiceAtOnce {
        en: "take one of them away, or give them periods that do not overlap",
        nn: "ta bort den eine, eller gi dei periodar som ikkje overlappar",
        nb: "ta bort den ene, eller gi dem perioder som ikke overlapper",
    }
    TooManyValues {
        en: "the aliases of this file repeat more values than a file of its size may hold",
        nn: "tilvisingane i denne fila gjentek fleire verdiar enn ei fil av denne storleiken kan ha",
        nb: "henvisningene i denne filen gjentar flere verdier enn en fil av denne størrelsen kan ha",
    }
    HelpTooManyValues {
        en: "write the values out, or split them over several files",
        nn: "skriv verdiane ut, eller del dei på fleire filer",
        nb: "skriv verdiene ut, eller del dem på flere filer",
    }
    HelpDecimalPoint {
        en: "write decimals with a point: `0.5`",
        nn: "skriv desimalar med punktum: `0.5`",
        nb: "skriv desimaler med punktum: `0.5`",
    }
    HelpNoExponent {
        en: "write all digits: `1000`, not `1e3`",
        nn: "skriv alle siffera: `1000`, ikkje `1e3`",
        nb: "skriv alle sifrene: `1000`, ikke `1e3`",
    }
    HelpNumber {
        en: "write digits, with thousands set apart by single spaces: `12`, `1 000`, `0.5`",
        nn: "skriv siffer, med mellomrom mellom tusen: `12`, `1 000`, `0.5`",
        nb: "skriv sifre, med mellomrom mellom tusener: `12`, `1 000`, `0.5`",
    }
    HelpProvision {
        en: "write `{provision}` here; `{rest}` belongs in the field for a part of it, or in an entry of its own",
        nn: "skriv `{provision}` her; `{rest}` høyrer heime i feltet for ein del av ho, eller i ei oppføring for seg",
        nb: "skriv `{provision}` her; `{rest}` hører hjemme i feltet for en del av den, eller i en oppføring for seg",
    }
    HelpProvisionAs { en: "write `{provision}`", nn: "skriv `{provision}`", nb: "skriv `{provision}`" }
    HelpProvisionAlone {
        en: "write the sign and the number, and the letter that belongs to it: `§ 20-1`, `§ 3-2 a`",
        nn: "skriv teiknet og nummeret, og bokstaven som høyrer til: `§ 20-1`, `§ 3-2 a`",
        nb: "skriv tegnet og nummeret, og bokstaven som hører til: `§ 20-1`, `§ 3-2 a`",
    }
    HelpWhole {
        en: "write how many there are, such as `3`",
        nn: "skriv kor mange det er, til dømes `3`",
        nb: "skriv hvor mange det er, for eksempel `3`",
    }
    HelpShare {
        en: "write a fraction, a percentage or a decimal: `2/3`, `60 %`, `0.6`",
        nn: "skriv ein brøk, ein prosent eller eit desimaltal: `2/3`, `60 %`, `0.6`",
        nb: "skriv en brøk, en prosent eller et desimaltall: `2/3`, `60 %`, `0.6`",
    }
    HelpShareBounds {
        en: "write a share between 0 and 1",
        nn: "skriv ein andel mellom 0 og 1",
        nb: "skriv en andel mellom 0 og 1",
    }
    HelpCurrency {
        en: "write the amount and the three letters of the currency: `500 000 NOK`",
        nn: "skriv beløpet og dei tre bokstavane til valutaen: `500 000 NOK`",
        nb: "skriv beløpet og de tre bokstavene til valutaen: `500 000 NOK`",
    }
    HelpThousandOrOne {
        en: "three decimals may be meant as thousands: write a thousand as `1 000 NOK`, and one as `1.00 NOK`",
        nn: "tre desimalar kan vere meinte som tusen: skriv tusen som `1 000 NOK`, og éin som `1.00 NOK`",
        nb: "tre desimaler kan være ment som tusen: skriv tusen som `1 000 NOK`, og én som `1.00 NOK`",
    }
    HelpDate {
        en: "write dates as year, month and day: `2025-03-01`",
        nn: "skriv datoar som år, månad og dag: `2025-03-01`",
        nb: "skriv datoer som år, måned og dag: `2025-03-01`",
    }
    HelpDateMeant {
        en: "write dates as year, month and day: `{date}`",
        nn: "skriv datoar som år, månad og dag: `{date}`",
        nb: "skriv datoer som år, måned og dag: `{date}`",
    }
    HelpNoSuchDay {
        en: "write a day that there is in that month",
        nn: "skriv ein dag som finst i den månaden",
        nb: "skriv en dag som finnes i den måneden",
    }
    HelpDuration {
        en: "write a whole number and a unit: `45 days`, `2 weeks`, `6 months`, `1 year`",
        nn: "skriv eit heilt tal og ei eining: `45 dagar`, `2 veker`, `6 månader`, `1 år`",
        nb: "skriv et helt tall og en enhet: `45 dager`, `2 uker`, `6 måneder`, `1 år`",
    }
    HelpYesNo { en: "write `yes` or `no`", nn: "skriv `ja` eller `nei`", nb: "skriv `ja` eller `nei`" }
    UnreadFile {
        en: "`{name}` could not be read: {what}",
        nn: "`{name}` kunne ikkje lesast: {what}",
        nb: "`{name}` kunne ikke leses: {what}",
    }
    NotUtf8Help {
        en: "save it as UTF-8, which every editor can do",
        nn: "lagre ho som UTF-8, som alle skriveprogram kan",
        nb: "lagre den som UTF-8, som alle skriveprogrammer kan",
    }
    NotUtf8 {
        en: "`{name}` is not written in UTF-8: line {line} is the first that cannot be read",
        nn: "`{name}` er ikkje skriven i UTF-8: linje {line} er den første som ikkje kan lesast",
        nb: "`{name}` er ikke skrevet i UTF-8: linje {line} er den første som ikke kan leses",
    }
    TooMuchText {
        en: "`{name}` was not read, because all files together hold more than 2 GiB",
        nn: "`{name}` vart ikkje lesen, fordi alle filer til saman er større enn 2 GiB",
        nb: "`{name}` ble ikke lest, fordi alle filer til sammen er større enn 2 GiB",
    }
    UnreadFormat {
        en: "`{name}` is not read, because organisation files are written in YAML, TOML or JSON",
        nn: "`{name}` blir ikkje lesen, fordi organisasjonsfiler blir skrivne i YAML, TOML eller JSON",
        nb: "`{name}` leses ikke, fordi organisasjonsfiler skrives i YAML, TOML eller JSON",
    }
    HelpUnreadFormat {
        en: "write it as YAML, TOML or JSON",
        nn: "skriv ho som YAML, TOML eller JSON",
        nb: "skriv den som YAML, TOML eller JSON",
    }
    LinkOutside {
        en: "`{name}` is not read, because the link leads out of the organisation's folder",
        nn: "`{name}` blir ikkje lesen, fordi lenkja fører ut av mappa til organisasjonen",
        nb: "`{name}` leses ikke, fordi lenken fører ut av organisasjonens mappe",
    }
    LinkOutsideHelp {
        en: "put the file itself into the folder, so that all that is checked stands there",
        nn: "legg sjølve fila i mappa, så alt som blir kontrollert, står der",
        nb: "legg selve filen i mappen, så alt som kontrolleres, står der",
    }
    LinkedFile {
        en: "`{name}` and `{other}` are one file, which is read once, as `{other}`",
        nn: "`{name}` og `{other}` er éi fil, som blir lesen éin gong, som `{other}`",
        nb: "`{name}` og `{other}` er én fil, som leses én gang, som `{other}`",
    }
    LinkCircle {
        en: "`{name}` is not read, because the link leads back to a folder in which it stands",
        nn: "`{name}` blir ikkje lesen, fordi lenkja fører tilbake til ei mappe som ho står i",
        nb: "`{name}` leses ikke, fordi lenken fører tilbake til en mappe som den står i",
    }
    LinkCircleHelp { en: "take the link away", nn: "ta bort lenkja", nb: "ta bort lenken" }
    BadFileName {
        en: "`{name}` is not read, because its name is not written in UTF-8",
        nn: "`{name}` blir ikkje lesen, fordi namnet ikkje er skrive i UTF-8",
        nb: "`{name}` leses ikke, fordi navnet ikke er skrevet i UTF-8",
    }
    BadFileNameHelp { en: "give it another name", nn: "gi ho eit anna namn", nb: "gi den et annet navn" }
    SpecialFile {
        en: "`{name}` is not read, because it is neither a file nor a folder",
        nn: "`{name}` blir ikkje lesen, fordi det verken er ei fil eller ei mappe",
        nb: "`{name}` leses ikke, fordi det verken er en fil eller en mappe",
    }
    SpecialFileHelp {
        en: "a single file can be read from standard input with `-`",
        nn: "ei enkelt fil kan lesast frå standard inn med `-`",
        nb: "en enkelt fil kan leses fra standard inn med `-`",
    }
    BrokenLink {
        en: "`{name}` is not read, because the link leads nowhere",
        nn: "`{name}` blir ikkje lesen, fordi lenkja ikkje fører nokon stad",
        nb: "`{name}` leses ikke, fordi lenken ikke fører noe sted",
    }
    BrokenLinkHelp {
        en: "put the file itself there, or take the link away",
        nn: "legg sjølve fila der, eller ta bort lenkja",
        nb: "legg selve filen der, eller ta bort lenken",
    }
    TooManyFiles {
        en: "`{name}` is not read, because there are more than {limit} files",
        nn: "`{name}` blir ikkje lesen, fordi det er fleire enn {limit} filer",
        nb: "`{name}` leses ikke, fordi det er flere enn {limit} filer",
    }
    TooManyFilesHelp {
        en: "name the folder in which the organisation's files are",
        nn: "nemn mappa som filene til organisasjonen ligg i",
        nb: "nevn mappen som organisasjonens filer ligger i",
    }
    FoldersTooDeep {
        en: "`{name}` is not read, because folders stand inside each other more than {limit} levels deep",
        nn: "`{name}` blir ikkje lesen, fordi mapper står inne i kvarandre meir enn {limit} nivå djupt",
        nb: "`{name}` leses ikke, fordi mapper står inne i hverandre mer enn {limit} nivåer dypt",
    }
    NoSuchSheet {
        en: "there is no file `{file}` in the folder",
        nn: "det finst inga fil `{file}` i mappa",
        nb: "det finnes ingen fil `{file}` i mappen",
    }
    SheetNoCollection {
        en: "it is not said which collection the rows of `{file}` are",
        nn: "det er ikkje sagt kva samling radene i `{file}` er",
        nb: "det er ikke sagt hvilken samling radene i `{file}` er",
    }
    SheetNoColumns {
        en: "it is not said which columns of `{file}` are read",
        nn: "det er ikkje sagt kva kolonnar i `{file}` som skal lesast",
        nb: "det er ikke sagt hvilke kolonner i `{file}` som skal leses",
    }
    SheetHelp {
        en: "say in `mandat.toml`, under `[csv.\"FILE\"]`, which `collection` it is, and under `columns` which field each heading is",
        nn: "sei i `mandat.toml`, under `[csv.\"FIL\"]`, kva `collection` det er, og under `columns` kva felt kvar overskrift er",
        nb: "si i `mandat.toml`, under `[csv.\"FIL\"]`, hvilken `collection` det er, og under `columns` hvilket felt hver overskrift er",
    }
    ColumnNoField {
        en: "it is not said which field the column `{column}` is",
        nn: "det er ikkje sagt kva felt kolonnen `{column}` er",
        nb: "det er ikke sagt hvilket felt kolonnen `{column}` er",
    }
    UnknownDayForm {
        en: "`{form}` does not say how days are written",
        nn: "`{form}` seier ikkje korleis dagar er skrivne",
        nb: "`{form}` sier ikke hvordan dager er skrevet",
    }
    DayFormHelp {
        en: "write day, month and a year of four digits, as in `dd.mm.yyyy`",
        nn: "skriv dag, månad og eit år med fire siffer, som i `dd.mm.åååå`",
        nb: "skriv dag, måned og et år med fire sifre, som i `dd.mm.åååå`",
    }
    BadSeparator {
        en: "`{text}` cannot stand between two values",
        nn: "`{text}` kan ikkje stå mellom to verdiar",
        nb: "`{text}` kan ikke stå mellom to verdier",
    }
    BadSeparatorHelp {
        en: "write one sign as `;`, `,`, `|` or `\\t`",
        nn: "skriv eitt teikn som `;`, `,`, `|` eller `\\t`",
        nb: "skriv ett tegn som `;`, `,`, `|` eller `\\t`",
    }
    SheetNeedsSplit {
        en: "the field `{field}` holds several values, but it is not said what stands between them",
        nn: "feltet `{field}` har fleire verdiar, men det er ikkje sagt kva som står mellom dei",
        nb: "feltet `{field}` har flere verdier, men det er ikke sagt hva som står mellom dem",
    }
    SheetNeedsNoSplit {
        en: "the field `{field}` holds one value, so there is nothing to split",
        nn: "feltet `{field}` har éin verdi, så det er ingenting å dele",
        nb: "feltet `{field}` har én verdi, så det er ingenting å dele",
    }
    SheetNotInside {
        en: "the field `{field}` does not hold a single object, so no column can be a part of it",
        nn: "feltet `{field}` har ikkje eit enkelt objekt i seg, så ingen kolonne kan vere ein del av det",
        nb: "feltet `{field}` har ikke et enkelt objekt i seg, så ingen kolonne kan være en del av det",
    }
    SheetNoId {
        en: "no column of `{file}` is the id of its rows",
        nn: "ingen kolonne i `{file}` er id-en til radene",
        nb: "ingen kolonne i `{file}` er id-en til radene",
    }
    SheetNoIdHelp {
        en: "write `\"id\"` behind the heading of the column that tells the rows apart",
        nn: "skriv `\"id\"` bak overskrifta til kolonnen som skil radene frå kvarandre",
        nb: "skriv `\"id\"` bak overskriften til kolonnen som skiller radene fra hverandre",
    }
    UnknownSetting {
        en: "`mandat.toml` has no key `{key}`",
        nn: "`mandat.toml` har ingen nøkkel `{key}`",
        nb: "`mandat.toml` har ingen nøkkel `{key}`",
    }
    HelpKeys {
        en: "choose one of the keys {names}",
        nn: "vel ein av nøklane {names}",
        nb: "velg en av nøklene {names}",
    }
    UnknownSettingsLanguage {
        en: "`{language}` is not a language of the checker",
        nn: "`{language}` er ikkje eit språk som kontrollen har",
        nb: "`{language}` er ikke et språk som kontrollen har",
    }
    TypeQuoted { en: "a text in quotes", nn: "ein tekst i hermeteikn", nb: "en tekst i anførselstegn" }
    TypeTable { en: "a table", nn: "ein tabell", nb: "en tabell" }
    NoReason {
        en: "it is not said why `{register}` is not kept",
        nn: "det står ikkje kvifor `{register}` ikkje blir ført",
        nb: "det står ikke hvorfor `{register}` ikke føres",
    }
    UnknownParameter {
        en: "no pack has a parameter `{name}`",
        nn: "ingen pakke har ein parameter `{name}`",
        nb: "ingen pakke har en parameter `{name}`",
    }
    ParameterOutside {
        en: "`{value}` is outside what the policy allows for `{name}`",
        nn: "`{value}` er utanfor det regelverket tillèt for `{name}`",
        nb: "`{value}` er utenfor det regelverket tillater for `{name}`",
    }
    HelpBounds {
        en: "choose a value from {least} to {greatest}",
        nn: "vel ein verdi frå {least} til {greatest}",
        nb: "velg en verdi fra {least} til {greatest}",
    }
    HelpLeast {
        en: "choose a value from {least} upwards",
        nn: "vel ein verdi frå {least} og oppover",
        nb: "velg en verdi fra {least} og oppover",
    }
    HelpGreatest {
        en: "choose a value up to {greatest}",
        nn: "vel ein verdi opp til {greatest}",
        nb: "velg en verdi opp til {greatest}",
    }
    KeptAndNot {
        en: "`{register}` is said both to be kept and not to be",
        nn: "det står både at `{register}` blir ført og at det ikkje blir det",
        nb: "det står både at `{register}` føres og at det ikke gjør det",
    }
    KeptHere { en: "said to be kept here", nn: "her står det at det blir ført", nb: "her står det at det føres" }
    WrittenNotKept {
        en: "`{register}` is written here, though the settings say that it is not kept",
        nn: "`{register}` står her, endå innstillingane seier at det ikkje blir ført",
        nb: "`{register}` står her, enda innstillingene sier at det ikke føres",
    }
    NotKeptHere {
        en: "said not to be kept here",
        nn: "her står det at det ikkje blir ført",
        nb: "her står det at det ikke føres",
    }
    HelpFile {
        en: "write collections with what belongs to them, as in `{form}`",
        nn: "skriv samlingar med det som høyrer til dei, som i `{form}`",
        nb: "skriv samlinger med det som hører til dem, som i `{form}`",
    }
    HelpCollection {
        en: "write each with its id as key, as in `{form}`",
        nn: "skriv kvar av dei med id-en som nøkkel, som i `{form}`",
        nb: "skriv hver av dem med id-en som nøkkel, som i `{form}`",
    }
    HelpNotKept {
        en: "take it away here, or take `{register}` out of `not_kept` in `mandat.toml`",
        nn: "ta det bort her, eller ta `{register}` ut av `not_kept` i `mandat.toml`",
        nb: "ta det bort her, eller ta `{register}` ut av `not_kept` i `mandat.toml`",
    }
    HelpKeptAndNot {
        en: "take it out of `kept` or out of `not_kept`",
        nn: "ta det ut av `kept` eller av `not_kept`",
        nb: "ta det ut av `kept` eller av `not_kept`",
    }
    HelpMissingCell {
        en: "write an id in the column of the ids, or take the row away",
        nn: "skriv ein id i kolonnen for id-ar, eller ta bort rada",
        nb: "skriv en id i kolonnen for id-er, eller ta bort raden",
    }
    HelpIdLetters {
        en: "write an id of letters and digits, as in `kari-nes`",
        nn: "skriv ein id av bokstavar og siffer, som i `kari-nes`",
        nb: "skriv en id av bokstaver og sifre, som i `kari-nes`",
    }
    HelpFormerId {
        en: "write the former id, or a list of them: `[{form}]`",
        nn: "skriv den tidlegare id-en, eller ei liste av dei: `[{form}]`",
        nb: "skriv den tidligere id-en, eller en liste av dem: `[{form}]`",
    }
    HelpOtherId {
        en: "take `id` away, for the key says it already, or write the same in both",
        nn: "ta bort `id`, for nøkkelen seier det alt, eller skriv det same begge stader",
        nb: "ta bort `id`, for nøkkelen sier det alt, eller skriv det samme begge steder",
    }
    HelpCell {
        en: "write one value in the cell, such as `{value}`",
        nn: "skriv éin verdi i cella, som `{value}`",
        nb: "skriv én verdi i cellen, som `{value}`",
    }
    HelpEmptyObject {
        en: "write what belongs to it as keys with values, as in `{form}`",
        nn: "skriv det som høyrer til, som nøklar med verdiar, som i `{form}`",
        nb: "skriv det som hører til, som nøkler med verdier, som i `{form}`",
    }
    HelpFewerDigits {
        en: "write a number of fewer digits",
        nn: "skriv eit tal med færre siffer",
        nb: "skriv et tall med færre sifre",
    }
    HelpWriteEntity {
        en: "correct the id, or write `{id}` under `{collection}`",
        nn: "rett id-en, eller skriv `{id}` under `{collection}`",
        nb: "rett id-en, eller skriv `{id}` under `{collection}`",
    }
    HelpOtherCollection {
        en: "`{id}` stands under `{other}`: write an id that stands under `{collection}`",
        nn: "`{id}` står under `{other}`: skriv ein id som står under `{collection}`",
        nb: "`{id}` står under `{other}`: skriv en id som står under `{collection}`",
    }
    HelpQualifyPrivate {
        en: "write the class before the id there: `{one}/…` or `{other}/…`",
        nn: "skriv klassen framfor id-en der: `{one}/…` eller `{other}/…`",
        nb: "skriv klassen foran id-en der: `{one}/…` eller `{other}/…`",
    }
    HelpNoSuchSheet {
        en: "correct the name in `[csv.\"{file}\"]`, put the file in the folder, or take that table away",
        nn: "rett namnet i `[csv.\"{file}\"]`, legg fila i mappa, eller ta bort den tabellen",
        nb: "rett navnet i `[csv.\"{file}\"]`, legg filen i mappen, eller ta bort den tabellen",
    }
    HelpColumnNoField {
        en: "write `field`, as in `{form}`",
        nn: "skriv `field`, som i `{form}`",
        nb: "skriv `field`, som i `{form}`",
    }
    HelpSheetTooDeep {
        en: "name a field that lies less deep",
        nn: "nemn eit felt som ligg mindre djupt",
        nb: "nevn et felt som ligger mindre dypt",
    }
    HelpSheetNoSplit {
        en: "take `split` away",
        nn: "ta bort `split`",
        nb: "ta bort `split`",
    }
    HelpSheetNotInside {
        en: "name a field of the row itself, or keep this in a file of YAML, TOML or JSON",
        nn: "nemn eit felt i sjølve rada, eller ha dette i ei fil i YAML, TOML eller JSON",
        nb: "nevn et felt i selve raden, eller ha dette i en fil i YAML, TOML eller JSON",
    }
    HelpFoldersTooDeep {
        en: "move the files up, or name a folder nearer to them",
        nn: "flytt filene opp, eller nemn ei mappe nærare dei",
        nb: "flytt filene opp, eller nevn en mappe nærmere dem",
    }
    HelpUnreadable {
        en: "see that the file is there and that you may open it",
        nn: "sjå til at fila er der og at du får opne ho",
        nb: "se til at filen er der og at du får åpne den",
    }
    HelpNoReason {
        en: "write the reason in words, as in `{register} = \"kept by the county\"`",
        nn: "skriv grunnen med ord, som i `{register} = \"fylket fører det\"`",
        nb: "skriv grunnen med ord, som i `{register} = \"fylket fører det\"`",
    }
    HelpUnknownParameter {
        en: "take it away, or use the pack that has it",
        nn: "ta det bort, eller bruk pakken som har han",
        nb: "ta det bort, eller bruk pakken som har den",
    }
    HelpSettingText {
        en: "write `{key} = \"…\"`",
        nn: "skriv `{key} = \"…\"`",
        nb: "skriv `{key} = \"…\"`",
    }
    HelpSettingTexts {
        en: "write `{key} = [{items}]`",
        nn: "skriv `{key} = [{items}]`",
        nb: "skriv `{key} = [{items}]`",
    }
    HelpSettingTable {
        en: "write keys with values in braces: `{key} = {braces}`",
        nn: "skriv nøklar med verdiar i krøllparentesar: `{key} = {braces}`",
        nb: "skriv nøkler med verdier i krøllparenteser: `{key} = {braces}`",
    }

    HelpCorrectId {
        en: "correct the id, or write in a file what it refers to",
        nn: "rett id-en, eller skriv det han viser til, i ei fil",
        nb: "rett id-en, eller skriv det den viser til, i en fil",
    }
    ExampleDuration { en: "45 days", nn: "45 dagar", nb: "45 dager" }
    ExampleYes { en: "yes", nn: "ja", nb: "ja" }
    HelpSettingValue {
        en: "write one value: `{key} = …`",
        nn: "skriv éin verdi: `{key} = …`",
        nb: "skriv én verdi: `{key} = …`",
    }
    HelpAsIn {
        en: "write it as in `{text}`",
        nn: "skriv det som i `{text}`",
        nb: "skriv det som i `{text}`",
    }
    HelpSheetPart {
        en: "say in `mandat.toml` which field of it the column is, as in `{path}`",
        nn: "sei i `mandat.toml` kva felt i det kolonnen er, som i `{path}`",
        nb: "si i `mandat.toml` hvilket felt i det kolonnen er, som i `{path}`",
    }

    } } };
}
