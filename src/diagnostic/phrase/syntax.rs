/// Parsing policies.
macro_rules! syntax {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    Unexpected {
        en: "expected {expected}, found {found}",
        nn: "venta {expected}, fann {found}",
        nb: "ventet {expected}, fant {found}",
    }
    TheEnd { en: "the end of the file", nn: "slutten på fila", nb: "slutten på filen" }
    TheEndOfTheCode { en: "the end of the code", nn: "slutten på koden", nb: "slutten på koden" }
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
    APartOfARole { en: "a part of the role", nn: "ein del av rolla", nb: "en del av rollen" }
    APartOfAConsent { en: "a part of the consent", nn: "ein del av samtykket", nb: "en del av samtykket" }
    ALabel { en: "what stands before the colon behind `asks`", nn: "det som står før kolonet bak `asks`", nb: "det som står før kolonet bak `asks`" }
    ConsentWithoutClause {
        en: "the consent `{name}` asks for nothing",
        nn: "samtykket `{name}` krev ingenting",
        nb: "samtykket `{name}` krever ingenting",
    }
    ConsentWithoutClauseHelp {
        en: "say who is asked and what it takes: `asks team.members.person` and `passes with no objection`",
        nn: "sei kven som blir spurd og kva som trengst: `asks team.members.person` og `passes with no objection`",
        nb: "si hvem som spørres og hva som trengs: `asks team.members.person` og `passes with no objection`",
    }
    APartOfARoleClause {
        en: "`title`, `cites`, `says` or `help`",
        nn: "`title`, `cites`, `says` eller `help`",
        nb: "`title`, `cites`, `says` eller `help`",
    }
    PartAfterFormClause {
        en: "`{part}` belongs before the first clause",
        nn: "`{part}` høyrer heime før det første leddet",
        nb: "`{part}` hører hjemme før det første leddet",
    }
    RoleWithoutClause {
        en: "nothing is asked of the role `{name}`",
        nn: "det er ikkje kravd noko av rolla `{name}`",
        nb: "det kreves ikke noe av rollen `{name}`",
    }
    RoleWithoutClauseHelp {
        en: "write what is asked of it, such as `required` or `holders at most 2`",
        nn: "skriv kva som er kravd, som `required` eller `holders at most 2`",
        nb: "skriv hva som kreves, som `required` eller `holders at most 2`",
    }
    APartOfADelegation {
        en: "a part of the delegation",
        nn: "ein del av delegeringa",
        nb: "en del av delegeringen",
    }
    DelegationWithoutGoverns {
        en: "nothing says which delegations `{name}` is about",
        nn: "ingenting seier kva delegeringar `{name}` handlar om",
        nb: "ingenting sier hvilke delegeringer `{name}` handler om",
    }
    DelegationWithoutGovernsHelp {
        en: "write `governs d in Delegation`, and `where` with a condition if it is not about all of them",
        nn: "skriv `governs d in Delegation`, og `where` med eit vilkår om det ikkje gjeld alle",
        nb: "skriv `governs d in Delegation`, og `where` med et vilkår om det ikke gjelder alle",
    }
    DelegationWithoutClause {
        en: "nothing is asked of the delegations of `{name}`",
        nn: "det er ikkje kravd noko av delegeringane i `{name}`",
        nb: "det kreves ikke noe av delegeringene i `{name}`",
    }
    DelegationWithoutClauseHelp {
        en: "write what is asked of them, such as `names provision` or `never in a circle`",
        nn: "skriv kva som er kravd, som `names provision` eller `never in a circle`",
        nb: "skriv hva som kreves, som `names provision` eller `never in a circle`",
    }
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
    NullHelp {
        en: "leave out what is not there, and ask for it with `is missing`",
        nn: "utelat det som ikkje finst, og spør etter det med `is missing`",
        nb: "utelat det som ikke finnes, og spør etter det med `is missing`",
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
        nn: "avslutt ho med `\"\"\"` på ei eiga linje",
        nb: "avslutt den med `\"\"\"` på en egen linje",
    }
    FormatMissing {
        en: "the block of text does not say its format",
        nn: "tekstblokka seier ikkje kva format ho har",
        nb: "tekstblokken sier ikke hvilket format den har",
    }
    FormatMissingHelp {
        en: "write `\"\"\"yaml`, `\"\"\"json` or `\"\"\"toml`",
        nn: "skriv `\"\"\"yaml`, `\"\"\"json` eller `\"\"\"toml`",
        nb: "skriv `\"\"\"yaml`, `\"\"\"json` eller `\"\"\"toml`",
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
    UnseenSign {
        en: "a sign that is not seen stands in it, {found}",
        nn: "eit teikn som ikkje syner, står i det, {found}",
        nb: "et tegn som ikke synes, står i det, {found}",
    }
    OddBlank {
        en: "a blank of another kind stands in it, {found}",
        nn: "eit mellomrom av eit anna slag står i det, {found}",
        nb: "et mellomrom av et annet slag står i det, {found}",
    }
    ColonTwice {
        en: "one `:` is enough: write `{key}:`",
        nn: "det held med éin `:`: skriv `{key}:`",
        nb: "det holder med én `:`: skriv `{key}:`",
    }
    IdWithBrace {
        en: "`{id}` is read as an id, brace and all",
        nn: "`{id}` blir lese som ein id, krøllparentesen òg",
        nb: "`{id}` leses som en id, krøllparentesen også",
    }
    ColonLost {
        en: "write a colon before the brace: `{key}:`",
        nn: "skriv kolon føre krøllparentesen: `{key}:`",
        nb: "skriv kolon foran krøllparentesen: `{key}:`",
    }
    MustBeforeHelp {
        en: "write `must` or `should` before what has to be true: `must {condition}`",
        nn: "skriv `must` eller `should` føre det som må vere sant: `must {condition}`",
        nb: "skriv `must` eller `should` foran det som må være sant: `must {condition}`",
    }
    LabelColonHelp {
        en: "write a colon behind the label of the clause: `{label}:`",
        nn: "skriv kolon bak namnet på leddet: `{label}:`",
        nb: "skriv kolon bak navnet på leddet: `{label}:`",
    }
    CiteSourceHelp {
        en: "name the source before its section, as in `cites bylaw {section}`",
        nn: "nemn kjelda føre punktet i ho, som i `cites forskrift {section}`",
        nb: "nevn kilden foran punktet i den, som i `cites forskrift {section}`",
    }
    IdWithColon {
        en: "with a second colon the id is `{id}`",
        nn: "med eit kolon til blir id-en `{id}`",
        nb: "med et kolon til blir id-en `{id}`",
    }
    ColonInQuotes {
        en: "put an id that ends with a colon in quotes: `\"{id}\":`",
        nn: "set ein id som sluttar med kolon, i hermeteikn: `\"{id}\":`",
        nb: "sett en id som slutter med kolon, i anførselstegn: `\"{id}\":`",
    }
    Greek { en: "Greek", nn: "gresk", nb: "gresk" }
    Cyrillic { en: "Cyrillic", nn: "kyrillisk", nb: "kyrillisk" }
    ForeignOperator {
        en: "`{found}` is not a sign of this language",
        nn: "`{found}` er ikkje eit teikn i dette språket",
        nb: "`{found}` er ikke et tegn i dette språket",
    }
    BracketsHelp {
        en: "write a set in braces: `{right}`",
        nn: "skriv ei mengd i krøllparentesar: `{right}`",
        nb: "skriv en mengde i krøllparenteser: `{right}`",
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
    ContainsHelp {
        en: "write it the other way round: what is inside, `in`, what it is inside of",
        nn: "skriv det omvendt: det som er inni, `in`, det som det er inni",
        nb: "skriv det omvendt: det som er inni, `in`, det som det er inni",
    }
    CurrencyHelp {
        en: "write the currency with its three capitals: `100 000 NOK`",
        nn: "skriv valutaen med dei tre store bokstavane: `100 000 NOK`",
        nb: "skriv valutaen med de tre store bokstavene: `100 000 NOK`",
    }
    TakeWordAway { en: "take `{word}` away", nn: "ta bort `{word}`", nb: "ta bort `{word}`" }
    ColonHelp {
        en: "write a colon before `{word}`: what follows it is asked of each `{name}`",
        nn: "skriv kolon føre `{word}`: det som kjem etter, blir spurt om kvar `{name}`",
        nb: "skriv kolon foran `{word}`: det som kommer etter, blir spurt om hver `{name}`",
    }
    ElseHelp {
        en: "write `if a then b else unknown` where nothing can be told unless `a` is true; for two cases write `(if a then b) and (a or c)`",
        nn: "skriv `if a then b else unknown` der ingenting kan seiast utan at `a` er sant; for to tilfelle, skriv `(if a then b) and (a or c)`",
        nb: "skriv `if a then b else unknown` der ingenting kan sies uten at `a` er sant; for to tilfeller, skriv `(if a then b) and (a or c)`",
    }
    ClosesNothing {
        en: "this `{found}` closes nothing",
        nn: "denne `{found}` lukkar ingenting",
        nb: "denne `{found}` lukker ingenting",
    }
    ClosedAlready { en: "this one closed it already", nn: "denne lukka det alt", nb: "denne lukket det allerede" }
    ClosedAlreadyHelp { en: "take one of the two away", nn: "ta bort ein av dei to", nb: "ta bort en av de to" }
    ClosesNothingHelp { en: "take it away", nn: "ta han bort", nb: "ta den bort" }
    PartOutside {
        en: "`{part}` stands outside of every declaration",
        nn: "`{part}` står utanfor alle erklæringar",
        nb: "`{part}` står utenfor alle erklæringer",
    }
    ClosedBefore {
        en: "the declaration before it ends here",
        nn: "erklæringa før sluttar her",
        nb: "erklæringen før slutter her",
    }
    PartOutsideHelp {
        en: "take this `}` away if `{part}` belongs to it, or move `{part}` into its declaration",
        nn: "ta bort denne `}` om `{part}` høyrer til, eller flytt `{part}` inn i erklæringa si",
        nb: "ta bort denne `}` hvis `{part}` hører til, eller flytt `{part}` inn i erklæringen sin",
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
    ChangeAlone {
        en: "no other variable stands beside `change of`",
        nn: "ingen annan variabel står ved sida av `change of`",
        nb: "ingen annen variabel står ved siden av `change of`",
    }
    ChangeAloneHelp {
        en: "ask of others in the clause: `every owner in before.owners: …`",
        nn: "spør etter andre i leddet: `every owner in before.owners: …`",
        nb: "spør etter andre i leddet: `every owner in before.owners: …`",
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
    NoSections {
        en: "the source lists no sections",
        nn: "kjelda listar ikkje opp noko punkt",
        nb: "kilden lister ikke opp noe punkt",
    }
    NoSectionsHelp {
        en: "write each section in quotes between the braces, or take `sections` away",
        nn: "skriv kvart punkt i hermeteikn mellom krøllparentesane, eller ta bort `sections`",
        nb: "skriv hvert punkt i anførselstegn mellom krøllparentesene, eller ta bort `sections`",
    }
    MeantBefore {
        en: "did you mean `{word}` by `{found}`?",
        nn: "meinte du `{word}` med `{found}`?",
        nb: "mente du `{word}` med `{found}`?",
    }
    WriteBefore {
        en: "write {expected} before {found}",
        nn: "skriv {expected} framfor {found}",
        nb: "skriv {expected} foran {found}",
    }
    WriteAtEnd {
        en: "write {expected} at the end of the file",
        nn: "skriv {expected} sist i fila",
        nb: "skriv {expected} sist i filen",
    }
    WriteFieldHelp {
        en: "write the name of a field, such as `members`",
        nn: "skriv namnet på eit felt, til dømes `members`",
        nb: "skriv navnet på et felt, for eksempel `members`",
    }
    WriteNameHelp {
        en: "write a name that begins with a letter and goes on with letters, digits and `_`: `small_team`",
        nn: "skriv eit namn som byrjar med ein bokstav og held fram med bokstavar, siffer og `_`: `small_team`",
        nb: "skriv et navn som begynner med en bokstav og fortsetter med bokstaver, sifre og `_`: `small_team`",
    }
    WriteNumberHelp {
        en: "write digits, as in `3` or `500 000`",
        nn: "skriv siffer, som i `3` eller `500 000`",
        nb: "skriv sifre, som i `3` eller `500 000`",
    }
    WriteTextHelp {
        en: "write a text between straight double quotes: `\"…\"`",
        nn: "skriv ein tekst mellom rette doble hermeteikn: `\"…\"`",
        nb: "skriv en tekst mellom rette doble anførselstegn: `\"…\"`",
    }
    WriteTypeHelp {
        en: "write `text`, `provision`, `number`, `share`, `money`, `date`, `duration` or `yes_no`, or the name of an entity, a record or an enum",
        nn: "skriv `text`, `provision`, `number`, `share`, `money`, `date`, `duration` eller `yes_no`, eller namnet på ein entitet, ein post eller ei liste",
        nb: "skriv `text`, `provision`, `number`, `share`, `money`, `date`, `duration` eller `yes_no`, eller navnet på en entitet, en post eller en liste",
    }
    WriteValueHelp {
        en: "write a value such as `3`, `60 %`, `45 days`, `500 000 NOK`, `2025-07-10`, `\"…\"` or `yes`",
        nn: "skriv ein verdi som `3`, `60 %`, `45 days`, `500 000 NOK`, `2025-07-10`, `\"…\"` eller `yes`",
        nb: "skriv en verdi som `3`, `60 %`, `45 days`, `500 000 NOK`, `2025-07-10`, `\"…\"` eller `yes`",
    }
    WriteVersionHelp {
        en: "write numbers with points between them, as in `version 1.0`",
        nn: "skriv tal med punktum mellom, som i `version 1.0`",
        nb: "skriv tall med punktum mellom, som i `version 1.0`",
    }
    WriteExpressionHelp {
        en: "write a value or a condition, such as `team.leader` or `count of team.members >= 3`",
        nn: "skriv ein verdi eller eit vilkår, til dømes `team.leader` eller `count of team.members >= 3`",
        nb: "skriv en verdi eller et vilkår, for eksempel `team.leader` eller `count of team.members >= 3`",
    }
    WriteOperatorHelp {
        en: "write `and` or `or` between two conditions, a sign such as `=` between two values, or take away what is too much",
        nn: "skriv `and` eller `or` mellom to vilkår, eit teikn som `=` mellom to verdiar, eller ta bort det som er for mykje",
        nb: "skriv `and` eller `or` mellom to vilkår, et tegn som `=` mellom to verdier, eller ta bort det som er for mye",
    }
    WriteBlockHelp {
        en: "write the file on lines of its own between `\"\"\"yaml` and `\"\"\"`",
        nn: "skriv fila på eigne linjer mellom `\"\"\"yaml` og `\"\"\"`",
        nb: "skriv filen på egne linjer mellom `\"\"\"yaml` og `\"\"\"`",
    }
    WriteCodeHelp {
        en: "write letters, digits, `-` and `.` without gaps: `SG-104` for a rule, `SG-104.label` for one of its clauses",
        nn: "skriv bokstavar, siffer, `-` og `.` utan mellomrom: `SG-104` for ein regel, `SG-104.ledd` for eit ledd i han",
        nb: "skriv bokstaver, sifre, `-` og `.` uten mellomrom: `SG-104` for en regel, `SG-104.ledd` for et ledd i den",
    }
    CodeEndsHelp {
        en: "begin what comes after the code on a line of its own",
        nn: "byrja det som kjem etter koden, på ei eiga linje",
        nb: "begynn det som kommer etter koden, på en egen linje",
    }
    WriteLanguageHelp {
        en: "write a language and a text, as in `en \"…\"`",
        nn: "skriv eit språk og ein tekst, som i `nn \"…\"`",
        nb: "skriv et språk og en tekst, som i `nb \"…\"`",
    }
    WriteSubjectHelp {
        en: "write it as findings name it, as in `team/skule`",
        nn: "skriv det slik funn nemner det, som i `team/skule`",
        nb: "skriv det slik funn nevner det, som i `team/skule`",
    }
    WriteStateHelp {
        en: "write `is given`, `is missing`, `is empty`, or `is` and the name of a kind or an entity",
        nn: "skriv `is given`, `is missing`, `is empty`, eller `is` og namnet på eit slag eller ein entitet",
        nb: "skriv `is given`, `is missing`, `is empty`, eller `is` og navnet på et slag eller en entitet",
    }
    UnknownCharacterHelp {
        en: "take it away, or put the text in which it stands between double quotes",
        nn: "ta det bort, eller set teksten det står i, mellom doble hermeteikn",
        nb: "ta det bort, eller sett teksten det står i, mellom doble anførselstegn",
    }
    MoveUpHelp {
        en: "move it up, above the line that stands in its way",
        nn: "flytt det opp, over linja som står i vegen",
        nb: "flytt det opp, over linjen som står i veien",
    }
    KeepOneHelp {
        en: "keep the one that is meant, and take the other away",
        nn: "behald den som er meint, og ta bort den andre",
        nb: "behold den som er ment, og ta bort den andre",
    }
    WriteInPlaceOf {
        en: "write {expected} before or in place of {found}",
        nn: "skriv {expected} framfor eller i staden for {found}",
        nb: "skriv {expected} foran eller i stedet for {found}",
    }

    } } };
}
