/// The command line.
macro_rules! cli {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    NoPacks { en: "nothing says which rules to check by", nn: "ingenting seier kva reglar det skal kontrollerast mot", nb: "ingenting sier hvilke regler det skal kontrolleres mot" }
    NoPacksHelp { en: "name packs in `mandat.toml`, as in `packs = [\"rules\"]` for those in the folder `rules`, or with `--pack`", nn: "nemn regelpakkar i `mandat.toml`, som i `packs = [\"reglar\"]` for dei i mappa `reglar`, eller med `--pack`", nb: "nevn regelpakker i `mandat.toml`, som i `packs = [\"regler\"]` for dem i mappen `regler`, eller med `--pack`" }
    NoPacksInitHelp { en: "begin with `mandat init`; or name packs in `mandat.toml`, as in `packs = [\"rules\"]` for those in the folder `rules`, or with `--pack`", nn: "byrja med `mandat init`; eller nemn regelpakkar i `mandat.toml`, som i `packs = [\"reglar\"]` for dei i mappa `reglar`, eller med `--pack`", nb: "begynn med `mandat init`; eller nevn regelpakker i `mandat.toml`, som i `packs = [\"regler\"]` for dem i mappen `regler`, eller med `--pack`" }
    NoPacksFolderHelp {
        en: "check the folder `{folder}`, whose `mandat.toml` says so, or name packs with `--pack`",
        nn: "kontroller mappa `{folder}`, der `mandat.toml` seier det, eller nemn regelpakkar med `--pack`",
        nb: "kontroller mappen `{folder}`, der `mandat.toml` sier det, eller nevn regelpakker med `--pack`",
    }
    OneStandardOutput {
        en: "only one format can be written to standard output",
        nn: "berre eitt format kan skrivast til standard ut",
        nb: "bare ett format kan skrives til standard ut",
    }
    CannotWrite {
        en: "`{file}` cannot be written: {why}",
        nn: "`{file}` kan ikkje skrivast: {why}",
        nb: "`{file}` kan ikke skrives: {why}",
    }
    CannotRead {
        en: "`{file}` cannot be read: {why}",
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
    WhyOthers {
        en: "shown here: {shown} of {all} outcomes of `{code}`",
        nn: "viser {shown} av {all} utfall av `{code}`",
        nb: "viser {shown} av {all} utfall av `{code}`",
    }
    WhyAll { en: "all of them", nn: "alle", nb: "alle" }
    WhyOther { en: "one of the others", nn: "eitt av dei andre", nb: "ett av de andre" }
    NoSuchSubject {
        en: "`{code}` does not concern any `{subject}`",
        nn: "`{code}` handlar ikkje om nokon `{subject}`",
        nb: "`{code}` handler ikke om noen `{subject}`",
    }
    BeforeNoFolder {
        en: "`{folder}` is not a folder, and `--before` asks for that of the organisation as it was",
        nn: "`{folder}` er ikkje ei mappe, og `--before` spør etter mappa til organisasjonen slik han var",
        nb: "`{folder}` er ikke en mappe, og `--before` spør etter mappen til organisasjonen slik den var",
    }
    BeforeNoFolderHelp {
        en: "name the folder with all its files as they were: `git worktree add ../before main` makes one",
        nn: "nemn mappa med alle filene slik dei var: `git worktree add ../before main` lagar ei",
        nb: "nevn mappen med alle filene slik de var: `git worktree add ../before main` lager en",
    }
    BeforeEmpty {
        en: "no file of an organisation stands in `{folder}`, so there is nothing to compare with",
        nn: "det står ingen filer av ein organisasjon i `{folder}`, så det er ingenting å samanlikne med",
        nb: "det står ingen filer av en organisasjon i `{folder}`, så det er ingenting å sammenligne med",
    }
    BeforeSame {
        en: "`{folder}` is the folder that is checked: it cannot be compared with itself",
        nn: "`{folder}` er mappa som blir kontrollert: ho kan ikkje samanliknast med seg sjølv",
        nb: "`{folder}` er mappen som kontrolleres: den kan ikke sammenlignes med seg selv",
    }
    BeforeSameHelp {
        en: "name the folder of the organisation as it was",
        nn: "nemn mappa til organisasjonen slik han var",
        nb: "nevn mappen til organisasjonen slik den var",
    }
    BeforeInside {
        en: "of `{folder}` and the folder that is checked, one lies in the other and would be read as a part of it",
        nn: "av `{folder}` og mappa som blir kontrollert, ligg den eine i den andre, og ville bli lesen som ein del av henne",
        nb: "av `{folder}` og mappen som kontrolleres, ligger den ene i den andre, og ville bli lest som en del av den",
    }
    BeforeInsideHelp {
        en: "put them beside each other, or the inner one under a name that begins with `.`, which is not read",
        nn: "legg dei ved sida av kvarandre, eller den indre under eit namn som byrjar med `.`, som ikkje blir lese",
        nb: "legg dem ved siden av hverandre, eller den indre under et navn som begynner med `.`, som ikke leses",
    }
    NotAsked {
        en: "`{code}` is about a change, and nothing says how the organisation was",
        nn: "`{code}` handlar om ei endring, og ingenting seier korleis organisasjonen var",
        nb: "`{code}` handler om en endring, og ingenting sier hvordan organisasjonen var",
    }
    NotAskedHelp {
        en: "name the folder with its files as they were: `--before FOLDER`",
        nn: "nemn mappa med filene slik dei var: `--before MAPPE`",
        nb: "nevn mappen med filene slik de var: `--before MAPPE`",
    }
    NoSubjects {
        en: "`{code}` does not concern anything in this organisation",
        nn: "`{code}` handlar ikkje om noko i denne organisasjonen",
        nb: "`{code}` handler ikke om noe i denne organisasjonen",
    }
    NotThisFormat {
        en: "`mandat {command}` does not write `{format}`",
        nn: "`mandat {command}` skriv ikkje `{format}`",
        nb: "`mandat {command}` skriver ikke `{format}`",
    }
    ItsFormats { en: "it writes {formats}", nn: "han skriv {formats}", nb: "den skriver {formats}" }
    WouldBeRead {
        en: "a report in `{file}` would be read the next time as what is checked, or stands in its place",
        nn: "ein rapport i `{file}` ville neste gong bli lesen som det som skal sjekkast, eller står i vegen for det",
        nb: "en rapport i `{file}` ville neste gang bli lest som det som skal sjekkes, eller står i veien for det",
    }
    WouldBeReadHelp {
        en: "write it outside of the organisation's folder, or under a name with a full stop before it, as `.findings.json`",
        nn: "skriv han utanfor mappa til organisasjonen, eller under eit namn med punktum føre, som `.funn.json`",
        nb: "skriv den utenfor mappen til organisasjonen, eller under et navn med punktum foran, som `.funn.json`",
    }
    NoRuleLeft {
        en: "`--only` and `--skip` leave no rule to check by",
        nn: "`--only` og `--skip` lèt ingen regel bli att å sjekke etter",
        nb: "`--only` og `--skip` lar ingen regel bli igjen å sjekke etter",
    }
    SameFileTwice {
        en: "two formats are to be written to `{file}`",
        nn: "to format skal skrivast til `{file}`",
        nb: "to formater skal skrives til `{file}`",
    }
    SameFileHelp {
        en: "give each format a file of its own",
        nn: "gi kvart format si eiga fil",
        nb: "gi hvert format sin egen fil",
    }
    OneStandardOutputHelp {
        en: "write the others to files: `--format {format}=FILE`",
        nn: "skriv dei andre til filer: `--format {format}=FIL`",
        nb: "skriv de andre til filer: `--format {format}=FIL`",
    }
    NoFolderHelp {
        en: "make the folder `{folder}` first: folders are not made here",
        nn: "lag mappa `{folder}` først: mapper blir ikkje laga her",
        nb: "lag mappen `{folder}` først: mapper blir ikke laget her",
    }
    NoSuchCommand {
        en: "there is no command `{command}`",
        nn: "det finst ingen kommando `{command}`",
        nb: "det finnes ingen kommando `{command}`",
    }
    AlreadyThere {
        en: "nothing is written, for `{folder}` has these already: {names}",
        nn: "ingenting blir skrive, for `{folder}` har desse alt: {names}",
        nb: "ingenting blir skrevet, for `{folder}` har disse allerede: {names}",
    }
    AlreadyThereHelp {
        en: "name a new folder, as in `mandat init fjordvik`, or move what is there",
        nn: "nemn ei ny mappe, som i `mandat init fjordvik`, eller flytt det som er der",
        nb: "nevn en ny mappe, som i `mandat init fjordvik`, eller flytt det som er der",
    }
    NotAmongPacks {
        en: "no pack `{name}` comes with Mandat",
        nn: "ingen pakke `{name}` følgjer med Mandat",
        nb: "ingen pakke `{name}` følger med Mandat",
    }
    ComesWith {
        en: "choose {names}, which come with Mandat; your own packs you name in `mandat.toml`",
        nn: "vel {names}, som følgjer med Mandat; eigne pakkar nemner du i `mandat.toml`",
        nb: "velg {names}, som følger med Mandat; egne pakker nevner du i `mandat.toml`",
    }
    Wrote { en: "wrote `{file}`", nn: "skreiv `{file}`", nb: "skrev `{file}`" }
    CheckNext {
        en: "now read them, and then run `{command}`",
        nn: "les dei no, og køyr så `{command}`",
        nb: "les dem nå, og kjør så `{command}`",
    }
    AboutNoOrganisation {
        en: "`--about` asks about an organisation, and `{path}` is only a pack",
        nn: "`--about` spør om ein organisasjon, og `{path}` er berre ein pakke",
        nb: "`--about` spør om en organisasjon, og `{path}` er bare en pakke",
    }
    AboutNoOrganisationHelp {
        en: "name the organisation's folder, which has a `mandat.toml`; or name the packs with `--pack`",
        nn: "nemn mappa til organisasjonen, som har ein `mandat.toml`, eller nemn pakkane med `--pack`",
        nb: "nevn mappen til organisasjonen, som har en `mandat.toml`, eller nevn pakkene med `--pack`",
    }
    SubjectsThere {
        en: "there are {names}",
        nn: "det finst {names}",
        nb: "det finnes {names}",
    }
    SubjectsMore { en: "{count} more", nn: "{count} til", nb: "{count} til" }
    NoSuchEntity {
        en: "no file has an entity `{subject}`",
        nn: "inga fil har ein ting `{subject}`",
        nb: "ingen fil har en ting `{subject}`",
    }
    SeveralEntities {
        en: "several have the id `{id}`: {names}",
        nn: "fleire har id-en `{id}`: {names}",
        nb: "flere har id-en `{id}`: {names}",
    }
    SeveralEntitiesHelp {
        en: "write which one is meant, as in `{subject}`",
        nn: "skriv kven som er meint, som i `{subject}`",
        nb: "skriv hvem som er ment, som i `{subject}`",
    }
    WrongName {
        en: "`{name}` cannot be the new id",
        nn: "`{name}` kan ikkje vere den nye id-en",
        nb: "`{name}` kan ikke være den nye id-en",
    }
    WrongNameHelp {
        en: "write `{class}/` and the new id, or the id alone; it has no `/` and no comma",
        nn: "skriv `{class}/` og den nye id-en, eller id-en åleine; han har ingen `/` og ikkje noko komma",
        nb: "skriv `{class}/` og den nye id-en, eller id-en alene; den har ingen `/` og ikke noe komma",
    }
    NameTaken {
        en: "there is a `{subject}` already, in {place}",
        nn: "det finst ein `{subject}` alt, i {place}",
        nb: "det finnes en `{subject}` allerede, i {place}",
    }
    NameOfPolicy {
        en: "`{subject}` has its id from a pack, and keeps it",
        nn: "`{subject}` har id-en sin frå ein regelpakke, og held på han",
        nb: "`{subject}` har id-en sin fra en regelpakke, og beholder den",
    }
    NoFormerColumn {
        en: "no column of `{file}` takes former ids, so the old one would lead nowhere",
        nn: "ingen kolonne i `{file}` tek imot tidlegare id-ar, så den gamle ville ikkje føre nokon stad",
        nb: "ingen kolonne i `{file}` tar imot tidligere id-er, så den gamle ville ikke føre noe sted",
    }
    NoFormerColumnHelp {
        en: "add a column to the sheet, and say in `mandat.toml` that it is `{column}`",
        nn: "legg ein kolonne til i arket, og sei i `mandat.toml` at han er `{column}`",
        nb: "legg en kolonne til i arket, og si i `mandat.toml` at den er `{column}`",
    }
    NotTheSame {
        en: "nothing is written, for the files would then say something else than the new name",
        nn: "ingenting blir skrive, for filene ville då seie noko anna enn det nye namnet",
        nb: "ingenting blir skrevet, for filene ville da si noe annet enn det nye navnet",
    }
    NotRenamed {
        en: "nothing is renamed before this is right",
        nn: "ingenting får nytt namn før dette er rett",
        nb: "ingenting får nytt navn før dette er rett",
    }
    NameClashes {
        en: "nothing is renamed, for under the new name this would be wrong",
        nn: "ingenting får nytt namn, for med det nye namnet ville dette vere feil",
        nb: "ingenting får nytt navn, for med det nye navnet ville dette være feil",
    }
    RenameDoneOne { en: "renamed in one place in `{file}`", nn: "bytte namnet éin stad i `{file}`", nb: "byttet navnet ett sted i `{file}`" }
    RenameDone { en: "renamed in {count} places in `{file}`", nn: "bytte namnet {count} stader i `{file}`", nb: "byttet navnet {count} steder i `{file}`" }
    RenameWouldOne { en: "would rename in one place in `{file}`", nn: "ville byte namnet éin stad i `{file}`", nb: "ville bytte navnet ett sted i `{file}`" }
    RenameWould { en: "would rename in {count} places in `{file}`", nn: "ville byte namnet {count} stader i `{file}`", nb: "ville bytte navnet {count} steder i `{file}`" }
    NoSettings {
        en: "there is no `mandat.toml` in which packs could be locked",
        nn: "det finst inga `mandat.toml` som pakkar kan låsast i",
        nb: "det finnes ingen `mandat.toml` som pakker kan låses i",
    }
    LockNotFollowed {
        en: "`[lock]` is written in a way that is not followed here",
        nn: "`[lock]` er skrive på ein måte som ikkje blir følgd her",
        nb: "`[lock]` er skrevet på en måte som ikke følges her",
    }
    LockNotFollowedHelp {
        en: "take the table out of `mandat.toml` and run `mandat lock` again, which writes a new one",
        nn: "ta tabellen ut av `mandat.toml` og køyr `mandat lock` om att, så blir ein ny skriven",
        nb: "ta tabellen ut av `mandat.toml` og kjør `mandat lock` på nytt, så blir en ny skrevet",
    }
    LockedNow { en: "locked {packs}", nn: "låste {packs}", nb: "låste {packs}" }
    LockedStill { en: "locked already: {packs}", nn: "låst frå før: {packs}", nb: "låst fra før: {packs}" }
    LockComment {
        en: "written by `mandat lock`: `mandat check` tells of packs that have changed since",
        nn: "skrive av `mandat lock`: `mandat check` melder frå om pakkar som er endra sidan",
        nb: "skrevet av `mandat lock`: `mandat check` melder fra om pakker som er endret siden",
    }
    WatchInput {
        en: "standard input cannot be watched",
        nn: "standard inn kan ikkje overvakast",
        nb: "standard inn kan ikke overvåkes",
    }
    Watching {
        en: "waiting for files to change; Ctrl-C ends",
        nn: "ventar på at filer blir endra; Ctrl-C sluttar",
        nb: "venter på at filer blir endret; Ctrl-C avslutter",
    }
    WatchChanged { en: "`{file}` has changed", nn: "`{file}` er endra", nb: "`{file}` er endret" }
    NoPolicy {
        en: "`{file}` is no policy, and is not formatted",
        nn: "`{file}` er ikkje regelverk, og blir ikkje formatert",
        nb: "`{file}` er ikke regelverk, og formateres ikke",
    }
    NoPolicyHelp {
        en: "name files that end with `.mandat`, or folders in which there are such",
        nn: "nemn filer som sluttar med `.mandat`, eller mapper der det finst slike",
        nb: "nevn filer som slutter med `.mandat`, eller mapper der det finnes slike",
    }
    OneStandardInput {
        en: "`-` cannot stand beside other paths",
        nn: "`-` kan ikkje stå saman med andre stiar",
        nb: "`-` kan ikke stå sammen med andre stier",
    }
    NoSettingsHelp {
        en: "name the folder that has it, or make one with `mandat init`",
        nn: "nemn mappa som har ho, eller lag ei med `mandat init`",
        nb: "nevn mappen som har den, eller lag en med `mandat init`",
    }
    HelpNotWritable {
        en: "see that you may write there, or name another place",
        nn: "sjå til at du får skrive der, eller nemn ein annan stad",
        nb: "se til at du får skrive der, eller nevn et annet sted",
    }
    HelpMakeRoom {
        en: "make room on the disk, or name another place",
        nn: "gjer plass på disken, eller nemn ein annan stad",
        nb: "gjør plass på disken, eller nevn et annet sted",
    }
    HelpRunAgain {
        en: "somebody has just changed it: run the command again",
        nn: "nokon har nettopp endra ho: køyr kommandoen om att",
        nb: "noen har nettopp endret den: kjør kommandoen på nytt",
    }
    NotTheSameHelp {
        en: "choose another id, or change it in the files yourself",
        nn: "vel ein annan id, eller byt han i filene sjølv",
        nb: "velg en annen id, eller bytt den i filene selv",
    }
    NameTakenHelp {
        en: "choose another id",
        nn: "vel ein annan id",
        nb: "velg en annen id",
    }
    NameOfPolicyHelp {
        en: "name an entity that your own files have",
        nn: "nemn ein ting som står i dine eigne filer",
        nb: "nevn en ting som står i dine egne filer",
    }
    NameClashesHelp {
        en: "choose another id, or correct what is told above first",
        nn: "vel ein annan id, eller rett først det som står over",
        nb: "velg en annen id, eller rett først det som står over",
    }
    NotRenamedHelp {
        en: "correct what is told above, and run the command again",
        nn: "rett det som står over, og køyr kommandoen om att",
        nb: "rett det som står over, og kjør kommandoen på nytt",
    }
    EntitiesHelp {
        en: "write it as findings name it, as in `team/skule`, or its id alone; `mandat ledger` lists all that rules are about",
        nn: "skriv det slik funn nemner det, som i `team/skule`, eller id-en åleine; `mandat ledger` listar alt som reglar handlar om",
        nb: "skriv det slik funn nevner det, som i `team/skule`, eller id-en alene; `mandat ledger` lister alt som regler handler om",
    }
    SubjectsHelp {
        en: "leave it out to be shown all that is broken or cannot be told",
        nn: "ta det bort for å få vist alt som er brote eller ikkje kan avgjerast",
        nb: "ta det bort for å få vist alt som er brutt eller ikke kan avgjøres",
    }
    NoSubjectsHelp {
        en: "run `mandat explain {code}` to see what it concerns",
        nn: "køyr `mandat explain {code}` for å sjå kva han handlar om",
        nb: "kjør `mandat explain {code}` for å se hva den handler om",
    }
    CodesHelp {
        en: "run `mandat ledger` to see all codes",
        nn: "køyr `mandat ledger` for å sjå alle kodar",
        nb: "kjør `mandat ledger` for å se alle koder",
    }
    AllPagesHelp {
        en: "run `mandat explain --all` to see all errors, with `--in` or `--pack` all rules too",
        nn: "køyr `mandat explain --all` for å sjå alle feil, med `--in` eller `--pack` òg alle reglar",
        nb: "kjør `mandat explain --all` for å se alle feil, med `--in` eller `--pack` også alle regler",
    }
    NoRuleLeftHelp {
        en: "take `--skip` away, or name with `--only` a rule that it leaves",
        nn: "ta bort `--skip`, eller nemn med `--only` ein regel som han lèt stå",
        nb: "ta bort `--skip`, eller nevn med `--only` en regel som den lar stå",
    }
    NoStandardInput {
        en: "`mandat {command}` does not read standard input, for it writes into the files that it reads",
        nn: "`mandat {command}` les ikkje standard inn, for kommandoen skriv i filene som han les",
        nb: "`mandat {command}` leser ikke standard inn, for kommandoen skriver i filene som den leser",
    }
    NoSuchPlaceHelp {
        en: "name a folder or a file that is there",
        nn: "nemn ei mappe eller ei fil som finst",
        nb: "nevn en mappe eller en fil som finnes",
    }
    LockOtherPacks {
        en: "`mandat lock` locks the packs that `mandat.toml` names, and takes no `--pack`",
        nn: "`mandat lock` låser dei pakkane som `mandat.toml` nemner, og tek ikkje imot `--pack`",
        nb: "`mandat lock` låser de pakkene som `mandat.toml` nevner, og tar ikke imot `--pack`",
    }
    LockOtherPacksHelp {
        en: "leave `--pack` out; what is to be locked, name under `packs` in `mandat.toml`",
        nn: "ta bort `--pack`; det som skal låsast, nemner du under `packs` i `mandat.toml`",
        nb: "ta bort `--pack`; det som skal låses, nevner du under `packs` i `mandat.toml`",
    }
    LockNoPacksHelp {
        en: "name packs in `mandat.toml`, as in `packs = [\"rules\"]` for those in the folder `rules`",
        nn: "nemn regelpakkar i `mandat.toml`, som i `packs = [\"reglar\"]` for dei i mappa `reglar`",
        nb: "nevn regelpakker i `mandat.toml`, som i `packs = [\"regler\"]` for dem i mappen `regler`",
    }
    NoSuchPathHelp {
        en: "name a folder or a file that is there, or write `-` for standard input",
        nn: "nemn ei mappe eller ei fil som finst, eller skriv `-` for standard inn",
        nb: "nevn en mappe eller en fil som finnes, eller skriv `-` for standard inn",
    }
    OneStandardInputHelp {
        en: "write `-` alone, or name files and folders only",
        nn: "skriv `-` åleine, eller nemn berre filer og mapper",
        nb: "skriv `-` alene, eller nevn bare filer og mapper",
    }
    WatchInputHelp {
        en: "name a folder or a file, as in `mandat check --watch fjordvik`",
        nn: "nemn ei mappe eller ei fil, som i `mandat check --watch fjordvik`",
        nb: "nevn en mappe eller en fil, som i `mandat check --watch fjordvik`",
    }
    UnknownOption {
        en: "there is no option `{option}`",
        nn: "det finst ikkje noko val `{option}`",
        nb: "det finnes ikke noe valg `{option}`",
    }
    UnknownOptionOf {
        en: "`mandat {command}` has no option `{option}`",
        nn: "`mandat {command}` har ikkje noko val `{option}`",
        nb: "`mandat {command}` har ikke noe valg `{option}`",
    }
    OptionsHelp {
        en: "see `{help}` for all options",
        nn: "sjå `{help}` for alle val",
        nb: "se `{help}` for alle valg",
    }
    TooManyArguments {
        en: "`{found}` is one argument too many",
        nn: "`{found}` er eitt argument for mykje",
        nb: "`{found}` er ett argument for mye",
    }
    PowerUnquoted {
        en: "act, provision and paragraph are one argument each, and here are more words",
        nn: "lov, føresegn og ledd er eitt argument kvar, og her står fleire ord",
        nb: "lov, bestemmelse og ledd er ett argument hver, og her står flere ord",
    }
    PowerUnquotedHelp {
        en: "put quotes around what has spaces in it: `{form}`",
        nn: "set hermeteikn rundt det som har mellomrom i seg: `{form}`",
        nb: "sett anførselstegn rundt det som har mellomrom i seg: `{form}`",
    }
    UsageHelp {
        en: "write it as `{usage}`",
        nn: "skriv det som `{usage}`",
        nb: "skriv det som `{usage}`",
    }
    MissingCommand {
        en: "it is not said what to do",
        nn: "det er ikkje sagt kva som skal gjerast",
        nb: "det er ikke sagt hva som skal gjøres",
    }
    MissingCommandOf {
        en: "it is not said what `mandat {command}` is to do",
        nn: "det er ikkje sagt kva `mandat {command}` skal gjere",
        nb: "det er ikke sagt hva `mandat {command}` skal gjøre",
    }
    MissingCommandHelp {
        en: "write a command, as in `mandat check`; `mandat --help` shows all",
        nn: "skriv ein kommando, som i `mandat check`; `mandat --help` viser alle",
        nb: "skriv en kommando, som i `mandat check`; `mandat --help` viser alle",
    }
    CommandsHelp {
        en: "choose one of the commands {names}",
        nn: "vel ein av kommandoane {names}",
        nb: "velg en av kommandoene {names}",
    }
    MissingArguments {
        en: "`mandat {command}` lacks {names}",
        nn: "`mandat {command}` manglar {names}",
        nb: "`mandat {command}` mangler {names}",
    }
    MissingOptionValue {
        en: "`{option}` lacks its value",
        nn: "`{option}` manglar verdien sin",
        nb: "`{option}` mangler verdien sin",
    }
    WriteOptionHelp {
        en: "write it behind, as in `{form}`",
        nn: "skriv han bak, som i `{form}`",
        nb: "skriv den bak, som i `{form}`",
    }
    WrongOptionValue {
        en: "`{found}` cannot be the value of `{option}`",
        nn: "`{found}` kan ikkje vere verdien til `{option}`",
        nb: "`{found}` kan ikke være verdien til `{option}`",
    }
    FormatFileHelp {
        en: "write the name of a file behind `=`, as in `json=.findings.json`",
        nn: "skriv namnet på ei fil etter `=`, som i `json=.funn.json`",
        nb: "skriv navnet på en fil etter `=`, som i `json=.funn.json`",
    }
    NoOptionValue {
        en: "`{option}` takes no value, and here it has `{found}`",
        nn: "`{option}` har ingen verdi, og her står `{found}`",
        nb: "`{option}` har ingen verdi, og her står `{found}`",
    }
    NoOptionValueHelp {
        en: "write `{option}` alone",
        nn: "skriv `{option}` åleine",
        nb: "skriv `{option}` alene",
    }
    OptionTwice {
        en: "`{option}` stands twice",
        nn: "`{option}` står to gonger",
        nb: "`{option}` står to ganger",
    }
    OptionsTogether {
        en: "`{option}` cannot stand together with {names}",
        nn: "`{option}` kan ikkje stå saman med {names}",
        nb: "`{option}` kan ikke stå sammen med {names}",
    }
    OptionsTogetherHelp {
        en: "take one of them away",
        nn: "ta bort den eine",
        nb: "ta bort den ene",
    }
    WrongArguments {
        en: "these arguments do not go together",
        nn: "desse argumenta høver ikkje saman",
        nb: "disse argumentene passer ikke sammen",
    }
    ArgumentNotText {
        en: "an argument is not written in UTF-8",
        nn: "eit argument er ikkje skrive i UTF-8",
        nb: "et argument er ikke skrevet i UTF-8",
    }
    ArgumentNotTextHelp {
        en: "write it with letters of your system's character set, or give the file another name",
        nn: "skriv det med bokstavane i teiknsettet til systemet, eller gi fila eit anna namn",
        nb: "skriv det med bokstavene i tegnsettet til systemet, eller gi filen et annet navn",
    }

    OptionElsewhere {
        en: "take it away, for it belongs to `mandat {command}`",
        nn: "ta det bort, for det høyrer til `mandat {command}`",
        nb: "ta det bort, for det hører til `mandat {command}`",
    }
    CommandHelpHelp {
        en: "write `mandat --help` for all commands, or `mandat check --help` for one",
        nn: "skriv `mandat --help` for alle kommandoar, eller `mandat check --help` for éin",
        nb: "skriv `mandat --help` for alle kommandoer, eller `mandat check --help` for én",
    }
    HelpNameFile {
        en: "name a file in a folder that is there",
        nn: "nemn ei fil i ei mappe som finst",
        nb: "nevn en fil i en mappe som finnes",
    }

    } } };
}
