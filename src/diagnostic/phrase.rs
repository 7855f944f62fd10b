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
    EndOfFile { en: "the end of the file", nn: "slutten på fila", nb: "slutten på filen" }
    FileEnds { en: "the file ends here", nn: "fila sluttar her", nb: "filen slutter her" }
    OpenedHere { en: "opened here", nn: "opna her", nb: "åpnet her" }
    TooDeep {
        en: "values stand inside each other more than {limit} levels deep",
        nn: "verdiar står inne i kvarandre meir enn {limit} nivå djupt",
        nb: "verdier står inne i hverandre mer enn {limit} nivåer dypt",
    }
    Unclosed { en: "`{open}` is never closed", nn: "`{open}` blir aldri lukka", nb: "`{open}` blir aldri lukket" }
    WrongClose {
        en: "`{open}` is closed by `{close}`",
        nn: "`{open}` blir lukka av `{close}`",
        nb: "`{open}` blir lukket av `{close}`",
    }
    CloseHelp { en: "close it with `{close}`", nn: "lukk med `{close}`", nb: "lukk med `{close}`" }
    BadEscape {
        en: "`{escape}` is not an escape that the format knows",
        nn: "`{escape}` er ikkje ein kode som formatet kjenner",
        nb: "`{escape}` er ikke en kode som formatet kjenner",
    }
    BackslashHelp {
        en: "write a backslash itself as `\\\\`",
        nn: "skriv sjølve omvendt skråstrek som `\\\\`",
        nb: "skriv selve omvendt skråstrek som `\\\\`",
    }
    WriteHelp { en: "write `{text}`", nn: "skriv `{text}`", nb: "skriv `{text}`" }
    JsonEmpty { en: "the file is empty", nn: "fila er tom", nb: "filen er tom" }
    JsonEmptyHelp {
        en: "write `{braces}` for an object without entries",
        nn: "skriv `{braces}` for eit objekt utan innhald",
        nb: "skriv `{braces}` for et objekt uten innhold",
    }
    JsonValue { en: "expected a value, found {found}", nn: "venta ein verdi, fann {found}", nb: "ventet en verdi, fant {found}" }
    JsonValueAfter {
        en: "expected a value after `{before}`, found {found}",
        nn: "venta ein verdi etter `{before}`, fann {found}",
        nb: "ventet en verdi etter `{before}`, fant {found}",
    }
    JsonKey {
        en: "expected a key in double quotes, found {found}",
        nn: "venta ein nøkkel i doble hermeteikn, fann {found}",
        nb: "ventet en nøkkel i doble anførselstegn, fant {found}",
    }
    JsonBareKey {
        en: "the key `{key}` lacks its double quotes",
        nn: "nøkkelen `{key}` manglar doble hermeteikn",
        nb: "nøkkelen `{key}` mangler doble anførselstegn",
    }
    JsonQuoteHelp { en: "write `\"{word}\"`", nn: "skriv `\"{word}\"`", nb: "skriv `\"{word}\"`" }
    JsonColon {
        en: "expected `:` after the key `{key}`, found {found}",
        nn: "venta `:` etter nøkkelen `{key}`, fann {found}",
        nb: "ventet `:` etter nøkkelen `{key}`, fant {found}",
    }
    JsonSeparator {
        en: "expected `,` or `{close}`, found {found}",
        nn: "venta `,` eller `{close}`, fann {found}",
        nb: "ventet `,` eller `{close}`, fant {found}",
    }
    JsonInnerQuoteHelp {
        en: "write a double quote inside a text as `\\\"`",
        nn: "skriv eit dobbelt hermeteikn inne i ein tekst som `\\\"`",
        nb: "skriv et dobbelt anførselstegn inne i en tekst som `\\\"`",
    }
    JsonObjectHelp {
        en: "put keys with values inside `{braces}`",
        nn: "set nøklar med verdiar inne i `{braces}`",
        nb: "sett nøkler med verdier inne i `{braces}`",
    }
    JsonMissingComma {
        en: "a comma is missing between two entries",
        nn: "eit komma manglar mellom to ledd",
        nb: "et komma mangler mellom to ledd",
    }
    JsonMissingCommaHelp { en: "put a `,` here", nn: "set eit `,` her", nb: "sett et `,` her" }
    JsonTrailingComma {
        en: "the comma after the last entry is not part of JSON",
        nn: "komma etter det siste leddet er ikkje del av JSON",
        nb: "komma etter det siste leddet er ikke en del av JSON",
    }
    JsonTrailingCommaHelp { en: "take the comma away", nn: "ta bort kommaet", nb: "ta bort kommaet" }
    JsonAfterEnd {
        en: "there is text after the end of the value",
        nn: "det står tekst etter slutten på verdien",
        nb: "det står tekst etter slutten på verdien",
    }
    JsonAfterEndHelp {
        en: "a JSON file holds one value: put several into a list or an object",
        nn: "ei JSON-fil har éin verdi: set fleire i ei liste eller eit objekt",
        nb: "en JSON-fil har én verdi: sett flere i en liste eller et objekt",
    }
    JsonNumber {
        en: "`{number}` is not written as a JSON number",
        nn: "`{number}` er ikkje skrive som eit tal i JSON",
        nb: "`{number}` er ikke skrevet som et tall i JSON",
    }
    JsonLeadingZeroHelp {
        en: "take the leading zeros away, or put it in double quotes if it is a code",
        nn: "ta bort nullane fremst, eller set han i doble hermeteikn om det er ein kode",
        nb: "ta bort nullene fremst, eller sett den i doble anførselstegn hvis det er en kode",
    }
    JsonPointHelp {
        en: "write digits on both sides of the point",
        nn: "skriv siffer på begge sider av punktumet",
        nb: "skriv sifre på begge sider av punktumet",
    }
    JsonPlusHelp { en: "take the `+` away", nn: "ta bort `+`", nb: "ta bort `+`" }
    JsonNumberHelp {
        en: "write plain digits as in `-12.5`, or put it in double quotes if it is text",
        nn: "skriv vanlege siffer som i `-12.5`, eller set det i doble hermeteikn om det er tekst",
        nb: "skriv vanlige sifre som i `-12.5`, eller sett det i doble anførselstegn hvis det er tekst",
    }
    JsonWord {
        en: "`{word}` is not a value in JSON",
        nn: "`{word}` er ikkje ein verdi i JSON",
        nb: "`{word}` er ikke en verdi i JSON",
    }
    JsonMeantHelp {
        en: "write `{word}`, or put it in double quotes if it is text",
        nn: "skriv `{word}`, eller set det i doble hermeteikn om det er tekst",
        nb: "skriv `{word}`, eller sett det i doble anførselstegn hvis det er tekst",
    }
    JsonSingleQuotes {
        en: "single quotes are not part of JSON",
        nn: "enkle hermeteikn er ikkje del av JSON",
        nb: "enkle anførselstegn er ikke en del av JSON",
    }
    JsonSingleQuotesHelp {
        en: "put text in double quotes",
        nn: "set tekst i doble hermeteikn",
        nb: "sett tekst i doble anførselstegn",
    }
    JsonComment {
        en: "comments are not part of JSON",
        nn: "kommentarar er ikkje del av JSON",
        nb: "kommentarer er ikke en del av JSON",
    }
    JsonCommentHelp {
        en: "take the comment away, or keep the file as YAML or TOML",
        nn: "ta bort kommentaren, eller ha fila som YAML eller TOML",
        nb: "ta bort kommentaren, eller ha filen som YAML eller TOML",
    }
    JsonUnclosedString {
        en: "a text is not closed on its line",
        nn: "ein tekst er ikkje lukka på linja si",
        nb: "en tekst er ikke lukket på linjen sin",
    }
    JsonUnclosedStringHelp {
        en: "end it with a double quote, and write a line break in it as `\\n`",
        nn: "avslutt med eit dobbelt hermeteikn, og skriv linjeskift i teksten som `\\n`",
        nb: "avslutt med et dobbelt anførselstegn, og skriv linjeskift i teksten som `\\n`",
    }
    JsonControl {
        en: "the control character {code} stands bare in a text",
        nn: "styreteiknet {code} står nake i ein tekst",
        nb: "styretegnet {code} står nakent i en tekst",
    }
    JsonUnicodeHelp {
        en: "write exactly four hexadecimal digits after `\\u`, as in `\\u00e5`",
        nn: "skriv nøyaktig fire heksadesimale siffer etter `\\u`, som i `\\u00e5`",
        nb: "skriv nøyaktig fire heksadesimale sifre etter `\\u`, som i `\\u00e5`",
    }
    JsonHalfCharacter {
        en: "`{escape}` is only half a character",
        nn: "`{escape}` er berre eit halvt teikn",
        nb: "`{escape}` er bare et halvt tegn",
    }
    JsonHalfCharacterHelp {
        en: "write both halves, or the character itself",
        nn: "skriv begge halvdelane, eller sjølve teiknet",
        nb: "skriv begge halvdelene, eller selve tegnet",
    }
}
