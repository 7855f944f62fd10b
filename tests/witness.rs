//! The examples of `vet` are true: each, as it is printed in each language, is put into a folder and checked.

#[cfg(test)]
mod witness {
    use std::fs;
    use std::path::{Path, PathBuf};

    use mandat::diagnostic::Lang;
    use mandat::evaluate::Outcome;
    use mandat::pipeline::{Request, Root, check, vet};
    use mandat::value::Date;
    use mandat::verdict::{Finding, Origin, Shown};

    const ROOT: &str = env!("CARGO_MANIFEST_DIR");

    /// What is looked through: packs, and the day.
    fn looked_through() -> Vec<(Vec<PathBuf>, Date)> {
        let mut all = Vec::new();
        for case in fs::read_dir(Path::new(ROOT).join("tests/cases/vet")).unwrap() {
            let case = case.unwrap().path();
            let commands = fs::read_to_string(case.join("cmd")).unwrap();
            let line = commands.lines().find(|line| line.starts_with("vet ")).unwrap();
            let words: Vec<&str> = line.split(' ').collect();
            let day = words.iter().position(|word| *word == "--as-of").map(|at| words[at + 1].parse().unwrap());
            let packs = words[1..].iter().take_while(|word| !word.starts_with("--")).map(|word| case.join(word));
            all.push((packs.collect::<Vec<_>>(), day.unwrap()));
        }
        let day: Date = "2026-11-20".parse().unwrap();
        for pack in ["examples/first/rules", "examples/start/nn/reglar", "examples/utstrand/reglar"] {
            all.push((vec![Path::new(ROOT).join(pack)], day));
        }
        // All packs that come with the program take a minute: `MANDAT_PACKS=sogndal`.
        let more = std::env::var("MANDAT_PACKS").unwrap_or_default();
        all.extend(more.split(',').filter(|pack| !pack.is_empty()).map(|pack| (vec![PathBuf::from(pack)], day)));
        all
    }

    fn request(root: Root, packs: &[PathBuf], day: Date, lang: Lang) -> Request {
        let packs = packs.iter().map(|pack| pack.to_str().unwrap().to_owned()).collect();
        Request { packs, lang: Some(lang), rows: true, ..Request::new(root, day) }
    }

    fn found(packs: &[PathBuf], day: Date, lang: Lang) -> Vec<Finding> {
        let run = vet(&request(Root::Path(ROOT.into()), packs, day, lang), true).unwrap();
        let own = run.verdict.findings.into_iter().filter(|finding| finding.origin == Origin::Vet);
        own.filter(|finding| !finding.examples.is_empty()).collect()
    }

    /// What stands in backticks.
    fn named(sentence: &str) -> Vec<&str> {
        sentence.split('`').skip(1).step_by(2).collect()
    }

    /// The outcomes that an example promises, by code and subject; the words are those of English, the names those of
    /// the language in which the file is.
    fn promised(english: &str, sentence: &str) -> Vec<(String, String, Outcome)> {
        let names = named(sentence);
        let of = |code: usize, subject: usize, outcome| (names[code].to_owned(), names[subject].to_owned(), outcome);
        match english {
            words if words.starts_with("elsewhere ") || words.contains(", both ") => Vec::new(),
            words if words.contains(" holds for ") && words.contains(" is broken") => {
                vec![of(0, 1, Outcome::Holds), of(2, 1, Outcome::Broken)]
            }
            words if words.contains(" would be broken ") => vec![of(0, 1, Outcome::NotApplicable)],
            words if words.contains(" holds for ") => vec![of(0, 1, Outcome::Holds)],
            words if words.contains(" is broken for ") => vec![of(0, 1, Outcome::Broken)],
            words if words.contains(" does not apply to ") => vec![of(0, 1, Outcome::NotApplicable)],
            words => panic!("{words}"),
        }
    }

    /// What is wrong with an example, on the day that it says or else on that which was asked about.
    fn wrong(packs: &[PathBuf], day: Date, lang: Lang, english: &str, shown: &Shown) -> Option<String> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("witness");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("example.yaml"), &shown.files.file).unwrap();
        if let Some(settings) = &shown.files.settings {
            fs::write(folder.join("mandat.toml"), settings).unwrap();
        }
        let before = shown.files.before.as_ref().map(|before| {
            let folder = folder.with_extension("before");
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("example.yaml"), before).unwrap();
            folder
        });
        let asked = request(Root::Path(folder), packs, shown.on.unwrap_or(day), lang);
        let run = check(&Request { before, ..asked }).unwrap();
        let misread: Vec<&Finding> = run.verdict.findings.iter().filter(|it| it.origin == Origin::Input).collect();
        if !misread.is_empty() {
            return Some(format!("{misread:?}"));
        }
        let rows = run.rows.iter().map(|row| (row.code.clone(), row.subject.clone(), row.outcome));
        let rows: Vec<_> = rows.collect();
        let missing = promised(english, &shown.says).into_iter().find(|row| !rows.contains(row));
        missing.map(|row| format!("{row:?} in {:?}", rows.iter().filter(|of| of.0 == row.0).collect::<Vec<_>>()))
    }

    #[test]
    fn what_an_example_says_comes_out() {
        let (mut examples, mut outcomes, mut days, mut compared, mut set) = (0, 0, 0, 0, 0);
        for (packs, day) in looked_through() {
            let english = found(&packs, day, Lang::En);
            for lang in [Lang::En, Lang::Nn, Lang::Nb] {
                let own = if lang == Lang::En { english.clone() } else { found(&packs, day, lang) };
                assert_eq!(own.len(), english.len());
                for (finding, english) in own.iter().zip(&english) {
                    for (shown, english) in finding.examples.iter().zip(&english.examples) {
                        examples += 1;
                        days += usize::from(shown.on.is_some_and(|on| shown.says.contains(&on.to_string())));
                        compared += usize::from(shown.files.before.is_some());
                        set += usize::from(shown.files.settings.is_some());
                        outcomes += promised(&english.says, &shown.says).len();
                        if let Some(wrong) = wrong(&packs, day, lang, &english.says, shown) {
                            panic!("{packs:?}: {}\n{}\n{:?}\n{wrong}", finding.message, shown.says, shown.files);
                        }
                    }
                }
            }
        }
        println!("{examples} examples in three languages, {outcomes} outcomes, {days} on a day of their own");
        println!("{compared} compare what is with what was, {set} set a parameter");
        assert!(examples > 150 && outcomes > 100, "{examples} examples, {outcomes} outcomes");
        assert!(days > 10, "{days} examples on a day of their own");
        assert!(compared > 30, "{compared} examples of changes");
        assert!(set > 10, "{set} examples with settings");
    }
}
