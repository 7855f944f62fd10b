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
