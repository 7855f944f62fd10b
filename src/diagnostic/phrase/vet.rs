/// Looking policies through for what cannot be meant.
macro_rules! vet {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    VetNeverApplies { en: "`{code}` never applies", nn: "`{code}` gjeld aldri", nb: "`{code}` gjelder aldri" }
    VetNeverAppliesHelp {
        en: "change the condition, or take the rule away: it asks nothing of anybody",
        nn: "endre vilkåret, eller ta bort regelen: han krev ingenting av nokon",
        nb: "endre vilkåret, eller ta bort regelen: den krever ingenting av noen",
    }
    VetNeverHolds { en: "`{code}` can never hold", nn: "`{code}` kan aldri halde", nb: "`{code}` kan aldri holde" }
    VetNeverHoldsHelp {
        en: "change the condition: nobody can do as it says",
        nn: "endre vilkåret: ingen kan gjere slik det står",
        nb: "endre vilkåret: ingen kan gjøre slik det står",
    }
    VetNeverFails {
        en: "`{code}` can never be broken",
        nn: "`{code}` kan aldri brytast",
        nb: "`{code}` kan aldri brytes",
    }
    VetNeverFailsHelp {
        en: "ask for more, or take the clause away: it is so for everybody",
        nn: "krev meir, eller ta bort leddet: det er slik for alle",
        nb: "krev mer, eller ta bort leddet: det er slik for alle",
    }
    VetNeverTrue { en: "`{expr}` is never true", nn: "`{expr}` er aldri sant", nb: "`{expr}` er aldri sant" }
    VetNeverTrueHere {
        en: "`{expr}` is never true here",
        nn: "`{expr}` er aldri sant her",
        nb: "`{expr}` er aldri sant her",
    }
    VetNeverTrueHelp {
        en: "change it, or take away what can never come of it",
        nn: "endre det, eller ta bort det som aldri kan følgje av det",
        nb: "endre det, eller ta bort det som aldri kan følge av det",
    }
    VetNeverFalse { en: "`{expr}` is never false", nn: "`{expr}` er aldri usant", nb: "`{expr}` er aldri usant" }
    VetNeverFalseHere {
        en: "`{expr}` is never false here",
        nn: "`{expr}` er aldri usant her",
        nb: "`{expr}` er aldri usant her",
    }
    VetNeverFalseHelp {
        en: "change it, or take it away: it decides nothing",
        nn: "endre det, eller ta det bort: det avgjer ingenting",
        nb: "endre det, eller ta det bort: det avgjør ingenting",
    }
    VetNeverTrueLabel { en: "this is never true", nn: "dette er aldri sant", nb: "dette er aldri sant" }
    VetNeverFalseLabel { en: "this is never false", nn: "dette er aldri usant", nb: "dette er aldri usant" }
    VetBecause { en: "because of this", nn: "på grunn av dette", nb: "på grunn av dette" }
    VetSame { en: "both sides are the same", nn: "dei to sidene er det same", nb: "de to sidene er det samme" }
    VetBoth { en: "{one}, and {other}", nn: "{one}, og {other}", nb: "{one}, og {other}" }
    VetNothing {
        en: "nothing is left that `{what}` could be",
        nn: "det er ingenting att som `{what}` kan vere",
        nb: "det er ingenting igjen som `{what}` kan være",
    }
    VetFew {
        en: "`{what}` has at most {count} members",
        nn: "`{what}` har på det meste {count} medlemer",
        nb: "`{what}` har på det meste {count} medlemmer",
    }
    VetFewNone {
        en: "`{what}` never has a member",
        nn: "`{what}` har aldri nokon medlem",
        nb: "`{what}` har aldri noe medlem",
    }
    VetFewOne {
        en: "`{what}` has at most one member",
        nn: "`{what}` har på det meste éin medlem",
        nb: "`{what}` har på det meste ett medlem",
    }
    VetElsewhereTrue {
        en: "elsewhere it is true where this is written",
        nn: "elles er det sant der dette er skrive",
        nb: "ellers er det sant der dette er skrevet",
    }
    VetElsewhereFalse {
        en: "elsewhere it is false where this is written",
        nn: "elles er det usant der dette er skrive",
        nb: "ellers er det usant der dette er skrevet",
    }
    VetElsewhereTrueOf {
        en: "elsewhere it is true where this is written and {all}",
        nn: "elles er det sant der dette er skrive og {all}",
        nb: "ellers er det sant der dette er skrevet og {all}",
    }
    VetElsewhereFalseOf {
        en: "elsewhere it is false where this is written and {all}",
        nn: "elles er det usant der dette er skrive og {all}",
        nb: "ellers er det usant der dette er skrevet og {all}",
    }
    VetIs { en: "`{what}` is {value}", nn: "`{what}` er {value}", nb: "`{what}` er {value}" }
    VetBetween {
        en: "`{what}` lies between {low} and {high}",
        nn: "`{what}` ligg mellom {low} og {high}",
        nb: "`{what}` ligger mellom {low} og {high}",
    }
    VetFromBelow {
        en: "`{what}` is at least {low} and below {high}",
        nn: "`{what}` er minst {low} og under {high}",
        nb: "`{what}` er minst {low} og under {high}",
    }
    VetAboveTo {
        en: "`{what}` is above {low} and at most {high}",
        nn: "`{what}` er over {low} og på det meste {high}",
        nb: "`{what}` er over {low} og på det meste {high}",
    }
    VetAboveBelow {
        en: "`{what}` is above {low} and below {high}",
        nn: "`{what}` er over {low} og under {high}",
        nb: "`{what}` er over {low} og under {high}",
    }
    VetWhole {
        en: "`{what}` is a whole number, at least {low}",
        nn: "`{what}` er eit heilt tal, minst {low}",
        nb: "`{what}` er et helt tall, minst {low}",
    }
    VetAtLeast { en: "`{what}` is at least {low}", nn: "`{what}` er minst {low}", nb: "`{what}` er minst {low}" }
    VetAbove { en: "`{what}` is above {low}", nn: "`{what}` er over {low}", nb: "`{what}` er over {low}" }
    VetAtMost {
        en: "`{what}` is at most {high}",
        nn: "`{what}` er på det meste {high}",
        nb: "`{what}` er på det meste {high}",
    }
    VetBelow { en: "`{what}` is below {high}", nn: "`{what}` er under {high}", nb: "`{what}` er under {high}" }
    VetApart {
        en: "`{code}` and `{other}` can never both hold",
        nn: "`{code}` og `{other}` kan aldri halde begge to",
        nb: "`{code}` og `{other}` kan aldri holde begge to",
    }
    VetApartExample {
        en: "where this is written, `{code}` holds for `{subject}`, and `{other}` is broken",
        nn: "der dette er skrive, held `{code}` for `{subject}`, og `{other}` er brote",
        nb: "der dette er skrevet, holder `{code}` for `{subject}`, og `{other}` er brutt",
    }
    VetApartHelp {
        en: "change one of them, or give each a rule of its own for those to whom it applies",
        nn: "endre det eine, eller gi kvart sin regel for dei det gjeld",
        nb: "endre det ene, eller gi hvert sin regel for dem det gjelder",
    }
    VetExceptionNever {
        en: "the exception `{name}` to `{code}` never applies",
        nn: "unntaket `{name}` frå `{code}` gjeld aldri",
        nb: "unntaket `{name}` fra `{code}` gjelder aldri",
    }
    VetExceptionNeverHelp {
        en: "change when it applies, or take it away",
        nn: "endre når det gjeld, eller ta det bort",
        nb: "endre når det gjelder, eller ta det bort",
    }
    VetOtherTime {
        en: "the rule is in force at other times",
        nn: "regelen gjeld i ei anna tid",
        nb: "regelen gjelder i en annen tid",
    }
    VetShadowed {
        en: "the exception `{name}` never decides: where it applies, so does `{other}`, and goes before it",
        nn: "unntaket `{name}` avgjer aldri: der det gjeld, gjeld `{other}` òg, og går framfor",
        nb: "unntaket `{name}` avgjør aldri: der det gjelder, gjelder også `{other}`, og går foran",
    }
    VetShadowedSame {
        en: "the exception `{name}` adds nothing: where it applies, `{other}` does the same",
        nn: "unntaket `{name}` legg ingenting til: der det gjeld, gjer `{other}` det same",
        nb: "unntaket `{name}` legger ingenting til: der det gjelder, gjør `{other}` det samme",
    }
    VetShadows { en: "this decides first", nn: "dette avgjer først", nb: "dette avgjør først" }
    VetShadowedExample {
        en: "where this is written, both `{other}` and `{name}` apply to `{subject}`",
        nn: "der dette er skrive, gjeld både `{other}` og `{name}` for `{subject}`",
        nb: "der dette er skrevet, gjelder både `{other}` og `{name}` for `{subject}`",
    }
    VetShadowedHelp {
        en: "take `{name}` away, or narrow `{other}`",
        nn: "ta bort `{name}`, eller gjer `{other}` smalare",
        nb: "ta bort `{name}`, eller gjør `{other}` smalere",
    }
    VetAlwaysLifted {
        en: "`{code}` never applies: the exception `{name}` always lifts it",
        nn: "`{code}` gjeld aldri: unntaket `{name}` opphevar det alltid",
        nb: "`{code}` gjelder aldri: unntaket `{name}` opphever det alltid",
    }
    VetLiftedHere { en: "lifted for everybody", nn: "oppheva for alle", nb: "opphevet for alle" }
    VetLiftedExample {
        en: "where this is written, `{code}` would be broken for `{subject}`, and `{name}` lifts it",
        nn: "der dette er skrive, ville `{code}` vore brote for `{subject}`, og `{name}` opphevar det",
        nb: "der dette er skrevet, ville `{code}` vært brutt for `{subject}`, og `{name}` opphever det",
    }
    VetAlwaysLiftedHelp {
        en: "say with `where` to whom the exception applies, or take the rule away",
        nn: "sei med `where` kven unntaket gjeld for, eller ta bort regelen",
        nb: "si med `where` hvem unntaket gjelder for, eller ta bort regelen",
    }
    VetUncited {
        en: "`{code}` does not say which source asks for it",
        nn: "`{code}` seier ikkje kva kjelde som krev det",
        nb: "`{code}` sier ikke hvilken kilde som krever det",
    }
    VetUncitedHelp {
        en: "declare the source, and write `cites` with its section",
        nn: "erklær kjelda, og skriv `cites` med paragrafen eller punktet",
        nb: "erklær kilden, og skriv `cites` med paragrafen eller punktet",
    }
    VetCitedEarly {
        en: "`{code}` is in force on {clock}, but cites `{name}`, which is so only from {date}",
        nn: "`{code}` gjeld den {clock}, men viser til `{name}`, som gjeld først frå {date}",
        nb: "`{code}` gjelder den {clock}, men viser til `{name}`, som gjelder først fra {date}",
    }
    VetCitedEarlyHelp {
        en: "write `from {date}` there, or cite what is in force until then",
        nn: "skriv `from {date}` der, eller vis til det som gjeld fram til då",
        nb: "skriv `from {date}` der, eller vis til det som gjelder frem til da",
    }
    VetRuleOver {
        en: "the rule `{code}` has not been in force since {date}",
        nn: "regelen `{code}` har ikkje vore i kraft sidan {date}",
        nb: "regelen `{code}` har ikke vært i kraft siden {date}",
    }
    VetRuleOverHelp {
        en: "keep it for dates before, or take it away; its code is never given again",
        nn: "behald han for datoar før, eller ta han bort; koden blir aldri gitt på nytt",
        nb: "behold den for datoer før, eller ta den bort; koden blir aldri gitt på nytt",
    }
    VetExceptionOver {
        en: "the exception `{name}` has not been in force since {date}",
        nn: "unntaket `{name}` har ikkje vore i kraft sidan {date}",
        nb: "unntaket `{name}` har ikke vært i kraft siden {date}",
    }
    VetExceptionOverHelp {
        en: "keep it for dates before, or take it away",
        nn: "behald det for datoar før, eller ta det bort",
        nb: "behold det for datoer før, eller ta det bort",
    }
    VetUnusedSource {
        en: "no rule cites the source `{name}`",
        nn: "ingen regel viser til kjelda `{name}`",
        nb: "ingen regel viser til kilden `{name}`",
    }
    VetUnusedEntity {
        en: "nothing speaks of the entity `{name}`",
        nn: "ingenting talar om entiteten `{name}`",
        nb: "ingenting snakker om entiteten `{name}`",
    }
    VetUnusedRecord {
        en: "no field holds the record `{name}`, and nothing speaks of it",
        nn: "ikkje noko felt held posten `{name}`, og ingenting talar om han",
        nb: "ikke noe felt holder posten `{name}`, og ingenting snakker om den",
    }
    VetUnusedEnum {
        en: "nothing has a value of the list `{name}`",
        nn: "ingenting har ein verdi av lista `{name}`",
        nb: "ingenting har en verdi av listen `{name}`",
    }
    VetUnusedKnown {
        en: "neither a rule nor a test speaks of `{name}`",
        nn: "verken ein regel eller ein test talar om `{name}`",
        nb: "verken en regel eller en test snakker om `{name}`",
    }
    VetAbsent {
        en: "what shall hold where `{name}` is not written?",
        nn: "kva skal gjelde der `{name}` ikkje er skrive?",
        nb: "hva skal gjelde der `{name}` ikke er skrevet?",
    }
    VetAbsentSeveral {
        en: "what shall hold where nothing is written of `{name}`?",
        nn: "kva skal gjelde der ingenting er skrive om `{name}`?",
        nb: "hva skal gjelde der ingenting er skrevet om `{name}`?",
    }
    VetHangsHolds {
        en: "`{code}` holds for `{subject}` where this is written",
        nn: "`{code}` held for `{subject}` der dette er skrive",
        nb: "`{code}` holder for `{subject}` der dette er skrevet",
    }
    VetHangsBroken {
        en: "`{code}` is broken for `{subject}` where this is written",
        nn: "`{code}` er brote for `{subject}` der dette er skrive",
        nb: "`{code}` er brutt for `{subject}` der dette er skrevet",
    }
    VetHangsNot {
        en: "`{code}` does not apply to `{subject}` where this is written",
        nn: "`{code}` gjeld ikkje for `{subject}` der dette er skrive",
        nb: "`{code}` gjelder ikke for `{subject}` der dette er skrevet",
    }
    VetOnDay { en: "{says}, as of {day}", nn: "{says}, per {day}", nb: "{says}, per {day}" }
    VetHangs {
        en: "{codes} cannot be told there",
        nn: "{codes} kan ikkje avgjerast der",
        nb: "{codes} kan ikke avgjøres der",
    }
    VetHangsMore {
        en: "{codes} and {count} more cannot be told there",
        nn: "{codes} og {count} til kan ikkje avgjerast der",
        nb: "{codes} og {count} til kan ikke avgjøres der",
    }
    VetAbsentOwnHelp {
        en: "write `else none` where it is declared, `or else` a value or `{expr} is given` where it is read, or leave it: then it cannot be told",
        nn: "skriv `else none` der det er erklært, `or else` ein verdi eller `{expr} is given` der det blir lese, eller la det stå: då kan det ikkje avgjerast",
        nb: "skriv `else none` der det er erklært, `or else` en verdi eller `{expr} is given` der det leses, eller la det stå: da kan det ikke avgjøres",
    }
    VetAbsentHelp {
        en: "write `or else` a value or `{expr} is given` where it is read, or leave it: then it cannot be told",
        nn: "skriv `or else` ein verdi eller `{expr} is given` der det blir lese, eller la det stå: då kan det ikkje avgjerast",
        nb: "skriv `or else` en verdi eller `{expr} is given` der det leses, eller la det stå: da kan det ikke avgjøres",
    }
    VetAbsentSeveralOwnHelp {
        en: "write `else none` where it is declared, if not written means none, or leave it: then it cannot be told, and `[]` says that there are none",
        nn: "skriv `else none` der det er erklært, om ikkje skrive tyder ingen, eller la det stå: då kan det ikkje avgjerast, og `[]` seier at det ikkje er nokon",
        nb: "skriv `else none` der det er erklært, om ikke skrevet betyr ingen, eller la det stå: da kan det ikke avgjøres, og `[]` sier at det ikke er noen",
    }
    VetAbsentSeveralHelp {
        en: "leave it, and it cannot be told until the organisation writes `{field}`: `[]` says that there are none",
        nn: "la det stå, så kan det ikkje avgjerast før organisasjonen skriv `{field}`: `[]` seier at det ikkje er nokon",
        nb: "la det stå, så kan det ikke avgjøres før organisasjonen skriver `{field}`: `[]` sier at det ikke er noen",
    }
    VettedOne {
        en: "1 rule looked through on {date}",
        nn: "1 regel gjennomgått den {date}",
        nb: "1 regel gjennomgått den {date}",
    }
    VettedMany {
        en: "{count} rules looked through on {date}",
        nn: "{count} reglar gjennomgått den {date}",
        nb: "{count} regler gjennomgått den {date}",
    }
    VetQuestionOne {
        en: "1 field may be left out without anything saying what that means: `--ask` asks about it",
        nn: "1 felt kan vere uskrive utan at noko seier kva det tyder: `--ask` spør om det",
        nb: "1 felt kan være uskrevet uten at noe sier hva det betyr: `--ask` spør om det",
    }
    VetQuestions {
        en: "{count} fields may be left out without anything saying what that means: `--ask` asks about them",
        nn: "{count} felt kan vere uskrivne utan at noko seier kva det tyder: `--ask` spør om dei",
        nb: "{count} felt kan være uskrevne uten at noe sier hva det betyr: `--ask` spør om dem",
    }
    VetUnusedSourceHelp {
        en: "write `cites {name} \"…\"` in the rules that come from it, or take it away",
        nn: "skriv `cites {name} \"…\"` i dei reglane som kjem frå ho, eller ta ho bort",
        nb: "skriv `cites {name} \"…\"` i de reglene som kommer fra den, eller ta den bort",
    }
    VetUnusedEnumHelp {
        en: "give a field the type `{name}`, or take the list away",
        nn: "gi eit felt typen `{name}`, eller ta bort lista",
        nb: "gi et felt typen `{name}`, eller ta bort listen",
    }
    VetNeverWaived {
        en: "no waiver of `{code}` can ever count",
        nn: "ingen dispensasjon frå `{code}` kan nokon gong gjelde",
        nb: "ingen dispensasjon fra `{code}` kan noensinne gjelde",
    }
    VetNeverWaivedHelp {
        en: "change the condition behind `waivable by`, or take it away",
        nn: "endre vilkåret bak `waivable by`, eller ta det bort",
        nb: "endre vilkåret bak `waivable by`, eller ta det bort",
    }
    VetUnusedKnownHelp {
        en: "use it in a rule or a test, or take it away",
        nn: "bruk det i ein regel eller ein test, eller ta det bort",
        nb: "bruk det i en regel eller en test, eller ta det bort",
    }

    } } };
}
