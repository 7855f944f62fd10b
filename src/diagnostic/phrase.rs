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
    YamlTab {
        en: "a tab stands where only spaces may indent",
        nn: "ein tabulator står der berre mellomrom kan rykkje inn",
        nb: "en tabulator står der bare mellomrom kan rykke inn",
    }
    YamlTabHelp { en: "indent with spaces", nn: "rykk inn med mellomrom", nb: "rykk inn med mellomrom" }
    YamlIndent {
        en: "the indentation of this line fits none of the lines above",
        nn: "innrykket på denne linja høver ikkje til nokon av linjene over",
        nb: "innrykket på denne linjen passer ikke til noen av linjene over",
    }
    YamlIndentHelp {
        en: "begin it in the same column as the entries it belongs with",
        nn: "byrja ho i same kolonne som ledda ho høyrer saman med",
        nb: "begynn den i samme kolonne som leddene den hører sammen med",
    }
    YamlUnclosedQuote {
        en: "a quoted text is not closed where it should end",
        nn: "ein tekst i hermeteikn er ikkje lukka der han skulle slutte",
        nb: "en tekst i anførselstegn er ikke lukket der den skulle slutte",
    }
    YamlUnclosedQuoteHelp {
        en: "close it with `{quote}`, or indent its further lines more than the key",
        nn: "lukk med `{quote}`, eller rykk inn dei neste linjene meir enn nøkkelen",
        nb: "lukk med `{quote}`, eller rykk inn de neste linjene mer enn nøkkelen",
    }
    YamlTextAfterQuote {
        en: "there is text after the closing quote",
        nn: "det står tekst etter det siste hermeteiknet",
        nb: "det står tekst etter det siste anførselstegnet",
    }
    YamlTextAfterQuoteHelp {
        en: "put the whole value in quotes, and write a quote inside it as `{quote}`",
        nn: "set heile verdien i hermeteikn, og skriv eit hermeteikn inne i han som `{quote}`",
        nb: "sett hele verdien i anførselstegn, og skriv et anførselstegn inne i den som `{quote}`",
    }
    YamlColonInValue {
        en: "a value without quotes cannot contain `: `",
        nn: "ein verdi utan hermeteikn kan ikkje ha `: ` i seg",
        nb: "en verdi uten anførselstegn kan ikke inneholde `: `",
    }
    YamlQuoteHelp {
        en: "put the whole value in quotes",
        nn: "set heile verdien i hermeteikn",
        nb: "sett hele verdien i anførselstegn",
    }
    YamlNoColon {
        en: "a key without `:` stands here",
        nn: "her står ein nøkkel utan `:`",
        nb: "her står en nøkkel uten `:`",
    }
    YamlNoColonHelp {
        en: "write a `:` and a space after the key, or indent the line if it belongs to the value above",
        nn: "skriv `:` og eit mellomrom etter nøkkelen, eller rykk inn linja om ho høyrer til verdien over",
        nb: "skriv `:` og et mellomrom etter nøkkelen, eller rykk inn linjen hvis den hører til verdien over",
    }
    YamlNoDash {
        en: "a list goes on here without `- `",
        nn: "ei liste held fram her utan `- `",
        nb: "en liste fortsetter her uten `- `",
    }
    YamlNoDashHelp {
        en: "begin each item with `- `, or indent the line so that it belongs to the item above",
        nn: "byrja kvart ledd med `- `, eller rykk inn linja så ho høyrer til leddet over",
        nb: "begynn hvert ledd med `- `, eller rykk inn linjen så den hører til leddet over",
    }
    YamlDash {
        en: "a list item `- ` cannot begin here",
        nn: "eit listeledd `- ` kan ikkje byrje her",
        nb: "et listeledd `- ` kan ikke begynne her",
    }
    YamlDashHelp {
        en: "begin the list on a line of its own, or write it as `[a, b]`",
        nn: "byrja lista på ei eiga linje, eller skriv ho som `[a, b]`",
        nb: "begynn listen på en egen linje, eller skriv den som `[a, b]`",
    }
    YamlSeparator {
        en: "expected `,` or the closing bracket",
        nn: "venta `,` eller den klammen som lukkar",
        nb: "ventet `,` eller klammen som lukker",
    }
    YamlStrayBracket {
        en: "this bracket closes nothing",
        nn: "denne klammen lukkar ingenting",
        nb: "denne klammen lukker ingenting",
    }
    YamlStrayBracketHelp {
        en: "take it away, or put the value in quotes",
        nn: "ta han bort, eller set verdien i hermeteikn",
        nb: "ta den bort, eller sett verdien i anførselstegn",
    }
    YamlReserved {
        en: "a value without quotes cannot begin with `{character}`",
        nn: "ein verdi utan hermeteikn kan ikkje byrje med `{character}`",
        nb: "en verdi uten anførselstegn kan ikke begynne med `{character}`",
    }
    YamlBlockText {
        en: "this text after `|` or `>` is not laid out right",
        nn: "denne teksten etter `|` eller `>` er ikkje rett sett opp",
        nb: "denne teksten etter `|` eller `>` er ikke riktig satt opp",
    }
    YamlBlockTextHelp {
        en: "put nothing more on the line of `|` or `>`, and indent every line of the text alike with spaces",
        nn: "set ikkje noko meir på linja med `|` eller `>`, og rykk inn kvar linje av teksten likt med mellomrom",
        nb: "sett ikke noe mer på linjen med `|` eller `>`, og rykk inn hver linje av teksten likt med mellomrom",
    }
    YamlDirective {
        en: "this `%` line is not right",
        nn: "denne `%`-linja er ikkje rett",
        nb: "denne `%`-linjen er ikke riktig",
    }
    YamlDirectiveHelp {
        en: "take the `%` line away, or put the text in quotes",
        nn: "ta bort `%`-linja, eller set teksten i hermeteikn",
        nb: "ta bort `%`-linjen, eller sett teksten i anførselstegn",
    }
    YamlTag {
        en: "a tag `!` is not written right",
        nn: "ein merkelapp `!` er ikkje rett skriven",
        nb: "en merkelapp `!` er ikke riktig skrevet",
    }
    YamlTagHelp {
        en: "put a text that begins with `!` in quotes",
        nn: "set ein tekst som byrjar med `!` i hermeteikn",
        nb: "sett en tekst som begynner med `!` i anførselstegn",
    }
    YamlAnchorName {
        en: "an anchor `&` or alias `*` lacks its name",
        nn: "eit anker `&` eller ei tilvising `*` manglar namnet",
        nb: "et anker `&` eller en henvisning `*` mangler navnet",
    }
    YamlDocument {
        en: "a document cannot begin or end like this",
        nn: "eit dokument kan ikkje byrje eller slutte slik",
        nb: "et dokument kan ikke begynne eller slutte slik",
    }
    YamlDocumentHelp {
        en: "put `---` alone on its line between two documents",
        nn: "set `---` åleine på linja mellom to dokument",
        nb: "sett `---` alene på linjen mellom to dokumenter",
    }
    YamlSpace {
        en: "a space is missing here",
        nn: "her manglar eit mellomrom",
        nb: "her mangler et mellomrom",
    }
    YamlSpaceHelp {
        en: "put a space here, or the whole text in quotes",
        nn: "set eit mellomrom her, eller heile teksten i hermeteikn",
        nb: "sett et mellomrom her, eller hele teksten i anførselstegn",
    }
    YamlComment {
        en: "a comment stands in the middle of a value",
        nn: "ein kommentar står midt i ein verdi",
        nb: "en kommentar står midt i en verdi",
    }
    YamlCommentHelp {
        en: "move the comment above the value, or put the value in quotes",
        nn: "flytt kommentaren over verdien, eller set verdien i hermeteikn",
        nb: "flytt kommentaren over verdien, eller sett verdien i anførselstegn",
    }
    YamlEnd {
        en: "the file ends in the middle of a value",
        nn: "fila sluttar midt i ein verdi",
        nb: "filen slutter midt i en verdi",
    }
    YamlValue {
        en: "a value that YAML can read is missing here",
        nn: "her manglar ein verdi som YAML kan lese",
        nb: "her mangler en verdi som YAML kan lese",
    }
    UnknownAnchor {
        en: "there is no anchor `&{name}` above this alias",
        nn: "det finst ikkje noko anker `&{name}` over denne tilvisinga",
        nb: "det finnes ikke noe anker `&{name}` over denne henvisningen",
    }
    UnknownAnchorHelp {
        en: "put a text that begins with `*` in quotes",
        nn: "set ein tekst som byrjar med `*` i hermeteikn",
        nb: "sett en tekst som begynner med `*` i anførselstegn",
    }
    AliasInItself {
        en: "this alias stands inside the value that it names",
        nn: "denne tilvisinga står inne i den verdien ho nemner",
        nb: "denne henvisningen står inne i den verdien den nevner",
    }
    YamlUnknownTag {
        en: "the tag `{tag}` has no meaning here",
        nn: "merkelappen `{tag}` har inga meining her",
        nb: "merkelappen `{tag}` har ingen mening her",
    }
    YamlUnknownTagHelp {
        en: "take the tag away, or put a text that begins with `!` in quotes",
        nn: "ta bort merkelappen, eller set ein tekst som byrjar med `!` i hermeteikn",
        nb: "ta bort merkelappen, eller sett en tekst som begynner med `!` i anførselstegn",
    }
    YamlComplexKey {
        en: "a list or object cannot be a key",
        nn: "ei liste eller eit objekt kan ikkje vere ein nøkkel",
        nb: "en liste eller et objekt kan ikke være en nøkkel",
    }
    YamlComplexKeyHelp {
        en: "write the key as text, in quotes if it contains brackets",
        nn: "skriv nøkkelen som tekst, i hermeteikn om han har klammar i seg",
        nb: "skriv nøkkelen som tekst, i anførselstegn hvis den har klammer i seg",
    }
    MergeNotMap {
        en: "only objects can be merged with `<<`",
        nn: "berre objekt kan flettast inn med `<<`",
        nb: "bare objekter kan flettes inn med `<<`",
    }
    MergeNotMapHelp {
        en: "name the anchor of an object as in `<<: *common`, or put `<<` in quotes if it is a plain key",
        nn: "nemn ankeret til eit objekt som i `<<: *felles`, eller set `<<` i hermeteikn om det er ein vanleg nøkkel",
        nb: "nevn ankeret til et objekt som i `<<: *felles`, eller sett `<<` i anførselstegn hvis det er en vanlig nøkkel",
    }
    MergeTooLarge {
        en: "the merge keys of this file bring in more than {limit} entries",
        nn: "flettinga i denne fila hentar inn meir enn {limit} ledd",
        nb: "flettingen i denne filen henter inn mer enn {limit} ledd",
    }

    // Findings and proofs.
    Yes { en: "yes", nn: "ja", nb: "ja" }
    No { en: "no", nn: "nei", nb: "nei" }
    OneDay { en: "{n} day", nn: "{n} dag", nb: "{n} dag" }
    Days { en: "{n} days", nn: "{n} dagar", nb: "{n} dager" }
    OneMonth { en: "{n} month", nn: "{n} månad", nb: "{n} måned" }
    Months { en: "{n} months", nn: "{n} månader", nb: "{n} måneder" }
    OneYear { en: "{n} year", nn: "{n} år", nb: "{n} år" }
    Years { en: "{n} years", nn: "{n} år", nb: "{n} år" }
    Private { en: "(private)", nn: "(privat)", nb: "(privat)" }
    ValNone { en: "none", nn: "ingen", nb: "ingen" }
    ValUnwritten { en: "not written", nn: "ikkje skrive", nb: "ikke skrevet" }
    ValUnknown { en: "not known", nn: "ikkje kjent", nb: "ikke kjent" }
    ValUndefined { en: "without a result", nn: "utan resultat", nb: "uten resultat" }
    ValBetween { en: "between {low} and {high}", nn: "mellom {low} og {high}", nb: "mellom {low} og {high}" }
    KindText { en: "a text", nn: "ein tekst", nb: "en tekst" }
    KindNumber { en: "a number", nn: "eit tal", nb: "et tall" }
    KindShare { en: "a share such as `2/3` or `60 %`", nn: "ein del som `2/3` eller `60 %`", nb: "en andel som `2/3` eller `60 %`" }
    KindMoney { en: "an amount such as `500 000 NOK`", nn: "eit beløp som `500 000 NOK`", nb: "et beløp som `500 000 NOK`" }
    KindDate { en: "a date such as `2026-01-31`", nn: "ein dato som `2026-01-31`", nb: "en dato som `2026-01-31`" }
    KindDuration { en: "a length of time such as `45 days`", nn: "eit tidsrom som `45 dagar`", nb: "et tidsrom som `45 dager`" }
    KindYesNo { en: "`yes` or `no`", nn: "`ja` eller `nei`", nb: "`ja` eller `nei`" }
    KindEnum { en: "one of {values}", nn: "ein av {values}", nb: "en av {values}" }
    KindReference { en: "an id that stands in `{collection}`", nn: "ein id som står i `{collection}`", nb: "en id som står i `{collection}`" }
    KindRecord { en: "an object with keys such as {keys}", nn: "eit objekt med nøklar som {keys}", nb: "et objekt med nøkler som {keys}" }
    KindSeveral { en: "a list in which each item is {kind}; `[]` says that there is none", nn: "ei liste der kvart ledd er {kind}; `[]` seier at det ikkje er nokon", nb: "en liste der hvert ledd er {kind}; `[]` sier at det ikke er noen" }
    ProofValue { en: "`{expr}` is {value}", nn: "`{expr}` er {value}", nb: "`{expr}` er {value}" }
    ProofDefault { en: "`{expr}` is {value}, as `{path}` is where nothing is written", nn: "`{expr}` er {value}, slik `{path}` er der ingenting er skrive", nb: "`{expr}` er {value}, slik `{path}` er der ingenting er skrevet" }
    ProofNotInForce { en: "`{expr}`: none on {date}; what is written there is not in force or does not exist then", nn: "`{expr}`: ingen den {date}; det som er skrive der, gjeld ikkje eller finst ikkje då", nb: "`{expr}`: ingen den {date}; det som er skrevet der, gjelder ikke eller finnes ikke da" }
    ProofException { en: "exception `{name}`", nn: "unntak `{name}`", nb: "unntak `{name}`" }
    ProofExceptionLifts { en: "exception `{name}` lifts the rule", nn: "unntaket `{name}` opphevar regelen", nb: "unntaket `{name}` opphever regelen" }
    ProofExceptionSoftens { en: "exception `{name}` makes a `must` a `should`", nn: "unntaket `{name}` gjer `must` til `should`", nb: "unntaket `{name}` gjør `must` til `should`" }
    ProofExceptionBeaten { en: "exception `{name}` would apply, but `{winner}` goes over it", nn: "unntaket `{name}` ville gjelde, men `{winner}` går framfor det", nb: "unntaket `{name}` ville gjelde, men `{winner}` går foran det" }
    ProofExceptionNotInForce { en: "exception `{name}` is in force on {date}", nn: "unntaket `{name}` gjeld den {date}", nb: "unntaket `{name}` gjelder den {date}" }
    ProofRuleNotInForce { en: "the rule is in force on {date}", nn: "regelen gjeld den {date}", nb: "regelen gjelder den {date}" }
    ProofCount { en: "`{expr}`: {least} in number", nn: "`{expr}`: {least} i talet", nb: "`{expr}`: {least} i tallet" }
    ProofCountOne { en: "`{expr}`: one", nn: "`{expr}`: éin", nb: "`{expr}`: én" }
    ProofCountNone { en: "`{expr}`: none", nn: "`{expr}`: ingen", nb: "`{expr}`: ingen" }
    ProofCountBetween { en: "`{expr}`: from {least} to {most}", nn: "`{expr}`: frå {least} til {most}", nb: "`{expr}`: fra {least} til {most}" }
    ProofCountAtLeast { en: "`{expr}`: {least} that are known of, perhaps more", nn: "`{expr}`: {least} som er kjende, kanskje fleire", nb: "`{expr}`: {least} som er kjent, kanskje flere" }
    ProofCountPrivate { en: "`{expr}`: (private)", nn: "`{expr}`: (privat)", nb: "`{expr}`: (privat)" }
    RecordOf { en: "{record} of {holder}", nn: "{record} for {holder}", nb: "{record} for {holder}" }
    ProofMember { en: "{name} = {value}", nn: "{name} = {value}", nb: "{name} = {value}" }
    ProofNearest { en: "nearest: {name} = {value}", nn: "nærast: {name} = {value}", nb: "nærmest: {name} = {value}" }
    ProofMore { en: "and {n} more", nn: "og {n} til", nb: "og {n} til" }
    MissingUnwritten { en: "`{field}` of `{thing}` is not written", nn: "`{field}` for `{thing}` er ikkje skrive", nb: "`{field}` for `{thing}` er ikke skrevet" }
    MissingUnread { en: "`{field}` of `{thing}` could not be read", nn: "`{field}` for `{thing}` kunne ikkje lesast", nb: "`{field}` for `{thing}` kunne ikke leses" }
    MissingCollection { en: "the collection `{collection}` stands in no file", nn: "samlinga `{collection}` står ikkje i noka fil", nb: "samlingen `{collection}` står ikke i noen fil" }
    MissingNotKept { en: "the organisation does not keep the register `{collection}`", nn: "organisasjonen fører ikkje registeret `{collection}`", nb: "organisasjonen fører ikke registeret `{collection}`" }
    MissingIncomplete { en: "an error in a file hides what `{collection}` may hold besides", nn: "ein feil i ei fil skjuler kva `{collection}` elles kan innehalde", nb: "en feil i en fil skjuler hva `{collection}` ellers kan inneholde" }
    MissingExistence { en: "when `{thing}` exists could not be read", nn: "når `{thing}` finst, kunne ikkje lesast", nb: "når `{thing}` finnes, kunne ikke leses" }
    MissingUndefined { en: "`{expr}` has no result", nn: "`{expr}` har ikkje noko resultat", nb: "`{expr}` har ikke noe resultat" }
    UndefinedBecause { en: "{what}: {why}", nn: "{what}: {why}", nb: "{what}: {why}" }
    UndefinedNought { en: "it divides by nought", nn: "det deler på null", nb: "det deler på null" }
    UndefinedCurrencies { en: "the amounts are in two currencies", nn: "beløpa er i to valutaer", nb: "beløpene er i to valutaer" }
    UndefinedDurations { en: "which of them is longer depends on which months are meant", nn: "kva som er lengst, kjem an på kva månader det gjeld", nb: "hva som er lengst, kommer an på hvilke måneder det gjelder" }
    UndefinedNotWhole { en: "a length of time can only be taken a whole number of times", nn: "ei tidslengd kan berre takast eit heilt tal gonger", nb: "en tidslengde kan bare tas et helt antall ganger" }
    UndefinedCalendar { en: "the day lies outside the calendar", nn: "dagen ligg utanfor kalenderen", nb: "dagen ligger utenfor kalenderen" }
    UndefinedTooLarge { en: "the number is too large to be exact", nn: "talet er for stort til å vere nøyaktig", nb: "tallet er for stort til å være nøyaktig" }
    MissingTooDeep { en: "definitions call each other too deep", nn: "definisjonane kallar kvarandre for djupt", nb: "definisjonene kaller hverandre for dypt" }
    MissingValueHelp { en: "write `{field}:` there, {kind}", nn: "skriv `{field}:` der, {kind}", nb: "skriv `{field}:` der, {kind}" }
    CollectionHelp { en: "write `{collection}:` in a file; `{collection}: []` says that there are none", nn: "skriv `{collection}:` i ei fil; `{collection}: []` seier at det ikkje er nokon", nb: "skriv `{collection}:` i en fil; `{collection}: []` sier at det ikke er noen" }
    NotKeptHelp { en: "keep `{collection}` and take it away from `not_kept`, or leave the rules out that ask for it", nn: "før `{collection}` og ta det bort frå `not_kept`, eller la vere å bruke reglane som spør etter det", nb: "før `{collection}` og ta det bort fra `not_kept`, eller la være å bruke reglene som spør etter det" }
    ExistenceHelp { en: "put the dates right", nn: "rett datoane", nb: "rett datoene" }
    NotFulfilled { en: "`{subject}` does not fulfil: {title}", nn: "`{subject}` oppfyller ikkje: {title}", nb: "`{subject}` oppfyller ikke: {title}" }
    CannotTell { en: "it is open whether `{subject}` fulfils: {title} ({why})", nn: "det er ope om `{subject}` oppfyller: {title} ({why})", nb: "det er åpent om `{subject}` oppfyller: {title} ({why})" }
    Lapsed { en: "`{field}` of `{thing}` names `{target}`, which does not exist on this date", nn: "`{field}` for `{thing}` nemner `{target}`, som ikkje finst på denne datoen", nb: "`{field}` for `{thing}` nevner `{target}`, som ikke finnes på denne datoen" }
    LapsedHelp { en: "name another, give the reference an end date, or put the dates of what it names right", nn: "nemn ein annan, gi tilvisinga ein sluttdato, eller rett datoane til det ho nemner", nb: "nevn en annen, gi henvisningen en sluttdato, eller rett datoene til det den nevner" }
    LapsedThing { en: "its dates are here", nn: "datoane står her", nb: "datoene står her" }
    KindAtLeastOne { en: "a list of at least one, each item {kind}", nn: "ei liste med minst éin, kvart ledd {kind}", nb: "en liste med minst én, hvert ledd {kind}" }
    MissingEmpty { en: "`{field}` of `{thing}` is empty", nn: "`{field}` for `{thing}` er tom", nb: "`{field}` for `{thing}` er tom" }

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
        en: "{count} more: `{command}` shows all of it",
        nn: "{count} til: `{command}` viser alt",
        nb: "{count} til: `{command}` viser alt",
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
    NoRules {
        en: "but only the form of the files was checked: the packs have no rules",
        nn: "men berre forma på filene vart sjekka: pakkane har ingen reglar",
        nb: "men bare formen på filene ble sjekket: pakkene har ingen regler",
    }
    NothingChecked {
        en: "but nothing was checked: no rule applied to anything",
        nn: "men ingenting vart sjekka: ingen regel galdt for noko",
        nb: "men ingenting ble sjekket: ingen regel gjaldt for noe",
    }
    RulesOne { en: "1 rule on {date}", nn: "1 regel den {date}", nb: "1 regel den {date}" }
    RulesMany { en: "{count} rules on {date}", nn: "{count} reglar den {date}", nb: "{count} regler den {date}" }
    SumHoldsOne { en: "1 holds", nn: "1 held", nb: "1 holder" }
    SumNotApplicableOne { en: "1 does not apply", nn: "1 gjeld ikkje", nb: "1 gjelder ikke" }
    SumHolds { en: "{count} hold", nn: "{count} held", nb: "{count} holder" }
    SumBroken { en: "{count} broken", nn: "{count} brot", nb: "{count} brudd" }
    SumCannotTell { en: "{count} cannot tell", nn: "{count} kan ikkje avgjerast", nb: "{count} kan ikke avgjøres" }
    SumNotApplicable { en: "{count} do not apply", nn: "{count} gjeld ikkje", nb: "{count} gjelder ikke" }
    SumWaived { en: "{count} waived", nn: "{count} med dispensasjon", nb: "{count} med dispensasjon" }
    NoPacks { en: "nothing says which rules to check by", nn: "ingenting seier kva reglar det skal kontrollerast mot", nb: "ingenting sier hvilke regler det skal kontrolleres mot" }
    NoPacksHelp { en: "name packs in `mandat.toml`, as in `packs = [\"rules\"]` for those in the folder `rules`, or with `--pack`", nn: "nemn regelpakkar i `mandat.toml`, som i `packs = [\"reglar\"]` for dei i mappa `reglar`, eller med `--pack`", nb: "nevn regelpakker i `mandat.toml`, som i `packs = [\"regler\"]` for dem i mappen `regler`, eller med `--pack`" }
    SaidHolds { en: "to hold", nn: "held", nb: "holder" }
    SaidBroken { en: "to be broken", nn: "er broten", nb: "er brutt" }
    SaidCannotTell { en: "to be such that nobody can tell", nn: "ikkje kan avgjerast", nb: "ikke kan avgjøres" }
    SaidNotApplicable { en: "not to apply", nn: "ikkje gjeld", nb: "ikke gjelder" }
    AnySubject { en: "every subject", nn: "alle", nb: "alle" }
    TestOtherOutcome { en: "the test expects {code} {expected} for {subject}, but it turns out {found}", nn: "testen ventar at {code} {expected} for {subject}, men det viser seg at han {found}", nb: "testen venter at {code} {expected} for {subject}, men det viser seg at den {found}" }
    TestNoSubject { en: "the test expects {code} {expected} for {subject}, but there is no such outcome", nn: "testen ventar at {code} {expected} for {subject}, men det finst ikkje noko slikt utfall", nb: "testen venter at {code} {expected} for {subject}, men det finnes ikke noe slikt utfall" }
    TestUnexpected { en: "the test does not expect {code} {found} for `{subject}`", nn: "testen ventar ikkje at {code} {found} for `{subject}`", nb: "testen venter ikke at {code} {found} for `{subject}`" }

    // The command line.
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
    IoNotFound { en: "there is nothing of that name", nn: "det finst ikkje noko med det namnet", nb: "det finnes ikke noe med det navnet" }
    IoNotAllowed { en: "access is denied", nn: "tilgangen er nekta", nb: "tilgangen er nektet" }
    IoFolder { en: "it is a folder", nn: "det er ei mappe", nb: "det er en mappe" }
    IoNotFolder { en: "a part of the path is no folder", nn: "ein del av stien er inga mappe", nb: "en del av stien er ingen mappe" }
    IoNoFile { en: "it is no ordinary file", nn: "det er inga vanleg fil", nb: "det er ingen vanlig fil" }
    IoFull { en: "the disk is full", nn: "disken er full", nb: "disken er full" }
    IoNotText { en: "it is not written in UTF-8", nn: "det er ikkje skrive i UTF-8", nb: "det er ikke skrevet i UTF-8" }
    NoSuchCode {
        en: "there is no rule and no error with the code `{code}`",
        nn: "det finst ingen regel og ingen feil med koden `{code}`",
        nb: "det finnes ingen regel og ingen feil med koden `{code}`",
    }
    NoSuchRule {
        en: "no rule and no clause has the code `{code}`",
        nn: "ingen regel og ikkje noko ledd har koden `{code}`",
        nb: "ingen regel og ikke noe ledd har koden `{code}`",
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
    PageLifts { en: "lifts it", nn: "opphevar det", nb: "opphever det" }
    PageSoftens { en: "makes a `must` a `should`", nn: "gjer `must` til `should`", nb: "gjør `must` til `should`" }
    PageExceptions { en: "exceptions to {code}", nn: "unntak frå {code}", nb: "unntak fra {code}" }
    PageExamples { en: "examples", nn: "døme", nb: "eksempler" }
    PageMeans { en: "means", nn: "tyder", nb: "betyr" }
    PageExample { en: "example", nn: "døme", nb: "eksempel" }

    // Tests of packs.
    TestsMany { en: "{count} tests: {passed} passed, {failed} failed", nn: "{count} testar: {passed} gjekk bra, {failed} feila", nb: "{count} tester: {passed} gikk bra, {failed} feilet" }
    TestsOne { en: "1 test: {passed} passed, {failed} failed", nn: "1 test: {passed} gjekk bra, {failed} feila", nb: "1 test: {passed} gikk bra, {failed} feilet" }
    TestsNone { en: "there are no tests", nn: "det finst ingen testar", nb: "det finnes ingen tester" }
    CoverageOf {
        en: "clauses: {count}; shown by tests: {holds} holding, {broken} broken, {cannot_tell} that cannot be told, {not_applicable} not applying",
        nn: "ledd: {count}; testane viser {holds} som held, {broken} brot, {cannot_tell} som ikkje kan avgjerast, {not_applicable} som ikkje gjeld",
        nb: "ledd: {count}; testene viser {holds} som holder, {broken} brudd, {cannot_tell} som ikke kan avgjøres, {not_applicable} som ikke gjelder",
    }
    NeverBroken { en: "never broken in a test", nn: "aldri brotne i ein test", nb: "aldri brutt i en test" }
    NeverHolds { en: "never holding in a test", nn: "held aldri i nokon test", nb: "holder aldri i noen test" }

    // Parsing policies.
    Unexpected {
        en: "expected {expected}, found {found}",
        nn: "venta {expected}, fann {found}",
        nb: "ventet {expected}, fant {found}",
    }
    TheEnd { en: "the end of the file", nn: "slutten av fila", nb: "slutten av filen" }
    TheEndOfTheCode { en: "the end of the code", nn: "slutten av koden", nb: "slutten av koden" }
    ABlock { en: "a block of text", nn: "ei tekstblokk", nb: "en tekstblokk" }
    ACode { en: "the code of a rule", nn: "koden til ein regel", nb: "koden til en regel" }
    ADate { en: "a date", nn: "ein dato", nb: "en dato" }
    ADeclaration { en: "a declaration", nn: "ei erklæring", nb: "en erklæring" }
    AField { en: "the name of a field", nn: "namnet på eit felt", nb: "navnet på et felt" }
    ALanguage {
        en: "a language (`nn`, `nb` or `en`) and a text",
        nn: "eit språk (`nn`, `nb` eller `en`) og ein tekst",
        nb: "et språk (`nn`, `nb` eller `en`) og en tekst",
    }
    AName { en: "a name", nn: "eit namn", nb: "et navn" }
    ANumber { en: "a number", nn: "eit tal", nb: "et tall" }
    APartOfARule { en: "a part of the rule", nn: "ein del av regelen", nb: "en del av regelen" }
    APartOfATest { en: "a part of the test", nn: "ein del av testen", nb: "en del av testen" }
    APartOfAnException { en: "a part of the exception", nn: "ein del av unntaket", nb: "en del av unntaket" }
    ASubject {
        en: "a subject as in `team/skule`",
        nn: "det funnet gjeld, som i `team/skule`",
        nb: "det funnet gjelder, som i `team/skule`",
    }
    AKind { en: "a kind", nn: "eit slag", nb: "et slag" }
    AFilter { en: "members in parentheses", nn: "medlemer i parentes", nb: "medlemmer i parentes" }
    AFilterHelp {
        en: "name a member and where it comes from: `(member in team.members where member.active)`",
        nn: "nemn ein medlem og kvar han kjem frå: `(member in team.members where member.active)`",
        nb: "nevn et medlem og hvor det kommer fra: `(member in team.members where member.active)`",
    }
    NoElseHelp {
        en: "`if` has no `else`: write a second `if` that begins with `not`",
        nn: "`if` har ikkje `else`: skriv ein `if` til som byrjar med `not`",
        nb: "`if` har ikke `else`: skriv en `if` til som begynner med `not`",
    }
    NullHelp {
        en: "what is not there is left out, and asked for with `is missing`",
        nn: "det som ikkje finst, blir utelate, og ein spør etter det med `is missing`",
        nb: "det som ikke finnes, utelates, og man spør etter det med `is missing`",
    }
    AText { en: "a text in quotes", nn: "ein tekst i hermeteikn", nb: "en tekst i anførselstegn" }
    AType { en: "a type", nn: "ein type", nb: "en type" }
    AValue {
        en: "a number, a date, a text, `yes` or `no`",
        nn: "eit tal, ein dato, ein tekst, `yes` eller `no`",
        nb: "et tall, en dato, en tekst, `yes` eller `no`",
    }
    AVersion { en: "a version", nn: "ein versjon", nb: "en versjon" }
    AnExpression { en: "an expression", nn: "eit uttrykk", nb: "et uttrykk" }
    AnOperator {
        en: "an operator or the end of the expression",
        nn: "ein operator eller slutten på uttrykket",
        nb: "en operator eller slutten på uttrykket",
    }
    Operator { en: "an operator", nn: "ein operator", nb: "en operator" }
    WriteInstead { en: "write `{right}`", nn: "skriv `{right}`", nb: "skriv `{right}`" }
    UnclosedText {
        en: "the text has no closing quote on its line",
        nn: "teksten har ikkje noko avsluttande hermeteikn på linja si",
        nb: "teksten har ikke noe avsluttende anførselstegn på linjen sin",
    }
    UnclosedTextHelp {
        en: "close it with `\"`; a line break inside a text is written `\\n`",
        nn: "avslutt han med `\"`; eit linjeskift i ein tekst blir skrive `\\n`",
        nb: "avslutt den med `\"`; et linjeskift i en tekst skrives `\\n`",
    }
    UnclosedBlock {
        en: "the block of text is never closed",
        nn: "tekstblokka blir aldri avslutta",
        nb: "tekstblokken blir aldri avsluttet",
    }
    UnclosedBlockHelp {
        en: "close it with `\"\"\"` on a line of its own",
        nn: "avslutt henne med `\"\"\"` på ei eiga linje",
        nb: "avslutt den med `\"\"\"` på en egen linje",
    }
    FormatMissing {
        en: "the block of text does not say its format",
        nn: "tekstblokka seier ikkje kva format ho har",
        nb: "tekstblokken sier ikke hvilket format den har",
    }
    FormatMissingHelp {
        en: "write `\"\"\"yaml` or `\"\"\"json`",
        nn: "skriv `\"\"\"yaml` eller `\"\"\"json`",
        nb: "skriv `\"\"\"yaml` eller `\"\"\"json`",
    }
    WrongQuotes {
        en: "texts stand between straight double quotes",
        nn: "tekstar står mellom rette doble hermeteikn",
        nb: "tekster står mellom rette doble anførselstegn",
    }
    WrongDash {
        en: "`{found}` is a dash, not a minus",
        nn: "`{found}` er ein tankestrek, ikkje eit minusteikn",
        nb: "`{found}` er en tankestrek, ikke et minustegn",
    }
    UnknownCharacter {
        en: "the character `{found}` has no meaning here",
        nn: "teiknet `{found}` har inga meining her",
        nb: "tegnet `{found}` har ingen mening her",
    }
    PolicyBadEscape {
        en: "`{found}` stands for nothing in a text",
        nn: "`{found}` står ikkje for noko i ein tekst",
        nb: "`{found}` står ikke for noe i en tekst",
    }
    BadEscapeHelp {
        en: "write `\\\\` for a backslash; the others are `\\\"`, `\\n` and `\\t`",
        nn: "skriv `\\\\` for ein omvend skråstrek; dei andre er `\\\"`, `\\n` og `\\t`",
        nb: "skriv `\\\\` for en omvendt skråstrek; de andre er `\\\"`, `\\n` og `\\t`",
    }
    DirectionMark {
        en: "the invisible mark {found} changes the direction of the text around it",
        nn: "det usynlege teiknet {found} endrar retninga på teksten rundt seg",
        nb: "det usynlige tegnet {found} endrer retningen på teksten rundt seg",
    }
    DirectionMarkHelp {
        en: "delete it, so that the text reads as it looks",
        nn: "slett det, så teksten blir lesen slik han ser ut",
        nb: "slett det, så teksten leses slik den ser ut",
    }
    MixedScripts {
        en: "`{word}` mixes letters of two alphabets",
        nn: "`{word}` blandar bokstavar frå to alfabet",
        nb: "`{word}` blander bokstaver fra to alfabeter",
    }
    MixedScriptsHere {
        en: "`{letter}` is {script}",
        nn: "`{letter}` er {script}",
        nb: "`{letter}` er {script}",
    }
    MixedScriptsHelp {
        en: "write the word with letters of one alphabet, so that nobody takes it for another one",
        nn: "skriv ordet med bokstavar frå eitt alfabet, så ingen tek det for eit anna",
        nb: "skriv ordet med bokstaver fra ett alfabet, så ingen tar det for et annet",
    }
    Greek { en: "Greek", nn: "gresk", nb: "gresk" }
    Cyrillic { en: "Cyrillic", nn: "kyrillisk", nb: "kyrillisk" }
    ForeignOperator {
        en: "`{found}` is not a sign of this language",
        nn: "`{found}` er ikkje eit teikn i dette språket",
        nb: "`{found}` er ikke et tegn i dette språket",
    }
    BracketsHelp {
        en: "a set stands in braces: `{right}`",
        nn: "ei mengd står i krøllparentesar: `{right}`",
        nb: "en mengde står i krøllparenteser: `{right}`",
    }
    ForeignLiteral {
        en: "`{found}` is not a value of this language",
        nn: "`{found}` er ikkje ein verdi i dette språket",
        nb: "`{found}` er ikke en verdi i dette språket",
    }
    NotNeeded { en: "`{found}` is not needed here", nn: "`{found}` trengst ikkje her", nb: "`{found}` trengs ikke her" }
    NotNeededHelp {
        en: "leave it out: each part ends where the next one begins",
        nn: "ta det bort: kvar del sluttar der den neste byrjar",
        nb: "ta det bort: hver del slutter der den neste begynner",
    }
    CommaNotNeededHelp {
        en: "leave it out: commas stand only between two",
        nn: "ta det bort: komma står berre mellom to",
        nb: "ta det bort: komma står bare mellom to",
    }
    ColonNotNeededHelp {
        en: "leave it out: the type follows the name of the field directly",
        nn: "ta det bort: typen følgjer rett etter namnet på feltet",
        nb: "ta det bort: typen følger rett etter navnet på feltet",
    }
    MixedAndOr {
        en: "`and` and `or` stand side by side without parentheses",
        nn: "`and` og `or` står side om side utan parentesar",
        nb: "`and` og `or` står side om side uten parenteser",
    }
    OtherJoint { en: "the other one is here", nn: "det andre er her", nb: "det andre er her" }
    MixedAndOrHelp {
        en: "put parentheses around what belongs together: `a and (b or c)` or `(a and b) or c`",
        nn: "set parentesar rundt det som høyrer saman: `a and (b or c)` eller `(a and b) or c`",
        nb: "sett parenteser rundt det som hører sammen: `a and (b or c)` eller `(a and b) or c`",
    }
    QuantifierInWhere {
        en: "`{word}` in this `where` needs parentheses",
        nn: "`{word}` i denne `where` treng parentesar",
        nb: "`{word}` i denne `where` trenger parenteser",
    }
    OpenBeforeJoint {
        en: "`{word}` needs parentheses when more follows it",
        nn: "`{word}` treng parentesar når det følgjer meir etter",
        nb: "`{word}` trenger parenteser når det følger mer etter",
    }
    OpenInside {
        en: "`{word}` inside of another expression needs parentheses",
        nn: "`{word}` inne i eit anna uttrykk treng parentesar",
        nb: "`{word}` inne i et annet uttrykk trenger parenteser",
    }
    ParenthesesHelp {
        en: "put it in parentheses, so that it is clear where it ends",
        nn: "set det i parentes, så det er klart kvar det sluttar",
        nb: "sett det i parentes, så det er klart hvor det slutter",
    }
    ChainedComparison {
        en: "a comparison has two sides",
        nn: "ei samanlikning har to sider",
        nb: "en sammenligning har to sider",
    }
    ChainedComparisonHelp {
        en: "write two of them: `a < b and b < c`",
        nn: "skriv to av dei: `a < b and b < c`",
        nb: "skriv to av dem: `a < b and b < c`",
    }
    EveryWithoutBody {
        en: "this `every` does not say what is true of its members",
        nn: "denne `every` seier ikkje kva som gjeld for medlemene",
        nb: "denne `every` sier ikke hva som gjelder for medlemmene",
    }
    EveryWithoutBodyHelp {
        en: "write a colon and a condition after it: `every owner in team.owners: owner is given`",
        nn: "skriv kolon og eit vilkår etter: `every owner in team.owners: owner is given`",
        nb: "skriv kolon og et vilkår etter: `every owner in team.owners: owner is given`",
    }
    PolicyTooDeep {
        en: "the expression has too many layers",
        nn: "uttrykket har for mange lag",
        nb: "uttrykket har for mange lag",
    }
    TooDeepHelp {
        en: "give a part of it a name with `define`",
        nn: "gi ein del av det eit namn med `define`",
        nb: "gi en del av det et navn med `define`",
    }
    ReservedWord {
        en: "`{word}` has a meaning of its own and cannot be a name",
        nn: "`{word}` har ei eiga tyding og kan ikkje vere eit namn",
        nb: "`{word}` har en egen betydning og kan ikke være et navn",
    }
    ReservedWordHelp { en: "choose another name", nn: "vel eit anna namn", nb: "velg et annet navn" }
    UnknownDeclaration {
        en: "no declaration begins with `{word}`",
        nn: "inga erklæring byrjar med `{word}`",
        nb: "ingen erklæring begynner med `{word}`",
    }
    Declarations {
        en: "a declaration begins with {words}",
        nn: "ei erklæring byrjar med {words}",
        nb: "en erklæring begynner med {words}",
    }
    UnclosedBracket {
        en: "`{found}` is never closed",
        nn: "`{found}` blir aldri lukka",
        nb: "`{found}` blir aldri lukket",
    }
    MissingHere { en: "`{end}` is missing here", nn: "her manglar `{end}`", nb: "her mangler `{end}`" }
    NotADate {
        en: "`{found}` is not written as a date",
        nn: "`{found}` er ikkje skrive som ein dato",
        nb: "`{found}` er ikke skrevet som en dato",
    }
    NotADateHelp {
        en: "write year, month and day as in `2025-07-10`",
        nn: "skriv år, månad og dag som i `2025-07-10`",
        nb: "skriv år, måned og dag som i `2025-07-10`",
    }
    MissingLanguage {
        en: "the text does not say its language",
        nn: "teksten seier ikkje kva språk han er på",
        nb: "teksten sier ikke hvilket språk den er på",
    }
    UnknownLanguage {
        en: "texts are not written in the language `{found}`",
        nn: "tekstar blir ikkje skrivne på språket `{found}`",
        nb: "tekster skrives ikke på språket `{found}`",
    }
    MissingLanguageHelp {
        en: "write `nn`, `nb` or `en` before the text",
        nn: "skriv `nn`, `nb` eller `en` framfor teksten",
        nb: "skriv `nn`, `nb` eller `en` foran teksten",
    }
    SecondPack {
        en: "the file has a second `pack` header",
        nn: "fila har eit `pack`-hovud til",
        nb: "filen har et `pack`-hode til",
    }
    SecondPackHelp {
        en: "delete it, or move what belongs to the other pack to a folder of its own",
        nn: "slett det, eller flytt det som høyrer til den andre pakken, til ei eiga mappe",
        nb: "slett det, eller flytt det som hører til den andre pakken, til en egen mappe",
    }
    PackNotFirst {
        en: "the `pack` header stands behind a declaration",
        nn: "`pack`-hovudet står bak ei erklæring",
        nb: "`pack`-hodet står bak en erklæring",
    }
    PackNotFirstHelp {
        en: "move it to the top of the file",
        nn: "flytt det til toppen av fila",
        nb: "flytt det til toppen av filen",
    }
    PartAfterClause {
        en: "`{part}` belongs before the first `must` or `should`",
        nn: "`{part}` høyrer heime før den første `must` eller `should`",
        nb: "`{part}` hører hjemme før den første `must` eller `should`",
    }
    ClauseHere { en: "a clause stands here already", nn: "her står eit ledd alt", nb: "her står et ledd allerede" }
    PartAfterEffect {
        en: "`{part}` belongs before `lifts` or `softens`",
        nn: "`{part}` høyrer heime før `lifts` eller `softens`",
        nb: "`{part}` hører hjemme før `lifts` eller `softens`",
    }
    SecondEffect {
        en: "an exception has one effect",
        nn: "eit unntak har éin verknad",
        nb: "et unntak har én virkning",
    }
    DuplicatePart {
        en: "`{part}` stands twice",
        nn: "`{part}` står to gonger",
        nb: "`{part}` står to ganger",
    }
    RuleWithoutClause {
        en: "the rule `{code}` asks for nothing",
        nn: "regelen `{code}` krev ingenting",
        nb: "regelen `{code}` krever ingenting",
    }
    RuleWithoutClauseHelp {
        en: "write what must be true: `must team.leader is given`",
        nn: "skriv kva som må vere sant: `must team.leader is given`",
        nb: "skriv hva som må være sant: `must team.leader is given`",
    }
    ExceptionWithoutEffect {
        en: "the exception `{name}` does not say what it does",
        nn: "unntaket `{name}` seier ikkje kva det gjer",
        nb: "unntaket `{name}` sier ikke hva det gjør",
    }
    ExceptionWithoutEffectHelp {
        en: "end it with `lifts` or `softens to should`",
        nn: "avslutt det med `lifts` eller `softens to should`",
        nb: "avslutt det med `lifts` eller `softens to should`",
    }
    EmptyEnum {
        en: "the list `{name}` has no values",
        nn: "lista `{name}` har ingen verdiar",
        nb: "listen `{name}` har ingen verdier",
    }
    EmptyEnumHelp {
        en: "name its values between the braces",
        nn: "nemn verdiane mellom krøllparentesane",
        nb: "nevn verdiene mellom krøllparentesene",
    }

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
    TypeOneOf { en: "one of {values}", nn: "ein av {values}", nb: "en av {values}" }
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
    NotAVersion {
        en: "each item of a list in `{field}` is a version, but here stands {found}",
        nn: "kvart ledd i ei liste i `{field}` er ein versjon, men her står {found}",
        nb: "hvert ledd i en liste i `{field}` er en versjon, men her står {found}",
    }
    DidYouMean { en: "did you mean {names}?", nn: "meinte du {names}?", nb: "mente du {names}?" }
    DeclaredHere { en: "`{name}` is declared here", nn: "`{name}` er erklært her", nb: "`{name}` er erklært her" }
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
    HelpIdAlone {
        en: "write `- id: {id}`, or `{id}:` as a key of an object instead of a list",
        nn: "skriv `- id: {id}`, eller `{id}:` som nøkkel i eit objekt i staden for ei liste",
        nb: "skriv `- id: {id}`, eller `{id}:` som nøkkel i et objekt i stedet for en liste",
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
    HelpComma {
        en: "a comma in braces begins a new field: put the whole text in quotes",
        nn: "eit komma mellom krøllparentesar byrjar eit nytt felt: set heile teksten i hermeteikn",
        nb: "et komma mellom krøllparenteser begynner et nytt felt: sett hele teksten i anførselstegn",
    }
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
    PrivatePeriodBackwards {
        en: "the period ends before it begins",
        nn: "perioden sluttar før han byrjar",
        nb: "perioden slutter før den begynner",
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
        en: "`{name}` is not written in UTF-8: byte {at} is wrong",
        nn: "`{name}` er ikkje skriven i UTF-8: byte {at} er feil",
        nb: "`{name}` er ikke skrevet i UTF-8: byte {at} er feil",
    }
    TooMuchText {
        en: "`{name}` was not read, because all files together hold more than 4 GiB",
        nn: "`{name}` vart ikkje lesen, fordi alle filer til saman er større enn 4 GiB",
        nb: "`{name}` ble ikke lest, fordi alle filer til sammen er større enn 4 GiB",
    }
    UnreadFormat {
        en: "`{name}` is not read, because organisation files are written in YAML or JSON",
        nn: "`{name}` blir ikkje lesen, fordi organisasjonsfiler blir skrivne i YAML eller JSON",
        nb: "`{name}` leses ikke, fordi organisasjonsfiler skrives i YAML eller JSON",
    }
    HelpUnreadFormat {
        en: "write it as YAML or JSON, or move it out of the folder",
        nn: "skriv ho som YAML eller JSON, eller flytt ho ut av mappa",
        nb: "skriv den som YAML eller JSON, eller flytt den ut av mappen",
    }
    MalformedToml {
        en: "this is not valid TOML: {what}",
        nn: "dette er ikkje gyldig TOML: {what}",
        nb: "dette er ikke gyldig TOML: {what}",
    }
    UnknownSetting {
        en: "`mandat.toml` has no key `{key}`",
        nn: "`mandat.toml` har ingen nøkkel `{key}`",
        nb: "`mandat.toml` har ingen nøkkel `{key}`",
    }
    HelpKeys { en: "the keys here are {names}", nn: "nøklane her er {names}", nb: "nøklene her er {names}" }
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

    // Checking policies.
    OneText { en: "a text", nn: "ein tekst", nb: "en tekst" }
    AShare { en: "a share", nn: "ein del", nb: "en andel" }
    AnAmount { en: "an amount of money", nn: "eit beløp", nb: "et beløp" }
    ADuration { en: "a length of time", nn: "ei tidslengd", nb: "en tidslengde" }
    AYesNo { en: "yes or no", nn: "ja eller nei", nb: "ja eller nei" }
    AValueOf { en: "a value of `{name}`", nn: "ein verdi av `{name}`", nb: "en verdi av `{name}`" }
    AThing { en: "one `{name}`", nn: "éin `{name}`", nb: "én `{name}`" }
    SeveralTexts { en: "several texts", nn: "fleire tekstar", nb: "flere tekster" }
    SeveralNumbers { en: "several numbers", nn: "fleire tal", nb: "flere tall" }
    SeveralShares { en: "several shares", nn: "fleire delar", nb: "flere andeler" }
    SeveralAmounts { en: "several amounts of money", nn: "fleire beløp", nb: "flere beløp" }
    SeveralDates { en: "several dates", nn: "fleire datoar", nb: "flere datoer" }
    SeveralDurations { en: "several lengths of time", nn: "fleire tidslengder", nb: "flere tidslengder" }
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
    Verbatim { en: "{text}", nn: "{text}", nb: "{text}" }
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
    CitedAfterEnd {
        en: "this goes on after `{name}`, which was in force until {date}",
        nn: "dette held fram etter `{name}`, som galdt til {date}",
        nb: "dette fortsetter etter `{name}`, som gjaldt til {date}",
    }
    CitedAfterEndHelp {
        en: "cite the source that came after, or write `until`",
        nn: "vis til kjelda som kom etter, eller skriv `until`",
        nb: "vis til kilden som kom etter, eller skriv `until`",
    }
    CitedBeforeStart {
        en: "this begins before `{name}`, which is in force from {date}",
        nn: "dette tek til før `{name}`, som gjeld frå {date}",
        nb: "dette begynner før `{name}`, som gjelder fra {date}",
    }
    CitedBeforeStartHelp {
        en: "cite the source that went before, or begin later",
        nn: "vis til kjelda som galdt før, eller ta til seinare",
        nb: "vis til kilden som gjaldt før, eller begynn senere",
    }
    ParameterType {
        en: "a parameter cannot be of the type `{name}`",
        nn: "ein parameter kan ikkje vere av typen `{name}`",
        nb: "en parameter kan ikke være av typen `{name}`",
    }
    ParameterTypeHelp {
        en: "a parameter is a text, number, share, money, date, duration or yes_no",
        nn: "ein parameter er text, number, share, money, date, duration eller yes_no",
        nb: "en parameter er text, number, share, money, date, duration eller yes_no",
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
        nb: "`{name}` er en post, og poster finner en i det som holder dem",
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
        nn: "ingenting seier kva for medlemer delen gjeld",
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
        nb: "ingenting sier hva en finner den siste etter",
    }
    LatestWithoutByHelp {
        en: "write `latest (… in … by …)` with a date or number",
        nn: "skriv `latest (… in … by …)` med ein dato eller eit tal",
        nb: "skriv `latest (… in … by …)` med en dato eller et tall",
    }
    LatestByType {
        en: "the latest is found by a date or number, and this is {found}",
        nn: "den siste finn ein etter ein dato eller eit tal, og dette er {found}",
        nb: "den siste finner en etter en dato eller et tall, og dette er {found}",
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
        en: "a definition that uses itself is yes or no, or several things such as `Team*`",
        nn: "ein definisjon som bruker seg sjølv, er ja eller nei, eller fleire ting som `Team*`",
        nb: "en definisjon som bruker seg selv, er ja eller nei, eller flere ting som `Team*`",
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
        nn: "dette bør vere, men må ikkje",
        nb: "dette bør være, men må ikke",
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
    UnknownFormatHelp { en: "write `yaml` or `json`", nn: "skriv `yaml` eller `json`", nb: "skriv `yaml` eller `json`" }
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
    FilesTooLarge {
        en: "the files together are larger than 4 GiB",
        nn: "filene er til saman større enn 4 GiB",
        nb: "filene er til sammen større enn 4 GiB",
    }
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
