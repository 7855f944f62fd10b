/// What the clauses of forms ask for, and what is said where they are broken.
macro_rules! form {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    RoleRequired { en: "the role {role} is filled", nn: "rolla {role} er fylt", nb: "rollen {role} er fylt" }
    RoleRequiredSays {
        en: "nobody is {role} in {team}",
        nn: "ingen er {role} i {team}",
        nb: "ingen er {role} i {team}",
    }
    RoleRequiredHelp {
        en: "choose somebody, and write who it is under `roles` of {team}",
        nn: "vel nokon, og skriv kven det er, under `roller` i {team}",
        nb: "velg noen, og skriv hvem det er, under `roller` i {team}",
    }
    RoleExactly {
        en: "exactly {limit} at a time are {role}",
        nn: "nøyaktig {limit} om gongen er {role}",
        nb: "nøyaktig {limit} om gangen er {role}",
    }
    RoleExactlySays {
        en: "the number of those who are {role} in {team} is not {limit}",
        nn: "talet på dei som er {role} i {team}, er ikkje {limit}",
        nb: "antallet som er {role} i {team}, er ikke {limit}",
    }
    RoleAtLeast {
        en: "at least {limit} are {role}",
        nn: "minst {limit} er {role}",
        nb: "minst {limit} er {role}",
    }
    RoleAtLeastSays {
        en: "fewer than {limit} are {role} in {team}",
        nn: "færre enn {limit} er {role} i {team}",
        nb: "færre enn {limit} er {role} i {team}",
    }
    RoleAtMost { en: "at most {limit} are {role}", nn: "høgst {limit} er {role}", nb: "høyst {limit} er {role}" }
    RoleAtMostSays {
        en: "more than {limit} are {role} in {team}",
        nn: "fleire enn {limit} er {role} i {team}",
        nb: "flere enn {limit} er {role} i {team}",
    }
    RoleHeldBy {
        en: "whoever is {role} is one of `{path}`",
        nn: "den som er {role}, er ein av `{path}`",
        nb: "den som er {role}, er en av `{path}`",
    }
    RoleHeldBySays {
        en: "{who} is {role} in {team} and not one of `{path}`",
        nn: "{who} er {role} i {team} og ikkje ein av `{path}`",
        nb: "{who} er {role} i {team} og ikke en av `{path}`",
    }
    RoleNominatedBy {
        en: "whoever is {role} was nominated by `{path}`",
        nn: "den som er {role}, er nominert av `{path}`",
        nb: "den som er {role}, er nominert av `{path}`",
    }
    RoleNominatedBySays {
        en: "{who} is {role} in {team}, nominated by {by} and not by `{path}`",
        nn: "{who} er {role} i {team}, nominert av {by} og ikkje av `{path}`",
        nb: "{who} er {role} i {team}, nominert av {by} og ikke av `{path}`",
    }
    RoleApart {
        en: "nobody is both {role} and {second}",
        nn: "ingen er både {role} og {second}",
        nb: "ingen er både {role} og {second}",
    }
    RoleApartAbove {
        en: "nobody is both {role} and {second} where costs reach {limit}",
        nn: "ingen er både {role} og {second} der kostnader når {limit}",
        nb: "ingen er både {role} og {second} der kostnader når {limit}",
    }
    RoleApartSays {
        en: "{who} is both {role} and {second} in {team}",
        nn: "{who} er både {role} og {second} i {team}",
        nb: "{who} er både {role} og {second} i {team}",
    }
    RoleApartWithinSays {
        en: "{who} is {role} in {team} and {second} in {there}",
        nn: "{who} er {role} i {team} og {second} i {there}",
        nb: "{who} er {role} i {team} og {second} i {there}",
    }
    RoleApartHelp {
        en: "let somebody else take one of the two roles",
        nn: "la nokon annan ta den eine av dei to rollene",
        nb: "la noen andre ta den ene av de to rollene",
    }
    RoleTogether {
        en: "whoever is {role} is {second} too",
        nn: "den som er {role}, er òg {second}",
        nb: "den som er {role}, er også {second}",
    }
    RoleTogetherSays {
        en: "{who} is {role} in {team} and not {second}",
        nn: "{who} er {role} i {team} og ikkje {second}",
        nb: "{who} er {role} i {team} og ikke {second}",
    }
    RoleNeeds {
        en: "whoever is {role} has the competence {second}",
        nn: "den som er {role}, har kompetansen {second}",
        nb: "den som er {role}, har kompetansen {second}",
    }
    RoleNeedsSays {
        en: "{who} is {role} in {team} and lacks the competence {second}",
        nn: "{who} er {role} i {team} og manglar kompetansen {second}",
        nb: "{who} er {role} i {team} og mangler kompetansen {second}",
    }
    RoleDeputy {
        en: "whoever is {role} has a deputy",
        nn: "den som er {role}, har ein vara",
        nb: "den som er {role}, har en vara",
    }
    RoleDeputySays {
        en: "{who} is {role} in {team} and has nobody else as a deputy",
        nn: "{who} er {role} i {team} og har ingen annan som vara",
        nb: "{who} er {role} i {team} og har ingen annen som vara",
    }
    RoleVacant {
        en: "{role} is vacant for at most {limit}",
        nn: "{role} står tom i høgst {limit}",
        nb: "{role} står tom i høyst {limit}",
    }
    RoleVacantSays {
        en: "{role} in {team} was vacant for {vacant}; {limit} is allowed",
        nn: "{role} i {team} stod tom i {vacant}; {limit} er lov",
        nb: "{role} i {team} stod tom i {vacant}; {limit} er lov",
    }
    RoleVacantTitle { en: "how long at most {role} was vacant", nn: "kor lenge {role} har stått tom på det meste", nb: "hvor lenge {role} har stått tom på det meste" }
    VacancyHere { en: "this asks how long", nn: "dette spør kor lenge", nb: "dette spør hvor lenge" }
    RoleTerm {
        en: "nobody is {role} for longer than {limit} at a time",
        nn: "ingen er {role} lenger enn {limit} om gongen",
        nb: "ingen er {role} lenger enn {limit} om gangen",
    }
    RoleTermSays {
        en: "{who} is {role} in {team} since {since}, for longer than {limit}",
        nn: "{who} er {role} i {team} sidan {since}, lenger enn {limit}",
        nb: "{who} er {role} i {team} siden {since}, lenger enn {limit}",
    }
    RoleTerms {
        en: "nobody is {role} more often than {limit} times",
        nn: "ingen er {role} oftare enn {limit} gonger",
        nb: "ingen er {role} oftere enn {limit} ganger",
    }
    RoleTermsSays {
        en: "{who} is {role} in {team} more often than {limit} times",
        nn: "{who} er {role} i {team} oftare enn {limit} gonger",
        nb: "{who} er {role} i {team} oftere enn {limit} ganger",
    }
    RolePerPerson {
        en: "nobody is {role} in more places than {limit} at a time",
        nn: "ingen er {role} på fleire stader enn {limit} om gongen",
        nb: "ingen er {role} på flere steder enn {limit} om gangen",
    }
    RolePerPersonSays {
        en: "{who} is {role} in more places than {limit}",
        nn: "{who} er {role} på fleire stader enn {limit}",
        nb: "{who} er {role} på flere steder enn {limit}",
    }
    RoleHolder {
        en: "of whoever is {role} this is true: `{path}`",
        nn: "dette stemmer for den som er {role}: `{path}`",
        nb: "dette stemmer for den som er {role}: `{path}`",
    }
    RoleHolderSays {
        en: "{who} is {role} in {team}, and this is not true: `{path}`",
        nn: "{who} er {role} i {team}, og dette stemmer ikkje: `{path}`",
        nb: "{who} er {role} i {team}, og dette stemmer ikke: `{path}`",
    }
    AllOf { en: "{first} and {last}", nn: "{first} og {last}", nb: "{first} og {last}" }
    RoleCover {
        en: "it takes at least {limit} to be {roles}",
        nn: "det trengst minst {limit} for å vere {roles}",
        nb: "det trengs minst {limit} for å være {roles}",
    }
    RoleCoverSays {
        en: "in {team} fewer than {limit} are together {roles}",
        nn: "i {team} er færre enn {limit} til saman {roles}",
        nb: "i {team} er færre enn {limit} til sammen {roles}",
    }
    RoleCoverAway {
        en: "it takes at least {limit} to be {roles}, and it goes without any one of them",
        nn: "det trengst minst {limit} for å vere {roles}, og det går utan kven som helst av dei",
        nb: "det trengs minst {limit} for å være {roles}, og det går uten hvem som helst av dem",
    }
    RoleCoverAwaySays {
        en: "in {team} fewer than {limit} are together {roles}, or it does not go without one of them",
        nn: "i {team} er færre enn {limit} til saman {roles}, eller det går ikkje utan éin av dei",
        nb: "i {team} er færre enn {limit} til sammen {roles}, eller det går ikke uten én av dem",
    }
    RoleTwice {
        en: "`{name}` is named twice",
        nn: "`{name}` er nemnd to gonger",
        nb: "`{name}` er nevnt to ganger",
    }
    CoverTooFew {
        en: "nobody is fewer than one, so this is always so",
        nn: "ingen er færre enn éin, så dette er alltid slik",
        nb: "ingen er færre enn én, så dette er alltid slik",
    }
    CoverTooMany {
        en: "one holder of each of the {roles} roles is always enough, so this is never so",
        nn: "éin for kvar av dei {roles} rollene er alltid nok, så dette er aldri slik",
        nb: "én for hver av de {roles} rollene er alltid nok, så dette er aldri slik",
    }
    CoverNumberHelp {
        en: "write a whole number that is 2 at least and {roles} at most",
        nn: "skriv eit heilt tal som er minst 2 og høgst {roles}",
        nb: "skriv et helt tall som er minst 2 og høyst {roles}",
    }
    SameRole {
        en: "`{name}` is the role itself",
        nn: "`{name}` er rolla sjølv",
        nb: "`{name}` er rollen selv",
    }
    SameRoleHelp {
        en: "name the other role",
        nn: "nemn den andre rolla",
        nb: "nevn den andre rollen",
    }
    SameClause {
        en: "two clauses of this role have the code `{code}`",
        nn: "to ledd i denne rolla har koden `{code}`",
        nb: "to ledd i denne rollen har koden `{code}`",
    }
    SameClauseHelp {
        en: "give one of them a label of its own: `must second: {clause} …`",
        nn: "gi det eine eit eige merke: `must second: {clause} …`",
        nb: "gi det ene et eget merke: `must second: {clause} …`",
    }
    NoNumber {
        en: "no number of holders is what both clauses ask for",
        nn: "ikkje noko tal på innehavarar er det begge ledda krev",
        nb: "ikke noe antall innehavere er det begge leddene krever",
    }
    OtherNumber { en: "the other one", nn: "det andre", nb: "det andre" }
    NoNumberHelp {
        en: "change one of them, or take it away",
        nn: "endre det eine, eller ta det bort",
        nb: "endre det ene, eller ta det bort",
    }
    NoParty {
        en: "`{name}` is not a party, and only parties have roles",
        nn: "`{name}` er ikkje ein part, og berre partar har roller",
        nb: "`{name}` er ikke en part, og bare parter har roller",
    }
    NoPartyHelp {
        en: "name an entity that is one, such as `Team`, or declare it as `entity {name} is Party`",
        nn: "nemn ein entitet som er det, som `Team`, eller erklær han som `entity {name} is Party`",
        nb: "nevn en entitet som er det, som `Team`, eller erklær den som `entity {name} is Party`",
    }
    UnknownRole {
        en: "there is no role `{name}`",
        nn: "det finst inga rolle `{name}`",
        nb: "det finnes ingen rolle `{name}`",
    }
    UnknownRoleHelp {
        en: "make it known: `known RoleKind {open} {name} {close}`",
        nn: "gjer henne kjend: `known RoleKind {open} {name} {close}`",
        nb: "gjør den kjent: `known RoleKind {open} {name} {close}`",
    }
    NoHoldersAtAll {
        en: "a role that is held has one holder at least, so this can never be so",
        nn: "ei rolle som nokon har, har minst éin, så dette kan aldri vere slik",
        nb: "en rolle som noen har, har minst én, så dette kan aldri være slik",
    }
    NoHoldersAtAllHelp {
        en: "write a number from 1 up",
        nn: "skriv eit tal frå 1 og oppover",
        nb: "skriv et tall fra 1 og oppover",
    }
    NotDatedThing {
        en: "nothing says since when `{name}` exists, so nobody knows how long a role was vacant",
        nn: "ingenting seier sidan når `{name}` finst, så ingen veit kor lenge ei rolle stod tom",
        nb: "ingenting sier siden når `{name}` finnes, så ingen vet hvor lenge en rolle stod tom",
    }
    NotDatedThingHelp {
        en: "name an entity that is declared with `dated`, such as `Team`",
        nn: "nemn ein entitet som er erklært med `dated`, som `Team`",
        nb: "nevn en entitet som er erklært med `dated`, som `Team`",
    }

    } } };
}
