use super::{Code, Lang};

/// Makes the pages of errors: for each code and language when it comes, why it matters and what to do.
macro_rules! pages {
    ($($code:ident {
        en: [$($en:literal),* $(,)?], nn: [$($nn:literal),* $(,)?], nb: [$($nb:literal),* $(,)?] $(,)?
    })*) => {
        /// The pages of each code: English, Nynorsk, Bokmål.
        const PAGES: &[(Code, [[&str; 3]; 3])] = &[$((Code::$code, [[$($en),*], [$($nn),*], [$($nb),*]]),)*];
    };
}

impl Code {
    /// When it comes, why it matters and what to do, in a language.
    pub fn page(self, lang: Lang) -> [&'static str; 3] {
        let page = PAGES.iter().find(|(code, _)| *code == self);
        let [en, nn, nb] = page.map_or([[""; 3]; 3], |(_, page)| *page);
        match lang {
            Lang::En => en,
            Lang::Nn => nn,
            Lang::Nb => nb,
        }
    }
}

pages! {
    Malformed {
        en: [
            "A file does not follow its format, JSON or YAML: a bracket that is not closed, a wrong indentation, a stray character.",
            "What stands after such a place can't be read with certainty, so rules that need it cannot tell.",
            "Put the text at the place right; the message says what was expected there.",
        ],
        nn: [
            "Ei fil følgjer ikkje formatet sitt, JSON eller YAML: ein parentes som ikkje er lukka, feil innrykk, eit teikn for mykje.",
            "Det som står etter ein slik stad, kan ikkje lesast sikkert, og reglar som treng det, kan ikkje avgjerast.",
            "Rett teksten på staden; meldinga seier kva som var venta der.",
        ],
        nb: [
            "En fil følger ikke formatet sitt, JSON eller YAML: en parentes som ikke er lukket, feil innrykk, et tegn for mye.",
            "Det som står etter et slikt sted, kan ikke leses sikkert, og regler som trenger det, kan ikke avgjøres.",
            "Rett teksten på stedet; meldingen sier hva som var ventet der.",
        ],
    }
    DuplicateKey {
        en: [
            "The same key stands twice in one object, in the same or in two languages: `level: anker` and again `level: oppgave`.",
            "Which of the two is meant can't be known, so neither is used.",
            "Remove one of them.",
        ],
        nn: [
            "Den same nøkkelen står to gonger i eitt objekt, på same språk eller på to: `level: anker` og så `level: oppgave`.",
            "Ein kan ikkje vite kven av dei som er meint, og ingen av dei blir brukt.",
            "Ta bort den eine.",
        ],
        nb: [
            "Den samme nøkkelen står to ganger i ett objekt, på samme språk eller på to: `level: anker` og så `level: oppgave`.",
            "Man kan ikke vite hvilken av dem som er ment, og ingen av dem blir brukt.",
            "Ta bort den ene.",
        ],
    }
    TooDeep {
        en: [
            "Values stand inside each other far beyond every use, such as ten thousand `[` in a row.",
            "No organisation is written so; reading on would only exhaust the machine.",
            "Look for a bracket that is never closed, or for a file that is none of the organisation's.",
        ],
        nn: [
            "Verdiar står inni kvarandre langt utover all bruk, til dømes ti tusen `[` på rad.",
            "Ingen organisasjon er skriven slik; å lese vidare ville berre tømme maskina.",
            "Sjå etter ein parentes som aldri blir lukka, eller ei fil som ikkje høyrer til organisasjonen.",
        ],
        nb: [
            "Verdier står inni hverandre langt utover all bruk, for eksempel ti tusen `[` på rad.",
            "Ingen organisasjon er skrevet slik; å lese videre ville bare tømme maskinen.",
            "Se etter en parentes som aldri blir lukket, eller en fil som ikke hører til organisasjonen.",
        ],
    }
    UnknownAnchor {
        en: [
            "A YAML alias, `*name`, has no anchor `&name` before it in the same document.",
            "What the alias stands for is not known, so the value counts as unread.",
            "Write the anchor at the first value, put the name right, or write the value out.",
        ],
        nn: [
            "Eit YAML-alias, `*namn`, har ikkje noko anker `&namn` før seg i same dokument.",
            "Ein veit ikkje kva aliaset står for, så verdien gjeld som ulesen.",
            "Skriv ankeret ved den første verdien, rett namnet, eller skriv verdien heilt ut.",
        ],
        nb: [
            "Et YAML-alias, `*navn`, har ikke noe anker `&navn` før seg i samme dokument.",
            "Man vet ikke hva aliaset står for, så verdien gjelder som ulest.",
            "Skriv ankeret ved den første verdien, rett navnet, eller skriv verdien helt ut.",
        ],
    }
    UnsupportedYaml {
        en: [
            "YAML that means nothing in an organisation's file: a tag such as `!include`, or a key that is not a text.",
            "Such things make programs do something or mean something else in every program; a file here only says what is so.",
            "Write the value plainly, without a tag and with a text as its key.",
        ],
        nn: [
            "YAML som ikkje har noka meining i fila til ein organisasjon: ein tagg som `!include`, eller ein nøkkel som ikkje er tekst.",
            "Slikt får program til å gjere noko, eller tyder noko anna i kvart program; ei fil her seier berre korleis noko er.",
            "Skriv verdien rett fram, utan tagg og med ein tekst som nøkkel.",
        ],
        nb: [
            "YAML som ikke har noen mening i filen til en organisasjon: en tagg som `!include`, eller en nøkkel som ikke er tekst.",
            "Slikt får programmer til å gjøre noe, eller betyr noe annet i hvert program; en fil her sier bare hvordan noe er.",
            "Skriv verdien rett frem, uten tagg og med en tekst som nøkkel.",
        ],
    }
    BadMerge {
        en: [
            "The YAML merge key `<<` has a value that holds no keys to merge: `<<: 3`.",
            "What was meant to be merged is not known, so keys may be lacking.",
            "Give `<<` an alias to an object, or a list of such aliases.",
        ],
        nn: [
            "Flettenøkkelen `<<` i YAML har ein verdi som ikkje har nøklar å flette inn: `<<: 3`.",
            "Ein veit ikkje kva som skulle flettast inn, så nøklar kan mangle.",
            "Gi `<<` eit alias til eit objekt, eller ei liste av slike alias.",
        ],
        nb: [
            "Flettenøkkelen `<<` i YAML har en verdi som ikke har nøkler å flette inn: `<<: 3`.",
            "Man vet ikke hva som skulle flettes inn, så nøkler kan mangle.",
            "Gi `<<` et alias til et objekt, eller en liste av slike alias.",
        ],
    }
    UnreadFile {
        en: [
            "A file of the organisation was not read: it can't be opened, is not written in UTF-8, or has a format that is not read.",
            "It may hold anything, so no collection is known to be whole, and rules over whole collections cannot tell.",
            "Make the file readable, write it as YAML or JSON in UTF-8, or move it out of the folder.",
        ],
        nn: [
            "Ei fil i organisasjonen vart ikkje lesen: ho kan ikkje opnast, er ikkje skriven i UTF-8, eller har eit format som ikkje blir lese.",
            "Ho kan innehalde kva som helst, så ingen samling er sikkert fullstendig, og reglar over heile samlingar kan ikkje avgjerast.",
            "Gjer fila lesbar, skriv ho som YAML eller JSON i UTF-8, eller flytt ho ut av mappa.",
        ],
        nb: [
            "En fil i organisasjonen ble ikke lest: den kan ikke åpnes, er ikke skrevet i UTF-8, eller har et format som ikke leses.",
            "Den kan inneholde hva som helst, så ingen samling er sikkert fullstendig, og regler over hele samlinger kan ikke avgjøres.",
            "Gjør filen lesbar, skriv den som YAML eller JSON i UTF-8, eller flytt den ut av mappen.",
        ],
    }
    UnknownKey {
        en: [
            "A key is not in the vocabulary of the packs: `ownres: [top]`.",
            "What stands there would be overlooked, and what was meant would seem not to be written, so neither is taken for granted.",
            "Use one of the names that the message proposes, in any of the languages of the vocabulary, or take the key away.",
        ],
        nn: [
            "Ein nøkkel finst ikkje i ordtilfanget til pakkane: `ownres: [top]`.",
            "Det som står der, ville bli oversett, og det som var meint, ville sjå ut som om det ikkje var skrive, så ingen av delane blir teken for gitt.",
            "Bruk eit av namna som meldinga foreslår, på eit av språka i ordtilfanget, eller ta nøkkelen bort.",
        ],
        nb: [
            "En nøkkel finnes ikke i vokabularet til pakkene: `ownres: [top]`.",
            "Det som står der, ville bli oversett, og det som var ment, ville se ut som om det ikke var skrevet, så ingen av delene tas for gitt.",
            "Bruk et av navnene som meldingen foreslår, på et av språkene i vokabularet, eller ta nøkkelen bort.",
        ],
    }
    WrongKind {
        en: [
            "An object, a list or a single value stands where another of them belongs: `members: kari`.",
            "A guess at what was meant could make a rule hold that does not, so the value is not used.",
            "Write the value in the form that the message names; one member of a list is written `[kari]`.",
        ],
        nn: [
            "Eit objekt, ei liste eller ein enkelt verdi står der ein annan av dei høyrer heime: `members: kari`.",
            "Ei gissing om kva som var meint, kunne få ein regel til å halde som ikkje gjer det, så verdien blir ikkje brukt.",
            "Skriv verdien i den forma som meldinga nemner; eitt medlem av ei liste blir skrive `[kari]`.",
        ],
        nb: [
            "Et objekt, en liste eller en enkelt verdi står der en annen av dem hører hjemme: `members: kari`.",
            "En gjetning om hva som var ment, kunne få en regel til å holde som ikke gjør det, så verdien brukes ikke.",
            "Skriv verdien i den formen som meldingen nevner; ett medlem av en liste skrives `[kari]`.",
        ],
    }
    InvalidValue {
        en: [
            "A text is no value of the type that the field has: a day that does not exist, an amount without a currency, a share above one.",
            "Rules count and compare exactly, so a value that can't be read exactly is not known.",
            "Write the value as the message shows: `2025-03-01`, `500 000 NOK`, `45 days`, `2/3`, `yes`.",
        ],
        nn: [
            "Ein tekst er ingen verdi av den typen som feltet har: ein dag som ikkje finst, ein sum utan valuta, ein andel over éin.",
            "Reglar tel og samanliknar nøyaktig, så ein verdi som ikkje kan lesast nøyaktig, er ikkje kjend.",
            "Skriv verdien slik meldinga viser: `2025-03-01`, `500 000 NOK`, `45 dagar`, `2/3`, `ja`.",
        ],
        nb: [
            "En tekst er ingen verdi av den typen som feltet har: en dag som ikke finnes, en sum uten valuta, en andel over én.",
            "Regler teller og sammenligner nøyaktig, så en verdi som ikke kan leses nøyaktig, er ikke kjent.",
            "Skriv verdien slik meldingen viser: `2025-03-01`, `500 000 NOK`, `45 dager`, `2/3`, `ja`.",
        ],
    }
    UnknownValue {
        en: [
            "A value is not in the closed list that the field takes its values from: `level: ankar`.",
            "Rules ask for the values of the list, and no rule would ever meet this one.",
            "Choose one of the values that the message names, in any of its languages.",
        ],
        nn: [
            "Ein verdi står ikkje i den lukka lista som feltet hentar verdiane sine frå: `level: ankar`.",
            "Reglar spør etter verdiane i lista, og ingen regel ville nokon gong treffe denne.",
            "Vel ein av verdiane som meldinga nemner, på eit av språka.",
        ],
        nb: [
            "En verdi står ikke i den lukkede listen som feltet henter verdiene sine fra: `level: ankar`.",
            "Regler spør etter verdiene i listen, og ingen regel ville noen gang treffe denne.",
            "Velg en av verdiene som meldingen nevner, på et av språkene.",
        ],
    }
    MissingId {
        en: [
            "An object in a list of entities has no id: `people: [{ name: Kari }]`.",
            "Without an id nothing can refer to it and no finding can name it, so it may be anybody.",
            "Write `id: …` in the object, or write the collection as an object keyed by id.",
        ],
        nn: [
            "Eit objekt i ei liste av einingar har ingen id: `people: [{ name: Kari }]`.",
            "Utan id kan ingenting vise til det og inkje funn nemne det, så det kan vere kven som helst.",
            "Skriv `id: …` i objektet, eller skriv samlinga som eit objekt med id-ar som nøklar.",
        ],
        nb: [
            "Et objekt i en liste av enheter har ingen id: `people: [{ name: Kari }]`.",
            "Uten id kan ingenting vise til det og intet funn nevne det, så det kan være hvem som helst.",
            "Skriv `id: …` i objektet, eller skriv samlingen som et objekt med id-er som nøkler.",
        ],
    }
    DuplicateId {
        en: [
            "The same id is used twice in a collection, in one file or in two, or as the former id of another.",
            "Which of the two is meant can't be known, so nothing that either says is used.",
            "Give one of them another id, or join the two into one.",
        ],
        nn: [
            "Den same id-en er brukt to gonger i ei samling, i éi fil eller i to, eller som tidlegare id for ein annan.",
            "Ein kan ikkje vite kven av dei to som er meint, så ingenting av det dei seier, blir brukt.",
            "Gi den eine ein annan id, eller slå dei to saman.",
        ],
        nb: [
            "Den samme id-en er brukt to ganger i en samling, i én fil eller i to, eller som tidligere id for en annen.",
            "Man kan ikke vite hvem av de to som er ment, så ingenting av det de sier, brukes.",
            "Gi den ene en annen id, eller slå de to sammen.",
        ],
    }
    OtherId {
        en: [
            "An object that stands under an id says inside that it has another: `kari: { id: ola }`.",
            "Which of the two is its id can't be known.",
            "Take the inner `id` away, or make the two the same.",
        ],
        nn: [
            "Eit objekt som står under ein id, seier inni at det har ein annan: `kari: { id: ola }`.",
            "Ein kan ikkje vite kven av dei to som er id-en.",
            "Ta bort den indre `id`, eller gjer dei to like.",
        ],
        nb: [
            "Et objekt som står under en id, sier inni at det har en annen: `kari: { id: ola }`.",
            "Man kan ikke vite hvilken av de to som er id-en.",
            "Ta bort den indre `id`, eller gjør de to like.",
        ],
    }
    UnknownReference {
        en: [
            "An id is written that no entity of the kind asked for has: `members: [kira]`.",
            "Somebody or something is meant, but not known whom, so rules that need it cannot tell.",
            "Write the id as it stands in its collection, or add what is missing there; an id may be written with its kind, as in `team/skule`.",
        ],
        nn: [
            "Det står ein id som inga eining av det rette slaget har: `members: [kira]`.",
            "Nokon eller noko er meint, men ein veit ikkje kven, så reglar som treng det, kan ikkje avgjerast.",
            "Skriv id-en slik han står i samlinga si, eller legg til det som manglar der; ein id kan skrivast med slaget, som i `team/skule`.",
        ],
        nb: [
            "Det står en id som ingen enhet av det rette slaget har: `members: [kira]`.",
            "Noen eller noe er ment, men man vet ikke hvem, så regler som trenger det, kan ikke avgjøres.",
            "Skriv id-en slik den står i samlingen sin, eller legg til det som mangler der; en id kan skrives med slaget, som i `team/skule`.",
        ],
    }
    AmbiguousReference {
        en: [
            "An id is written that entities of two kinds have, where either would do.",
            "Which of the two is meant can't be known.",
            "Write the kind before the id: `team/skule` or `unit/skule`.",
        ],
        nn: [
            "Det står ein id som einingar av to slag har, der begge kunne passe.",
            "Ein kan ikkje vite kven av dei to som er meint.",
            "Skriv slaget føre id-en: `team/skule` eller `unit/skule`.",
        ],
        nb: [
            "Det står en id som enheter av to slag har, der begge kunne passe.",
            "Man kan ikke vite hvem av de to som er ment.",
            "Skriv slaget foran id-en: `team/skule` eller `unit/skule`.",
        ],
    }
    DerivedField {
        en: [
            "A field is written that follows from what is written elsewhere: the teams that a team owns follow from their `owners`.",
            "If it could be written in both places, the two could contradict each other.",
            "Take the field away, and write the fact where it belongs.",
        ],
        nn: [
            "Eit felt er skrive som følgjer av det som står andre stader: laga som eit lag eig, følgjer av `owners` hos dei.",
            "Kunne det skrivast begge stader, kunne dei to seie kvar sitt.",
            "Ta feltet bort, og skriv det der det høyrer heime.",
        ],
        nb: [
            "Et felt er skrevet som følger av det som står andre steder: teamene som et team eier, følger av `owners` hos dem.",
            "Kunne det skrives begge steder, kunne de to si hver sitt.",
            "Ta feltet bort, og skriv det der det hører hjemme.",
        ],
    }
    OverlappingVersions {
        en: [
            "Two versions of a field with one value hold on the same day; both days of a period are included.",
            "On that day the field would have two values, and it can't be known which is right.",
            "Let one version end the day before the other begins.",
        ],
        nn: [
            "To versjonar av eit felt med éin verdi gjeld same dag; begge dagane i ein periode er med.",
            "Den dagen ville feltet ha to verdiar, og ein kan ikkje vite kven som er rett.",
            "La den eine versjonen slutte dagen før den andre byrjar.",
        ],
        nb: [
            "To versjoner av et felt med én verdi gjelder samme dag; begge dagene i en periode er med.",
            "Den dagen ville feltet ha to verdier, og man kan ikke vite hvilken som er rett.",
            "La den ene versjonen slutte dagen før den andre begynner.",
        ],
    }
    PeriodBackwards {
        en: [
            "A period ends before it begins.",
            "No day lies in such a period, so one of its two days is wrong.",
            "Put the two days right; a period of one day has the same day twice.",
        ],
        nn: [
            "Ein periode sluttar før han byrjar.",
            "Ingen dag ligg i ein slik periode, så ein av dei to dagane er feil.",
            "Rett dei to dagane; ein periode på éin dag har den same dagen to gonger.",
        ],
        nb: [
            "En periode slutter før den begynner.",
            "Ingen dag ligger i en slik periode, så en av de to dagene er feil.",
            "Rett de to dagene; en periode på én dag har den samme dagen to ganger.",
        ],
    }
    TooManyValues {
        en: [
            "Aliases in a YAML file repeat so much that a small file becomes a very large organisation.",
            "No organisation is written so, and reading it all could take all memory, so the rest of the file is not read.",
            "Write the values out, or split the file.",
        ],
        nn: [
            "Alias i ei YAML-fil gjentek så mykje at ei lita fil blir ein svært stor organisasjon.",
            "Ingen organisasjon er skriven slik, og å lese alt kunne ta alt minnet, så resten av fila blir ikkje lesen.",
            "Skriv verdiane ut, eller del fila.",
        ],
        nb: [
            "Aliaser i en YAML-fil gjentar så mye at en liten fil blir en svært stor organisasjon.",
            "Ingen organisasjon er skrevet slik, og å lese alt kunne ta alt minnet, så resten av filen leses ikke.",
            "Skriv verdiene ut, eller del filen.",
        ],
    }
    ParameterOutside {
        en: [
            "`mandat.toml` sets a parameter to a value that the policy does not allow.",
            "The rules lay down how far an organisation may go, and beyond that they no longer say what they should.",
            "Choose a value within the bounds that the message names.",
        ],
        nn: [
            "`mandat.toml` set ein parameter til ein verdi som regelverket ikkje tillèt.",
            "Reglane set grenser for kor langt ein organisasjon kan gå, og utanfor dei seier dei ikkje lenger det dei skal.",
            "Vel ein verdi innanfor grensene som meldinga nemner.",
        ],
        nb: [
            "`mandat.toml` setter en parameter til en verdi som regelverket ikke tillater.",
            "Reglene setter grenser for hvor langt en organisasjon kan gå, og utenfor dem sier de ikke lenger det de skal.",
            "Velg en verdi innenfor grensene som meldingen nevner.",
        ],
    }
    RegisterConflict {
        en: [
            "A register is said both to be kept and not to be, or stands in a file though the settings say that it is not kept.",
            "Rules trust that a register that is kept is whole, so it must be clear which ones are.",
            "Take one of the two statements away.",
        ],
        nn: [
            "Det står både at eit register blir ført og at det ikkje blir det, eller det står i ei fil endå innstillingane seier at det ikkje blir ført.",
            "Reglar stolar på at eit register som blir ført, er fullstendig, så det må vere klart kva for nokre det er.",
            "Ta bort den eine av dei to opplysningane.",
        ],
        nb: [
            "Det står både at et register føres og at det ikke gjør det, eller det står i en fil enda innstillingene sier at det ikke føres.",
            "Regler stoler på at et register som føres, er fullstendig, så det må være klart hvilke det er.",
            "Ta bort den ene av de to opplysningene.",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_a_page() {
        let lacking = |code: &&Code| Lang::ALL.iter().any(|lang| code.page(*lang).contains(&""));
        let lacking: Vec<&str> = Code::ALL.iter().filter(lacking).map(|code| code.name()).collect();
        assert_eq!(lacking, [""; 0]);
    }
}
