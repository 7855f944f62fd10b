use super::Lang;

/// Makes the catalogue: every phrase in every language, side by side, so that the compiler refuses one that lacks.
macro_rules! phrases {
    ($($variant:ident { en: $en:literal, nn: $nn:literal, nb: $nb:literal $(,)? })*) => {
        /// A text of the checker's own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each phrase is documented by its English words")]
        pub enum Phrase { $($variant,)* }

        impl Phrase {
            /// Every phrase.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The words in a language, with placeholders in braces.
            pub const fn template(self, lang: Lang) -> &'static str {
                match (self, lang) { $(
                    (Self::$variant, Lang::En) => $en,
                    (Self::$variant, Lang::Nn) => $nn,
                    (Self::$variant, Lang::Nb) => $nb,
                )* }
            }
        }
    };
}

phrases! {
    Or { en: "or", nn: "eller", nb: "eller" }

    // Reading files.
    Malformed { en: "{what}", nn: "{what}", nb: "{what}" }
    DuplicateKey {
        en: "the key `{key}` stands twice in the same object",
        nn: "nøkkelen `{key}` står to gonger i same objekt",
        nb: "nøkkelen `{key}` står to ganger i samme objekt",
    }
    FirstHere { en: "first here", nn: "først her", nb: "først her" }

    // Reading organisations.
    FoundNothing { en: "nothing", nn: "ingenting", nb: "ingenting" }
    FoundValue { en: "a single value", nn: "ein enkelt verdi", nb: "en enkelt verdi" }
    FoundList { en: "a list", nn: "ei liste", nb: "en liste" }
    FoundObject { en: "an object", nn: "eit objekt", nb: "et objekt" }
    TypeText { en: "a text", nn: "ein tekst", nb: "en tekst" }
    TypeNumber { en: "a number", nn: "eit tal", nb: "et tall" }
    TypeShare { en: "a share", nn: "ein andel", nb: "en andel" }
    TypeMoney { en: "an amount of money", nn: "ein pengesum", nb: "en pengesum" }
    TypeDate { en: "a date", nn: "ein dato", nb: "en dato" }
    TypeDuration { en: "a length of time", nn: "ei tidslengd", nb: "en tidslengde" }
    TypeYesNo { en: "yes or no", nn: "ja eller nei", nb: "ja eller nei" }
    TypeEnum { en: "a value of `{of}`", nn: "ein verdi av `{of}`", nb: "en verdi av `{of}`" }
    TypeReference { en: "the id of a `{class}`", nn: "id-en til ein `{class}`", nb: "id-en til en `{class}`" }
    TypeRecord {
        en: "an object of the kind `{class}`",
        nn: "eit objekt av slaget `{class}`",
        nb: "et objekt av slaget `{class}`",
    }
    TypeList {
        en: "a list in which each item is {item}",
        nn: "ei liste der kvart ledd er {item}",
        nb: "en liste der hvert ledd er {item}",
    }
    TypeVersions {
        en: "one value or a list of versions",
        nn: "éin verdi eller ei liste av versjonar",
        nb: "én verdi eller en liste av versjoner",
    }
    DidYouMean { en: "did you mean {names}?", nn: "meinte du {names}?", nb: "mente du {names}?" }
    DeclaredHere { en: "`{name}` is declared here", nn: "`{name}` er definert her", nb: "`{name}` er definert her" }
    StandsHere { en: "`{name}` stands here", nn: "`{name}` står her", nb: "`{name}` står her" }
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
        nn: "denne `{class}` har ingen id",
        nb: "denne `{class}` har ingen id",
    }
    HelpMissingId {
        en: "write `id: …` in the object",
        nn: "skriv `id: …` i objektet",
        nb: "skriv `id: …` i objektet",
    }
    DuplicateId {
        en: "the id `{id}` is used twice for a `{class}`",
        nn: "id-en `{id}` er brukt to gonger for ein `{class}`",
        nb: "id-en `{id}` er brukt to ganger for en `{class}`",
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
    NotAnObject {
        en: "a `{class}` is written as an object, but here stands {found}",
        nn: "ein `{class}` blir skriven som eit objekt, men her står {found}",
        nb: "en `{class}` skrives som et objekt, men her står {found}",
    }
    UnknownField {
        en: "a `{class}` has no field `{key}`",
        nn: "ein `{class}` har ikkje feltet `{key}`",
        nb: "en `{class}` har ikke feltet `{key}`",
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
    HelpBrackets { en: "write `[{value}]`", nn: "skriv `[{value}]`", nb: "skriv `[{value}]`" }
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
    HelpValues { en: "the values are {values}", nn: "verdiane er {values}", nb: "verdiene er {values}" }
    UnknownReference {
        en: "no `{class}` has the id `{id}`",
        nn: "ingen `{class}` har id-en `{id}`",
        nb: "ingen `{class}` har id-en `{id}`",
    }
    UnknownPrivateReference {
        en: "an id in `{field}` belongs to no `{class}`",
        nn: "ein id i `{field}` høyrer ikkje til nokon `{class}`",
        nb: "en id i `{field}` hører ikke til noen `{class}`",
    }
    HelpNotWritten {
        en: "`{collection}` stands in no file",
        nn: "`{collection}` står ikkje i noka fil",
        nb: "`{collection}` står ikke i noen fil",
    }
    AmbiguousReference {
        en: "both a `{one}` and a `{other}` have the id `{id}`",
        nn: "både ein `{one}` og ein `{other}` har id-en `{id}`",
        nb: "både en `{one}` og en `{other}` har id-en `{id}`",
    }
    AmbiguousPrivateReference {
        en: "an id in `{field}` belongs both to a `{one}` and to a `{other}`",
        nn: "ein id i `{field}` høyrer både til ein `{one}` og til ein `{other}`",
        nb: "en id i `{field}` hører både til en `{one}` og til en `{other}`",
    }
    HelpQualify { en: "write {names}", nn: "skriv {names}", nb: "skriv {names}" }
    PeriodBackwards {
        en: "the period ends on {to}, before it begins on {from}",
        nn: "perioden sluttar {to}, før han byrjar {from}",
        nb: "perioden slutter {to}, før den begynner {from}",
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
    TooManyValues {
        en: "the aliases of this file repeat more values than a file of its size may hold",
        nn: "aliasa i denne fila gjentek fleire verdiar enn ei fil av denne storleiken kan ha",
        nb: "aliasene i denne filen gjentar flere verdier enn en fil av denne størrelsen kan ha",
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
    HelpShare {
        en: "write a fraction, a percentage or a decimal: `2/3`, `60 %`, `0.6`",
        nn: "skriv ein brøk, ein prosent eller eit desimaltal: `2/3`, `60 %`, `0.6`",
        nb: "skriv en brøk, en prosent eller et desimaltall: `2/3`, `60 %`, `0.6`",
    }
    HelpShareBounds {
        en: "a share lies between 0 and 1",
        nn: "ein andel ligg mellom 0 og 1",
        nb: "en andel ligger mellom 0 og 1",
    }
    HelpCurrency {
        en: "write the amount and the three letters of the currency: `500 000 NOK`",
        nn: "skriv summen og dei tre bokstavane til valutaen: `500 000 NOK`",
        nb: "skriv summen og de tre bokstavene til valutaen: `500 000 NOK`",
    }
    HelpDate {
        en: "write dates as year, month and day: `2025-03-01`",
        nn: "skriv datoar som år, månad og dag: `2025-03-01`",
        nb: "skriv datoer som år, måned og dag: `2025-03-01`",
    }
    HelpNoSuchDay { en: "there is no such day", nn: "det finst ingen slik dag", nb: "det finnes ingen slik dag" }
    HelpDuration {
        en: "write a whole number and a unit: `45 days`, `2 weeks`, `6 months`, `1 year`",
        nn: "skriv eit heilt tal og ei eining: `45 dagar`, `2 veker`, `6 månader`, `1 år`",
        nb: "skriv et helt tall og en enhet: `45 dager`, `2 uker`, `6 måneder`, `1 år`",
    }
    HelpYesNo { en: "write `yes` or `no`", nn: "skriv `ja` eller `nei`", nb: "skriv `ja` eller `nei`" }
}
