/// What stands around findings: totals, pages, tests.
macro_rules! report {
    ([$next:ident $($rest:ident)*] { $($before:tt)* }) => { $next! { [$($rest)*] { $($before)*

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
    WordDraft { en: "draft", nn: "utkast", nb: "utkast" }
    WordWaived { en: "waived until {date}", nn: "dispensasjon til {date}", nb: "dispensasjon til {date}" }
    WordWaivedBy { en: "waived by `{name}`", nn: "dispensasjon ved `{name}`", nb: "dispensasjon ved `{name}`" }
    LabelWaived { en: "waived because", nn: "dispensasjon fordi", nb: "dispensasjon fordi" }
    HeadingWaived { en: "waived, which stops nothing:", nn: "med dispensasjon, som ikkje stansar noko:", nb: "med dispensasjon, som ikke stanser noe:" }
    HeadingDrafts { en: "of drafts, which stop nothing:", nn: "i utkast, som ikkje stansar noko:", nb: "i utkast, som ikke stanser noe:" }
    WordEmpty { en: "empty", nn: "tomt", nb: "tomt" }
    WordAbove { en: "shown above", nn: "vist over", nb: "vist over" }
    LabelBecause { en: "because", nn: "fordi", nb: "fordi" }
    LabelAskedBy { en: "asked for by", nn: "følgjer av", nb: "følger av" }
    LabelExample { en: "for example", nn: "til dømes", nb: "for eksempel" }
    LabelBefore { en: "before", nn: "før", nb: "før" }
    LabelAfter { en: "after", nn: "etter", nb: "etter" }
    LabelHelp { en: "help", nn: "gjer slik", nb: "gjør slik" }
    LabelBlocks { en: "leaves open", nn: "let stå ope", nb: "lar stå åpent" }
    LabelAlike { en: "the same", nn: "same feil", nb: "samme feil" }
    LabelFirst { en: "mend this first", nn: "rett dette først", nb: "rett dette først" }
    RestsOnItOne {
        en: "1 more finding may rest on it: `check --all` shows it",
        nn: "1 funn til kan kvile på dette: `check --all` viser det",
        nb: "1 funn til kan hvile på dette: `check --all` viser det",
    }
    RestsOnItMany {
        en: "{count} more findings may rest on it: `check --all` shows them",
        nn: "{count} funn til kan kvile på dette: `check --all` viser dei",
        nb: "{count} funn til kan hvile på dette: `check --all` viser dem",
    }
    AlikeMore {
        en: "and {count} more: `check --all` shows them",
        nn: "og {count} til: `check --all` viser dei",
        nb: "og {count} til: `check --all` viser dem",
    }
    MoreLines {
        en: "{count} more: `{command}` shows all of it",
        nn: "{count} til: `{command}` viser alt",
        nb: "{count} til: `{command}` viser alt",
    }
    CiteIn { en: "{at} in {title}", nn: "{at} i {title}", nb: "{at} i {title}" }
    AndMore { en: "and {count} more", nn: "og {count} til", nb: "og {count} til" }
    OutcomeOn { en: "{code} on {subject}", nn: "{code} for {subject}", nb: "{code} for {subject}" }
    NotAskedOne { en: "1 rule about a change is not asked: `--before FOLDER` says how the organisation was", nn: "1 regel om ei endring er ikkje prøvd: `--before MAPPE` seier korleis organisasjonen var", nb: "1 regel om en endring er ikke prøvd: `--before MAPPE` sier hvordan organisasjonen var" }
    NotAskedMany { en: "{count} rules about changes are not asked: `--before FOLDER` says how the organisation was", nn: "{count} reglar om endringar er ikkje prøvde: `--before MAPPE` seier korleis organisasjonen var", nb: "{count} regler om endringer er ikke prøvd: `--before MAPPE` sier hvordan organisasjonen var" }
    FindingsNone { en: "no findings", nn: "ingen funn", nb: "ingen funn" }
    FindingsOne { en: "1 finding", nn: "1 funn", nb: "1 funn" }
    FindingsMany { en: "{count} findings", nn: "{count} funn", nb: "{count} funn" }
    TotalMust { en: "{count} must", nn: "{count} må", nb: "{count} må" }
    TotalShould { en: "{count} should", nn: "{count} bør", nb: "{count} bør" }
    TotalCannotTell { en: "{count} cannot tell", nn: "{count} kan ikkje avgjerast", nb: "{count} kan ikke avgjøres" }
    TotalInput { en: "{count} in the files themselves", nn: "{count} i sjølve filene", nb: "{count} i selve filene" }
    TotalComing { en: "{count} coming", nn: "{count} som kjem", nb: "{count} som kommer" }
    TotalDrafts { en: "{count} of drafts", nn: "{count} i utkast", nb: "{count} i utkast" }
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
    RulesComingOne { en: "1 rule comes later", nn: "1 regel kjem seinare", nb: "1 regel kommer senere" }
    RulesComing { en: "{count} rules come later", nn: "{count} reglar kjem seinare", nb: "{count} regler kommer senere" }
    RulesOverOne {
        en: "1 rule is no longer in force",
        nn: "1 regel gjeld ikkje lenger",
        nb: "1 regel gjelder ikke lenger",
    }
    RulesOver {
        en: "{count} rules are no longer in force",
        nn: "{count} reglar gjeld ikkje lenger",
        nb: "{count} regler gjelder ikke lenger",
    }
    SumHoldsOne { en: "1 holds", nn: "1 held", nb: "1 holder" }
    SumNotApplicableOne { en: "1 does not apply", nn: "1 gjeld ikkje", nb: "1 gjelder ikke" }
    SumHolds { en: "{count} hold", nn: "{count} held", nb: "{count} holder" }
    SumBroken { en: "{count} broken", nn: "{count} brot", nb: "{count} brudd" }
    SumCannotTell { en: "{count} cannot tell", nn: "{count} kan ikkje avgjerast", nb: "{count} kan ikke avgjøres" }
    SumNotApplicable { en: "{count} do not apply", nn: "{count} gjeld ikkje", nb: "{count} gjelder ikke" }
    SumDrafts { en: "{count} of drafts", nn: "{count} i utkast", nb: "{count} i utkast" }
    SumWaived { en: "{count} waived", nn: "{count} med dispensasjon", nb: "{count} med dispensasjon" }
    SaidHolds { en: "holds", nn: "held", nb: "holder" }
    SaidBroken { en: "is broken", nn: "er broten", nb: "er brutt" }
    SaidCannotTell { en: "cannot be told", nn: "ikkje kan avgjerast", nb: "ikke kan avgjøres" }
    SaidNotApplicable { en: "does not apply", nn: "ikkje gjeld", nb: "ikke gjelder" }
    SaidWaived { en: "is waived", nn: "har dispensasjon", nb: "har dispensasjon" }
    SaidNotWaived { en: "is not waived", nn: "ikkje har dispensasjon", nb: "ikke har dispensasjon" }
    SaidUnwaived { en: "{found}, and no waiver that counts accepts it", nn: "{found}, og ingen dispensasjon som gjeld, godtek det", nb: "{found}, og ingen dispensasjon som gjelder, godtar det" }
    SaidComing { en: "does not apply before {date}", nn: "ikkje gjeld før {date}", nb: "ikke gjelder før {date}" }
    AnySubject { en: "every subject", nn: "alle", nb: "alle" }
    TestOtherOutcome { en: "the test expects that {code} {expected} for {subject}, but it {found}", nn: "testen ventar at {code} {expected} for {subject}, men det viser seg at han {found}", nb: "testen venter at {code} {expected} for {subject}, men det viser seg at den {found}" }
    TestNoSubject { en: "the test expects that {code} {expected} for {subject}, but there is no such outcome", nn: "testen ventar at {code} {expected} for {subject}, men det finst ikkje noko slikt utfall", nb: "testen venter at {code} {expected} for {subject}, men det finnes ikke noe slikt utfall" }
    TestUnexpected { en: "the test does not expect that {code} {found} for `{subject}`", nn: "testen ventar ikkje at {code} {found} for `{subject}`", nb: "testen venter ikke at {code} {found} for `{subject}`" }

    // The pages of rules and errors.
    PageTold { en: "told where broken", nn: "blir meldt ved brot", nb: "meldes ved brudd" }
    PageForm { en: "written", nn: "skrive", nb: "skrevet" }
    PageConcerns { en: "concerns", nn: "gjeld", nb: "gjelder" }
    PageWhere { en: "where", nn: "der", nb: "der" }
    PageWaivable { en: "waivable by", nn: "dispensasjon ved", nb: "dispensasjon ved" }
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
    PagesOfRules { en: "Rules", nn: "Reglar", nb: "Regler" }
    PagesOfErrors { en: "What the checker itself reports", nn: "Det kontrollen sjølv melder", nb: "Det kontrollen selv melder" }
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

    // What rules cover.
    CoverageSource { en: "{title} ({name} in the pack {pack})", nn: "{title} ({name} i pakken {pack})", nb: "{title} ({name} i pakken {pack})" }
    CoverageNoRule { en: "no rule", nn: "ingen regel", nb: "ingen regel" }
    CoverageNotYet { en: "no rule yet", nn: "ingen regel enno", nb: "ingen regel ennå" }
    CoverageNeedless { en: "needs no rule: {why}", nn: "treng ingen regel: {why}", nb: "trenger ingen regel: {why}" }
    CoverageSuperfluous {
        en: "superfluous in the list: {why}",
        nn: "overflødig i lista: {why}",
        nb: "overflødig i listen: {why}",
    }
    CoverageNotInForce { en: "not in force", nn: "ikkje i kraft", nb: "ikke i kraft" }
    CoverageException { en: "exception {name} to {code}", nn: "unntak {name} frå {code}", nb: "unntak {name} fra {code}" }
    SectionsOne { en: "1 section", nn: "1 punkt", nb: "1 punkt" }
    SectionsMany { en: "{count} sections", nn: "{count} punkt", nb: "{count} punkter" }
    SectionsCovered { en: "{count} with a rule", nn: "{count} med regel", nb: "{count} med regel" }
    SectionsNotCovered { en: "{count} without a rule", nn: "{count} utan regel", nb: "{count} uten regel" }
    SectionsComing { en: "{count} with a rule to come", nn: "{count} med regel som kjem", nb: "{count} med regel som kommer" }
    SectionsNeedless { en: "{count} in need of none", nn: "{count} som ikkje treng nokon", nb: "{count} som ikke trenger noen" }
    SectionsNotInForce { en: "{count} not in force", nn: "{count} ikkje i kraft", nb: "{count} ikke i kraft" }
    CoverageUnlisted {
        en: "the source has no list of its sections (`sections`), so nobody can tell which are without a rule",
        nn: "kjelda har inga liste over punkta sine (`sections`), så ingen kan seie kva for nokre som er utan regel",
        nb: "kilden har ingen liste over punktene sine (`sections`), så ingen kan si hvilke som er uten regel",
    }
    CoverageUncitedSource { en: "no rule cites it", nn: "ingen regel viser til ho", nb: "ingen regel viser til den" }
    CoverageUncited { en: "without a source: {codes}", nn: "utan kjelde: {codes}", nb: "uten kilde: {codes}" }
    CoverageNoSource { en: "the packs declare no source", nn: "pakkane erklærer inga kjelde", nb: "pakkene erklærer ingen kilde" }
    CoveragePartial {
        en: "only the rules asked for count: others may cover what has none here",
        nn: "berre reglane det er spurt etter, tel: andre kan dekkje det som ikkje har nokon her",
        nb: "bare reglene det er spurt etter, teller: andre kan dekke det som ikke har noen her",
    }
    CoverageOutcomes { en: "Outcomes on {date}", nn: "Utfall den {date}", nb: "Utfall den {date}" }
    CoverageEmpty { en: "{count} with nothing to look at", nn: "{count} utan noko å sjå på", nb: "{count} uten noe å se på" }
    CoverageExcepted { en: "{count} by an exception", nn: "{count} ved unntak", nb: "{count} ved unntak" }
    CoverageNoSubject { en: "concerns nothing", nn: "gjeld ingenting", nb: "gjelder ingenting" }
    CoverageSaysNothing {
        en: "says nothing of this organisation",
        nn: "seier ingenting om denne organisasjonen",
        nb: "sier ingenting om denne organisasjonen",
    }
    CoverageSilent {
        en: "clauses that say nothing of this organisation: {count} of {all}",
        nn: "ledd som ikkje seier noko om denne organisasjonen: {count} av {all}",
        nb: "ledd som ikke sier noe om denne organisasjonen: {count} av {all}",
    }

    // Formats for other programs.
    ColumnSection { en: "section", nn: "punkt", nb: "punkt" }
    ColumnAbout { en: "about", nn: "om", nb: "om" }
    ColumnCoveredBy { en: "covered by", nn: "dekt av", nb: "dekket av" }
    ColumnForce { en: "force", nn: "krav", nb: "krav" }
    ColumnRule { en: "rule", nn: "regel", nb: "regel" }
    ColumnSubject { en: "subject", nn: "gjeld", nb: "gjelder" }
    ColumnPlace { en: "place", nn: "stad", nb: "sted" }
    ColumnFinding { en: "finding", nn: "funn", nb: "funn" }
    ColumnOutcome { en: "outcome", nn: "utfall", nb: "utfall" }
    ExitGood {
        en: "nothing at or above the limit",
        nn: "ingenting på eller over grensa",
        nb: "ingenting på eller over grensen",
    }
    ExitFindings {
        en: "findings at or above the limit",
        nn: "funn på eller over grensa",
        nb: "funn på eller over grensen",
    }
    ExitUnusable {
        en: "a file that cannot be used",
        nn: "ei fil som ikkje kan brukast",
        nb: "en fil som ikke kan brukes",
    }

    // The layout of policies.
    FormatDone { en: "formatted `{file}`", nn: "formaterte `{file}`", nb: "formaterte `{file}`" }
    FormatWould { en: "`{file}` is not formatted", nn: "`{file}` er ikkje formatert", nb: "`{file}` er ikke formatert" }
    FormatMore { en: "further lines that differ: {count}", nn: "fleire linjer som er ulike: {count}", nb: "flere linjer som er ulike: {count}" }
    FormatNothing { en: "there are no policies to format", nn: "det finst ingen regelfiler å formatere", nb: "det finnes ingen regelfiler å formatere" }
    FormatChanged { en: "{count} formatted", nn: "{count} formaterte", nb: "{count} formatert" }
    FormatOther { en: "{count} to format", nn: "{count} å formatere", nb: "{count} å formatere" }
    FormatRight { en: "{count} unchanged", nn: "{count} uendra", nb: "{count} uendret" }
    FormatLeft { en: "{count} with errors", nn: "{count} med feil", nb: "{count} med feil" }

    } } };
}
