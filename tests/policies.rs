//! Packs that come with the program: their tests show each clause in each outcome, and their pages name each of them.

#[path = "common/program.rs"]
mod program;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod policies {
    use std::fs;
    use std::path::Path;

    use serde_json::Value;

    use super::program::run;

    /// Packs with rules; `core` has words alone.
    const PACKS: [&str; 1] = ["kommunelova"];

    /// What these read is written wherever the rule applies.
    const ALWAYS_TOLD: [&str; 1] = ["KL-5-4.council"];

    fn written(line: &str) -> String {
        let written = run(line, Path::new("policies"));
        assert_eq!(written.status, Some(0), "{line}: {}{}", written.out, written.err);
        written.out
    }

    fn clauses(pack: &str) -> Vec<Value> {
        let run: Value = serde_json::from_str(&written(&format!("test {pack} --format json"))).unwrap();
        run["coverage"].as_array().unwrap().clone()
    }

    #[test]
    fn tests_show_each_clause_in_each_outcome() {
        for pack in PACKS {
            let mut lacking = Vec::new();
            for clause in clauses(pack) {
                let code = clause["code"].as_str().unwrap().to_owned();
                for outcome in ["holds", "broken", "cannot_tell", "not_applicable"] {
                    let never = outcome == "cannot_tell" && ALWAYS_TOLD.contains(&&*code);
                    if never != (clause[outcome] == 0) {
                        lacking.push(format!("{code} {outcome}"));
                    }
                }
            }
            assert_eq!(lacking, [""; 0], "{pack}: shown and held for impossible, or shown by no test");
        }
    }

    /// On this day all sections are in force, and their rules are.
    #[test]
    fn each_section_has_a_rule() {
        for pack in PACKS {
            written(&format!("coverage {pack} --as-of 2026-03-01 --require-all"));
        }
    }

    #[test]
    fn nothing_is_to_be_said_of_them() {
        for pack in PACKS {
            let told = written(&format!("vet {pack} --as-of 2026-03-01 --lang en"));
            assert!(told.starts_with("no findings\n"), "{told}");
        }
    }

    /// Whoever reads a finding in one of the languages is told in it what is wrong and what to do.
    #[test]
    fn each_clause_speaks_all_languages() {
        for pack in PACKS {
            let page = |lang: &str| written(&format!("explain --all --pack {pack} --format markdown --lang {lang}"));
            let (nn, nb, en) = (page("nn"), page("nb"), page("en"));
            assert!(nn != nb && nb != en && en != nn);
            for file in fs::read_dir(Path::new("policies").join(pack)).unwrap() {
                let file = file.unwrap().path();
                if file.extension().is_none_or(|extension| extension != "mandat") {
                    continue;
                }
                let text = fs::read_to_string(&file).unwrap();
                let count = |words: &str| text.matches(words).count();
                assert_eq!(count("nn \""), count("nb \""), "{}: Nynorsk and Bokmål", file.display());
                // What a rule and a pack are called in English stands without a language; words of files have their own name.
                if !file.ends_with("vocabulary.mandat") {
                    let english = count("en \"") + count("\nrule ") + count("\npack ") + count("\nsource ");
                    assert_eq!(count("nn \""), english, "{}: Nynorsk and English", file.display());
                }
            }
        }
    }

    /// The table of the pack's page has each code that there is, and no other.
    #[test]
    fn pages_name_each_rule() {
        for pack in PACKS {
            let page = fs::read_to_string(format!("policies/{pack}/README.md")).unwrap();
            let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| § ")).collect();
            let mut named: Vec<&str> = rows.iter().flat_map(|row| row.split('`').skip(1).step_by(2)).collect();
            named.retain(|name| name.starts_with("KL"));
            named.sort_unstable();
            named.dedup();
            let clauses = clauses(pack);
            let mut there: Vec<&str> = clauses.iter().map(|clause| clause["code"].as_str().unwrap()).collect();
            there.sort_unstable();
            assert_eq!(named, there, "{pack}");
        }
    }
}
