/// What the clauses of the form `delegation` ask for, and what is said where they are broken.
macro_rules! delegation {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    IsGoverned {
        en: "{called} is about it",
        nn: "{called} handlar om den",
        nb: "{called} handler om den",
    }
    IsInForce {
        en: "{called}: is in force",
        nn: "{called}: gjeld",
        nb: "{called}: gjelder",
    }
    StandsUntraced {
        en: "{called}: stands",
        nn: "{called}: står",
        nb: "{called}: står",
    }
    StandsTraced {
        en: "{called}: stands, step by step from {start}",
        nn: "{called}: står, steg for steg frå {start}",
        nb: "{called}: står, steg for steg fra {start}",
    }
    LeadsBack {
        en: "{called}: leads back to {start}",
        nn: "{called}: fører tilbake til {start}",
        nb: "{called}: fører tilbake til {start}",
    }
    HasSince {
        en: "{called}: stood when another was given, or carries on one that did",
        nn: "{called}: stod då ei anna vart gitt, eller fører vidare ei som gjorde det",
        nb: "{called}: sto da en annen ble gitt, eller fører videre en som gjorde det",
    }
    Suffices {
        en: "{called}: gives as much of a power as another",
        nn: "{called}: gir like mykje av eit mynde som ei anna",
        nb: "{called}: gir like mye av en myndighet som en annen",
    }
    HasReceived {
        en: "{called}: who gives has received as much of a power",
        nn: "{called}: den som gir, har fått like mykje av eit mynde",
        nb: "{called}: den som gir, har fått like mye av en myndighet",
    }
    Lasts {
        en: "{called}: who gives has as much of a power as long as it is given",
        nn: "{called}: den som gir, har like mykje av eit mynde så lenge det er gitt",
        nb: "{called}: den som gir, har like mye av en myndighet så lenge den er gitt",
    }
    IsClear {
        en: "{called}: no circle lies above",
        nn: "{called}: ingen ring ligg over",
        nb: "{called}: ingen ring ligger over",
    }
    LeadsTo {
        en: "{called}: leads on to another",
        nn: "{called}: fører vidare til ei anna",
        nb: "{called}: fører videre til en annen",
    }
    TakesPart {
        en: "{called}: gives a part of a power",
        nn: "{called}: gir ein del av eit mynde",
        nb: "{called}: gir en del av en myndighet",
    }
    OverlapIn {
        en: "{called}: two give the same part of a power",
        nn: "{called}: to gir same delen av eit mynde",
        nb: "{called}: to gir samme del av en myndighet",
    }
    DelegationDecided {
        en: "{called}: the decision that is written for it was adopted when it was given",
        nn: "{called}: vedtaket som er skrive for den, var gjort då den vart gitt",
        nb: "{called}: vedtaket som er skrevet for den, var truffet da den ble gitt",
    }
    DelegationDecidedSays {
        en: "{d} rests on {decision}, which was not adopted when it was given",
        nn: "{d} byggjer på {decision}, som ikkje var vedteke då den vart gitt",
        nb: "{d} bygger på {decision}, som ikke var vedtatt da den ble gitt",
    }
    DelegationDecidedHelp {
        en: "have it adopted and give it anew after that, or revoke it; if another decision was meant, write that one in `{field}`",
        nn: "få det vedteke og gi det på nytt etter det, eller kall det tilbake; er eit anna vedtak meint, skriv det i `{field}`",
        nb: "få det vedtatt og gi det på nytt etter det, eller kall det tilbake; er et annet vedtak ment, skriv det i `{field}`",
    }
    DelegationFlows {
        en: "{called}: each step follows {flow}",
        nn: "{called}: kvart steg følgjer {flow}",
        nb: "{called}: hvert steg følger {flow}",
    }
    DelegationFlowsSays {
        en: "{d} goes from {from} to {to}, and that is no step of {flow}",
        nn: "{d} går frå {from} til {to}, og det er ikkje noko steg i {flow}",
        nb: "{d} går fra {from} til {to}, og det er ikke noe steg i {flow}",
    }
    DelegationTrace {
        en: "{called}: each leads back to {start}, step by step",
        nn: "{called}: kvar fører steg for steg tilbake til {start}",
        nb: "{called}: hver fører steg for steg tilbake til {start}",
    }
    DelegationTraceSays {
        en: "{d} does not lead back to {start}: nothing that was given to {from} by {given} still stands",
        nn: "{d} fører ikkje tilbake til {start}: ingenting som var gitt til {from} innan {given}, står enno",
        nb: "{d} fører ikke tilbake til {start}: ingenting som var gitt til {from} innen {given}, står fortsatt",
    }
    DelegationTraceHelp {
        en: "write what {from} had received, or let whoever has the power give it anew",
        nn: "skriv kva {from} hadde fått, eller la den som har myndet, gi det på nytt",
        nb: "skriv hva {from} hadde fått, eller la den som har myndigheten, gi den på nytt",
    }
    DelegationWider {
        en: "{called}: nobody gives more than they have received",
        nn: "{called}: ingen gir meir enn dei har fått",
        nb: "{called}: ingen gir mer enn de har fått",
    }
    DelegationWiderSays {
        en: "{d} gives {power}, and {from} has not received as much for as long",
        nn: "{d} gir {power}, og {from} har ikkje fått så mykje for så lenge",
        nb: "{d} gir {power}, og {from} har ikke fått så mye for så lenge",
    }
    DelegationWiderHelp {
        en: "give less or for a shorter time, or let {from} receive more first",
        nn: "gi mindre eller for kortare tid, eller la {from} få meir først",
        nb: "gi mindre eller for kortere tid, eller la {from} få mer først",
    }
    DelegationCircle {
        en: "{called}: nothing comes back to whom it was given by",
        nn: "{called}: ingenting kjem tilbake til den som gav det",
        nb: "{called}: ingenting kommer tilbake til den som ga det",
    }
    DelegationCircleSays {
        en: "what {from} gives to {to} with {d} comes back to {from}",
        nn: "det {from} gir til {to} med {d}, kjem tilbake til {from}",
        nb: "det {from} gir til {to} med {d}, kommer tilbake til {from}",
    }
    DelegationCircleHelp {
        en: "take back one of the delegations of the circle",
        nn: "kall tilbake ei av delegeringane i ringen",
        nb: "kall tilbake en av delegeringene i ringen",
    }
    DelegationNotDelegable {
        en: "{called}: what cannot be delegated is not given",
        nn: "{called}: det som ikkje kan delegerast, blir ikkje gitt",
        nb: "{called}: det som ikke kan delegeres, blir ikke gitt",
    }
    DelegationNotDelegableSays {
        en: "{d} gives {power}, and that or a part of it cannot be delegated",
        nn: "{d} gir {power}, og det eller ein del av det kan ikkje delegerast",
        nb: "{d} gir {power}, og det eller en del av det kan ikke delegeres",
    }
    DelegationProvision {
        en: "{called}: each power names its act and provision",
        nn: "{called}: kvart mynde nemner lov og føresegn",
        nb: "{called}: hver myndighet nevner lov og bestemmelse",
    }
    DelegationProvisionSays {
        en: "{d} gives {power} and does not name both the act and the provision",
        nn: "{d} gir {power} og nemner ikkje både lov og føresegn",
        nb: "{d} gir {power} og nevner ikke både lov og bestemmelse",
    }
    DelegationReceived {
        en: "{called}: who is responsible is {role} where it is received",
        nn: "{called}: den som er ansvarleg, er {role} hos mottakaren",
        nb: "{called}: den som er ansvarlig, er {role} hos mottakeren",
    }
    DelegationReceivedSays {
        en: "whoever is responsible for {d} is not {role} in {to}, or was not on {given}",
        nn: "den som er ansvarleg for {d}, er ikkje {role} i {to}, eller var det ikkje {given}",
        nb: "den som er ansvarlig for {d}, er ikke {role} i {to}, eller var det ikke {given}",
    }
    DelegationRecorded {
        en: "{called}: {fields} is recorded",
        nn: "{called}: {fields} er ført",
        nb: "{called}: {fields} er ført",
    }
    DelegationRecordedOneSays {
        en: "{d} is recorded without {fields}",
        nn: "{d} er ført utan {fields}",
        nb: "{d} er ført uten {fields}",
    }
    DelegationRecordedSays {
        en: "{d} lacks one of these: {fields}",
        nn: "{d} manglar noko av dette: {fields}",
        nb: "{d} mangler noe av dette: {fields}",
    }
    DelegationCovered {
        en: "{called}: each power is handed on, and no part of it to two",
        nn: "{called}: kvart mynde blir gitt vidare, og ingen del av det til to",
        nb: "{called}: hver myndighet gis videre, og ingen del av den til to",
    }
    DelegationCoveredSays {
        en: "{to} has given {power} to nobody, or the same of it to several",
        nn: "{to} har ikkje gitt {power} vidare til nokon, eller det same av det til fleire",
        nb: "{to} har ikke gitt {power} videre til noen, eller det samme av den til flere",
    }
    DelegationUsed {
        en: "{called}: decisions keep within what was delegated",
        nn: "{called}: vedtak held seg innanfor det som er delegert",
        nb: "{called}: vedtak holder seg innenfor det som er delegert",
    }
    DelegationUsedSays {
        en: "{decision} goes beyond {under} as it was on {date}",
        nn: "{decision} går ut over {under} slik den var {date}",
        nb: "{decision} går ut over {under} slik den var {date}",
    }
    NoDelegation {
        en: "`{name}` is not a delegation",
        nn: "`{name}` er ikkje ei delegering",
        nb: "`{name}` er ikke en delegering",
    }
    NoDelegationHelp {
        en: "name `Delegation`, or a kind of it",
        nn: "nemn `Delegation`, eller eit slag av dei",
        nb: "nevn `Delegation`, eller et slag av dem",
    }
    NoStart {
        en: "nothing says where `{clause}` starts",
        nn: "ingenting seier kvar `{clause}` startar",
        nb: "ingenting sier hvor `{clause}` starter",
    }
    NoStartHelp {
        en: "write `starts at` and the kind of those who have their authority from nobody, such as the council",
        nn: "skriv `starts at` og slaget av dei som har myndet sitt frå ingen, som kommunestyret",
        nb: "skriv `starts at` og slaget av dem som har sin myndighet fra ingen, som kommunestyret",
    }
    IdleStart {
        en: "no clause asks whether anything leads back to `{name}`",
        nn: "ikkje noko ledd spør om noko fører tilbake til `{name}`",
        nb: "ikke noe ledd spør om noe fører tilbake til `{name}`",
    }
    IdleStartHelp {
        en: "write `must trace to the start` or `never wider than received`, or take the start away",
        nn: "skriv `must trace to the start` eller `never wider than received`, eller ta starten bort",
        nb: "skriv `must trace to the start` eller `never wider than received`, eller ta starten bort",
    }
    NoLowerLevels {
        en: "nothing says which levels hand on what they receive",
        nn: "ingenting seier kva nivå som gir vidare det dei får",
        nb: "ingenting sier hvilke nivåer som gir videre det de får",
    }
    NoLowerLevelsHelp {
        en: "write the levels: `flows council -> director -> team`",
        nn: "skriv nivåa: `flows council -> director -> team`",
        nb: "skriv nivåene: `flows council -> director -> team`",
    }
    NamedTwice {
        en: "`{name}` is named twice",
        nn: "`{name}` er nemnt to gonger",
        nb: "`{name}` er nevnt to ganger",
    }
    NamedOnceHelp { en: "name it once", nn: "nemn det éin gong", nb: "nevn det én gang" }
    FlowTwice {
        en: "`{name}` is two levels of one flow, and so what it gives would come back to it",
        nn: "`{name}` er to nivå i same rekkja, så det det gir, ville kome tilbake",
        nb: "`{name}` er to nivåer i samme rekke, så det det gir, ville komme tilbake",
    }
    FlowTwiceHelp {
        en: "name each level once, from the start downwards",
        nn: "nemn kvart nivå éin gong, frå starten og nedover",
        nb: "nevn hvert nivå én gang, fra starten og nedover",
    }
    FlowStart {
        en: "what flows from `{name}` does not start at `{start}`",
        nn: "det som går frå `{name}`, startar ikkje hos `{start}`",
        nb: "det som går fra `{name}`, starter ikke hos `{start}`",
    }
    StartHere { en: "the start", nn: "starten", nb: "starten" }
    FlowStartHelp {
        en: "begin the flow with the kind at which it starts",
        nn: "byrj rekkja med slaget som er starten",
        nb: "begynn rekken med slaget som er starten",
    }
    SameDelegationClause {
        en: "two clauses of this delegation have the code `{code}`",
        nn: "to ledd i denne delegeringa har koden `{code}`",
        nb: "to ledd i denne delegeringen har koden `{code}`",
    }

    } } };
}
