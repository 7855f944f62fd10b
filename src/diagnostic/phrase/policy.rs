/// Loading and checking policies.
macro_rules! policy {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    OneText { en: "a text", nn: "ein tekst", nb: "en tekst" }
    NotAProvision {
        en: "`{text}` is not one provision alone",
        nn: "`{text}` er ikkje éi føresegn åleine",
        nb: "`{text}` er ikke én bestemmelse alene",
    }
    NotAProvisionHelp {
        en: "write `{provision}` here; `{rest}` is a part of it, or another one",
        nn: "skriv `{provision}` her; `{rest}` er ein del av ho, eller ei anna",
        nb: "skriv `{provision}` her; `{rest}` er en del av den, eller en annen",
    }
    AProvision { en: "a provision", nn: "ei føresegn", nb: "en bestemmelse" }
    AWhole { en: "a whole number", nn: "eit heiltal", nb: "et heltall" }
    AShare { en: "a share", nn: "ein andel", nb: "en andel" }
    AnAmount { en: "an amount of money", nn: "eit beløp", nb: "et beløp" }
    ADuration { en: "a length of time", nn: "ei tidslengd", nb: "en tidslengde" }
    AYesNo { en: "yes or no", nn: "ja eller nei", nb: "ja eller nei" }
    AValueOf { en: "a value of `{name}`", nn: "ein verdi av `{name}`", nb: "en verdi av `{name}`" }
    AThing { en: "one `{name}`", nn: "éin `{name}`", nb: "én `{name}`" }
    SeveralTexts { en: "several texts", nn: "fleire tekstar", nb: "flere tekster" }
    SeveralNumbers { en: "several numbers", nn: "fleire tal", nb: "flere tall" }
    SeveralProvisions { en: "several provisions", nn: "fleire føresegner", nb: "flere bestemmelser" }
    SeveralWholes { en: "several whole numbers", nn: "fleire heiltal", nb: "flere heltall" }
    SeveralShares { en: "several shares", nn: "fleire andelar", nb: "flere andeler" }
    SeveralAmounts { en: "several amounts of money", nn: "fleire beløp", nb: "flere beløp" }
    SeveralDates { en: "several dates", nn: "fleire datoar", nb: "flere datoer" }
    SeveralDurations { en: "several lengths of time", nn: "fleire tidslengder", nb: "flere tidslengder" }
    OrThings { en: "{dates} or things", nn: "{dates} eller ting", nb: "{dates} eller ting" }
    NoGaps {
        en: "`{what}` is the same on every day, so it has no gaps",
        nn: "`{what}` er likt alle dagar, så det er ingen opphald i det",
        nb: "`{what}` er likt alle dager, så det er ingen opphold i det",
    }
    NoGapsHelp {
        en: "write days, or a path over things that are there on some days and not on others, as in `team.holders(skrivar)`",
        nn: "skriv dagar, eller ein sti over ting som finst nokre dagar og ikkje andre, som i `team.holders(skrivar)`",
        nb: "skriv dager, eller en sti over ting som finnes noen dager og ikke andre, som i `team.holders(skrivar)`",
    }
    SeveralYesNo {
        en: "several answers of yes or no",
        nn: "fleire svar på ja eller nei",
        nb: "flere svar på ja eller nei",
    }
    SeveralValuesOf {
        en: "several values of `{name}`",
        nn: "fleire verdiar av `{name}`",
        nb: "flere verdier av `{name}`",
    }
    SeveralThings { en: "several `{name}`", nn: "fleire `{name}`", nb: "flere `{name}`" }
    InNynorsk { en: "Nynorsk", nn: "nynorsk", nb: "nynorsk" }
    InBokmaal { en: "Bokmål", nn: "bokmål", nb: "bokmål" }
    InEnglish { en: "English", nn: "engelsk", nb: "engelsk" }
    DeclaredInPolicy { en: "declared here", nn: "erklært her", nb: "erklært her" }
    PolicyTooLarge {
        en: "the packs together declare more than can be numbered",
        nn: "pakkane erklærer til saman meir enn det går an å nummerere",
        nb: "pakkene erklærer til sammen mer enn det går an å nummerere",
    }
    NameTwice {
        en: "the name `{name}` is declared twice",
        nn: "namnet `{name}` er erklært to gonger",
        nb: "navnet `{name}` er erklært to ganger",
    }
    NameOfType {
        en: "`{name}` is the name of a built-in type",
        nn: "`{name}` er namnet på ein innebygd type",
        nb: "`{name}` er navnet på en innebygd type",
    }
    VariableTwice {
        en: "the variable `{name}` hides another of the same name",
        nn: "variabelen `{name}` skuggar for ein annan med same namn",
        nb: "variabelen `{name}` skygger for en annen med samme navn",
    }
    ValueTwice {
        en: "`{name}` names two values of the same list",
        nn: "`{name}` er namnet på to verdiar i same liste",
        nb: "`{name}` er navnet på to verdier i samme liste",
    }
    RootTwice {
        en: "`{name}` is a second entity that stands for the organisation itself",
        nn: "`{name}` er ein entitet nummer to som står for organisasjonen sjølv",
        nb: "`{name}` er en entitet nummer to som står for organisasjonen selv",
    }
    UseThePack {
        en: "`{name}` belongs to the pack `{pack}`: add `uses {pack}` to the header of this pack",
        nn: "`{name}` høyrer til pakken `{pack}`: legg `uses {pack}` til i hovudet på denne pakken",
        nb: "`{name}` hører til pakken `{pack}`: legg `uses {pack}` til i hodet på denne pakken",
    }
    UnknownType {
        en: "there is no type `{name}`",
        nn: "det finst ingen type `{name}`",
        nb: "det finnes ingen type `{name}`",
    }
    KindAsType {
        en: "`{name}` is a kind, and a kind is not a type",
        nn: "`{name}` er eit slag, og eit slag er ikkje ein type",
        nb: "`{name}` er et slag, og et slag er ikke en type",
    }
    KindAsTypeHelp {
        en: "write `{of}` here, and ask `is {name}` where it matters",
        nn: "skriv `{of}` her, og spør `is {name}` der det har noko å seie",
        nb: "skriv `{of}` her, og spør `is {name}` der det har noe å si",
    }
    NotAType { en: "`{name}` is not a type", nn: "`{name}` er ikkje ein type", nb: "`{name}` er ikke en type" }
    UnknownEntity {
        en: "there is no entity `{name}`",
        nn: "det finst ingen entitet `{name}`",
        nb: "det finnes ingen entitet `{name}`",
    }
    NotAnEntity {
        en: "`{name}` is not an entity",
        nn: "`{name}` er ikkje ein entitet",
        nb: "`{name}` er ikke en entitet",
    }
    CircleOfEntities {
        en: "`{name}` is a subtype of itself",
        nn: "`{name}` er ein undertype av seg sjølv",
        nb: "`{name}` er en undertype av seg selv",
    }
    CircleCloses { en: "here the circle closes", nn: "her sluttar ringen seg", nb: "her slutter ringen seg" }
    UnknownExtended {
        en: "there is no entity, record or enum `{name}` to extend",
        nn: "det finst ingen entitet, post eller liste `{name}` å utvide",
        nb: "det finnes ingen entitet, post eller liste `{name}` å utvide",
    }
    CannotExtend {
        en: "`{name}` is not an entity, a record or an enum, so nothing can be added to it",
        nn: "`{name}` er ikkje ein entitet, ein post eller ei liste, så ingenting kan leggjast til",
        nb: "`{name}` er ikke en entitet, en post eller en liste, så ingenting kan legges til",
    }
    ValueInEntity {
        en: "the value `{name}` cannot be added to what is not an enum",
        nn: "verdien `{name}` kan ikkje leggjast til noko som ikkje er ei liste",
        nb: "verdien `{name}` kan ikke legges til noe som ikke er en liste",
    }
    FieldInEnum {
        en: "the field `{name}` cannot be added to an enum",
        nn: "feltet `{name}` kan ikkje leggjast til ei liste med verdiar",
        nb: "feltet `{name}` kan ikke legges til en liste med verdier",
    }
    FieldTwice {
        en: "the field `{name}` is declared twice",
        nn: "feltet `{name}` er erklært to gonger",
        nb: "feltet `{name}` er erklært to ganger",
    }
    FieldWordTwice {
        en: "files call two fields of the same thing `{name}`",
        nn: "filene kallar to felt i same ting `{name}`",
        nb: "filene kaller to felt i samme ting `{name}`",
    }
    CollectionTwice {
        en: "files call two collections `{name}`",
        nn: "filene kallar to samlingar `{name}`",
        nb: "filene kaller to samlinger `{name}`",
    }
    ElseNoneRequired {
        en: "`else none` does not fit a field that must be written",
        nn: "`else none` høver ikkje til eit felt som må skrivast",
        nb: "`else none` passer ikke til et felt som må skrives",
    }
    MustBeWritten {
        en: "at least one must be written",
        nn: "minst éin må vere skriven",
        nb: "minst én må være skrevet",
    }
    ElseNoneHelp {
        en: "write `?` or `*` behind the type, or leave `else none` out",
        nn: "skriv `?` eller `*` etter typen, eller ta bort `else none`",
        nb: "skriv `?` eller `*` etter typen, eller ta bort `else none`",
    }
    GroupsNotWhole {
        en: "the least size of a group is a whole number above nought",
        nn: "den minste storleiken på ei gruppe er eit heilt tal over null",
        nb: "den minste størrelsen på en gruppe er et helt tall over null",
    }
    DatedTwice {
        en: "this is dated twice: `{name}`, of which it is a subtype, is dated already",
        nn: "dette er datert to gonger: `{name}`, som det er ein undertype av, er alt datert",
        nb: "dette er datert to ganger: `{name}`, som det er en undertype av, er alt datert",
    }
    DatedHere { en: "dated here", nn: "datert her", nb: "datert her" }
    DraftTwice {
        en: "what is a draft has been said of `{name}` already",
        nn: "kva som er utkast, er alt sagt for `{name}`",
        nb: "hva som er utkast, er allerede sagt for `{name}`",
    }
    DraftTwiceHelp {
        en: "leave `draft when` out: subtypes inherit it",
        nn: "ta bort `draft when`: undertypar arvar det",
        nb: "ta bort `draft when`: undertyper arver det",
    }
    DraftField {
        en: "`{name}` cannot say what is a draft, for it is {type}",
        nn: "`{name}` kan ikkje seie kva som er utkast, for det er {type}",
        nb: "`{name}` kan ikke si hva som er utkast, for det er {type}",
    }
    DraftFieldHelp {
        en: "name a field that holds one value of an enum, or yes or no",
        nn: "nemn eit felt som har éin verdi frå ei liste, eller ja eller nei",
        nb: "nevn et felt som har én verdi fra en liste, eller ja eller nei",
    }
    DraftPrivate {
        en: "`{name}` is private, but whether something is a draft is shown",
        nn: "`{name}` er privat, men om noko er utkast, blir vist",
        nb: "`{name}` er privat, men om noe er utkast, vises",
    }
    WaivesTwice {
        en: "`{name}` cannot be of waivers too: another entity is already",
        nn: "`{name}` kan ikkje òg vere dispensasjonar: ein annan entitet er det alt",
        nb: "`{name}` kan ikke også være dispensasjoner: en annen entitet er det allerede",
    }
    WaivesTwiceHelp {
        en: "make it a subtype of the other with `is`, or leave `waives` out",
        nn: "gjer han til ein undertype av den andre med `is`, eller ta bort `waives`",
        nb: "gjør den til en undertype av den andre med `is`, eller ta bort `waives`",
    }
    WaivesUndated {
        en: "`{name}` is not dated, so nobody could tell when a waiver was approved and when it ends",
        nn: "`{name}` er ikkje datert, så ingen kunne seie når ein dispensasjon vart godkjend og når han sluttar",
        nb: "`{name}` er ikke datert, så ingen kunne si når en dispensasjon ble godkjent og når den slutter",
    }
    WaivesUndatedHelp {
        en: "write `dated` before it, with the names of the two days: `dated approved .. ends`",
        nn: "skriv `dated` framfor det, med namna på dei to dagane: `dated approved .. ends`",
        nb: "skriv `dated` foran det, med navnene på de to dagene: `dated approved .. ends`",
    }
    WaivesField {
        en: "`{name}` cannot say what a waiver accepts, for it need not hold one text that all may read",
        nn: "`{name}` kan ikkje seie kva ein dispensasjon godtek, for det treng ikkje ha éin tekst som alle kan lese",
        nb: "`{name}` kan ikke si hva en dispensasjon godtar, for det trenger ikke ha én tekst som alle kan lese",
    }
    WaivesFieldHelp {
        en: "declare it as `{name} text`: required, not dated and not private",
        nn: "skriv det som `{name} text`: påkravd, ikkje datert og ikkje privat",
        nb: "skriv det som `{name} text`: påkrevd, ikke datert og ikke privat",
    }
    NoWaivers {
        en: "no entity says that its things are waivers",
        nn: "ingen entitet seier at tinga hans er dispensasjonar",
        nb: "ingen entitet sier at tingene i den er dispensasjoner",
    }
    NoWaiversHelp {
        en: "use the pack `core`, or declare one with `dated` and `waives code about subject because reason`",
        nn: "bruk pakken `core`, eller skriv ein med `dated` og `waives code about subject because reason`",
        nb: "bruk pakken `core`, eller skriv en med `dated` og `waives code about subject because reason`",
    }
    DatedTwiceHelp {
        en: "leave `dated` out: the period is inherited",
        nn: "ta bort `dated`: perioden er arva",
        nb: "ta bort `dated`: perioden er arvet",
    }
    PeriodNotDate {
        en: "`{name}` is the first or last day of a period, but here it is {type}",
        nn: "`{name}` er den første eller siste dagen i ein periode, men er her {type}",
        nb: "`{name}` er den første eller siste dagen i en periode, men er her {type}",
    }
    PeriodNotDateHelp {
        en: "give `{name}` the type `date?`, or write `dated … .. …` with the names of other fields",
        nn: "gi `{name}` typen `date?`, eller skriv `dated … .. …` med namna på andre felt",
        nb: "gi `{name}` typen `date?`, eller skriv `dated … .. …` med navnene på andre felt",
    }
    OriginTwice {
        en: "`{name}` can only get its values from one place",
        nn: "`{name}` kan berre få verdiane sine frå éin stad",
        nb: "`{name}` kan bare få verdiene sine fra ett sted",
    }
    InverseNotThing {
        en: "`{name}` holds no entity or record, so nothing can point back",
        nn: "`{name}` har ingen entitet eller post, så ingenting kan peike tilbake",
        nb: "`{name}` har ingen entitet eller post, så ingenting kan peke tilbake",
    }
    InverseNotSeveral {
        en: "any number can point here, so `{name}` has any number of values",
        nn: "kor mange som helst kan peike hit, så `{name}` har kor mange verdiar som helst",
        nb: "hvor mange som helst kan peke hit, så `{name}` har hvor mange verdier som helst",
    }
    WriteSeveral { en: "write `{name}*`", nn: "skriv `{name}*`", nb: "skriv `{name}*`" }
    InverseElsewhere {
        en: "`{name}` of `{class}` never holds a `{holder}`, so it has no inverse here",
        nn: "`{name}` i `{class}` har aldri nokon `{holder}`, så det har ingen invers her",
        nb: "`{name}` i `{class}` har aldri noen `{holder}`, så det har ingen invers her",
    }
    ContainerType {
        en: "`{name}` is what holds the record: one entity or record",
        nn: "`{name}` er det som held posten: éin entitet eller post",
        nb: "`{name}` er det som holder posten: én entitet eller post",
    }
    ContainerNotRecord {
        en: "only a record is held by something, so `{name}` cannot be its container",
        nn: "berre ein post blir halden av noko, så `{name}` kan ikkje vere det som held han",
        nb: "bare en post holdes av noe, så `{name}` kan ikke være det som holder den",
    }
    ContainerHere {
        en: "the record says here what holds it",
        nn: "posten seier her kva som held han",
        nb: "posten sier her hva som holder den",
    }
    WrongContainer {
        en: "`{holder}` cannot hold this record, which only `{asked}` can",
        nn: "`{holder}` kan ikkje halde denne posten, det kan berre `{asked}`",
        nb: "`{holder}` kan ikke holde denne posten, det kan bare `{asked}`",
    }
    NoFieldsAt {
        en: "what stands before `{name}` has no fields",
        nn: "det som står før `{name}`, har ingen felt",
        nb: "det som står foran `{name}`, har ingen felt",
    }
    DefaultType {
        en: "the default is not {type}, as the field is",
        nn: "standardverdien er ikkje {type}, slik feltet er",
        nb: "standardverdien er ikke {type}, slik feltet er",
    }
    NumberTooLarge {
        en: "the number is too large to be exact",
        nn: "talet er for stort til å vere nøyaktig",
        nb: "tallet er for stort til å være nøyaktig",
    }
    DurationNotWhole {
        en: "a length of time is a whole number of days, weeks, months or years",
        nn: "ei tidslengd er eit heilt tal dagar, veker, månader eller år",
        nb: "en tidslengde er et helt antall dager, uker, måneder eller år",
    }
    DurationNotWholeHelp { en: "use a smaller unit", nn: "bruk ei mindre eining", nb: "bruk en mindre enhet" }
    NoSuchDay {
        en: "there is no day `{date}`",
        nn: "det finst ingen dag `{date}`",
        nb: "det finnes ingen dag `{date}`",
    }
    EndsBeforeItBegins {
        en: "the period ends before it begins",
        nn: "perioden sluttar før han tek til",
        nb: "perioden slutter før den begynner",
    }
    NoIdsHelp {
        en: "a rule knows no ids of files: ask for what makes `{name}` the one that is meant, a field or a role, or declare it with `known`",
        nn: "ein regel kjenner ingen id-ar i filer: spør etter det som gjer `{name}` til den det er snakk om, eit felt eller ei rolle, eller erklær det med `known`",
        nb: "en regel kjenner ingen id-er i filer: spør etter det som gjør `{name}` til den det er snakk om, et felt eller en rolle, eller erklær det med `known`",
    }
    BadAddress { en: "`{text}` is no address of the web", nn: "`{text}` er inga nettadresse", nb: "`{text}` er ingen nettadresse" }
    BadAddressHelp {
        en: "write the whole address, as in `at \"https://example.org/bylaw\"`; signs such as spaces and brackets as `%20`, `%28`",
        nn: "skriv heile adressa, som i `at \"https://example.org/bylaw\"`; teikn som mellomrom og parentesar som `%20`, `%28`",
        nb: "skriv hele adressen, som i `at \"https://example.org/bylaw\"`; tegn som mellomrom og parenteser som `%20`, `%28`",
    }
    UnknownSource {
        en: "there is no source `{name}`",
        nn: "det finst inga kjelde `{name}`",
        nb: "det finnes ingen kilde `{name}`",
    }
    DeclareSource {
        en: "declare it: `source {name} act \"…\"`",
        nn: "erklær ho: `source {name} act \"…\"`",
        nb: "erklær den: `source {name} act \"…\"`",
    }
    UnknownSection {
        en: "`{name}` lists no section `{section}`",
        nn: "`{name}` listar ikkje opp noko punkt `{section}`",
        nb: "`{name}` lister ikke opp noe punkt `{section}`",
    }
    ListSection {
        en: "cite a section that `{name}` lists, or add `\"{section}\"` to its `sections`",
        nn: "vis til eit punkt som `{name}` listar opp, eller legg `\"{section}\"` til under `sections`",
        nb: "vis til et punkt som `{name}` lister opp, eller legg `\"{section}\"` til under `sections`",
    }
    SectionTwice {
        en: "the section `{name}` is listed twice",
        nn: "punktet `{name}` står to gonger i lista",
        nb: "punktet `{name}` står to ganger i listen",
    }
    SectionWithoutName {
        en: "a section has no name",
        nn: "eit punkt har ikkje noko namn",
        nb: "et punkt har ikke noe navn",
    }
    SectionWithoutNameHelp {
        en: "write it as rules cite it, as in `\"§ 2\"`",
        nn: "skriv det slik reglane viser til det, som i `\"§ 2\"`",
        nb: "skriv det slik reglene viser til det, som i `\"§ 2\"`",
    }
    CitedAfterEnd {
        en: "this goes on after `{name}`, which was in force until {date}",
        nn: "dette held fram etter `{name}`, som galdt til {date}",
        nb: "dette fortsetter etter `{name}`, som gjaldt til {date}",
    }
    CitedAfterEndHelp {
        en: "cite what came after, or write `until`",
        nn: "vis til det som kom etter, eller skriv `until`",
        nb: "vis til det som kom etter, eller skriv `until`",
    }
    CitedBeforeStart {
        en: "this begins before `{name}`, which is in force from {date}",
        nn: "dette tek til før `{name}`, som gjeld frå {date}",
        nb: "dette begynner før `{name}`, som gjelder fra {date}",
    }
    CitedBeforeStartHelp {
        en: "cite what went before, or begin later",
        nn: "vis til det som galdt før, eller ta til seinare",
        nb: "vis til det som gjaldt før, eller begynn senere",
    }
    ParameterType {
        en: "a parameter cannot be of the type `{name}`",
        nn: "ein parameter kan ikkje vere av typen `{name}`",
        nb: "en parameter kan ikke være av typen `{name}`",
    }
    ParameterTypeHelp {
        en: "write `text`, `provision`, `number`, `share`, `money`, `date`, `duration` or `yes_no`",
        nn: "skriv `text`, `provision`, `number`, `share`, `money`, `date`, `duration` eller `yes_no`",
        nb: "skriv `text`, `provision`, `number`, `share`, `money`, `date`, `duration` eller `yes_no`",
    }
    WrongType {
        en: "expected {asked}, found {found}",
        nn: "venta {asked}, fann {found}",
        nb: "ventet {asked}, fant {found}",
    }
    NotOrdered {
        en: "{type} is neither smaller nor larger than another",
        nn: "{type} er verken mindre eller større enn andre",
        nb: "{type} er verken mindre eller større enn andre",
    }
    NotOrderedHelp {
        en: "compare with `=` or `!=`",
        nn: "samanlikn med `=` eller `!=`",
        nb: "sammenlign med `=` eller `!=`",
    }
    EmptyRange {
        en: "no value lies in this range",
        nn: "ingen verdi ligg i dette området",
        nb: "ingen verdi ligger i dette området",
    }
    OutsideRange {
        en: "the value lies outside its range",
        nn: "verdien ligg utanfor området sitt",
        nb: "verdien ligger utenfor området sitt",
    }
    RangeHere { en: "the range", nn: "området", nb: "området" }
    TightensOwn {
        en: "`{name}` is a parameter of this pack itself",
        nn: "`{name}` er ein parameter i denne pakken sjølv",
        nb: "`{name}` er en parameter i denne pakken selv",
    }
    TightensOwnHelp {
        en: "change it where it is declared",
        nn: "endre han der han er erklært",
        nb: "endre den der den er erklært",
    }
    NoDirection {
        en: "`{name}` does not say in which direction it becomes stricter",
        nn: "`{name}` seier ikkje i kva retning han blir strengare",
        nb: "`{name}` sier ikke i hvilken retning den blir strengere",
    }
    NoDirectionHelp {
        en: "write `, stricter when smaller` or `, stricter when larger` where it is declared",
        nn: "skriv `, stricter when smaller` eller `, stricter when larger` der han er erklært",
        nb: "skriv `, stricter when smaller` eller `, stricter when larger` der den er erklært",
    }
    Loosens {
        en: "this would make `{name}` less strict than a pack that this one uses lays down",
        nn: "dette ville gjere `{name}` mindre streng enn ein pakke som denne bruker, fastset",
        nb: "dette ville gjøre `{name}` mindre streng enn en pakke som denne bruker, fastsetter",
    }
    StricterSmaller {
        en: "a smaller value is stricter",
        nn: "ein mindre verdi er strengare",
        nb: "en mindre verdi er strengere",
    }
    StricterLarger {
        en: "a larger value is stricter",
        nn: "ein større verdi er strengare",
        nb: "en større verdi er strengere",
    }
    ValueSoFar { en: "the value so far", nn: "verdien så langt", nb: "verdien så langt" }
    LoosensHelp {
        en: "choose what is as strict or stricter; only the pack that lays it down can make it less strict",
        nn: "vel noko som er like strengt eller strengare; berre pakken som fastset det, kan gjere det mindre strengt",
        nb: "velg noe som er like strengt eller strengere; bare pakken som fastsetter det, kan gjøre det mindre strengt",
    }
    TightensUndecided {
        en: "it cannot be said whether this is as strict as the value so far",
        nn: "det går ikkje an å seie om dette er like strengt som verdien så langt",
        nb: "det går ikke an å si om dette er like strengt som verdien så langt",
    }
    WidensRange {
        en: "this would allow values of `{name}` that a pack that this one uses does not allow",
        nn: "dette ville tillate verdiar av `{name}` som ein pakke som denne bruker, ikkje tillèt",
        nb: "dette ville tillate verdier av `{name}` som en pakke som denne bruker, ikke tillater",
    }
    TightenedApart {
        en: "two packs tighten `{name}` so that no value fits both",
        nn: "to pakkar strammar inn `{name}` slik at ingen verdi passar for begge",
        nb: "to pakker strammer inn `{name}` slik at ingen verdi passer for begge",
    }
    TightenedHere { en: "tightened here too", nn: "stramma inn her òg", nb: "strammet inn her også" }
    TightenInstead {
        en: "write `tighten {name} to …` to make the parameter of the other pack stricter",
        nn: "skriv `tighten {name} to …` for å gjere parameteren i den andre pakken strengare",
        nb: "skriv `tighten {name} to …` for å gjøre parameteren i den andre pakken strengere",
    }
    RangeUndecided {
        en: "it cannot be said whether the value lies in the range",
        nn: "det går ikkje an å seie om verdien ligg i området",
        nb: "det går ikke an å si om verdien ligger i området",
    }
    RangeUndecidedHelp {
        en: "write all of them in the same unit or currency",
        nn: "skriv alle i same eining eller valuta",
        nb: "skriv alle i samme enhet eller valuta",
    }
    SeveralArgument {
        en: "the argument `{name}` would be several values, and a definition is asked of one at a time",
        nn: "argumentet `{name}` ville vere fleire verdiar, og ein definisjon blir spurd om éin om gongen",
        nb: "argumentet `{name}` ville være flere verdier, og en definisjon spørres om én om gangen",
    }
    SeveralArgumentHelp {
        en: "ask it of each: `every x in …: name(x)` or `some x in …: name(x)`",
        nn: "spør om kvar: `every x in …: namn(x)` eller `some x in …: namn(x)`",
        nb: "spør om hver: `every x in …: navn(x)` eller `some x in …: navn(x)`",
    }
    NotATruth {
        en: "this must be true or not, and it is {found}",
        nn: "dette må vere sant eller ikkje, og det er {found}",
        nb: "dette må være sant eller ikke, og det er {found}",
    }
    NotATruthHelp {
        en: "compare it, or ask `is given` or `is not empty`",
        nn: "samanlikn det, eller spør `is given` eller `is not empty`",
        nb: "sammenlign det, eller spør `is given` eller `is not empty`",
    }
    SeveralHere {
        en: "expected one value, found {found}",
        nn: "venta éin verdi, fann {found}",
        nb: "ventet én verdi, fant {found}",
    }
    SeveralHereHelp {
        en: "say of whom: `every x in …:`, `some x in …:`, or `… in …`",
        nn: "sei kven: `every x in …:`, `some x in …:`, eller `… in …`",
        nb: "si hvem: `every x in …:`, `some x in …:`, eller `… in …`",
    }
    CountCallHelp { en: "write `count of {set}`", nn: "skriv `count of {set}`", nb: "skriv `count of {set}`" }
    DaysHelp {
        en: "say of what: `{number} days`, or `{number} months`",
        nn: "sei av kva: `{number} days`, eller `{number} months`",
        nb: "si av hva: `{number} days`, eller `{number} months`",
    }
    CountHelp {
        en: "write `{form}` if it is their number that is meant",
        nn: "skriv `{form}` om det er talet på dei som er meint",
        nb: "skriv `{form}` hvis det er antallet som er ment",
    }
    NotASet {
        en: "expected a set, found {found}",
        nn: "venta ei mengd, fann {found}",
        nb: "ventet en mengde, fant {found}",
    }
    NotASetHelp {
        en: "leave the quantifier out, or write a path that gives several",
        nn: "ta bort kvantoren, eller skriv ein sti som gir fleire",
        nb: "ta bort kvantoren, eller skriv en sti som gir flere",
    }
    WriteASet {
        en: "braces make a set of it: `{set}`",
        nn: "krøllparentesar gjer ei mengd av det: `{set}`",
        nb: "krøllparenteser gjør en mengde av det: `{set}`",
    }
    EmptySet {
        en: "nothing says of what this set is empty",
        nn: "ingenting seier kva denne mengda er tom for",
        nb: "ingenting sier hva denne mengden er tom for",
    }
    EmptySetHelp { en: "ask `is empty` instead", nn: "spør heller `is empty`", nb: "spør heller `is empty`" }
    TextInQuotesHelp {
        en: "write the text in quotes: `{text}`",
        nn: "skriv teksten i hermeteikn: `{text}`",
        nb: "skriv teksten i anførselstegn: `{text}`",
    }
    UnknownName {
        en: "nothing is called `{name}` here",
        nn: "ingenting heiter `{name}` her",
        nb: "ingenting heter `{name}` her",
    }
    UnknownValue { en: "`{name}` is not {type}", nn: "`{name}` er ikkje {type}", nb: "`{name}` er ikke {type}" }
    AmbiguousName {
        en: "`{name}` can be a value of {owners}",
        nn: "`{name}` kan vere ein verdi av {owners}",
        nb: "`{name}` kan være en verdi av {owners}",
    }
    AmbiguousNameHelp {
        en: "compare it with a field, which says which list is meant",
        nn: "samanlikn det med eit felt, som seier kva for ei liste det gjeld",
        nb: "sammenlign det med et felt, som sier hvilken liste det gjelder",
    }
    ValueOf { en: "a value of `{owner}`", nn: "ein verdi av `{owner}`", nb: "en verdi av `{owner}`" }
    AliasHere {
        en: "the word stands here, for `{name}`",
        nn: "ordet står her, for `{name}`",
        nb: "ordet står her, for `{name}`",
    }
    AliasHelp {
        en: "`{word}` is what files in {lang} call it: policies say `{name}`",
        nn: "`{word}` er det filer på {lang} kallar det: regelverket seier `{name}`",
        nb: "`{word}` er det filer på {lang} kaller det: regelverket sier `{name}`",
    }
    FieldAliasHelp {
        en: "`{word}` is what files call it: policies say `{name}`",
        nn: "`{word}` er det filene kallar det: regelverket seier `{name}`",
        nb: "`{word}` er det filene kaller det: regelverket sier `{name}`",
    }
    DefineWithoutArguments {
        en: "`{name}` is a definition, and nothing says of what it is asked",
        nn: "`{name}` er ein definisjon, og ingenting seier kva han blir spurd om",
        nb: "`{name}` er en definisjon, og ingenting sier hva den spørres om",
    }
    DefineWithoutArgumentsHelp {
        en: "write what it is asked of: `{name}(…)`",
        nn: "skriv kva han blir spurd om: `{name}(…)`",
        nb: "skriv hva den spørres om: `{name}(…)`",
    }
    EnumAsValue {
        en: "`{name}` is a list of values, and not one of them",
        nn: "`{name}` er ei liste med verdiar, og ikkje ein av dei",
        nb: "`{name}` er en liste med verdier, og ikke en av dem",
    }
    EnumAsValueHelp {
        en: "write the value that is meant",
        nn: "skriv verdien det gjeld",
        nb: "skriv verdien det gjelder",
    }
    SourceAsValue {
        en: "`{name}` is a source, which has no value",
        nn: "`{name}` er ei kjelde, som ikkje har nokon verdi",
        nb: "`{name}` er en kilde, som ikke har noen verdi",
    }
    SourceAsValueHelp {
        en: "cite it: `cites {name} \"…\"`",
        nn: "vis til ho: `cites {name} \"…\"`",
        nb: "vis til den: `cites {name} \"…\"`",
    }
    RecordAsSet {
        en: "`{name}` is a record, and records are found in what holds them",
        nn: "`{name}` er ein post, og postar finn ein i det som held dei",
        nb: "`{name}` er en post, og poster finner man i det som holder dem",
    }
    RecordAsSetHelp {
        en: "write a path to them, such as `Team.roles`",
        nn: "skriv ein sti til dei, til dømes `Team.roles`",
        nb: "skriv en sti til dem, for eksempel `Team.roles`",
    }
    UnknownPolicyField {
        en: "`{class}` has no field `{name}`",
        nn: "`{class}` har ikkje noko felt `{name}`",
        nb: "`{class}` har ikke noe felt `{name}`",
    }
    NoFields {
        en: "there is no field `{name}` here: this is {found}",
        nn: "det er ikkje noko felt `{name}` her: dette er {found}",
        nb: "det er ikke noe felt `{name}` her: dette er {found}",
    }
    FieldOfSubtype { en: "only `{sub}` has it", nn: "berre `{sub}` har det", nb: "bare `{sub}` har det" }
    FieldOfSubtypeHelp {
        en: "not every `{class}` is a `{sub}`: start from `{sub}`, as in `some x in {sub}: x = … and …`",
        nn: "ikkje kvar `{class}` er `{sub}`: gå ut frå `{sub}`, som i `some x in {sub}: x = … and …`",
        nb: "ikke hver `{class}` er `{sub}`: gå ut fra `{sub}`, som i `some x in {sub}: x = … and …`",
    }
    NotADefinition {
        en: "`{name}` is not a definition",
        nn: "`{name}` er ikkje ein definisjon",
        nb: "`{name}` er ikke en definisjon",
    }
    UnknownDefinition {
        en: "there is no definition `{name}`",
        nn: "det finst ingen definisjon `{name}`",
        nb: "det finnes ingen definisjon `{name}`",
    }
    ArgumentCount {
        en: "the number of arguments of `{name}` is {asked}, and here it is {given}",
        nn: "talet på argument til `{name}` er {asked}, og her er det {given}",
        nb: "antallet argumenter til `{name}` er {asked}, og her er det {given}",
    }
    Incomparable {
        en: "{left} cannot be compared with {right}",
        nn: "{left} kan ikkje samanliknast med {right}",
        nb: "{left} kan ikke sammenlignes med {right}",
    }
    IsOfType { en: "this is {type}", nn: "dette er {type}", nb: "dette er {type}" }
    TwoCurrencies {
        en: "amounts in `{left}` and in `{right}` cannot be compared or added",
        nn: "beløp i `{left}` og i `{right}` kan ikkje samanliknast eller leggjast saman",
        nb: "beløp i `{left}` og i `{right}` kan ikke sammenlignes eller legges sammen",
    }
    NotNested {
        en: "only records that say `within` lie inside another, and this is {found}",
        nn: "berre postar som seier `within`, ligg inni kvarandre, og dette er {found}",
        nb: "bare poster som sier `within`, ligger inni hverandre, og dette er {found}",
    }
    NotNestedHelp {
        en: "use `in` to ask whether it is one of several",
        nn: "bruk `in` for å spørje om det er ein av fleire",
        nb: "bruk `in` for å spørre om det er en av flere",
    }
    GivenOfSeveral {
        en: "`{word}` is asked of one value, and this is {found}",
        nn: "`{word}` gjeld éin verdi, og dette er {found}",
        nb: "`{word}` gjelder én verdi, og dette er {found}",
    }
    UseIsEmpty { en: "use `is empty`", nn: "bruk `is empty`", nb: "bruk `is empty`" }
    UseIsNotEmpty { en: "use `is not empty`", nn: "bruk `is not empty`", nb: "bruk `is not empty`" }
    EmptyOfOne {
        en: "`empty` is asked of a set, and this is {found}",
        nn: "`empty` gjeld ei mengd, og dette er {found}",
        nb: "`empty` gjelder en mengde, og dette er {found}",
    }
    UseIsGiven { en: "use `is given`", nn: "bruk `is given`", nb: "bruk `is given`" }
    UseIsMissing { en: "use `is missing`", nn: "bruk `is missing`", nb: "bruk `is missing`" }
    NeverOfKind {
        en: "this is {found}, which is never `{name}`",
        nn: "dette er {found}, som aldri er `{name}`",
        nb: "dette er {found}, som aldri er `{name}`",
    }
    NotAKind {
        en: "`{name}` is neither a kind nor an entity",
        nn: "`{name}` er korkje eit slag eller ein entitet",
        nb: "`{name}` er verken et slag eller en entitet",
    }
    UseEquals {
        en: "it is a value: write `= {name}`",
        nn: "det er ein verdi: skriv `= {name}`",
        nb: "det er en verdi: skriv `= {name}`",
    }
    BadPattern { en: "the pattern cannot be read", nn: "mønsteret kan ikkje lesast", nb: "mønsteret kan ikke leses" }
    PatternTooLarge { en: "the pattern is too large", nn: "mønsteret er for stort", nb: "mønsteret er for stort" }
    PatternRangeBackwards {
        en: "this range ends before it begins",
        nn: "dette området sluttar før det byrjar",
        nb: "dette området slutter før det begynner",
    }
    PatternRange {
        en: "a range goes from one character to another",
        nn: "eit område går frå eitt teikn til eit anna",
        nb: "et område går fra ett tegn til et annet",
    }
    PatternNothingToRepeat {
        en: "nothing that could be repeated stands before this",
        nn: "framfor dette står det ikkje noko som kan takast opp att",
        nb: "foran dette står det ikke noe som kan gjentas",
    }
    PatternCount {
        en: "how often is written as in `{form}`, the smaller number first",
        nn: "kor mange gonger skriv ein som i `{form}`, det minste talet først",
        nb: "hvor mange ganger skriver man som i `{form}`, det minste tallet først",
    }
    PatternEndsInEscape {
        en: "the pattern ends in the middle of a character",
        nn: "mønsteret sluttar midt i eit teikn",
        nb: "mønsteret slutter midt i et tegn",
    }
    PatternCharacter {
        en: "a character by its number is written as in `{form}`, and has to exist",
        nn: "eit teikn ved talet sitt skriv ein som i `{form}`, og det må finnast",
        nb: "et tegn ved tallet sitt skriver man som i `{form}`, og det må finnes",
    }
    PatternNoSuchClass {
        en: "`{found}` names no set of characters",
        nn: "`{found}` er ikkje namnet på noka mengd av teikn",
        nb: "`{found}` er ikke navnet på noen mengde av tegn",
    }
    PatternNoText {
        en: "this would match what is no text",
        nn: "dette ville passe med noko som ikkje er tekst",
        nb: "dette ville passe med noe som ikke er tekst",
    }
    PatternBackreference {
        en: "a pattern cannot refer back to what a group has found",
        nn: "eit mønster kan ikkje vise tilbake til det ei gruppe har funne",
        nb: "et mønster kan ikke vise tilbake til det en gruppe har funnet",
    }
    PatternLookAround {
        en: "a pattern cannot look ahead or back",
        nn: "eit mønster kan ikkje sjå framover eller bakover",
        nb: "et mønster kan ikke se fremover eller bakover",
    }
    PatternGroupName {
        en: "the name of a group consists of letters, digits and `_`, and stands between `<` and `>`",
        nn: "namnet på ei gruppe er bokstavar, siffer og `_`, og står mellom `<` og `>`",
        nb: "navnet på en gruppe er bokstaver, sifre og `_`, og står mellom `<` og `>`",
    }
    PatternNoMeaning {
        en: "`{found}` has no meaning in a pattern",
        nn: "`{found}` har inga meining i eit mønster",
        nb: "`{found}` har ingen mening i et mønster",
    }
    CannotAdd {
        en: "{left} and {right} cannot be added",
        nn: "{left} og {right} kan ikkje leggjast saman",
        nb: "{left} og {right} kan ikke legges sammen",
    }
    CannotSubtract {
        en: "{right} cannot be taken from {left}",
        nn: "{right} kan ikkje trekkjast frå {left}",
        nb: "{right} kan ikke trekkes fra {left}",
    }
    CannotMultiply {
        en: "{left} and {right} cannot be multiplied",
        nn: "{left} og {right} kan ikkje gongast med kvarandre",
        nb: "{left} og {right} kan ikke ganges med hverandre",
    }
    CannotDivide {
        en: "{left} cannot be divided by {right}",
        nn: "{left} kan ikkje delast på {right}",
        nb: "{left} kan ikke deles på {right}",
    }
    CannotSum {
        en: "{found} cannot be added up",
        nn: "{found} kan ikkje leggjast saman",
        nb: "{found} kan ikke legges sammen",
    }
    NoLeast {
        en: "there is no least of {found}",
        nn: "det finst ikkje nokon minste av {found}",
        nb: "det finnes ikke noen minste av {found}",
    }
    NoGreatest {
        en: "there is no greatest of {found}",
        nn: "det finst ikkje nokon største av {found}",
        nb: "det finnes ikke noen største av {found}",
    }
    ByWithoutLatest { en: "`by` orders nothing here", nn: "`by` ordnar ingenting her", nb: "`by` ordner ingenting her" }
    ByWithoutLatestHelp {
        en: "leave it out, or write `latest (… by …)`",
        nn: "ta det bort, eller skriv `latest (… by …)`",
        nb: "ta det bort, eller skriv `latest (… by …)`",
    }
    ShareWithoutWhere {
        en: "nothing says which members the share is of",
        nn: "ingenting seier kva for medlemer andelen gjeld",
        nb: "ingenting sier hvilke medlemmer andelen gjelder",
    }
    ShareWithoutWhereHelp {
        en: "write `share of (… in … where …)`",
        nn: "skriv `share of (… in … where …)`",
        nb: "skriv `share of (… in … where …)`",
    }
    LatestWithoutBy {
        en: "nothing says by what the latest is found",
        nn: "ingenting seier kva ein finn den siste etter",
        nb: "ingenting sier hva man finner den siste etter",
    }
    LatestWithoutByHelp {
        en: "write `latest (… in … by …)` with a date or number",
        nn: "skriv `latest (… in … by …)` med ein dato eller eit tal",
        nb: "skriv `latest (… in … by …)` med en dato eller et tall",
    }
    LatestByType {
        en: "the latest is found by a date or number, and this is {found}",
        nn: "den siste finn ein etter ein dato eller eit tal, og dette er {found}",
        nb: "den siste finner man etter en dato eller et tall, og dette er {found}",
    }
    NoHistory {
        en: "`{name}` has no history: neither the field nor what it holds is dated",
        nn: "`{name}` har inga historie: verken feltet eller det som står i det, er datert",
        nb: "`{name}` har ingen historie: verken feltet eller det som står i det, er datert",
    }
    NoHistoryHelp {
        en: "write `dated` before the type of the field",
        nn: "skriv `dated` framfor typen til feltet",
        nb: "skriv `dated` foran typen til feltet",
    }
    HistoryOfOther {
        en: "only an entity or a field has a history",
        nn: "berre ein entitet eller eit felt har ei historie",
        nb: "bare en entitet eller et felt har en historie",
    }
    HistoryOfOtherHelp {
        en: "write `history of Team`, or a path whose last step is dated",
        nn: "skriv `history of Team`, eller ein sti der det siste steget er datert",
        nb: "skriv `history of Team`, eller en sti der det siste steget er datert",
    }
    SameEveryDay {
        en: "`on` reads only `{what}` on that day, which is the same on every day",
        nn: "`on` les berre `{what}` på den dagen, og det er likt alle dagar",
        nb: "`on` leser bare `{what}` på den dagen, og det er likt alle dager",
    }
    SameEveryDayHelp {
        en: "leave `on` out, or put what is to be read on that day in parentheses before it: `(…) on …`",
        nn: "ta bort `on`, eller set det som skal lesast på den dagen, i parentes framfor: `(…) on …`",
        nb: "ta bort `on`, eller sett det som skal leses på den dagen, i parentes foran: `(…) on …`",
    }
    ChangeOfOther {
        en: "`for change of` asks for an entity or a kind: only what has an id is found again as it was",
        nn: "`for change of` spør etter ein entitet eller ein type: berre det som har ein id, blir funne igjen slik det var",
        nb: "`for change of` spør etter en entitet eller en type: bare det som har en id, blir funnet igjen slik det var",
    }
    ChangeOfOtherHelp {
        en: "take what holds it, and ask of the rest in the clause: `every power in after.powers where power not in before.powers: …`",
        nn: "ta det som har det i seg, og spør etter resten i leddet: `every power in after.powers where power not in before.powers: …`",
        nb: "ta det som har det i seg, og spør etter resten i leddet: `every power in after.powers where power not in before.powers: …`",
    }
    FieldOfBoth {
        en: "`{name}` stands for what was and for what is: of which is `{field}` to be read?",
        nn: "`{name}` står for både det som var og det som er: kva for eit av dei skal `{field}` lesast av?",
        nb: "`{name}` står for både det som var og det som er: hvilket av dem skal `{field}` leses av?",
    }
    FieldOfBothHelp {
        en: "write `after.{field}` for what is, `before.{field}` for what was",
        nn: "skriv `after.{field}` for det som er, `before.{field}` for det som var",
        nb: "skriv `after.{field}` for det som er, `before.{field}` for det som var",
    }
    MixedStates {
        en: "this is given something of the organisation as it was and something of it as it is, and can be read in one of them only",
        nn: "dette får noko frå organisasjonen slik han var og noko slik han er, og kan berre lesast i ein av dei",
        nb: "dette får noe fra organisasjonen slik den var og noe slik den er, og kan bare leses i en av dem",
    }
    MixedStatesHelp {
        en: "give it `before` and what is reached from it, or `after` and what is reached from that; compare what comes out",
        nn: "gi det `before` og det ein når derifrå, eller `after` og det ein når derifrå, og samanlikn det som kjem ut",
        nb: "gi det `before` og det en når derfra, eller `after` og det en når derfra, og sammenlign det som kommer ut",
    }
    OnlyInChange {
        en: "`{name}` is there only in a rule about a change: `for change of team in Team`",
        nn: "`{name}` finst berre i ein regel om ei endring: `for change of team in Team`",
        nb: "`{name}` finnes bare i en regel om en endring: `for change of team in Team`",
    }
    TestWithoutBefore {
        en: "`{code}` is about a change, and the test does not say how the organisation was",
        nn: "`{code}` handlar om ei endring, og testen seier ikkje korleis organisasjonen var",
        nb: "`{code}` handler om en endring, og testen sier ikke hvordan organisasjonen var",
    }
    TestWithoutBeforeHelp {
        en: "write `before` with the files as they were, as `given` has them as they are",
        nn: "skriv `before` med filene slik dei var, slik `given` har dei som dei er",
        nb: "skriv `before` med filene slik de var, slik `given` har dem som de er",
    }
    RecursiveNeedsType {
        en: "`{name}` uses itself, so its type must be written",
        nn: "`{name}` bruker seg sjølv, så typen må skrivast",
        nb: "`{name}` bruker seg selv, så typen må skrives",
    }
    RecursiveNeedsTypeHelp {
        en: "write the type after the arguments: `: Team*`",
        nn: "skriv typen etter argumenta: `: Team*`",
        nb: "skriv typen etter argumentene: `: Team*`",
    }
    RecursiveType {
        en: "`{name}` uses itself and is {found}, which may have no answer",
        nn: "`{name}` bruker seg sjølv og er {found}, noko som kanskje ikkje har noko svar",
        nb: "`{name}` bruker seg selv og er {found}, noe som kanskje ikke har noe svar",
    }
    RecursiveTypeHelp {
        en: "let a definition that uses itself be yes or no, or several things such as `Team*`",
        nn: "la ein definisjon som bruker seg sjølv, vere ja eller nei, eller fleire ting som `Team*`",
        nb: "la en definisjon som bruker seg selv, være ja eller nei, eller flere ting som `Team*`",
    }
    RecursionThroughNot {
        en: "`{name}` uses itself under `not`, a count or the like, so it may have no answer",
        nn: "`{name}` bruker seg sjølv under `not`, ei teljing eller liknande, så det har kanskje ikkje noko svar",
        nb: "`{name}` bruker seg selv under `not`, en telling eller lignende, så det har kanskje ikke noe svar",
    }
    RecursionThroughNotHelp {
        en: "say it without `not`, `no`, a count, a comparison, the set of an `every`, or the left side of an `if` around it",
        nn: "sei det utan `not`, `no`, ei teljing, ei samanlikning, mengda i ein `every` eller venstresida av ein `if` rundt det",
        nb: "si det uten `not`, `no`, en telling, en sammenligning, mengden i en `every` eller venstresiden av en `if` rundt det",
    }
    EndlessRecursion {
        en: "`{name}` uses itself with a value that it computes anew each time, so it may never end",
        nn: "`{name}` bruker seg sjølv med ein verdi som blir rekna ut på nytt kvar gong, så det kan halde fram for alltid",
        nb: "`{name}` bruker seg selv med en verdi som regnes ut på nytt hver gang, så det kan fortsette for alltid",
    }
    EndlessRecursionHelp {
        en: "hand on what is written in files, such as a field or an argument",
        nn: "gi vidare det som står i filer, som eit felt eller eit argument",
        nb: "gi videre det som står i filer, som et felt eller et argument",
    }
    BaselessTruth {
        en: "`{name}` rests on nothing but itself, so it is never true",
        nn: "`{name}` kviler ikkje på noko anna enn seg sjølv, så det er aldri sant",
        nb: "`{name}` hviler ikke på noe annet enn seg selv, så det er aldri sant",
    }
    BaselessTruthHelp {
        en: "say when it is true without asking `{name}`: `… or {name}(…)`",
        nn: "sei når det er sant utan å spørje etter `{name}`: `… or {name}(…)`",
        nb: "si når det er sant uten å spørre etter `{name}`: `… or {name}(…)`",
    }
    BaselessSet {
        en: "`{name}` rests on nothing but itself, so it never has a member",
        nn: "`{name}` kviler ikkje på noko anna enn seg sjølv, så det har aldri nokon medlem",
        nb: "`{name}` hviler ikke på noe annet enn seg selv, så det har aldri noe medlem",
    }
    BaselessSetHelp {
        en: "say which members it has without asking `{name}`: `either(…, {name}(…))`",
        nn: "sei kva medlemer det har utan å spørje etter `{name}`: `either(…, {name}(…))`",
        nb: "si hvilke medlemmer det har uten å spørre etter `{name}`: `either(…, {name}(…))`",
    }
    RecursiveKind {
        en: "the kind `{name}` depends on itself",
        nn: "slaget `{name}` kjem an på seg sjølv",
        nb: "slaget `{name}` kommer an på seg selv",
    }
    RecursiveKindHelp {
        en: "say it with a definition, which may use itself",
        nn: "sei det med ein definisjon, som kan bruke seg sjølv",
        nb: "si det med en definisjon, som kan bruke seg selv",
    }
    UsesHere {
        en: "`{name}` uses `{other}` here",
        nn: "`{name}` bruker `{other}` her",
        nb: "`{name}` bruker `{other}` her",
    }
    CodeTwice {
        en: "the code `{name}` belongs to two rules",
        nn: "koden `{name}` høyrer til to reglar",
        nb: "koden `{name}` hører til to regler",
    }
    ReservedCode {
        en: "the code `{name}` is one under which the checker itself reports something",
        nn: "programmet melder sjølv noko under koden `{name}`",
        nb: "programmet melder selv noe under koden `{name}`",
    }
    ReservedCodeHelp {
        en: "give the rule a code of its own, such as `SG-1`",
        nn: "gi regelen ein eigen kode, til dømes `SG-1`",
        nb: "gi regelen en egen kode, for eksempel `SG-1`",
    }
    LabelTwice {
        en: "two clauses of the rule are labelled `{name}`",
        nn: "to ledd i regelen heiter `{name}`",
        nb: "to ledd i regelen heter `{name}`",
    }
    UnknownCode {
        en: "no rule has the code `{code}`",
        nn: "ingen regel har koden `{code}`",
        nb: "ingen regel har koden `{code}`",
    }
    ClauseWithoutLabel {
        en: "`{code}` has several clauses, so each needs a label",
        nn: "`{code}` har fleire ledd, så kvart treng eit namn",
        nb: "`{code}` har flere ledd, så hvert trenger et navn",
    }
    ClauseWithoutLabelHelp {
        en: "write a word and a colon after `must` or `should`: `must exists: …`",
        nn: "skriv eit ord og kolon etter `must` eller `should`: `must finst: …`",
        nb: "skriv et ord og kolon etter `must` eller `should`: `must finnes: …`",
    }
    RuleAboutValues {
        en: "a rule is about entities or records, and this is {found}",
        nn: "ein regel handlar om entitetar eller postar, og dette er {found}",
        nb: "en regel handler om entiteter eller poster, og dette er {found}",
    }
    RuleAboutValuesHelp {
        en: "write `for` what holds them, and `every` in the clause",
        nn: "skriv `for` det som held dei, og `every` i leddet",
        nb: "skriv `for` det som holder dem, og `every` i leddet",
    }
    PrivateSubject {
        en: "this is private, and a rule about each of it would show which there are",
        nn: "dette er privat, og ein regel om kvart av det ville vise kva som finst",
        nb: "dette er privat, og en regel om hvert av det ville vise hva som finnes",
    }
    PrivateSubjectHelp {
        en: "write `for` what holds them, and `every`, `no` or `count of` in the clause; a condition belongs behind `where`",
        nn: "skriv `for` det som held dei, og `every`, `no` eller `count of` i leddet; eit vilkår høyrer heime bak `where`",
        nb: "skriv `for` det som holder dem, og `every`, `no` eller `count of` i leddet; et vilkår hører hjemme bak `where`",
    }
    PrivateDay {
        en: "this day is private, and what is judged on it would show which day it is",
        nn: "denne dagen er privat, og det som blir avgjort på han, ville vise kva dag det er",
        nb: "denne dagen er privat, og det som avgjøres på den, ville vise hvilken dag det er",
    }
    PrivateDayHelp {
        en: "leave `judged on` out, and compare the day in the clause",
        nn: "ta bort `judged on`, og jamfør dagen i leddet",
        nb: "ta bort `judged on`, og sammenlign dagen i leddet",
    }
    LoneBrace {
        en: "this brace has no partner",
        nn: "denne krøllparentesen står åleine",
        nb: "denne krøllparentesen står alene",
    }
    LoneBraceHelp {
        en: "write `{path}` for a value, and `{open}` or `{close}` for a brace in the text",
        nn: "skriv `{path}` for ein verdi, og `{open}` eller `{close}` for ein krøllparentes i teksten",
        nb: "skriv `{path}` for en verdi, og `{open}` eller `{close}` for en krøllparentes i teksten",
    }
    NotAPath {
        en: "between braces stands a path",
        nn: "mellom krøllparentesar står ein sti",
        nb: "mellom krøllparenteser står en sti",
    }
    NotAPathHelp {
        en: "write a variable and fields, such as `{path}`",
        nn: "skriv ein variabel og felt, som `{path}`",
        nb: "skriv en variabel og felt, som `{path}`",
    }
    UnboundPlaceholder {
        en: "`{name}` has no value when this is said",
        nn: "`{name}` har ingen verdi når dette blir sagt",
        nb: "`{name}` har ingen verdi når dette sies",
    }
    LostVariable {
        en: "here it has one, but when the clause is broken, no member is singled out",
        nn: "her har det ein, men når leddet er brote, er ingen medlem peikt ut",
        nb: "her har det en, men når leddet er brutt, er ingen medlem pekt ut",
    }
    ThousandOrOne {
        en: "this amount may be read in two ways",
        nn: "dette beløpet kan lesast på to måtar",
        nb: "dette beløpet kan leses på to måter",
    }
    VariableOfPart {
        en: "here it has one, but another part may be why the clause is broken",
        nn: "her har det ein, men leddet kan vere brote på grunn av ein annan del",
        nb: "her har det en, men leddet kan være brutt på grunn av en annen del",
    }
    VariableOfPartHelp {
        en: "write each part as a clause of its own, with a label and its own `says`",
        nn: "skriv kvar del som eit eige ledd, med eit namn og sin eigen `says`",
        nb: "skriv hver del som et eget ledd, med et navn og sin egen `says`",
    }
    BindNameHelp {
        en: "write `for {name} in {class}` in the rule, so that `{name}` stands for each of them",
        nn: "skriv `for {name} in {class}` i regelen, så står `{name}` for kvar av dei",
        nb: "skriv `for {name} in {class}` i regelen, så står `{name}` for hver av dem",
    }
    BoundNames {
        en: "what has a value here is {names}",
        nn: "det som har ein verdi her, er {names}",
        nb: "det som har en verdi her, er {names}",
    }
    PlaceholderTwice {
        en: "`{name}` can be one of several variables here",
        nn: "`{name}` kan vere ein av fleire variablar her",
        nb: "`{name}` kan være en av flere variabler her",
    }
    PlaceholderTwiceHelp { en: "give them different names", nn: "gi dei ulike namn", nb: "gi dem ulike navn" }
    BoundHere { en: "bound here", nn: "bunden her", nb: "bundet her" }
    ExceptionTwice {
        en: "two exceptions to the rule are called `{name}`",
        nn: "to unntak frå regelen heiter `{name}`",
        nb: "to unntak fra regelen heter `{name}`",
    }
    ExceptionNames {
        en: "the number of variables of the rule is {asked}, and of names here {given}",
        nn: "talet på variablar i regelen er {asked}, og på namn her {given}",
        nb: "antallet variabler i regelen er {asked}, og på navn her {given}",
    }
    RuleHere { en: "the rule", nn: "regelen", nb: "regelen" }
    NotOpen {
        en: "no exception can be made to `{code}`",
        nn: "det kan ikkje gjerast unntak frå `{code}`",
        nb: "det kan ikke gjøres unntak fra `{code}`",
    }
    NotOpenHere {
        en: "the rule is not open to exception",
        nn: "regelen er ikkje open for unntak",
        nb: "regelen er ikke åpen for unntak",
    }
    NotOpenHelp {
        en: "write `open to exception` in the rule if one is meant to be possible",
        nn: "skriv `open to exception` i regelen om det skal gå an",
        nb: "skriv `open to exception` i regelen om det skal gå an",
    }
    NotOpenElsewhereHelp {
        en: "only the pack `{pack}`, which lays it down, can open it",
        nn: "berre pakken `{pack}`, som fastset han, kan opne han",
        nb: "bare pakken `{pack}`, som fastsetter den, kan åpne den",
    }
    SoftensShould {
        en: "`{code}` is only what should be, so it cannot be softened",
        nn: "`{code}` er berre noko som bør vere, så det kan ikkje mjukast opp",
        nb: "`{code}` er bare noe som bør være, så det kan ikke mykes opp",
    }
    ShouldHere {
        en: "this should be, but need not",
        nn: "dette bør vere, men treng ikkje",
        nb: "dette bør være, men trenger ikke",
    }
    SoftensShouldHelp {
        en: "write `lifts` if it is not to apply at all",
        nn: "skriv `lifts` om det ikkje skal gjelde i det heile",
        nb: "skriv `lifts` om det ikke skal gjelde i det hele tatt",
    }
    UnknownException {
        en: "`{code}` has no exception `{name}`",
        nn: "`{code}` har ikkje noko unntak `{name}`",
        nb: "`{code}` har ikke noe unntak `{name}`",
    }
    CircleOfExceptions {
        en: "the exception `{name}` goes over itself",
        nn: "unntaket `{name}` går framfor seg sjølv",
        nb: "unntaket `{name}` går foran seg selv",
    }
    CircleOfExceptionsHelp {
        en: "take one `over` away",
        nn: "ta bort ein `over`",
        nb: "ta bort en `over`",
    }
    AlsoInCircle { en: "through this one", nn: "gjennom dette", nb: "gjennom dette" }
    ContradictingExceptions {
        en: "`{name}` and `{other}` do different things to the same rule, and neither goes over the other",
        nn: "`{name}` og `{other}` gjer ulike ting med same regel, og ingen av dei går framfor den andre",
        nb: "`{name}` og `{other}` gjør ulike ting med samme regel, og ingen av dem går foran den andre",
    }
    ContradictingExceptionsHelp {
        en: "write `over {other}` in `{name}`, or `over {name}` in `{other}`",
        nn: "skriv `over {other}` i `{name}`, eller `over {name}` i `{other}`",
        nb: "skriv `over {other}` i `{name}`, eller `over {name}` i `{other}`",
    }
    LiftsHere { en: "this one lifts the rule", nn: "dette opphevar regelen", nb: "dette opphever regelen" }
    SoftensHere { en: "this one softens the rule", nn: "dette mjukar opp regelen", nb: "dette myker opp regelen" }
    UnknownFormat {
        en: "files in tests cannot be in the format `{format}`",
        nn: "filer i testar kan ikkje vere i formatet `{format}`",
        nb: "filer i tester kan ikke være i formatet `{format}`",
    }
    UnknownFormatHelp { en: "write `yaml`, `json` or `toml`", nn: "skriv `yaml`, `json` eller `toml`", nb: "skriv `yaml`, `json` eller `toml`" }
    UnknownPolicyParameter {
        en: "there is no parameter `{name}`",
        nn: "det finst ingen parameter `{name}`",
        nb: "det finnes ingen parameter `{name}`",
    }
    ExpectsRule {
        en: "`{code}` has several clauses, and each has an outcome of its own",
        nn: "`{code}` har fleire ledd, og kvart har sitt eige utfall",
        nb: "`{code}` har flere ledd, og hvert har sitt eget utfall",
    }
    ExpectsRuleHelp { en: "write {codes}", nn: "skriv {codes}", nb: "skriv {codes}" }
    UnusedKind {
        en: "the kind `{name}` is never used",
        nn: "slaget `{name}` blir aldri brukt",
        nb: "slaget `{name}` brukes aldri",
    }
    UnusedDefine {
        en: "the definition `{name}` is never used",
        nn: "definisjonen `{name}` blir aldri brukt",
        nb: "definisjonen `{name}` brukes aldri",
    }
    UnusedParameter {
        en: "the parameter `{name}` is never used",
        nn: "parameteren `{name}` blir aldri brukt",
        nb: "parameteren `{name}` brukes aldri",
    }
    UnknownPack {
        en: "there is no pack `{name}`",
        nn: "det finst ingen pakke `{name}`",
        nb: "det finnes ingen pakke `{name}`",
    }
    KnownPacks {
        en: "write the name of a folder with a pack, or {names}",
        nn: "skriv namnet på ei mappe med ein pakke, eller {names}",
        nb: "skriv navnet på en mappe med en pakke, eller {names}",
    }
    PackWithoutHeader {
        en: "no file of `{name}` begins with `pack`",
        nn: "ingen fil i `{name}` byrjar med `pack`",
        nb: "ingen fil i `{name}` begynner med `pack`",
    }
    PackWithoutHeaderHelp {
        en: "begin one file with `pack name \"What it is called\" version 1.0`",
        nn: "byrja éi fil med `pack namn \"Kva han heiter\" version 1.0`",
        nb: "begynn én fil med `pack navn \"Hva den heter\" version 1.0`",
    }
    PackTwice { en: "two packs are called `{name}`", nn: "to pakkar heiter `{name}`", nb: "to pakker heter `{name}`" }
    HeaderTwice {
        en: "a pack has one header, and this is a second one",
        nn: "ein pakke har eitt hovud, og dette er eit til",
        nb: "en pakke har ett hode, og dette er et til",
    }
    PackMisnamed {
        en: "the folder `{folder}` holds the pack `{name}`",
        nn: "mappa `{folder}` inneheld pakken `{name}`",
        nb: "mappen `{folder}` inneholder pakken `{name}`",
    }
    CircleOfPacks {
        en: "the pack `{name}` uses itself",
        nn: "pakken `{name}` bruker seg sjølv",
        nb: "pakken `{name}` bruker seg selv",
    }
    PackUnreadable {
        en: "`{name}` cannot be read: {why}",
        nn: "`{name}` kan ikkje lesast: {why}",
        nb: "`{name}` kan ikke leses: {why}",
    }
    UsedHere { en: "used here", nn: "brukt her", nb: "brukt her" }
    InverseOfNothing {
        en: "nothing is written in `{name}`, so it has no inverse",
        nn: "ingenting blir skrive i `{name}`, så det har ingen invers",
        nb: "ingenting skrives i `{name}`, så det har ingen invers",
    }
    Unlike {
        en: "{left} and {right} do not belong in one set",
        nn: "{left} og {right} høyrer ikkje heime i same mengd",
        nb: "{left} og {right} hører ikke hjemme i samme mengde",
    }
    NeverIn {
        en: "{left} is never one of {right}",
        nn: "{left} er aldri ein av {right}",
        nb: "{left} er aldri en av {right}",
    }
    CannotStandFor {
        en: "{right} cannot stand for {left}",
        nn: "{right} kan ikkje stå for {left}",
        nb: "{right} kan ikke stå for {left}",
    }
    AnotherNameHelp {
        en: "give one of them another name",
        nn: "gi den eine eit anna namn",
        nb: "gi den ene et annet navn",
    }
    OtherNameHelp {
        en: "give it another name",
        nn: "gi det eit anna namn",
        nb: "gi det et annet navn",
    }
    TakeOneAwayHelp {
        en: "take one of them away",
        nn: "ta bort den eine",
        nb: "ta bort den ene",
    }
    AnotherCodeHelp {
        en: "give one of the rules another code",
        nn: "gi ein av reglane ein annan kode",
        nb: "gi en av reglene en annen kode",
    }
    AnotherLabelHelp {
        en: "give one of the clauses another label",
        nn: "gi eitt av ledda eit anna namn",
        nb: "gi ett av leddene et annet navn",
    }
    AnotherWordHelp {
        en: "give one of them another word behind `as`",
        nn: "gi den eine eit anna ord bak `as`",
        nb: "gi den ene et annet ord bak `as`",
    }
    RootTwiceHelp {
        en: "leave `root` out of one of them, and write `extend` to add fields to the other",
        nn: "ta bort `root` frå den eine, og skriv `extend` for å leggje felt til den andre",
        nb: "ta bort `root` fra den ene, og skriv `extend` for å legge felt til den andre",
    }
    AnotherPackNameHelp {
        en: "give one of the packs another name behind `pack`",
        nn: "gi den eine pakken eit anna namn bak `pack`",
        nb: "gi den ene pakken et annet navn bak `pack`",
    }
    HeaderTwiceHelp {
        en: "take it away: one header stands for all files of the pack",
        nn: "ta det bort: eitt hovud står for alle filene i pakken",
        nb: "ta det bort: ett hode står for alle filene i pakken",
    }
    PackMisnamedHelp {
        en: "write `pack {folder}` here, or call the folder `{name}`",
        nn: "skriv `pack {folder}` her, eller kall mappa `{name}`",
        nb: "skriv `pack {folder}` her, eller kall mappen `{name}`",
    }
    CircleOfPacksHelp {
        en: "take one `uses` away, and move what both need to a pack of its own",
        nn: "ta bort ein `uses`, og flytt det begge treng, til ein eigen pakke",
        nb: "ta bort en `uses`, og flytt det begge trenger, til en egen pakke",
    }
    LinkedFolder {
        en: "`{name}` is not read, because it is a link, and packs follow none to folders",
        nn: "`{name}` blir ikkje lesen, fordi ho er ei lenkje, og pakkar følgjer ingen til mapper",
        nb: "`{name}` leses ikke, fordi den er en lenke, og pakker følger ingen til mapper",
    }
    LinkedFolderHelp {
        en: "put the folder itself there, or make a pack of it and use that",
        nn: "legg sjølve mappa der, eller lag ein pakke av ho og bruk den",
        nb: "legg selve mappen der, eller lag en pakke av den og bruk den",
    }
    PackUnreadableHelp {
        en: "see that the folder and its files can be opened",
        nn: "sjå til at mappa og filene i ho kan opnast",
        nb: "se til at mappen og filene i den kan åpnes",
    }
    LessTextHelp {
        en: "check a smaller folder, or split what is checked over several runs",
        nn: "kontroller ei mindre mappe, eller del det som skal kontrollerast, på fleire køyringar",
        nb: "kontroller en mindre mappe, eller del det som skal kontrolleres, på flere kjøringer",
    }
    PolicyTooLargeHelp {
        en: "use fewer packs at a time",
        nn: "bruk færre pakkar om gongen",
        nb: "bruk færre pakker om gangen",
    }
    DeclareType {
        en: "write a type such as `text` or `Team`, or declare it: `enum {name}`, `record {name}` or `entity {name}`",
        nn: "skriv ein type som `text` eller `Team`, eller erklær han: `enum {name}`, `record {name}` eller `entity {name}`",
        nb: "skriv en type som `text` eller `Team`, eller erklær den: `enum {name}`, `record {name}` eller `entity {name}`",
    }
    DeclareEntity {
        en: "write the name of an entity, such as `Team`, or declare it: `entity {name}`",
        nn: "skriv namnet på ein entitet, til dømes `Team`, eller erklær han: `entity {name}`",
        nb: "skriv navnet på en entitet, for eksempel `Team`, eller erklær den: `entity {name}`",
    }
    EntityHelp {
        en: "write the name of an entity, such as `Team`",
        nn: "skriv namnet på ein entitet, til dømes `Team`",
        nb: "skriv navnet på en entitet, for eksempel `Team`",
    }
    DeclareExtended {
        en: "write the name of what is declared elsewhere, or declare it here: `entity {name}`, `record {name}` or `enum {name}`",
        nn: "skriv namnet på noko som er erklært ein annan stad, eller erklær det her: `entity {name}`, `record {name}` eller `enum {name}`",
        nb: "skriv navnet på noe som er erklært et annet sted, eller erklær det her: `entity {name}`, `record {name}` eller `enum {name}`",
    }
    ExtendedHelp {
        en: "write the name of an entity, a record or an enum behind `extend`",
        nn: "skriv namnet på ein entitet, ein post eller ei liste bak `extend`",
        nb: "skriv navnet på en entitet, en post eller en liste bak `extend`",
    }
    ValueInEntityHelp {
        en: "write a field, with its type behind the name: `{name} text`",
        nn: "skriv eit felt, med typen etter namnet: `{name} text`",
        nb: "skriv et felt, med typen etter navnet: `{name} text`",
    }
    FieldInEnumHelp {
        en: "leave the type out: `{name}` alone is a value",
        nn: "ta bort typen: `{name}` åleine er ein verdi",
        nb: "ta bort typen: `{name}` alene er en verdi",
    }
    CircleOfEntitiesHelp {
        en: "take one `is` of the circle away",
        nn: "ta bort ein `is` i ringen",
        nb: "ta bort en `is` i ringen",
    }
    GroupsNotWholeHelp {
        en: "write as in `private in groups of 5`",
        nn: "skriv som i `private in groups of 5`",
        nb: "skriv som i `private in groups of 5`",
    }
    OriginTwiceHelp {
        en: "keep one of `else none`, `inverse of`, `container` and `default`",
        nn: "behald éin av `else none`, `inverse of`, `container` og `default`",
        nb: "behold én av `else none`, `inverse of`, `container` og `default`",
    }
    InverseNotThingHelp {
        en: "give `{name}` the entity as its type that points here: `Team*`",
        nn: "gi `{name}` den entiteten som peikar hit, som type: `Team*`",
        nb: "gi `{name}` den entiteten som peker hit, som type: `Team*`",
    }
    InverseElsewhereHelp {
        en: "write a field of `{class}` that holds a `{holder}` behind `inverse of`",
        nn: "skriv eit felt i `{class}` som har ein `{holder}`, bak `inverse of`",
        nb: "skriv et felt i `{class}` som har en `{holder}`, bak `inverse of`",
    }
    InverseOfNothingHelp {
        en: "write a field behind `inverse of` that is written in files",
        nn: "skriv eit felt bak `inverse of` som blir skrive i filer",
        nb: "skriv et felt bak `inverse of` som skrives i filer",
    }
    ContainerTypeHelp {
        en: "write one entity or record as the type: `{name} Team container`",
        nn: "skriv éin entitet eller post som type: `{name} Team container`",
        nb: "skriv én entitet eller post som type: `{name} Team container`",
    }
    ContainerNotRecordHelp {
        en: "leave `container` out, or declare a `record` instead of an `entity`",
        nn: "ta bort `container`, eller erklær ein `record` i staden for ein `entity`",
        nb: "ta bort `container`, eller erklær en `record` i stedet for en `entity`",
    }
    WrongContainerHelp {
        en: "move the field to `{asked}`, or let the container be what both are",
        nn: "flytt feltet til `{asked}`, eller lat det som held posten, vere det begge er",
        nb: "flytt feltet til `{asked}`, eller la det som holder posten, være det begge er",
    }
    NoFieldsHelp {
        en: "take `{name}` away, or end the path before it with an entity or a record",
        nn: "ta bort `{name}`, eller la stien før det ende i ein entitet eller ein post",
        nb: "ta bort `{name}`, eller la stien foran ende i en entitet eller en post",
    }
    DefaultTypeHelp {
        en: "write a path from `{class}` that ends in {type}",
        nn: "skriv ein sti frå `{class}` som endar i {type}",
        nb: "skriv en sti fra `{class}` som ender i {type}",
    }
    NumberTooLargeHelp {
        en: "write fewer digits",
        nn: "skriv færre siffer",
        nb: "skriv færre sifre",
    }
    LastDayHelp {
        en: "write `{date}`, the last day of that month, or another day",
        nn: "skriv `{date}`, den siste dagen i den månaden, eller ein annan dag",
        nb: "skriv `{date}`, den siste dagen i den måneden, eller en annen dag",
    }
    MonthsHelp {
        en: "months go from `01` to `12`: write year, month and day, as in `2025-07-10`",
        nn: "månadene går frå `01` til `12`: skriv år, månad og dag, som i `2025-07-10`",
        nb: "månedene går fra `01` til `12`: skriv år, måned og dag, som i `2025-07-10`",
    }
    WantedHelp {
        en: "write a value such as `{example}`, or a path that ends in {asked}",
        nn: "skriv ein verdi som `{example}`, eller ein sti som endar i {asked}",
        nb: "skriv en verdi som `{example}`, eller en sti som ender i {asked}",
    }
    WantedPathHelp {
        en: "write a variable or a path that ends in {asked}",
        nn: "skriv ein variabel eller ein sti som endar i {asked}",
        nb: "skriv en variabel eller en sti som ender i {asked}",
    }
    FieldOfHelp {
        en: "ask for a field of it, such as `{path}`",
        nn: "spør etter eit felt i det, som `{path}`",
        nb: "spør etter et felt i det, som `{path}`",
    }
    SameTypeHelp {
        en: "write on both sides what is of one type",
        nn: "skriv noko av same type på begge sider",
        nb: "skriv noe av samme type på begge sider",
    }
    CannotAddHelp {
        en: "add a number to a number, an amount to an amount, or a length of time to another or to a date",
        nn: "legg eit tal til eit tal, eit beløp til eit beløp, eller ei tidslengd til ei anna eller til ein dato",
        nb: "legg et tall til et tall, et beløp til et beløp, eller en tidslengde til en annen eller til en dato",
    }
    CannotSubtractHelp {
        en: "take from each other what is of one type, or a length of time from a date",
        nn: "trekk frå kvarandre det som er av same type, eller ei tidslengd frå ein dato",
        nb: "trekk fra hverandre det som er av samme type, eller en tidslengde fra en dato",
    }
    CannotMultiplyHelp {
        en: "let one of the two be a number or a share, and the other too, or an amount or a length of time",
        nn: "lat den eine vere eit tal eller ein andel, og den andre òg, eller eit beløp eller ei tidslengd",
        nb: "la den ene være et tall eller en andel, og den andre også, eller et beløp eller en tidslengde",
    }
    CannotDivideHelp {
        en: "divide a number or an amount by a number, or an amount by an amount",
        nn: "del eit tal eller eit beløp på eit tal, eller eit beløp på eit beløp",
        nb: "del et tall eller et beløp på et tall, eller et beløp på et beløp",
    }
    CannotSumHelp {
        en: "write a path that ends in numbers, amounts or lengths of time, or ask for `count of` them",
        nn: "skriv ein sti som endar i tal, beløp eller tidslengder, eller spør etter `count of`",
        nb: "skriv en sti som ender i tall, beløp eller tidslengder, eller spør etter `count of`",
    }
    NoLeastHelp {
        en: "write a path that ends in numbers, amounts, dates or lengths of time",
        nn: "skriv ein sti som endar i tal, beløp, datoar eller tidslengder",
        nb: "skriv en sti som ender i tall, beløp, datoer eller tidslengder",
    }
    TwoCurrenciesHelp {
        en: "write both amounts in the same currency",
        nn: "skriv begge beløpa i same valuta",
        nb: "skriv begge beløpene i samme valuta",
    }
    BadPatternHelp {
        en: "change it there; a sign that stands for itself has two backslashes before it, as in `\\\\.`",
        nn: "endre det der; eit teikn som står for seg sjølv, har to omvende skråstrekar framfor seg, som i `\\\\.`",
        nb: "endre det der; et tegn som står for seg selv, har to omvendte skråstreker foran seg, som i `\\\\.`",
    }
    PatternTooLargeHelp {
        en: "let it repeat less often, or split it in two with `or` between",
        nn: "lat det ta opp att færre gonger, eller del det i to med `or` mellom",
        nb: "la det gjenta færre ganger, eller del det i to med `or` mellom",
    }
    LatestByTypeHelp {
        en: "write a date or a number of the member behind `by`, as in `by m.date`",
        nn: "skriv ein dato eller eit tal i medlemen bak `by`, som i `by m.date`",
        nb: "skriv en dato eller et tall i medlemmet bak `by`, som i `by m.date`",
    }
    NotADefinitionHelp {
        en: "leave the parentheses out: only a `define` has arguments",
        nn: "ta bort parentesane: berre ein `define` har argument",
        nb: "ta bort parentesene: bare en `define` har argumenter",
    }
    KindHasNoArgumentsHelp {
        en: "ask `is {name}` instead",
        nn: "spør heller `is {name}`",
        nb: "spør heller `is {name}`",
    }
    DeclareDefinition {
        en: "declare it: `define {name}(…) = …`",
        nn: "erklær han: `define {name}(…) = …`",
        nb: "erklær den: `define {name}(…) = …`",
    }
    DeclareKind {
        en: "write the name of an entity, or declare a kind: `kind {name} = t in Team where …`",
        nn: "skriv namnet på ein entitet, eller erklær eit slag: `kind {name} = t in Team where …`",
        nb: "skriv navnet på en entitet, eller erklær et slag: `kind {name} = t in Team where …`",
    }
    NeverOfKindHelp {
        en: "ask it of one `{class}`, or compare with `=`",
        nn: "spør om det for ein `{class}`, eller samanlikn med `=`",
        nb: "spør om det for en `{class}`, eller sammenlign med `=`",
    }
    DeclareName {
        en: "declare it: `parameter {name} = …` or `define {name} = …`",
        nn: "erklær det: `parameter {name} = …` eller `define {name} = …`",
        nb: "erklær det: `parameter {name} = …` eller `define {name} = …`",
    }
    DeclareParameter {
        en: "declare it: `parameter {name} = …`",
        nn: "erklær han: `parameter {name} = …`",
        nb: "erklær den: `parameter {name} = …`",
    }
    ExceptionNamesHelp {
        en: "name the variables in the order of the rule: `for {names}`",
        nn: "nemn variablane i same rekkjefølgje som i regelen: `for {names}`",
        nb: "nevn variablene i samme rekkefølge som i regelen: `for {names}`",
    }
    DeclareException {
        en: "declare it: `exception {name} to {code}`, or take `over {name}` away",
        nn: "erklær det: `exception {name} to {code}`, eller ta bort `over {name}`",
        nb: "erklær det: `exception {name} to {code}`, eller ta bort `over {name}`",
    }
    DeclareRule {
        en: "write the code of a rule that this pack has or uses, or declare the rule: `rule {code} \"…\"`",
        nn: "skriv koden til ein regel som denne pakken har eller bruker, eller erklær regelen: `rule {code} \"…\"`",
        nb: "skriv koden til en regel som denne pakken har eller bruker, eller erklær regelen: `rule {code} \"…\"`",
    }
    NotOrderedRangeHelp {
        en: "leave `within` and `stricter` out",
        nn: "ta bort `within` og `stricter`",
        nb: "ta bort `within` og `stricter`",
    }
    EmptyRangeHelp {
        en: "write the smaller of the two first",
        nn: "skriv det minste av dei to først",
        nb: "skriv det minste av de to først",
    }
    OutsideRangeHelp {
        en: "choose a value in the range, or another range",
        nn: "vel ein verdi i området, eller eit anna område",
        nb: "velg en verdi i området, eller et annet område",
    }
    InsideRangeHelp {
        en: "choose a value in the range",
        nn: "vel ein verdi i området",
        nb: "velg en verdi i området",
    }
    TightenedApartHelp {
        en: "change one of them so that a value is left that both allow",
        nn: "endre den eine slik at det blir att ein verdi som begge tillèt",
        nb: "endre den ene slik at det blir igjen en verdi som begge tillater",
    }
    LostVariableHelp {
        en: "take it away, or say what is meant by names that stand in `for`",
        nn: "ta det bort, eller sei det som er meint, med namn som står i `for`",
        nb: "ta det bort, eller si det som er ment, med navn som står i `for`",
    }
    DraftOfSupersHelp {
        en: "take `draft when` away from all but one of those of which it is a subtype",
        nn: "ta bort `draft when` frå alle utanom éin av dei som det er ein undertype av",
        nb: "ta bort `draft when` fra alle unntatt én av dem som det er en undertype av",
    }
    UnusedHelp {
        en: "use it in a rule, or take it away",
        nn: "bruk det i ein regel, eller ta det bort",
        nb: "bruk det i en regel, eller ta det bort",
    }

    } } };
}
