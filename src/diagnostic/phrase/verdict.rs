/// Findings, values and proofs.
macro_rules! verdict {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    Yes { en: "yes", nn: "ja", nb: "ja" }
    No { en: "no", nn: "nei", nb: "nei" }
    OneDay { en: "{n} day", nn: "{n} dag", nb: "{n} dag" }
    Days { en: "{n} days", nn: "{n} dagar", nb: "{n} dager" }
    OneWeek { en: "{n} week", nn: "{n} veke", nb: "{n} uke" }
    Weeks { en: "{n} weeks", nn: "{n} veker", nb: "{n} uker" }
    OneMonth { en: "{n} month", nn: "{n} månad", nb: "{n} måned" }
    Months { en: "{n} months", nn: "{n} månader", nb: "{n} måneder" }
    OneYear { en: "{n} year", nn: "{n} år", nb: "{n} år" }
    Years { en: "{n} years", nn: "{n} år", nb: "{n} år" }
    DurationSince { en: "{length} from {since}", nn: "{length} frå {since}", nb: "{length} fra {since}" }
    Private { en: "(private)", nn: "(privat)", nb: "(privat)" }
    ValNone { en: "none", nn: "ingen", nb: "ingen" }
    ValUnwritten { en: "not written", nn: "ikkje skrive", nb: "ikke skrevet" }
    ValUnknown { en: "not known", nn: "ikkje kjent", nb: "ikke kjent" }
    ValUndefined { en: "without a result", nn: "utan resultat", nb: "uten resultat" }
    ValAtLeast { en: "at least {low}", nn: "minst {low}", nb: "minst {low}" }
    ValAtMost { en: "at most {high}", nn: "høgst {high}", nb: "høyst {high}" }
    ValBetween { en: "between {low} and {high}", nn: "mellom {low} og {high}", nb: "mellom {low} og {high}" }
    KindText { en: "a text", nn: "ein tekst", nb: "en tekst" }
    KindNumber { en: "a number", nn: "eit tal", nb: "et tall" }
    KindProvision { en: "a provision such as `§ 20-1`", nn: "ei føresegn som `§ 20-1`", nb: "en bestemmelse som `§ 20-1`" }
    KindWhole { en: "a whole number such as `3`", nn: "eit heiltal som `3`", nb: "et heltall som `3`" }
    KindShare { en: "a share such as `2/3` or `60 %`", nn: "ein andel som `2/3` eller `60 %`", nb: "en andel som `2/3` eller `60 %`" }
    KindMoney { en: "an amount such as `500 000 NOK`", nn: "eit beløp som `500 000 NOK`", nb: "et beløp som `500 000 NOK`" }
    KindDate { en: "a date such as `2026-01-31`", nn: "ein dato som `2026-01-31`", nb: "en dato som `2026-01-31`" }
    KindDuration { en: "a length of time such as `45 days`", nn: "ei tidslengd som `45 dagar`", nb: "en tidslengde som `45 dager`" }
    KindYesNo { en: "`yes` or `no`", nn: "`ja` eller `nei`", nb: "`ja` eller `nei`" }
    KindEnum { en: "one of {values}", nn: "ein av {values}", nb: "en av {values}" }
    KindReference { en: "an id that stands in `{collection}`", nn: "ein id som står i `{collection}`", nb: "en id som står i `{collection}`" }
    KindRecord { en: "an object with keys such as {keys}", nn: "eit objekt med nøklar som {keys}", nb: "et objekt med nøkler som {keys}" }
    KindSeveral { en: "a list in which each item is {kind}; `[]` says that there is none", nn: "ei liste der kvart ledd er {kind}; `[]` seier at det ikkje er nokon", nb: "en liste der hvert ledd er {kind}; `[]` sier at det ikke er noen" }
    ProofValue { en: "`{expr}` is {value}", nn: "`{expr}` er {value}", nb: "`{expr}` er {value}" }
    ProofTitled { en: "{title}: {value}", nn: "{title}: {value}", nb: "{title}: {value}" }
    ProofDefault { en: "`{expr}` is {value}, as `{path}` is where nothing is written", nn: "`{expr}` er {value}, slik `{path}` er der ingenting er skrive", nb: "`{expr}` er {value}, slik `{path}` er der ingenting er skrevet" }
    ProofNotInForce { en: "`{expr}`: none on {date}; what is written there is not in force or does not exist then", nn: "`{expr}`: ingen den {date}; det som er skrive der, gjeld ikkje eller finst ikkje då", nb: "`{expr}`: ingen den {date}; det som er skrevet der, gjelder ikke eller finnes ikke da" }
    ProofException { en: "exception `{name}`", nn: "unntak `{name}`", nb: "unntak `{name}`" }
    ProofExceptionLifts { en: "exception `{name}` lifts the rule", nn: "unntaket `{name}` opphevar regelen", nb: "unntaket `{name}` opphever regelen" }
    ProofExceptionSoftens { en: "exception `{name}` makes a `must` a `should`", nn: "unntaket `{name}` gjer `must` til `should`", nb: "unntaket `{name}` gjør `must` til `should`" }
    ProofExceptionBeaten { en: "exception `{name}` would apply, but `{winner}` goes over it", nn: "unntaket `{name}` ville gjelde, men `{winner}` går framfor det", nb: "unntaket `{name}` ville gjelde, men `{winner}` går foran det" }
    ProofExceptionNotInForce { en: "exception `{name}` is in force on {date}", nn: "unntaket `{name}` gjeld den {date}", nb: "unntaket `{name}` gjelder den {date}" }
    ProofWaiver { en: "`{thing}` waives it until {date}: {why}", nn: "`{thing}` gir dispensasjon til {date}: {why}", nb: "`{thing}` gir dispensasjon til {date}: {why}" }
    ProofExists { en: "`{thing}` exists on {date}", nn: "`{thing}` finst den {date}", nb: "`{thing}` finnes den {date}" }
    ProofRuleNotInForce { en: "the rule is in force on {date}", nn: "regelen gjeld den {date}", nb: "regelen gjelder den {date}" }
    ProofCount { en: "`{expr}`: {least} in number", nn: "`{expr}`: {least} i talet", nb: "`{expr}`: {least} i antall" }
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
    MissingBlank { en: "a value is missing in `{field}` of `{thing}`", nn: "det manglar ein verdi i `{field}` for `{thing}`", nb: "det mangler en verdi i `{field}` for `{thing}`" }
    MissingUnread { en: "`{field}` of `{thing}` could not be read", nn: "`{field}` for `{thing}` kunne ikkje lesast", nb: "`{field}` for `{thing}` kunne ikke leses" }
    MissingCollection { en: "the collection `{collection}` stands in no file", nn: "samlinga `{collection}` står ikkje i noka fil", nb: "samlingen `{collection}` står ikke i noen fil" }
    MissingNotKept { en: "the organisation does not keep the register `{collection}`", nn: "organisasjonen fører ikkje registeret `{collection}`", nb: "organisasjonen fører ikke registeret `{collection}`" }
    MissingIncomplete { en: "an error in a file hides what `{collection}` may hold besides", nn: "ein feil i ei fil skjuler kva `{collection}` elles kan innehalde", nb: "en feil i en fil skjuler hva `{collection}` ellers kan inneholde" }
    MissingExistence { en: "when `{thing}` exists could not be read", nn: "når `{thing}` finst, kunne ikkje lesast", nb: "når `{thing}` finnes, kunne ikke leses" }
    MissingPrivate { en: "what keeps `{expr}` from being known is private", nn: "det som gjer at `{expr}` ikkje er kjent, er privat", nb: "det som gjør at `{expr}` ikke er kjent, er privat" }
    MissingPrivateHelp { en: "complete what is private there, and what it names", nn: "gjer ferdig det private der, og det som det nemner", nb: "gjør ferdig det private der, og det som det nevner" }
    MissingUndefined { en: "`{expr}` has no result", nn: "`{expr}` har ikkje noko resultat", nb: "`{expr}` har ikke noe resultat" }
    MissingNone { en: "`{expr}` is none", nn: "`{expr}` er ingen", nb: "`{expr}` er ingen" }
    MissingUntold { en: "nothing can be told unless {what}", nn: "ingenting kan seiast utan at {what}", nb: "ingenting kan sies uten at {what}" }
    UndefinedBecause { en: "{what}: {why}", nn: "{what}: {why}", nb: "{what}: {why}" }
    UndefinedTie { en: "several come last, and no single one", nn: "fleire kjem sist, og ingen åleine", nb: "flere kommer sist, og ingen alene" }
    UndefinedNought { en: "it divides by nought", nn: "det deler på null", nb: "det deler på null" }
    UndefinedEmpty { en: "there is nothing in `{set}`", nn: "det er ingenting i `{set}`", nb: "det er ingenting i `{set}`" }
    UndefinedCurrencies { en: "the amounts are in two currencies", nn: "beløpa er i to valutaer", nb: "beløpene er i to valutaer" }
    UndefinedDurations { en: "which of them is longer depends on which months are meant", nn: "kva som er lengst, kjem an på kva månader det gjeld", nb: "hva som er lengst, kommer an på hvilke måneder det gjelder" }
    UndefinedNotWhole { en: "a length of time can only be taken a whole number of times", nn: "ei tidslengd kan berre takast eit heilt tal gonger", nb: "en tidslengde kan bare tas et helt antall ganger" }
    UndefinedCalendar { en: "the day lies outside the calendar", nn: "dagen ligg utanfor kalenderen", nb: "dagen ligger utenfor kalenderen" }
    UndefinedTooLarge { en: "the number is too large to be exact", nn: "talet er for stort til å vere nøyaktig", nb: "tallet er for stort til å være nøyaktig" }
    MissingParameter { en: "what the parameter `{name}` is set to is not known", nn: "kva parameteren `{name}` er sett til, er ikkje kjent", nb: "hva parameteren `{name}` er satt til, er ikke kjent" }
    ParameterHelp { en: "put right what the settings say of it", nn: "rett det som innstillingane seier om han", nb: "rett det som innstillingene sier om den" }
    MissingTooDeep { en: "definitions call each other too deep", nn: "definisjonane kallar kvarandre for djupt", nb: "definisjonene kaller hverandre for dypt" }
    MissingBlankHelp { en: "write it there, {kind}, or take away what stands there without a value", nn: "skriv han der, {kind}, eller ta bort det som står der utan verdi", nb: "skriv den der, {kind}, eller ta bort det som står der uten verdi" }
    MissingValueHelp { en: "write `{field}:` there, {kind}", nn: "skriv `{field}:` der, {kind}", nb: "skriv `{field}:` der, {kind}" }
    MissingBefore { en: "as the organisation was, {what}", nn: "slik organisasjonen var: {what}", nb: "slik organisasjonen var: {what}" }
    MissingBeforeHelp { en: "nothing is written into what was: look at the change yourself, and take it or leave it; `--cannot-tell warn` lets it through", nn: "ingenting blir skrive inn i det som var: sjå på endringa sjølv, og godta henne eller la vere; `--cannot-tell warn` slepper henne gjennom", nb: "ingenting skrives inn i det som var: se på endringen selv, og godta den eller la være; `--cannot-tell warn` slipper den gjennom" }
    CollectionHelp { en: "write `{collection}:` in a file; `{collection}: []` says that there are none", nn: "skriv `{collection}:` i ei fil; `{collection}: []` seier at det ikkje er nokon", nb: "skriv `{collection}:` i en fil; `{collection}: []` sier at det ikke er noen" }
    NotKeptHelp { en: "keep `{collection}` and take it away from `not_kept`, or leave out the rules that ask for it", nn: "før `{collection}` og ta det bort frå `not_kept`, eller la vere å bruke reglane som spør etter det", nb: "før `{collection}` og ta det bort fra `not_kept`, eller la være å bruke reglene som spør etter det" }
    ExistenceHelp { en: "put the dates right", nn: "rett datoane", nb: "rett datoene" }
    NotFulfilled { en: "`{subject}` does not fulfil: {title}", nn: "`{subject}` oppfyller ikkje: {title}", nb: "`{subject}` oppfyller ikke: {title}" }
    CannotTell { en: "it is open whether `{subject}` fulfils: {title} ({why})", nn: "det er ope om `{subject}` oppfyller: {title} ({why})", nb: "det er åpent om `{subject}` oppfyller: {title} ({why})" }
    Lapsed { en: "`{field}` of `{thing}` names `{target}`, which does not exist on this date", nn: "`{field}` for `{thing}` nemner `{target}`, som ikkje finst på denne datoen", nb: "`{field}` for `{thing}` nevner `{target}`, som ikke finnes på denne datoen" }
    LapsedPrivate { en: "`{field}` of `{thing}`, which is private, names something that does not exist on this date", nn: "`{field}` for `{thing}`, som er privat, nemner noko som ikkje finst på denne datoen", nb: "`{field}` for `{thing}`, som er privat, nevner noe som ikke finnes på denne datoen" }
    LapsedHelp { en: "name another, give the reference an end date, or put the dates of what it names right", nn: "nemn ein annan, gi tilvisinga ein sluttdato, eller rett datoane til det ho nemner", nb: "nevn en annen, gi henvisningen en sluttdato, eller rett datoene til det den nevner" }
    WaiverEndless { en: "`{thing}` has no last day, so it accepts nothing", nn: "`{thing}` har ingen siste dag, så han godtek ingenting", nb: "`{thing}` har ingen siste dag, så den godtar ingenting" }
    WaiverEndlessHelp { en: "write `{field}:` with the last day on which it is to count", nn: "skriv `{field}:` med den siste dagen han skal gjelde", nb: "skriv `{field}:` med den siste dagen den skal gjelde" }
    WaiverSeveral { en: "`{thing}` is about the whole of `{code}`, which has several clauses, so it accepts nothing", nn: "`{thing}` gjeld heile `{code}`, som har fleire ledd, så han godtek ingenting", nb: "`{thing}` gjelder hele `{code}`, som har flere ledd, så den godtar ingenting" }
    WaiverSeveralHelp { en: "name the one clause that it is about: {names}", nn: "nemn det eine leddet han gjeld: {names}", nb: "nevn det ene leddet den gjelder: {names}" }
    WaiverNoCode { en: "`{thing}` is about `{code}`, a code that no rule has", nn: "`{thing}` gjeld `{code}`, ein kode som ingen regel har", nb: "`{thing}` gjelder `{code}`, en kode som ingen regel har" }
    WaiverNoCodeHelp { en: "write the code as the finding has it", nn: "skriv koden slik funnet har han", nb: "skriv koden slik funnet har den" }
    WaiverNoSubject { en: "`{thing}` is about `{subject}`, which stands in no file", nn: "`{thing}` gjeld `{subject}`, som ikkje står i noka fil", nb: "`{thing}` gjelder `{subject}`, som ikke står i noen fil" }
    WaiverNoSubjectHelp { en: "write the subject as the finding has it, such as `team/skule`", nn: "skriv emnet slik funnet har det, til dømes `team/skule`", nb: "skriv emnet slik funnet har det, for eksempel `team/skule`" }
    WaiverNotWaivable { en: "`{thing}` accepts nothing, for nobody can waive `{code}`", nn: "`{thing}` godtek ingenting, for ingen kan gi dispensasjon frå `{code}`", nb: "`{thing}` godtar ingenting, for ingen kan gi dispensasjon fra `{code}`" }
    WaiverNotWaivableHelp { en: "take it away and put right what the rule asks for; who keeps the rule could make it `waivable by` somebody", nn: "ta han bort og rett det som regelen krev; den som held regelen ved like, kan skrive `waivable by` i han", nb: "ta den bort og rett det som regelen krever; den som vedlikeholder regelen, kan skrive `waivable by` i den" }
    WaiverVoid { en: "`{thing}` accepts nothing: on {date} it was not as `{code}` asks of its waivers", nn: "`{thing}` godtek ingenting: den {date} var han ikkje slik `{code}` krev av dispensasjonar", nb: "`{thing}` godtar ingenting: den {date} var den ikke slik `{code}` krever av dispensasjoner" }
    WaiverVoidHelp { en: "let somebody approve it who can waive the rule, or take it away", nn: "la nokon godkjenne han som kan gi dispensasjon frå regelen, eller ta han bort", nb: "la noen godkjenne den som kan gi dispensasjon fra regelen, eller ta den bort" }
    WaiverUnsure { en: "it is open whether `{thing}` counts, so it accepts nothing: {why}", nn: "det er ope om `{thing}` gjeld, så han godtek ingenting: {why}", nb: "det er åpent om `{thing}` gjelder, så den godtar ingenting: {why}" }
    WaiverUnsureHelp { en: "write what is missing", nn: "skriv det som manglar", nb: "skriv det som mangler" }
    WaiverUnused { en: "`{thing}` has nothing to accept: `{code}` is neither broken nor open for `{subject}`", nn: "`{thing}` har ingenting å godta: `{code}` er verken brote eller ope for `{subject}`", nb: "`{thing}` har ingenting å godta: `{code}` er verken brutt eller åpen for `{subject}`" }
    WaiverUnusedHelp { en: "let it end, or take it away", nn: "la han slutte, eller ta han bort", nb: "la den slutte, eller ta den bort" }
    WaiverEnding { en: "`{thing}` ends on {date}, and `{code}` still stands for `{subject}`", nn: "`{thing}` sluttar den {date}, og `{code}` står framleis for `{subject}`", nb: "`{thing}` slutter den {date}, og `{code}` står fortsatt for `{subject}`" }
    WaiverEndingHelp { en: "put right what the rule asks for before then, or have another waiver approved", nn: "rett det som regelen krev før det, eller få ein ny dispensasjon godkjend", nb: "rett det som regelen krever før det, eller få en ny dispensasjon godkjent" }
    WaiverExpired { en: "`{thing}` ended on {date}, and `{code}` still stands for `{subject}`", nn: "`{thing}` slutta den {date}, og `{code}` står framleis for `{subject}`", nb: "`{thing}` sluttet den {date}, og `{code}` står fortsatt for `{subject}`" }
    WaiverExpiredHelp { en: "put right what the rule asks for, or have another waiver approved", nn: "rett det som regelen krev, eller få ein ny dispensasjon godkjend", nb: "rett det som regelen krever, eller få en ny dispensasjon godkjent" }
    LapsedThing { en: "its dates are here", nn: "datoane står her", nb: "datoene står her" }
    KindAtLeastOne { en: "a list of at least one, each item {kind}", nn: "ei liste med minst éin, kvart ledd {kind}", nb: "en liste med minst én, hvert ledd {kind}" }
    KindPairs { en: "and below it a line `{key}: {value}` for each; `[]` says that there is none", nn: "og under ei linje `{key}: {value}` for kvar; `[]` seier at det ikkje er nokon", nb: "og under den en linje `{key}: {value}` for hver; `[]` sier at det ikke er noen" }
    MissingEmpty { en: "`{field}` of `{thing}` is empty", nn: "`{field}` for `{thing}` er tom", nb: "`{field}` for `{thing}` er tom" }

    } } };
}
