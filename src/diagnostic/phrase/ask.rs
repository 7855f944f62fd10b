/// Questions about authority, and what is answered.
macro_rules! ask {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    AskWhoCan {
        en: "does anybody have {power} on {date}?",
        nn: "har nokon {power} den {date}?",
        nb: "har noen {power} den {date}?",
    }
    AskCan {
        en: "does {who} have {power} on {date}?",
        nn: "har {who} {power} den {date}?",
        nb: "har {who} {power} den {date}?",
    }
    AskPowerFor { en: "{power} for {amount}", nn: "{power} for {amount}", nb: "{power} for {amount}" }
    AskPowers {
        en: "does {who} have any powers on {date}?",
        nn: "har {who} noko mynde den {date}?",
        nb: "har {who} noen myndighet den {date}?",
    }
    AskIfLeaves {
        en: "does all that stands now stand without {who} from {date}?",
        nn: "står alt som står no, sjølv utan {who} frå {date}?",
        nb: "står alt som står nå, selv uten {who} fra {date}?",
    }
    AskStart {
        en: "{who}: all is handed down from here",
        nn: "{who}: alt blir gitt vidare herfrå",
        nb: "{who}: alt blir gitt videre herfra",
    }
    AskBy { en: "{who}: by {delegation}", nn: "{who}: etter {delegation}", nb: "{who}: etter {delegation}" }
    AskBySomebody {
        en: "somebody of whom nothing is known: by {delegation}",
        nn: "nokon som ein ikkje veit noko om: etter {delegation}",
        nb: "noen som man ikke vet noe om: etter {delegation}",
    }
    AskPowerBy {
        en: "{power}: by {delegation}",
        nn: "{power}: etter {delegation}",
        nb: "{power}: etter {delegation}",
    }
    AskFurther {
        en: "there may be others: not all that was handed down is known",
        nn: "det kan vere fleire: ein kjenner ikkje alt som er gitt vidare",
        nb: "det kan være flere: man kjenner ikke alt som er gitt videre",
    }
    AskTogether {
        en: "{who} is a member of {parties}, which has it: its members have it together, not each alone",
        nn: "{who} er medlem av {parties}, som har det: medlemene har det saman, ikkje kvar for seg",
        nb: "{who} er medlem av {parties}, som har det: medlemmene har det sammen, ikke hver for seg",
    }
    AskOnlyMember {
        en: "{who} is the only member of {parties}, which has it",
        nn: "{who} er den einaste medlemen i {parties}, som har det",
        nb: "{who} er det eneste medlemmet i {parties}, som har det",
    }
    AskGone {
        en: "{who} is no longer there: the last day was {day}",
        nn: "{who} er ikkje der lenger: den siste dagen var {day}",
        nb: "{who} er ikke der lenger: den siste dagen var {day}",
    }
    AskNotYet {
        en: "{who} is not there yet: the first day is {day}",
        nn: "{who} er ikkje der enno: den første dagen er {day}",
        nb: "{who} er ikke der ennå: den første dagen er {day}",
    }
    AskUnheard {
        en: "nothing that was handed down names `{act}`",
        nn: "ingenting som er gitt vidare, nemner `{act}`",
        nb: "ingenting som er gitt videre, nevner `{act}`",
    }
    AskUnheardAnywhere {
        en: "no file and no policy names `{act}`, so that nobody can tell whether there is such a power",
        nn: "inga fil og ingen regel nemner `{act}`, så ingen kan seie om det finst eit slikt mynde",
        nb: "ingen fil og ingen regel nevner `{act}`, så ingen kan si om det finnes en slik myndighet",
    }
    AskParts {
        en: "not all of it, but these parts:",
        nn: "ikkje alt, men desse delane:",
        nb: "ikke alt, men disse delene:",
    }
    AskGiverHad {
        en: "whoever gave it had received as much",
        nn: "den som gav det, hadde fått like mykje",
        nb: "den som ga det, hadde fått like mye",
    }
    AskVacant {
        en: "nobody has the role any more: {role}",
        nn: "ingen har rolla lenger: {role}",
        nb: "ingen har rollen lenger: {role}",
    }
    AskFalls {
        en: "{delegation} does not stand any more",
        nn: "{delegation} står ikkje lenger",
        nb: "{delegation} står ikke lenger",
    }
    AskNobodyReceives {
        en: "{delegation} lacks one who receives it or is responsible for it",
        nn: "{delegation} manglar ein som tek imot eller er ansvarleg",
        nb: "{delegation} mangler en som tar imot eller er ansvarlig",
    }
    AskWouldBeFound {
        en: "and this would be found that is not found now:",
        nn: "og dette ville ein finne som ein ikkje finn no:",
        nb: "og dette ville man finne som man ikke finner nå:",
    }
    AskAlready {
        en: "broken already, or not to be told, whoever leaves: {count}; `mandat check` shows what",
        nn: "brote frå før, eller ikkje til å avgjere, kven som enn sluttar: {count}; `mandat check` viser kva",
        nb: "brutt fra før, eller ikke til å avgjøre, hvem som enn slutter: {count}; `mandat check` viser hva",
    }
    AskUnheardPart {
        en: "nothing that was handed down names `{part}` of `{act}`",
        nn: "ingenting som er gitt vidare, nemner `{part}` i `{act}`",
        nb: "ingenting som er gitt videre, nevner `{part}` i `{act}`",
    }
    AskDamaged {
        en: "{count} in the files; what they hide is counted as not known: `mandat check` shows them",
        nn: "{count} i filene; det dei gøymer, er rekna som ukjent: `mandat check` viser dei",
        nb: "{count} i filene; det de skjuler, er regnet som ukjent: `mandat check` viser dem",
    }
    AskErrors { en: "{count} errors", nn: "{count} feil", nb: "{count} feil" }
    AskError { en: "1 error", nn: "1 feil", nb: "1 feil" }
    AskNoForm {
        en: "no pack says how authority is handed down",
        nn: "ingen pakke seier korleis mynde blir gitt vidare",
        nb: "ingen pakke sier hvordan myndighet blir gitt videre",
    }
    AskNoFormHelp {
        en: "use a pack that has a `delegation`, with `packs` in mandat.toml or `--pack`, or write one",
        nn: "bruk ein pakke som har ein `delegation`, med `packs` i mandat.toml eller `--pack`, eller skriv ein",
        nb: "bruk en pakke som har en `delegation`, med `packs` i mandat.toml eller `--pack`, eller skriv en",
    }
    AskSeveral {
        en: "several are called `{name}`: {all}",
        nn: "fleire heiter `{name}`: {all}",
        nb: "flere heter `{name}`: {all}",
    }
    AskSeveralHelp {
        en: "write which one is meant, with what stands before the `/`",
        nn: "skriv kven av dei du meiner, med det som står før `/`",
        nb: "skriv hvem av dem du mener, med det som står før `/`",
    }
    AskNoParty {
        en: "`{who}` can have no authority: it is no person, team or body",
        nn: "`{who}` kan ikkje ha mynde: det er ingen person og ikkje noko lag eller organ",
        nb: "`{who}` kan ikke ha myndighet: det er ingen person og ikke noe team eller organ",
    }
    AskNoPartyHelp {
        en: "name somebody who can receive a delegation",
        nn: "nemn nokon som kan få ei delegering",
        nb: "nevn noen som kan få en delegering",
    }
    AskNoPower {
        en: "an empty text is no act, provision or paragraph",
        nn: "ein tom tekst er inga lov, føresegn eller noko ledd",
        nb: "en tom tekst er ingen lov, bestemmelse eller noe ledd",
    }
    AskNoPowerHelp {
        en: "write them as delegations do, and leave out what is not asked about",
        nn: "skriv dei som delegeringane gjer, og lat vere å skrive det du ikkje spør om",
        nb: "skriv dem som delegeringene gjør, og la være å skrive det du ikke spør om",
    }
    AskProvisionHelp {
        en: "write `{provision}`; where `{rest}` is a part of it, that comes after it as a word of its own",
        nn: "skriv `{provision}`; er `{rest}` ein del av ho, kjem det etter som eit ord for seg",
        nb: "skriv `{provision}`; er `{rest}` en del av den, kommer det etter som et ord for seg",
    }
    AskNoPeriod {
        en: "{who} has no period in this vocabulary, so that it cannot leave",
        nn: "{who} har ingen periode i dette ordforrådet, og kan difor ikkje slutte",
        nb: "{who} har ingen periode i dette ordforrådet, og kan derfor ikke slutte",
    }
    AskNoPeriodHelp {
        en: "ask about a thing of an entity that is `dated`",
        nn: "spør om noko som er `dated`",
        nb: "spør om noe som er `dated`",
    }
    AskNoMoney {
        en: "`{amount}` is no amount",
        nn: "`{amount}` er ikkje noko beløp",
        nb: "`{amount}` er ikke noe beløp",
    }
    AskNoMoneyHelp {
        en: "write a number and a currency: `--amount \"80 000 NOK\"`",
        nn: "skriv eit tal og ein valuta: `--amount \"80 000 NOK\"`",
        nb: "skriv et tall og en valuta: `--amount \"80 000 NOK\"`",
    }
    AskStep {
        en: "{delegation}: from {from} to {to}{rest}",
        nn: "{delegation}: frå {from} til {to}{rest}",
        nb: "{delegation}: fra {from} til {to}{rest}",
    }
    AskStepGiven { en: ", given {value}", nn: ", gitt {value}", nb: ", gitt {value}" }
    AskStepEnds { en: ", ends {value}", nn: ", sluttar {value}", nb: ", slutter {value}" }
    AskStepRevoked { en: ", revoked {value}", nn: ", kalla tilbake {value}", nb: ", kalt tilbake {value}" }
    AskStepAmount { en: ", {value}", nn: ", {value}", nb: ", {value}" }
    AskStepConditions {
        en: ", on these conditions: {value}", nn: ", på desse vilkåra: {value}", nb: ", på disse vilkårene: {value}"
    }
    AskStepDecision { en: ", by {value}", nn: ", etter {value}", nb: ", etter {value}" }
    AskSomebody { en: "somebody", nn: "nokon", nb: "noen" }
    AskHas {
        en: "has what is asked about",
        nn: "har det som det er spurt om",
        nb: "har det som det er spurt om",
    }
    AskEnough {
        en: "its amount is large enough",
        nn: "beløpet er stort nok",
        nb: "beløpet er stort nok",
    }
    AskAsMuch {
        en: "its amount is as large",
        nn: "beløpet er like stort",
        nb: "beløpet er like stort",
    }
    AskCarries {
        en: "stands, and has it at each step",
        nn: "står, og har det i kvart steg",
        nb: "står, og har det i hvert steg",
    }

    } } };
}
