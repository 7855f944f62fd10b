/// Reading files: JSON, YAML and TOML, before anything is known of what they say.
macro_rules! source {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    Or { en: "or", nn: "eller", nb: "eller" }
    And { en: "and", nn: "og", nb: "og" }
    Malformed { en: "{what}", nn: "{what}", nb: "{what}" }
    DuplicateKey {
        en: "the key `{key}` stands twice in the same object",
        nn: "nøkkelen `{key}` står to gonger i same objekt",
        nb: "nøkkelen `{key}` står to ganger i samme objekt",
    }
    DuplicateKeyHelp {
        en: "take one of them away; where there may be several, write both in one list; where the key is an id, choose another one",
        nn: "ta bort den eine; der det kan vere fleire, skriv begge i éi liste; der nøkkelen er ein id, vel ein annan",
        nb: "ta bort den ene; der det kan være flere, skriv begge i én liste; der nøkkelen er en id, velg en annen",
    }
    FirstHere { en: "first here", nn: "først her", nb: "først her" }
    EndOfFile { en: "the end of the file", nn: "slutten på fila", nb: "slutten på filen" }
    FileEnds { en: "the file ends here", nn: "fila sluttar her", nb: "filen slutter her" }
    OpenedHere { en: "opened here", nn: "opna her", nb: "åpnet her" }
    MergeConflict {
        en: "a merge has left two versions of these lines, and nothing of the file is read before one is chosen",
        nn: "ei fletting har etterlate to versjonar av desse linjene, og ingenting av fila blir lese før éin er vald",
        nb: "en fletting har etterlatt to versjoner av disse linjene, og ingenting av filen leses før én er valgt",
    }
    MergeOne { en: "the one version begins", nn: "den eine versjonen byrjar", nb: "den ene versjonen begynner" }
    MergeBase { en: "as it was before both", nn: "slik det var før begge", nb: "slik det var før begge" }
    MergeOther { en: "the other version begins", nn: "den andre versjonen byrjar", nb: "den andre versjonen begynner" }
    MergeEnd { en: "here they end", nn: "her sluttar dei", nb: "her slutter de" }
    MergeConflictHelp {
        en: "keep the lines that are right, and delete the others with `<<<<<<<`, `=======` and `>>>>>>>`",
        nn: "la dei linjene stå som er rette, og slett dei andre saman med `<<<<<<<`, `=======` og `>>>>>>>`",
        nb: "la de linjene stå som er riktige, og slett de andre sammen med `<<<<<<<`, `=======` og `>>>>>>>`",
    }
    MergeLeft {
        en: "the line `{mark}` of a merge was left behind, and nothing of the file is read before that is settled",
        nn: "linja `{mark}` frå ei fletting er att, og ingenting av fila blir lese før det er rydda opp",
        nb: "linjen `{mark}` fra en fletting står igjen, og ingenting av filen leses før det er ryddet opp",
    }
    MergeLeftHelp {
        en: "see that the lines around it are those that are meant, and delete it",
        nn: "sjå til at linjene rundt er dei som er meinte, og slett ho",
        nb: "se til at linjene rundt er dem som er ment, og slett den",
    }
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
        nn: "skriv ein omvend skråstrek som `\\\\`",
        nb: "skriv en omvendt skråstrek som `\\\\`",
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
    TomlTextHelp {
        en: "write `\"{word}\"` where a text is meant; a number is written in digits: `3`",
        nn: "skriv `\"{word}\"` om det skal vere ein tekst; tal blir skrivne med siffer: `3`",
        nb: "skriv `\"{word}\"` om det skal være en tekst; tall skrives med sifre: `3`",
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
        nn: "ta bort nullane fremst, eller set det i doble hermeteikn om det er ein kode",
        nb: "ta bort nullene fremst, eller sett det i doble anførselstegn hvis det er en kode",
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
    YamlNoSpace {
        en: "no space stands after `:`, so that this is no key",
        nn: "det står ikkje noko mellomrom etter `:`, så dette er ingen nøkkel",
        nb: "det står ikke noe mellomrom etter `:`, så dette er ingen nøkkel",
    }
    YamlNoSpaceHelp {
        en: "write a space between `:` and the value",
        nn: "skriv eit mellomrom mellom `:` og verdien",
        nb: "skriv et mellomrom mellom `:` og verdien",
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
    YamlCommaHelp {
        en: "put a `,` before `{key}`, or the whole value in quotes",
        nn: "set eit `,` føre `{key}`, eller heile verdien i hermeteikn",
        nb: "sett et `,` foran `{key}`, eller hele verdien i anførselstegn",
    }
    YamlOwnLineHelp {
        en: "write `{key}:` on a line of its own, or put the whole value in quotes",
        nn: "skriv `{key}:` på ei eiga linje, eller set heile verdien i hermeteikn",
        nb: "skriv `{key}:` på en egen linje, eller sett hele verdien i anførselstegn",
    }
    YamlMore {
        en: "more stands on the line than the value that is closed",
        nn: "det står meir på linja enn verdien som er lukka",
        nb: "det står mer på linjen enn verdien som er lukket",
    }
    YamlClosedHere {
        en: "what begins here is closed already",
        nn: "det som byrjar her, er alt lukka",
        nb: "det som begynner her, er allerede lukket",
    }
    YamlClosedEarlyHelp {
        en: "take the bracket before it away if more belongs to what it closes",
        nn: "ta bort klammen føre om meir høyrer til det han lukkar",
        nb: "ta bort klammen foran hvis mer hører til det den lukker",
    }
    YamlMoreHelp {
        en: "begin what follows on a line of its own, or put the whole value in quotes",
        nn: "byrja det som følgjer, på ei eiga linje, eller set heile verdien i hermeteikn",
        nb: "begynn det som følger, på en egen linje, eller sett hele verdien i anførselstegn",
    }
    YamlLoneDashHelp {
        en: "write `[]` where there is none, or begin the list on a line of its own",
        nn: "skriv `[]` der det ikkje er nokon, eller byrja lista på ei eiga linje",
        nb: "skriv `[]` der det ikke er noen, eller begynn listen på en egen linje",
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
    StrayBracket {
        en: "this bracket closes nothing",
        nn: "denne klammen lukkar ingenting",
        nb: "denne klammen lukker ingenting",
    }
    StrayBracketHelp {
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
        nn: "flettinga i denne fila hentar inn fleire enn {limit} ledd",
        nb: "flettingen i denne filen henter inn flere enn {limit} ledd",
    }
    TomlKey { en: "expected a key, found {found}", nn: "venta ein nøkkel, fann {found}", nb: "ventet en nøkkel, fant {found}" }
    TomlBareKey {
        en: "the key `{key}` lacks its quotes, which TOML asks for where there is more than a to z, digits, `-` and `_`",
        nn: "nøkkelen `{key}` manglar hermeteikna som TOML krev når det står anna enn a til z, siffer, `-` og `_`",
        nb: "nøkkelen `{key}` mangler anførselstegnene som TOML krever når det står annet enn a til z, sifre, `-` og `_`",
    }
    TomlEquals {
        en: "expected `=` after the key `{key}`, found {found}",
        nn: "venta `=` etter nøkkelen `{key}`, fann {found}",
        nb: "ventet `=` etter nøkkelen `{key}`, fant {found}",
    }
    TomlLineEnd { en: "the end of the line", nn: "slutten på linja", nb: "slutten på linjen" }
    TomlMore {
        en: "more stands on the line than TOML allows",
        nn: "det står meir på linja enn TOML tillèt",
        nb: "det står mer på linjen enn TOML tillater",
    }
    TomlMoreHelp {
        en: "begin each key and each heading on a line of its own, or put the text in quotes",
        nn: "byrja kvar nøkkel og kvar overskrift på ei eiga linje, eller set teksten i hermeteikn",
        nb: "begynn hver nøkkel og hver overskrift på en egen linje, eller sett teksten i anførselstegn",
    }
    TomlComplete {
        en: "`{key}` has its whole value where it first stands, so nothing can be added to it",
        nn: "`{key}` har heile verdien sin der den først står, så ingenting kan leggjast til",
        nb: "`{key}` har hele verdien sin der den først står, så ingenting kan legges til",
    }
    TomlElsewhere {
        en: "`{key}` has a heading of its own, so nothing can be added to it from here",
        nn: "`{key}` har ei eiga overskrift, så ingenting kan leggjast til herifrå",
        nb: "`{key}` har en egen overskrift, så ingenting kan legges til herfra",
    }
    TomlNumber {
        en: "`{number}` is not written as a number in TOML",
        nn: "`{number}` er ikkje skrive som eit tal i TOML",
        nb: "`{number}` er ikke skrevet som et tall i TOML",
    }
    TomlTime {
        en: "`{text}` is not a date or a time",
        nn: "`{text}` er ikkje ein dato eller eit klokkeslett",
        nb: "`{text}` er ikke en dato eller et klokkeslett",
    }
    TomlWord {
        en: "`{word}` is not a value in TOML",
        nn: "`{word}` er ikkje ein verdi i TOML",
        nb: "`{word}` er ikke en verdi i TOML",
    }
    TomlQuoteHelp {
        en: "put the whole text in quotes",
        nn: "set heile teksten i hermeteikn",
        nb: "sett hele teksten i anførselstegn",
    }
    TomlUnclosedHelp {
        en: "end it with the same quote, or begin and end it with three if it has several lines",
        nn: "avslutt med det same hermeteiknet, eller byrja og avslutt med tre om teksten har fleire linjer",
        nb: "avslutt med det samme anførselstegnet, eller begynn og avslutt med tre hvis teksten har flere linjer",
    }
    TomlBackslashHelp {
        en: "write a backslash itself as `\\\\`, or put the text in single quotes",
        nn: "skriv ein omvend skråstrek som `\\\\`, eller set teksten i enkle hermeteikn",
        nb: "skriv en omvendt skråstrek som `\\\\`, eller sett teksten i enkle anførselstegn",
    }
    TomlCodeHelp {
        en: "write exactly {n} hexadecimal digits of a character that exists",
        nn: "skriv nøyaktig {n} heksadesimale siffer for eit teikn som finst",
        nb: "skriv nøyaktig {n} heksadesimale sifre for et tegn som finnes",
    }
    TooManyErrors {
        en: "the file has more than {limit} errors, so it is not read any further",
        nn: "fila har fleire enn {limit} feil, så ho blir ikkje lesen lenger",
        nb: "filen har flere enn {limit} feil, så den leses ikke lenger",
    }
    MoreErrors {
        en: "there are more than {limit} errors, so the others are not told of",
        nn: "det er fleire enn {limit} feil, så dei andre er ikkje med her",
        nb: "det er flere enn {limit} feil, så de andre er ikke med her",
    }
    SheetQuoteInside {
        en: "a double quote stands inside a cell that does not begin with one",
        nn: "eit dobbelt hermeteikn står inne i ei celle som ikkje byrjar med det",
        nb: "et dobbelt anførselstegn står inne i en celle som ikke begynner med det",
    }
    SheetQuoteHelp {
        en: "put the whole cell in double quotes, and write a quote inside it twice",
        nn: "set heile cella i doble hermeteikn, og skriv eit hermeteikn inne i ho to gonger",
        nb: "sett hele cellen i doble anførselstegn, og skriv et anførselstegn inne i den to ganger",
    }
    SheetHeadingHelp {
        en: "write the headings of the columns in the first line",
        nn: "skriv overskriftene til kolonnane i første linje",
        nb: "skriv overskriftene til kolonnene i første linje",
    }
    SheetTooManyColumns {
        en: "the first line has more than {limit} columns",
        nn: "den første linja har fleire enn {limit} kolonnar",
        nb: "den første linjen har flere enn {limit} kolonner",
    }
    SheetTooManyCells {
        en: "this row has more cells than there are headings: {count} instead of {expected}",
        nn: "denne rada har fleire celler enn det er overskrifter: {count} i staden for {expected}",
        nb: "denne raden har flere celler enn det er overskrifter: {count} i stedet for {expected}",
    }
    SheetTooManyCellsHelp {
        en: "put a cell in which the separator stands in double quotes",
        nn: "set ei celle der skiljeteiknet står, i doble hermeteikn",
        nb: "sett en celle der skilletegnet står, i doble anførselstegn",
    }
    SheetTooFewCells {
        en: "this row has fewer cells than there are headings: {count} instead of {expected}",
        nn: "denne rada har færre celler enn det er overskrifter: {count} i staden for {expected}",
        nb: "denne raden har færre celler enn det er overskrifter: {count} i stedet for {expected}",
    }
    SheetTooFewCellsHelp {
        en: "leave a cell empty where nothing is known, and write its separator",
        nn: "lat ei celle stå tom der ein ikkje veit noko, og skriv skiljeteiknet",
        nb: "la en celle stå tom der man ikke vet noe, og skriv skilletegnet",
    }
    UnknownColumn {
        en: "the settings do not say what the column `{column}` means",
        nn: "innstillingane seier ikkje kva kolonnen `{column}` tyder",
        nb: "innstillingene sier ikke hva kolonnen `{column}` betyr",
    }
    UnknownColumnHelp {
        en: "add it to `columns`, or to `unused` if it is not to be read",
        nn: "legg han til i `columns`, eller i `unused` om han ikkje skal lesast",
        nb: "legg den til i `columns`, eller i `unused` hvis den ikke skal leses",
    }
    MisspeltEnding {
        en: "`{name}` is not read, because its name does not end as those of files that are",
        nn: "`{name}` blir ikkje lesen, fordi namnet ikkje sluttar slik som på filer som blir lesne",
        nb: "`{name}` leses ikke, fordi navnet ikke slutter slik som på filer som leses",
    }
    MisspeltEndingHelp {
        en: "call it `{right}`; the name of a file that is not to be read begins with a dot",
        nn: "kall ho `{right}`; namnet på ei fil som ikkje skal lesast, byrjar med punktum",
        nb: "kall den `{right}`; navnet på en fil som ikke skal leses, begynner med punktum",
    }
    UnnamedSheet {
        en: "`{name}` is not read, for `mandat.toml` does not say what stands in it",
        nn: "`{name}` blir ikkje lesen, for `mandat.toml` seier ikkje kva som står i ho",
        nb: "`{name}` blir ikke lest, for `mandat.toml` sier ikke hva som står i den",
    }
    UnnamedSheetHelp {
        en: "write `[csv.\"{name}\"]` with `collection` and `columns`; the name of a file that is not to be read begins with a dot",
        nn: "skriv `[csv.\"{name}\"]` med `collection` og `columns`; namnet på ei fil som ikkje skal lesast, byrjar med punktum",
        nb: "skriv `[csv.\"{name}\"]` med `collection` og `columns`; navnet på en fil som ikke skal leses, begynner med punktum",
    }
    SheetNoHeadings {
        en: "no column that the settings name stands in the first line",
        nn: "ingen kolonne som innstillingane nemner, står i første linja",
        nb: "ingen kolonne som innstillingene nevner, står i første linje",
    }
    HelpSheetNoHeadings {
        en: "take away what stands above the headings, or write them in the first line: `{line}`",
        nn: "ta bort det som står over overskriftene, eller skriv dei i første linja: `{line}`",
        nb: "ta bort det som står over overskriftene, eller skriv dem i første linje: `{line}`",
    }
    MergedColumns {
        en: "the headings {columns} stand in one cell, as `{column}`",
        nn: "overskriftene {columns} står i éi celle, som `{column}`",
        nb: "overskriftene {columns} står i én celle, som `{column}`",
    }
    HelpMergedColumns {
        en: "write `{sign}` between them, so that each has its column",
        nn: "skriv `{sign}` mellom dei, så kvar får kolonnen sin",
        nb: "skriv `{sign}` mellom dem, så hver får kolonnen sin",
    }
    EmptyFileHelp {
        en: "write what belongs in it, or delete it; a line such as `# nothing yet` says that it is empty on purpose",
        nn: "skriv det som skal stå i ho, eller slett ho; ei linje som `# ingenting enno` seier at ho er tom med vilje",
        nb: "skriv det som skal stå i den, eller slett den; en linje som `# ingenting ennå` sier at den er tom med vilje",
    }
    EmptyInputHelp {
        en: "see what was to come from standard input; a line such as `# nothing yet` says that it is empty on purpose",
        nn: "sjå kva som skulle ha kome frå standard inn; ei linje som `# ingenting enno` seier at det er tomt med vilje",
        nb: "se hva som skulle ha kommet fra standard inn; en linje som `# ingenting ennå` sier at det er tomt med vilje",
    }
    SheetHere { en: "the sheet is described here", nn: "arket er omtalt her", nb: "arket er omtalt her" }
    SheetHeadings { en: "the headings are these", nn: "overskriftene er desse", nb: "overskriftene er disse" }
    ColumnTwice {
        en: "the heading `{column}` stands twice",
        nn: "overskrifta `{column}` står to gonger",
        nb: "overskriften `{column}` står to ganger",
    }
    MissingColumn {
        en: "no column is called `{column}`",
        nn: "ingen kolonne heiter `{column}`",
        nb: "ingen kolonne heter `{column}`",
    }
    OtherDayForm {
        en: "this day is not written as `{form}`",
        nn: "denne dagen er ikkje skriven som `{form}`",
        nb: "denne dagen er ikke skrevet som `{form}`",
    }
    FilesTooLarge {
        en: "the files together are larger than 2 GiB",
        nn: "filene er til saman større enn 2 GiB",
        nb: "filene er til sammen større enn 2 GiB",
    }
    TooDeepInside {
        en: "look for a bracket that is never closed, or write the values less deep inside each other",
        nn: "sjå etter ein parentes som aldri blir lukka, eller skriv verdiane mindre djupt inne i kvarandre",
        nb: "se etter en parentes som aldri blir lukket, eller skriv verdiene mindre dypt inne i hverandre",
    }
    AliasInItselfHelp {
        en: "write out what is meant instead of the alias",
        nn: "skriv det som er meint, i staden for tilvisinga",
        nb: "skriv det som er ment, i stedet for henvisningen",
    }
    YamlEndHelp {
        en: "write the value that is missing, and close the bracket or quote that is open",
        nn: "skriv verdien som manglar, og lukk den klammen eller det hermeteiknet som er ope",
        nb: "skriv verdien som mangler, og lukk den klammen eller det anførselstegnet som er åpent",
    }
    MergeTooLargeHelp {
        en: "write what is needed in each place instead of merging it with `<<`",
        nn: "skriv det som trengst på kvar stad, i staden for å flette det inn med `<<`",
        nb: "skriv det som trengs på hvert sted, i stedet for å flette det inn med `<<`",
    }
    TomlCompleteHelp {
        en: "write everything that belongs to `{key}` in the place where it first stands",
        nn: "skriv alt som høyrer til `{key}`, på den staden der det først står",
        nb: "skriv alt som hører til `{key}`, på det stedet der det først står",
    }
    TomlElsewhereHelp {
        en: "write it below the heading of `{key}`",
        nn: "skriv det under overskrifta til `{key}`",
        nb: "skriv det under overskriften til `{key}`",
    }
    TomlKeyHelp {
        en: "write a key, as in `language = \"en\"`, or put what stands here in quotes",
        nn: "skriv ein nøkkel, som i `language = \"nn\"`, eller set det som står her, i hermeteikn",
        nb: "skriv en nøkkel, som i `language = \"nb\"`, eller sett det som står her, i anførselstegn",
    }
    TomlEqualsHelp {
        en: "write `{key} = …`; a key of several words stands in quotes",
        nn: "skriv `{key} = …`; ein nøkkel på fleire ord står i hermeteikn",
        nb: "skriv `{key} = …`; en nøkkel på flere ord står i anførselstegn",
    }
    TomlValueHelp {
        en: "write a value: `\"…\"`, `12`, `true`, `2025-03-01`, `[…]`",
        nn: "skriv ein verdi: `\"…\"`, `12`, `true`, `2025-03-01`, `[…]`",
        nb: "skriv en verdi: `\"…\"`, `12`, `true`, `2025-03-01`, `[…]`",
    }
    JsonValueHelp {
        en: "write a value: `\"…\"`, `12`, `true`, `null`, `[…]`",
        nn: "skriv ein verdi: `\"…\"`, `12`, `true`, `null`, `[…]`",
        nb: "skriv en verdi: `\"…\"`, `12`, `true`, `null`, `[…]`",
    }
    TooManyErrorsHelp {
        en: "correct the first ones, or see whether the name of the file says what it holds",
        nn: "rett dei første, eller sjå om namnet på fila seier kva som står i ho",
        nb: "rett de første, eller se om navnet på filen sier hva som står i den",
    }
    MoreErrorsHelp {
        en: "correct these, and run it again",
        nn: "rett desse, og køyr på nytt",
        nb: "rett disse, og kjør på nytt",
    }
    SheetTooManyColumnsHelp {
        en: "take away columns that are not used, and see whether the separator is right",
        nn: "ta bort kolonnar som ikkje er i bruk, og sjå om skiljeteiknet er rett",
        nb: "ta bort kolonner som ikke er i bruk, og se om skilletegnet er riktig",
    }
    ColumnTwiceHelp {
        en: "give one of the columns another heading",
        nn: "gi ein av kolonnane ei anna overskrift",
        nb: "gi en av kolonnene en annen overskrift",
    }
    MissingColumnHelp {
        en: "correct the heading in `mandat.toml` or in the sheet",
        nn: "rett overskrifta i `mandat.toml` eller i arket",
        nb: "rett overskriften i `mandat.toml` eller i arket",
    }
    OtherDayFormHelp {
        en: "write the day as `{form}`, or change `date` of the column in `mandat.toml`",
        nn: "skriv dagen som `{form}`, eller endre `date` for kolonnen i `mandat.toml`",
        nb: "skriv dagen som `{form}`, eller endre `date` for kolonnen i `mandat.toml`",
    }

    JsonKeyHelp {
        en: "write a key in double quotes, `:` and a value: `\"…\": …`",
        nn: "skriv ein nøkkel i doble hermeteikn, `:` og ein verdi: `\"…\": …`",
        nb: "skriv en nøkkel i doble anførselstegn, `:` og en verdi: `\"…\": …`",
    }
    JsonColonHelp {
        en: "write `:` between the key and its value",
        nn: "skriv `:` mellom nøkkelen og verdien",
        nb: "skriv `:` mellom nøkkelen og verdien",
    }
    JsonSeparatorHelp {
        en: "write `,` before another entry, or close with `{close}`",
        nn: "skriv `,` framfor eit nytt ledd, eller lukk med `{close}`",
        nb: "skriv `,` foran et nytt ledd, eller lukk med `{close}`",
    }

    } } };
}
