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
