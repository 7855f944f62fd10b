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

    // Reports and the command line.
    WordMust { en: "must", nn: "må", nb: "må" }
    WordShould { en: "should", nn: "bør", nb: "bør" }
    WordError { en: "error", nn: "feil", nb: "feil" }
    WordWarning { en: "warning", nn: "åtvaring", nb: "advarsel" }
    WordHolds { en: "holds", nn: "held", nb: "holder" }
    WordBroken { en: "broken", nn: "brote", nb: "brutt" }
    WordCannotTell { en: "cannot tell", nn: "kan ikkje avgjerast", nb: "kan ikke avgjøres" }
    WordNotApplicable { en: "does not apply", nn: "gjeld ikkje", nb: "gjelder ikke" }
    WordExcepted { en: "lifted by `{name}`", nn: "oppheva av `{name}`", nb: "opphevet av `{name}`" }
    WordComing { en: "from {date}", nn: "frå {date}", nb: "fra {date}" }
    WordEmpty { en: "empty", nn: "tomt", nb: "tomt" }
    LabelBecause { en: "because", nn: "fordi", nb: "fordi" }
    LabelAskedBy { en: "asked for by", nn: "følgjer av", nb: "følger av" }
    LabelHelp { en: "help", nn: "gjer slik", nb: "gjør slik" }
    LabelBlocks { en: "leaves open", nn: "let stå ope", nb: "lar stå åpent" }
    MoreLines {
        en: "{count} more: `mandat why {code} {subject}` shows all of it",
        nn: "{count} til: `mandat why {code} {subject}` viser alt",
        nb: "{count} til: `mandat why {code} {subject}` viser alt",
    }
    CiteIn { en: "{at} in {title}", nn: "{at} i {title}", nb: "{at} i {title}" }
    AndMore { en: "and {count} more", nn: "og {count} til", nb: "og {count} til" }
    OutcomeOn { en: "{code} on {subject}", nn: "{code} for {subject}", nb: "{code} for {subject}" }
    FindingsNone { en: "no findings", nn: "ingen funn", nb: "ingen funn" }
    FindingsOne { en: "1 finding", nn: "1 funn", nb: "1 funn" }
    FindingsMany { en: "{count} findings", nn: "{count} funn", nb: "{count} funn" }
    TotalMust { en: "{count} must", nn: "{count} må", nb: "{count} må" }
    TotalShould { en: "{count} should", nn: "{count} bør", nb: "{count} bør" }
    TotalCannotTell { en: "{count} cannot tell", nn: "{count} kan ikkje avgjerast", nb: "{count} kan ikke avgjøres" }
    TotalInput { en: "{count} in the files themselves", nn: "{count} i sjølve filene", nb: "{count} i selve filene" }
    TotalComing { en: "{count} coming", nn: "{count} som kjem", nb: "{count} som kommer" }
    NothingChecked {
        en: "but nothing was checked: no rule applied to anything",
        nn: "men ingenting vart sjekka: ingen regel galdt for noko",
        nb: "men ingenting ble sjekket: ingen regel gjaldt for noe",
    }
    RulesOne { en: "1 rule on {date}", nn: "1 regel den {date}", nb: "1 regel den {date}" }
    RulesMany { en: "{count} rules on {date}", nn: "{count} reglar den {date}", nb: "{count} regler den {date}" }
    SumHolds { en: "{count} hold", nn: "{count} held", nb: "{count} holder" }
    SumBroken { en: "{count} broken", nn: "{count} brot", nb: "{count} brudd" }
    SumCannotTell { en: "{count} cannot tell", nn: "{count} kan ikkje avgjerast", nb: "{count} kan ikke avgjøres" }
    SumNotApplicable { en: "{count} do not apply", nn: "{count} gjeld ikkje", nb: "{count} gjelder ikke" }
    SumWaived { en: "{count} waived", nn: "{count} med dispensasjon", nb: "{count} med dispensasjon" }

    // The command line.
    NotYet { en: "this branch has no pipeline yet", nn: "denne greina har ingen veg enno", nb: "denne greina har ingen vei ennå" }
    OneStandardOutput {
        en: "only one format can be written to standard output",
        nn: "berre eitt format kan skrivast til standard ut",
        nb: "bare ett format kan skrives til standard ut",
    }
    CannotWrite {
        en: "`{file}` can't be written: {why}",
        nn: "`{file}` kan ikkje skrivast: {why}",
        nb: "`{file}` kan ikke skrives: {why}",
    }
    CannotRead {
        en: "`{file}` can't be read: {why}",
        nn: "`{file}` kan ikkje lesast: {why}",
        nb: "`{file}` kan ikke leses: {why}",
    }
    MeantCode { en: "did you mean {names}?", nn: "meinte du {names}?", nb: "mente du {names}?" }
    NoSuchCode {
        en: "there is no rule and no error with the code `{code}`",
        nn: "det finst ingen regel og ingen feil med koden `{code}`",
        nb: "det finnes ingen regel og ingen feil med koden `{code}`",
    }
    NoSuchSubject {
        en: "`{code}` does not concern any `{subject}`",
        nn: "`{code}` handlar ikkje om nokon `{subject}`",
        nb: "`{code}` handler ikke om noen `{subject}`",
    }
    NoSubjects {
        en: "`{code}` does not concern anything in this organisation",
        nn: "`{code}` handlar ikkje om noko i denne organisasjonen",
        nb: "`{code}` handler ikke om noe i denne organisasjonen",
    }
    OnlyHuman {
        en: "this command writes for people only",
        nn: "denne kommandoen skriv berre for menneske",
        nb: "denne kommandoen skriver bare for mennesker",
    }

    // The pages of rules and errors.
    PageConcerns { en: "concerns", nn: "gjeld", nb: "gjelder" }
    PageWhere { en: "where", nn: "der", nb: "der" }
    PageInForce { en: "in force", nn: "i kraft", nb: "i kraft" }
    PageFrom { en: "from {date}", nn: "frå {date}", nb: "fra {date}" }
    PageUntil { en: "until {date}", nn: "til {date}", nb: "til {date}" }
    PagePack { en: "pack", nn: "pakke", nb: "pakke" }
    PageOpen {
        en: "exceptions may be made, but none is",
        nn: "unntak kan gjerast, men det finst ingen",
        nb: "unntak kan gjøres, men det finnes ingen",
    }
    PageException { en: "exception", nn: "unntak", nb: "unntak" }
    PageExamples { en: "examples", nn: "døme", nb: "eksempler" }
    PageWhen { en: "when", nn: "når", nb: "når" }
    PageWhy { en: "why", nn: "kvifor", nb: "hvorfor" }
    PageSays { en: "says", nn: "seier", nb: "sier" }

    // Tests of packs.
    TestsMany { en: "{count} tests: {passed} passed, {failed} failed", nn: "{count} testar: {passed} gjekk bra, {failed} feila", nb: "{count} tester: {passed} gikk bra, {failed} feilet" }
    TestsNone { en: "there are no tests", nn: "det finst ingen testar", nb: "det finnes ingen tester" }
    CoverageOf {
        en: "of {count} clauses, tests show {holds} holding, {broken} broken, {cannot_tell} that cannot be told, {not_applicable} not applying",
        nn: "av {count} ledd viser testar {holds} som held, {broken} brotne, {cannot_tell} som ikkje kan avgjerast, {not_applicable} som ikkje gjeld",
        nb: "av {count} ledd viser tester {holds} som holder, {broken} brutte, {cannot_tell} som ikke kan avgjøres, {not_applicable} som ikke gjelder",
    }
    NeverBroken { en: "never broken in a test", nn: "aldri brotne i ein test", nb: "aldri brutt i en test" }
    NeverHolds { en: "never holding in a test", nn: "held aldri i nokon test", nb: "holder aldri i noen test" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placeholders(template: &str) -> Vec<&str> {
        let parts = template.split('{').skip(1);
        let mut names: Vec<&str> = parts.map(|part| part.split_once('}').unwrap().0).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    #[test]
    fn no_phrase_lacks_a_language() {
        for phrase in Phrase::ALL {
            let words = Lang::ALL.map(|lang| phrase.template(lang));
            for template in words {
                assert!(!template.trim().is_empty(), "{phrase:?}");
                assert_eq!(placeholders(template), placeholders(words[0]), "{phrase:?}: {template}");
            }
        }
    }
}
