/// The command line.
macro_rules! cli {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

    NoPacks { en: "nothing says which rules to check by", nn: "ingenting seier kva reglar det skal kontrollerast mot", nb: "ingenting sier hvilke regler det skal kontrolleres mot" }
    NoPacksHelp { en: "name packs in `mandat.toml`, as in `packs = [\"rules\"]` for those in the folder `rules`, or with `--pack`", nn: "nemn regelpakkar i `mandat.toml`, som i `packs = [\"reglar\"]` for dei i mappa `reglar`, eller med `--pack`", nb: "nevn regelpakker i `mandat.toml`, som i `packs = [\"regler\"]` for dem i mappen `regler`, eller med `--pack`" }
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
    ComesWith {
        en: "with Mandat comes {names}; your own packs you name in `mandat.toml`",
        nn: "med Mandat følgjer {names}; eigne pakkar nemner du i `mandat.toml`",
        nb: "med Mandat følger {names}; egne pakker nevner du i `mandat.toml`",
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
    NoSuchEntity {
        en: "no file has an entity `{subject}`",
        nn: "inga fil har ein ting `{subject}`",
        nb: "ingen fil har en ting `{subject}`",
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
    RenameDone { en: "renamed {count} × in `{file}`", nn: "bytte {count} × i `{file}`", nb: "byttet {count} × i `{file}`" }
    RenameWould { en: "to rename {count} × in `{file}`", nn: "å byte {count} × i `{file}`", nb: "å bytte {count} × i `{file}`" }
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
    WatchInput {
        en: "standard input cannot be watched: name a folder or a file",
        nn: "standard inn kan ikkje overvakast: nemn ei mappe eller ei fil",
        nb: "standard inn kan ikke overvåkes: nevn en mappe eller en fil",
    }
    Watching {
        en: "waiting for files to change; Ctrl-C ends",
        nn: "ventar på at filer blir endra; Ctrl-C sluttar",
        nb: "venter på at filer blir endret; Ctrl-C avslutter",
    }
    WatchChanged { en: "`{file}` has changed", nn: "`{file}` er endra", nb: "`{file}` er endret" }
    OneStandardInput {
        en: "`-` cannot stand beside other paths",
        nn: "`-` kan ikkje stå saman med andre stiar",
        nb: "`-` kan ikke stå sammen med andre stier",
    }

    } } };
}
